package quote

// maxSigned is how many words may stand between the dash of a signature and the
// name: a title, a first name.
const maxSigned = 4

// signature finds a name set after the quotation with a dash: “…” — Ann Lee.
func signature(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	s := &a.sentences[q.sentence]
	if q.end >= len(a.words) || a.is(q.end, ",") {
		return answer{}, false
	}
	if q.end == s.end && q.sentence+1 < len(a.sentences) && a.sentences[q.sentence+1].block == q.block {
		s = &a.sentences[q.sentence+1]
	}
	return a.signed(q.end, s)
}

// signedBelow finds the line that names the speaker of a block quotation, or of a
// quotation that is a paragraph of its own, in the paragraph after it: — Ann Lee,
// mayor.
func signedBelow(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	own := &a.sentences[q.sentence]
	if !q.setOff && (q.first != own.first || q.end != own.end) || q.sentence+1 >= len(a.sentences) {
		return answer{}, false
	}
	s := &a.sentences[q.sentence+1]
	if s.block != q.block+1 {
		return answer{}, false
	}
	return a.signed(s.first, s)
}

// signed reads the name after the dash at token i, which ends the sentence or
// is followed by a bracket, a date or what the bearer is.
func (a *attribution) signed(i int, s *sentence) (answer, bool) {
	if i >= s.end || a.words[i].class&comma == 0 {
		return answer{}, false
	}
	for i < s.end && a.words[i].class&comma != 0 {
		i++
	}
	for last := i + maxSigned; i < last && i < s.end; i++ {
		if a.words[i].mention >= 0 {
			m := a.mentions[a.words[i].mention]
			end := int(m.end)
			if end < s.end && a.words[end].class&(bracket|stop|number|comma|other) == 0 {
				return answer{}, false
			}
			return answer{a.of(m), -1}, true
		}
		if a.words[i].class&upper == 0 {
			break
		}
	}
	return answer{}, false
}
