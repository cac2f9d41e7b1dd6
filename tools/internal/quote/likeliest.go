package quote

// likely is the probability from which a word around a quotation is taken for
// its source where no sieve applies.
const likely = 0.5

// maxFollowingSubject is how far after a quotation its source may stand where no
// sieve applies, in words.
const maxFollowingSubject = 4

// likeliest decides on a quotation for which no sieve finds a source: the subject
// of a main clause of its own sentence that the ranker is sure of, as after a
// verb that tells of speaking only here ("Lee introduced him as “…”"). p holds the
// ranker's probabilities.
func (a *attribution) likeliest(n int, p []float64) decision {
	none := decision{answer: answer{noSource, -1}, person: -1, by: unknownBy}
	q := &a.quotes[n]
	if s := &a.sentences[q.sentence]; a.hasOwnTag(q) || s.acts[0] < s.acts[1] || q.first > s.first && a.words[q.first-1].class&being != 0 {
		return none // somebody else tells it: "Lee was “pressured”, the suit states"
	}
	best := len(p) - 1
	for i := range p {
		if p[i] > p[best] {
			best = i
		}
	}
	if best == len(p)-1 || p[best] < likely {
		return none
	}
	c := &a.candidates[a.rank.pool[best]]
	if !c.main || int(c.sentence) != q.sentence || !a.predicate(int(c.source.token)+1) {
		return none // "the Lee campaign projects", too, is not Lee
	}
	if int(c.source.token) >= q.end+maxFollowingSubject {
		return none
	}
	most := p[best]
	d := a.resolve(answer{c.source, -1}, n, likeliestBy)
	if d.p *= most; d.person >= 0 {
		d.p += a.others(d.person, c.source.token, p)
	}
	return d
}
