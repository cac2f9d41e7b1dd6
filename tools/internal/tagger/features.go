package tagger

import (
	"math/bits"
	"unicode/utf8"
)

// maxFeatures is more than any slot has.
const maxFeatures = 192

// A features buffer collects the rows of one slot's features.
type features struct {
	ids [maxFeatures]uint32
	n   int
}

// add appends the row of the feature with a template's number and value.
func (f *features) add(template, value uint64) {
	f.ids[f.n] = uint32((value*prime ^ template*primeB) * prime >> (64 - Bits))
	f.n++
}

// edge stands for what is before or after a sentence.
var edge = token{word: 0x7fffffff, shape: 0xff, id: -1, run: -1}

// A view is a slot's token and its neighbours.
type view struct {
	t, p1, p2, n1, n2 *token
	first, end        int // the sentence
	i                 int
}

func (s *scratch) view(sl slot) view {
	sent := &s.text.Sentences[sl.sent]
	v := view{first: sent.FirstToken, end: sent.EndToken, i: int(sl.tok)}
	v.t = &s.toks[v.i]
	v.p1, v.p2, v.n1, v.n2 = v.at(s, v.i-1), v.at(s, v.i-2), v.at(s, v.i+1), v.at(s, v.i+2)
	return v
}

func (v *view) at(s *scratch, i int) *token {
	if i < v.first || i >= v.end {
		return &edge
	}
	return &s.toks[i]
}

func pair(a, b uint32) uint64 { return uint64(a) | uint64(b)<<32 }

// features fills f with the rows of a slot.
func (s *scratch) features(sl slot, f *features) {
	f.n = 0
	v := s.view(sl)
	s.lexical(&v, f)
	v.context(f)
	if v.t.run < 0 {
		return // nearly always no name: a few features must do
	}
	v.wider(f)
	s.listed(&v, f)
	s.affixes(&v, f)
	s.runFeatures(&v, f)
	s.coordinated(&v, f)
	if v.t.id >= 0 {
		s.documentFeatures(&v, f)
	}
}

// spaced returns a token's shape with whether a space stands before it.
func spaced(t *token) uint64 { return uint64(t.shape) | uint64(t.flags&glued)<<8 }

// lexical adds the words of the slot and its run.
func (s *scratch) lexical(v *view, f *features) {
	t := v.t
	f.add(1, uint64(t.word))
	f.add(2, pair(t.word, uint32(t.shape)))
	f.add(8, pair(v.p1.word, t.word))
	f.add(9, pair(t.word, v.n1.word))
	if t.run >= 0 {
		r := &s.runs[t.run]
		f.add(43, uint64(s.toks[r.first].word))
		f.add(44, uint64(s.toks[r.end-1].word))
	}
}

// context adds the word's neighbours.
func (v *view) context(f *features) {
	t := v.t
	f.add(4, uint64(v.p1.word))
	f.add(5, uint64(v.n1.word))
	sp, st, sn := spaced(v.p1), spaced(t), spaced(v.n1)
	f.add(11, sp|st<<16)
	f.add(12, st|sn<<16)
	f.add(18, uint64(coarse(v.p1))|uint64(coarse(t))<<8|uint64(coarse(v.n1))<<16)
}

// wider adds what stands further away, and pairs.
func (v *view) wider(f *features) {
	t := v.t
	start := uint64(t.flags & (starts | opens))
	st := spaced(t)
	f.add(3, uint64(t.shape)|start<<8)
	f.add(6, uint64(v.p2.word))
	f.add(7, uint64(v.n2.word))
	f.add(10, pair(v.p1.word, v.n1.word))
	f.add(14, uint64(v.p1.lists)|uint64(st)<<32)
	f.add(15, uint64(v.n1.lists)|uint64(st)<<32)
	f.add(16, pair(v.p2.word, v.p1.word))
	f.add(17, pair(v.n1.word, v.n2.word))
}

// listed adds the lists that the word is in.
func (s *scratch) listed(v *view, f *features) {
	t := v.t
	f.add(20, uint64(t.lists&^starter))
	for m := uint32(t.lists &^ starter); m != 0; m &= m - 1 {
		f.add(21, uint64(bits.TrailingZeros32(m)))
	}
	f.add(23, uint64(t.part)|uint64(t.shape)<<8)
	f.add(24, uint64(coarse(t))|uint64(v.p1.word)<<32)
	f.add(25, uint64(coarse(t))|uint64(v.n1.word)<<32)
}

// placeInRun returns where in its run a token stands: alone, first, inner, last.
func (s *scratch) placeInRun(v *view) uint64 {
	r := &s.runs[v.t.run]
	p := uint64(0)
	if v.i > int(r.first) {
		p |= 1
	}
	if v.i < int(r.end)-1 {
		p |= 2
	}
	return p
}

// affixes adds the word's first and last letters.
func (s *scratch) affixes(v *view, f *features) {
	src := s.text.Tokens[v.i]
	w := s.text.Doc.Text[src.Start:src.End]
	h, n := uint64(fnvInit), 0
	for i := 0; i < len(w) && n < 4; i++ {
		h = (h ^ uint64(low(w[i]))) * fnvMul
		if i+1 == len(w) || utf8.RuneStart(w[i+1]) {
			if n++; n > 1 {
				f.add(28+uint64(n), h)
			}
		}
	}
	h, n = fnvInit, 0
	for i := len(w) - 1; i >= 0 && n < 4; i-- {
		h = (h ^ uint64(low(w[i]))) * fnvMul
		if utf8.RuneStart(w[i]) {
			n++
			f.add(32+uint64(n), h)
		}
	}
}

func low(c byte) byte {
	if c-'A' < 26 {
		return c | 0x20
	}
	return c
}

// runFeatures adds what the capitalised run around the word and its neighbours
// say.
func (s *scratch) runFeatures(v *view, f *features) {
	r := &s.runs[v.t.run]
	left, right := v.at(s, int(r.first)-1), v.at(s, int(r.end))
	left2, right2 := v.at(s, int(r.first)-2), v.at(s, int(r.end)+1)
	head, tail := &s.toks[r.first], &s.toks[r.end-1]
	place := s.placeInRun(v)
	size := uint64(min(r.end-r.first, 6))
	f.add(40, uint64(left.word)|place<<32)
	f.add(41, uint64(right.word)|place<<32)
	f.add(42, pair(left.word, right.word))
	f.add(45, place|size<<8)
	f.add(46, uint64(min(v.i-int(r.first), 5))|uint64(min(int(r.end)-1-v.i, 5))<<8)
	f.add(47, pair(left2.word, left.word))
	f.add(48, pair(right.word, right2.word))
	f.add(49, uint64(head.lists)|place<<32)
	f.add(50, uint64(tail.lists)|place<<32)
	f.add(51, uint64(r.pattern)|place<<32)
	f.add(52, uint64(r.pattern)|uint64(min(v.i-int(r.first), 5))<<32)
	f.add(53, uint64(left.lists)|place<<32)
	f.add(54, uint64(right.lists)|place<<32)
	f.add(57, uint64(coarse(left))|uint64(coarse(right))<<8|uint64(coarse(v.t))<<16|place<<24)
	f.add(58, uint64(coarse(tail))|uint64(coarse(v.t))<<8|place<<16)
	if v.t.flags&quoted != 0 {
		f.add(77, place|uint64(left.shape)<<8|uint64(right.shape)<<16)
		f.add(78, uint64(coarse(v.t)))
	}
	f.add(59, uint64(coarse(head))|uint64(coarse(v.t))<<8|place<<16)
}

// coordinated adds what the runs say that are joined to this one by a comma or
// "and": members of a list are mostly of one type.
func (s *scratch) coordinated(v *view, f *features) {
	id := v.t.run
	r := &s.runs[id]
	if id > 0 {
		if p := &s.runs[id-1]; p.sent == r.sent && r.first-p.end <= 2 && r.first > p.end {
			joint := uint64(s.toks[p.end].word) << 32
			f.add(71, uint64(coarse(&s.toks[p.end-1]))^joint|uint64(coarse(v.t))<<8)
			f.add(72, uint64(p.masks&strong)^joint)
		}
	}
	if int(id)+1 < len(s.runs) {
		if n := &s.runs[id+1]; n.sent == r.sent && n.first-r.end <= 2 && n.first > r.end {
			joint := uint64(s.toks[r.end].word) << 32
			f.add(74, uint64(coarse(&s.toks[n.first]))^joint|uint64(coarse(v.t))<<8)
			f.add(75, uint64(n.masks&strong)^joint)
		}
	}
}

// strong are the lists that say much about the type of a name.
const strong = Title | Honorific | Role | Institution | Firm | Landmark | Demonym | Country | KnownOrganization |
	Event | Given | CityLarge | Calendar

// documentFeatures adds what the document says of the word.
func (s *scratch) documentFeatures(v *view, f *features) {
	e := s.elsewhere(v.t) | v.t.own&hasSpelled
	for m := uint32(e); m != 0; m &= m - 1 {
		f.add(60, uint64(bits.TrailingZeros32(m)))
	}
	for m := uint32(v.t.own & (apposed | beforePlace | bracketed | institutions | landmarks | afterGiven)); m != 0; m &= m - 1 {
		f.add(61, uint64(bits.TrailingZeros32(m)))
	}
	f.add(62, uint64(min(s.words[v.t.id].count, 6)))
}
