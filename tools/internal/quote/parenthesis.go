package quote

// parenthesis reads a verb and a name after it between commas, or between a
// comma and the end of the sentence, where no quotation stands before the verb:
// "The “old” quay, said Ann Lee, has to go". The verb at token v must be one
// that takes nobody for an object.
func (a *analysis) parenthesis(v int, s *sentence) (act, bool) {
	if !a.reports(v) {
		return act{}, false
	}
	src, end := a.subjectAfter(v, s.end)
	if src.kind != person && src.kind != organization || end < s.end && a.words[end].class&(comma|stop|colon|bracket|preposition|relative) == 0 {
		return act{}, false
	}
	return act{form: inverted, first: int32(v), end: int32(end), source: src}, true
}

// reports reports whether the verb at token v tells that something was said and
// never whom it was said to or of.
func (a *analysis) reports(v int) bool {
	switch a.text.String(v) {
	case "said", "says", "added", "adds", "explained", "explains", "wrote", "writes", "argued", "argues", "noted", "notes",
		"insisted", "insists", "stated", "states", "conceded", "concedes", "declared", "declares", "cautioned", "cautions":
		return true
	}
	return false
}

// hasBefore reports whether a word stands before token i in its sentence, within
// reach of a clause.
func (a *analysis) hasBefore(i int, word string) bool {
	for j := i - 1; j >= 0 && j > i-maxApposition && a.words[j].class&stop == 0; j-- {
		if a.is(j, word) {
			return true
		}
	}
	return false
}
