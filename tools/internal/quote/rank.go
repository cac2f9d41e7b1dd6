package quote

// A ranking is the work space of the rankers, kept from quotation to quotation.
type ranking struct {
	ids    []uint32
	scores []int32
	p      []float64
	stands []stand
	pool   []int32 // candidates by index
	// For a pronoun: who it may mean, their weights, their probabilities.
	people  []int32
	weights []int32
	odds    []float64
}

// Threshold is the probability from which a speaker is named. It was chosen on
// the curve that cross-validation gives (README of tools).
const Threshold = 0.6

// negligible is the probability below which a candidate adds nothing to a
// person's.
const negligible = 0.02

// fillPool lists the candidates for the scene's quotation: those around it, the
// source of the last quotation and those that sieves find.
func (a *attribution) fillPool() {
	r, q, n := &a.rank, a.scene.q, a.scene.n
	low, at, high := a.window(q)
	r.pool, r.stands = r.pool[:0], r.stands[:0]
	st := stand{side: 0}
	i := q.first - 1
	for k := at - 1; k >= low; k-- {
		i = a.standBefore(&st, k, i)
	}
	st = stand{side: 1}
	i = q.end
	for k := at; k < high; k++ {
		i = a.standAfter(&st, k, i)
	}
	if n > 0 {
		a.addDistant(a.decisions[n-1].source, low, high)
	}
	for i := range a.scene.hits {
		if h := &a.scene.hits[i]; h.ok {
			a.addDistant(h.source, low, high)
		}
	}
}

// add puts a candidate into the pool.
func (a *attribution) add(k int, st *stand) {
	a.rank.pool = append(a.rank.pool, int32(k))
	a.rank.stands = append(a.rank.stands, *st)
	st.order++
	if a.candidates[k].firstAct >= 0 {
		st.orderActs++
	}
}

// standBefore adds the kth candidate, which stands before the quotation; token
// i is the next to the left that was not looked at.
func (a *attribution) standBefore(st *stand, k, i int) int {
	c := &a.candidates[k]
	for ; i > int(c.source.token); i-- {
		st.pass(a.words, i, i+1)
	}
	st.distance = a.scene.q.first - 1 - int(c.source.token)
	a.add(k, st)
	return i
}

// standAfter is standBefore for a candidate after the quotation.
func (a *attribution) standAfter(st *stand, k, i int) int {
	c := &a.candidates[k]
	for ; i < int(c.source.token); i++ {
		st.pass(a.words, i, i-1)
	}
	st.distance = int(c.source.token) - a.scene.q.end
	a.add(k, st)
	return i
}

// pass takes in the word at token i, nearer to the quotation than which is
// token nearer.
func (st *stand) pass(words []word, i, nearer int) {
	w := &words[i]
	st.between |= w.class
	if w.quote >= 0 && (nearer < 0 || nearer >= len(words) || words[nearer].quote != w.quote) {
		st.quotes++
	}
}

// addDistant adds the candidate at a source's word if it is out of the window.
func (a *attribution) addDistant(src source, low, high int) {
	k := a.candidateAt(src.token)
	if k < 0 || low <= k && k < high {
		return
	}
	for _, other := range a.rank.pool {
		if int(other) == k {
			return
		}
	}
	a.add(k, &stand{side: 0, order: 15, orderActs: 15, quotes: 3, distance: 1000})
}

// rankSources computes the probability of each candidate of the pool; the last
// is that of there being no source. learn is called with the features.
func (a *attribution) rankSources() []float64 {
	r := &a.rank
	r.scores = r.scores[:0]
	for i, k := range r.pool {
		r.ids = a.appendSource(r.ids[:0], &a.candidates[k], &r.stands[i])
		r.scores = append(r.scores, sum(a.model.sources, r.ids, sourceBits))
	}
	r.ids = a.appendNobody(r.ids[:0])
	r.scores = append(r.scores, sum(a.model.sources, r.ids, sourceBits))
	r.p = softmax(r.scores, r.p)
	return r.p
}

// chooseSource decides on the nth quotation: of the sources that sieves find
// the most probable, or the likeliest of the words around where none applies, with the probability that the ranker gives it among all
// words that could be the source.
func (a *attribution) chooseSource(n int) decision {
	a.startScene(n)
	a.fillPool()
	p := a.rankSources()
	if a.scene.first == 0 {
		return a.likeliest(n, p)
	}
	best, most := -1, -1.0
	for i := range a.scene.hits {
		h := &a.scene.hits[i]
		if !h.ok {
			continue
		}
		x := a.probability(h, p)
		if a.tagged(h) {
			x += a.reporting(p)
		}
		if sieves[i].name == colonBy {
			x += a.overruled(h, p)
		}
		if x > most {
			best, most = i, x
		}
	}
	h := &a.scene.hits[best]
	d := a.resolve(h.answer, n, sieves[best].name)
	if d.p *= most; d.person >= 0 {
		d.p += a.others(d.person, h.source.token, p)
	}
	return d
}

// tagged reports whether a sieve finds a person with a verb of saying after the
// quotation.
func (a *attribution) tagged(h *hit) bool {
	return h.source.kind == person && int(h.cue) >= a.scene.q.end && a.words[h.cue].class&speech != 0
}

// reporting adds up the probabilities of papers that only report what somebody
// said: “…,” Lee said, according to the Post. Annotators call them the source.
func (a *attribution) reporting(p []float64) float64 {
	total := 0.0
	for i, k := range a.rank.pool {
		c := &a.candidates[k]
		if c.source.kind != organization {
			continue
		}
		if x := a.actNear(c, a.scene.q); x != nil && x.form == according && int(x.cue) >= a.scene.q.end {
			total += p[i]
		}
	}
	return total
}

// overruled adds up the probabilities of the subjects that stand before the one
// of the clause right before a colon, in its sentence: "Lee asked him, and he
// doubted it: “…”".
func (a *attribution) overruled(h *hit, p []float64) float64 {
	if h.cue >= 0 || h.source.token < 0 {
		return 0
	}
	total, sentence := 0.0, a.sentenceAt(int(h.source.token))
	for i, k := range a.rank.pool {
		c := &a.candidates[k]
		if int(c.sentence) == sentence && c.source.token < h.source.token {
			total += p[i]
		}
	}
	return total
}

// probability returns how probable a sieve's answer is: that of the candidate
// at its word, or of there being no source.
func (a *attribution) probability(h *hit, p []float64) float64 {
	for i, k := range a.rank.pool {
		if a.candidates[k].source.token == h.source.token {
			return p[i]
		}
	}
	if h.source.kind == nobody {
		return p[len(p)-1]
	}
	return 0
}

// others adds up the probabilities that other words that mean person who are
// the source. Those after the quotation are left out, for they are read later.
func (a *attribution) others(who, token int32, p []float64) float64 {
	more := 0.0
	for i, k := range a.rank.pool {
		src := a.candidates[k].source
		if src.token == token || p[i] < negligible {
			continue
		}
		switch src.kind {
		case person:
			if src.index == who {
				more += p[i]
			}
		case he:
			if int(src.token) < a.scene.q.first {
				if m := a.refer(src.token); m.person == who {
					more += p[i] * m.p
				}
			}
		}
	}
	return more
}
