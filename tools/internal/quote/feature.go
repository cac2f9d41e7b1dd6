package quote

import "math/bits"

// A scene is what the features of all candidates for one quotation share.
type scene struct {
	q      *placed
	n      int
	mark   uint32 // how its words end
	place  uint32 // whether it opens or ends its sentence and paragraph, how it begins
	acts   uint32 // whether its sentence has acts before and after it
	hits   []hit  // by sieve
	first  uint32 // number of the first sieve that answers, from 1; 0 for none
	before uint32 // how far back the last quotation is
	words  uint32
}

// A hit is what a sieve answers.
type hit struct {
	answer
	ok bool
}

// bucket groups a distance: 0, 1, 2, 3–4, 5–8, … 65 and more.
func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 15
	case n <= 2:
		return uint32(n)
	}
	return min(uint32(bits.Len(uint(n-1)))+1, 9)
}

// startScene reads a quotation.
func (a *attribution) startScene(n int) {
	c := &a.scene
	q := &a.quotes[n]
	s := &a.sentences[q.sentence]
	*c = scene{q: q, n: n, mark: a.endMark(q), hits: c.hits[:0]}
	c.words = bucket(q.end - q.first)
	for i, yes := range [...]bool{
		q.first == s.first, q.end == s.end, q.sentence == 0 || a.sentences[q.sentence-1].block != q.block,
		a.alone(q), a.beginsUpper(q), q.first > 0 && a.words[q.first-1].class&(comma|colon) != 0,
		q.end < len(a.words) && a.words[q.end].class&comma != 0,
	} {
		if yes {
			c.place |= 1 << i
		}
	}
	if s.acts[0] < q.nextAct {
		c.acts |= 1
	}
	if q.nextAct < s.acts[1] {
		c.acts |= 2
	}
	if n > 0 {
		p := &a.quotes[n-1]
		c.before = 1 + min(uint32(q.block-p.block), 3)<<2 + min(uint32(q.sentence-p.sentence), 3)
	}
	for i := range sieves {
		x, ok := sieves[i].find(a, n)
		c.hits = append(c.hits, hit{x, ok})
		if ok && c.first == 0 {
			c.first = uint32(i) + 1
		}
	}
}

// endMark groups how the words of a quotation end.
func (a *attribution) endMark(q *placed) uint32 {
	switch text := a.text.Doc.Text; text[q.inner.End-1] {
	case ',':
		return 1
	case '?', '!':
		return 2
	case '.':
		return 3
	case '-', 0x93, 0x94:
		return 4
	}
	return 0
}

// beginsUpper reports whether a quotation begins with a capital.
func (a *attribution) beginsUpper(q *placed) bool {
	c := a.text.Doc.Text[q.inner.Start]
	return 'A' <= c && c <= 'Z'
}

// Classes of the words between a candidate and its quotation that matter.
var betweenClasses = [...]class{speech, view | document, pastLook | auxiliary, comma, stop, colon, quoted, conjunction, subordinator, relative, upper, heShe | pronoun}

// squeeze makes a small mask of the classes that matter between words.
func squeeze(c class) uint32 {
	m := uint32(0)
	for i, x := range betweenClasses {
		if c&x != 0 {
			m |= 1 << i
		}
	}
	return m
}

// A stand is how one candidate stands to the quotation.
type stand struct {
	side      uint32 // 0 before, 1 after
	order     uint32 // nearest first, on its side
	orderActs uint32 // the same among those who speak
	between   class
	distance  int
	quotes    int // other quotations in between
}

// appendSource appends the features of a candidate.
func (a *attribution) appendSource(ids []uint32, c *candidate, st *stand) []uint32 {
	sc := &a.scene
	q := sc.q
	kind, side := uint32(c.source.kind), st.side
	ks := kind<<1 | side
	ds := uint32(max(-4, min(3, int(c.sentence)-q.sentence)) + 4)
	db := uint32(a.sentences[c.sentence].block - q.block + paragraphsBack)
	said, gap, cue, cueSide := a.saying(c, q)
	between := squeeze(st.between)
	match, bitsOf := a.matches(c)
	spoken := a.same(c)
	mp := sc.mark<<8 | sc.place
	dt := bucket(st.distance)
	flags := c.flags()
	ids = append(ids,
		feature(1, ks, ds, 0),
		feature(2, ks, dt, 0),
		feature(3, ks, db, st.order),
		feature(4, said, ds, side),
		feature(5, said, gap, side),
		feature(6, said, st.order, st.orderActs),
		feature(7, between, ks, 0),
		feature(8, between, said, 0),
		feature(9, mp, ks, ds),
		feature(10, mp, said, gap),
		feature(11, sc.first, match, kind),
		feature(12, sc.first, match, said),
		feature(13, match, mp, 0),
		feature(14, spoken, sc.before, kind),
		feature(15, spoken, sc.first, 0),
		feature(16, spoken, sc.place, said),
		feature(17, cue, gap, cueSide),
		feature(18, cue, said, 0),
		feature(19, flags, ks, ds),
		feature(20, flags, said, gap),
		feature(21, uint32(min(st.quotes, 3)), ks, ds),
		feature(22, st.orderActs, side, mp),
		feature(23, sc.acts, side<<8|ds, said),
		feature(24, c.wordIndex, said, 0),
		feature(25, spoken, sc.acts, ds<<1|side),
		feature(26, sc.mark, said, dt),
		feature(27, flags, st.order, side),
		feature(28, spoken, said, ds),
		feature(29, match, spoken, ks),
		feature(30, sc.words, said, ks),
	)
	for i := 0; bitsOf != 0; i++ {
		if bitsOf&3 != 0 {
			ids = append(ids, feature(40, uint32(i), bitsOf&3, 0))
		}
		bitsOf >>= 2
	}
	return ids
}

// saying tells of the act of a candidate that is nearest to the quotation: its
// form with the class of the verb and its side, 0 where there is none; how far it
// is, as [bucket] has it; the verb's hash; and the side by itself, 1 for after.
func (a *attribution) saying(c *candidate, q *placed) (said, gap, cue, side uint32) {
	x := a.actNear(c, q)
	if x == nil {
		return 0, 14, 0, 0
	}
	if int(x.cue) >= q.end {
		side = 1
		gap = bucket(int(x.first) - q.end)
	} else {
		gap = bucket(q.first - int(x.end))
	}
	return 1 + uint32(x.form)<<4 + uint32(x.class&verbOf)<<1 + side, gap, hashWord(a.text.String(int(x.cue))), side
}

// flags tells, a bit each, what stands on either side of a candidate.
func (c *candidate) flags() uint32 {
	flags := uint32(0)
	for i, yes := range [...]bool{
		c.main, c.right&possessive != 0, c.left&preposition != 0, c.left&stop != 0, c.left&quoted != 0,
		c.left&(subordinator|relative) != 0, c.right&(verbOf|pastLook|auxiliary) != 0, c.left&comma != 0, c.right&comma != 0,
	} {
		if yes {
			flags |= 1 << i
		}
	}
	return flags
}

// Two bits a sieve go into the 32 of a feature.
const _ = uint(16 - len(sieves))

// matches tells which sieves answer with candidate c: by the first that
// answers, 1 for it and 2 for somebody else; and two bits a sieve for all.
func (a *attribution) matches(c *candidate) (first, all uint32) {
	for i := range a.scene.hits {
		h := &a.scene.hits[i]
		if !h.ok {
			continue
		}
		m := uint32(2)
		if h.source.token == c.source.token && h.source.token >= 0 || h.source.kind == person && c.source.kind == person && h.source.index == c.source.index {
			m = 1
		}
		if first == 0 {
			first = m
		}
		all |= m << (2 * i)
	}
	return first, all
}

// same tells whether a candidate is the source of the last quotation: 1 the very
// word, 2 the same person, 3 neither; 0 where there is no last quotation.
func (a *attribution) same(c *candidate) uint32 {
	n := a.scene.n
	if n == 0 {
		return 0
	}
	d := &a.decisions[n-1]
	switch {
	case d.source.token >= 0 && d.source.token == c.source.token:
		return 1
	case d.person >= 0 && c.source.kind == person && c.source.index == d.person:
		return 2
	case d.person < 0 && d.source.kind == nobody:
		return 4
	}
	return 3
}

// appendNobody appends the features of there being no source.
func (a *attribution) appendNobody(ids []uint32) []uint32 {
	sc := &a.scene
	q := sc.q
	title := uint32(0)
	if isTitle(a.text.Doc.Slice(q.inner)) {
		title = 1
	}
	kind := uint32(0)
	if sc.first > 0 {
		kind = uint32(sc.hits[sc.first-1].source.kind)
	}
	before, after := uint32(0), uint32(0)
	if s := &a.sentences[q.sentence]; q.first > s.first {
		before = hashWord(a.text.String(q.first - 1))
		if q.end < s.end {
			after = hashWord(a.text.String(q.end))
		}
	}
	return append(ids,
		feature(60, 0, 0, 0),
		feature(61, sc.first, kind, 0),
		feature(62, sc.words, sc.first, title),
		feature(63, sc.mark<<8|sc.place, 0, 0),
		feature(64, sc.acts, sc.words, 0),
		feature(65, before, sc.acts, 0),
		feature(66, after, sc.acts, 0),
		feature(67, sc.before, sc.first, 0),
		feature(68, title, sc.mark, sc.acts),
	)
}
