package quote

// maxBetween is how many words may stand between a cue and its quotation for
// the cue to be right before it.
const maxBetween = 8

// cueBefore finds a subject and its verb right before the quotation, with no
// more in between than whom it was said to, where or when: Ann Lee told
// reporters on Friday that “…”.
func cueBefore(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	x := a.previousAct(q)
	if x == nil || q.first-int(x.end) > maxBetween {
		return answer{}, false
	}
	return answer{x.source, x.cue}, true
}

// subjectOfCue finds the subject of the last cue before the quotation in its
// sentence, however far: Ann Lee praised the plan in a letter … for its “…”.
func subjectOfCue(a *attribution, n int) (answer, bool) {
	x := a.previousAct(&a.quotes[n])
	if x == nil {
		return answer{}, false
	}
	return answer{x.source, x.cue}, true
}

// previousAct returns the last act before the quotation in its sentence that
// is no part of what an earlier one tells; nil when there is none.
func (a *attribution) previousAct(q *placed) *act {
	first := a.sentences[q.sentence].acts[0]
	for k := q.nextAct - 1; k >= first && k >= q.nextAct-maxActs; k-- {
		x := &a.acts[k]
		if int(x.cue) >= q.first || x.form == according && k > first || k > first && a.embedded(x) {
			continue
		}
		return x
	}
	return nil
}

// embedded reports whether an act is a part of what an earlier one tells: "Lee
// said it underscored …", "told a woman who suggested …", "Lee said that Price
// would discuss …".
func (a *attribution) embedded(x *act) bool {
	switch {
	case a.is(int(x.source.token), "it"):
		return true
	case x.class&gerund != 0 && x.source.kind == nominal && int(x.cue)+1 < len(a.words) && a.words[x.cue+1].class&determiner != 0:
		return true // "in a memo to employees explaining the deal"
	case x.source.kind == nominal && a.words[x.cue-1].class&(relative|subordinator) != 0:
		return true
	}
	return x.class&view != 0 && a.modal(int(x.cue)-1)
}

// modal reports whether token i is an auxiliary of what is not done yet.
func (a *attribution) modal(i int) bool {
	if i < 0 || a.words[i].class&auxiliary == 0 {
		return false
	}
	switch a.text.String(i) {
	case "will", "would", "could", "can", "should", "may", "might", "must", "shall":
		return true
	}
	return false
}

// cueAtEnd finds a tag at the end of the sentence that the quotation is a part
// of: The “…” plan would cost more, Ann Lee said.
func cueAtEnd(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	s := &a.sentences[q.sentence]
	for k := q.nextAct; k < s.acts[1] && k < q.nextAct+maxActs; k++ {
		x := &a.acts[k]
		if int(x.first) <= q.end || x.form != subjectFirst && x.form != inverted || x.class&speech == 0 || a.words[x.first-1].class&comma == 0 {
			continue
		}
		if end := int(x.end); end >= s.end || a.words[end].class&(stop|comma|timeWord|preposition) != 0 {
			return answer{x.source, x.cue}, true
		}
	}
	return answer{}, false
}
