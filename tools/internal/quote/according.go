package quote

// maxActs bounds how many acts of a sentence a sieve looks at.
const maxActs = 8

// accordingTo finds the source in the quotation's sentence: “…,” according to
// Ann Lee; according to Lee, “…”.
func accordingTo(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	s := &a.sentences[q.sentence]
	if s.acts[0] < s.acts[1] {
		if x := &a.acts[s.acts[0]]; x.form == according && int(x.cue) == s.first && int(x.end) <= q.first && a.previousAct(q) == x {
			return answer{x.source, x.cue}, true
		}
	}
	if k := q.nextAct; k < s.acts[1] && a.acts[k].form == according && !a.quotedBetween(q.end, int(a.acts[k].cue)) {
		return answer{a.acts[k].source, a.acts[k].cue}, true
	}
	return answer{}, false
}

// quotedBetween reports whether another quotation stands among the tokens [i, j).
func (a *attribution) quotedBetween(i, j int) bool {
	for ; i < j; i++ {
		if a.words[i].class&quoted != 0 {
			return true
		}
	}
	return false
}
