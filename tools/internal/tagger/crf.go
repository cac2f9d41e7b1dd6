package tagger

// classes is the number of classes of token by which transitions differ.
const classes = 12

// transitions are the scores of label pairs by the class of the second token,
// in the same unit as the weights of features.
type transitions [classes][Labels][Labels]int32

// forbidden is the score of a pair of labels that may not follow each other.
const forbidden = -1 << 20

// class returns a token's class for transitions.
func (t *token) class() uint8 {
	switch {
	case t.flags&capital != 0 && t.flags&glued != 0:
		return 1
	case t.flags&capital != 0 && t.flags&starts != 0:
		return 2
	case t.flags&capital != 0 && t.shape >= shapeLetter && t.shape <= shapeCaps:
		return 3
	case t.flags&capital != 0:
		return 0
	case t.word == wordOf:
		return 4
	case t.flags&particle != 0:
		return 5
	case t.flags&connector != 0 && t.flags&glued != 0:
		return 6
	case t.flags&connector != 0:
		return 7
	case t.shape == shapePossessive:
		return 8
	case t.shape >= shapeDigits && t.shape <= shapeOrdinal:
		return 9
	case t.shape == shapeLower:
		return 10
	}
	return 11
}

// score fills s.scores with the sums of the weights of each slot's features.
func (s *scratch) score(m *Model) {
	if cap(s.scores) < len(s.slots) {
		n := len(s.slots) * 5 / 4
		s.scores = make([][Labels]int32, n)
		s.labels = make([]Label, n)
		s.back = make([][Labels]uint8, n)
	}
	s.scores = s.scores[:len(s.slots)]
	s.labels = s.labels[:len(s.slots)]
	s.back = s.back[:len(s.slots)]
	var f features
	for i, sl := range s.slots {
		s.features(sl, &f)
		m.sum(f.ids[:f.n], &s.scores[i])
	}
}

// lanes are the four 16-bit lanes of a word that hold a byte each.
const lanes = 0x00ff00ff00ff00ff

// sum adds up rows of weights. The bytes of a row are added as 16-bit lanes of
// four words, which 256 rows cannot overflow.
func (m *Model) sum(ids []uint32, out *[Labels]int32) {
	var a, b, c, d uint64
	rows := m.rows
	for _, id := range ids {
		row := &rows[id&(Rows-1)]
		a += row[0] & lanes
		b += row[0] >> 8 & lanes
		c += row[1] & lanes
		d += row[1] >> 8 & lanes
	}
	base := int32(len(ids)) * zero
	for i := range 4 {
		k := uint(16 * i)
		out[2*i] = int32(a>>k&0xffff) - base
		out[2*i+1] = int32(b>>k&0xffff) - base
		out[2*i+8] = int32(c>>k&0xffff) - base
		out[2*i+9] = int32(d>>k&0xffff) - base
	}
}

// decode fills s.labels with the best labels of each chain.
func (s *scratch) decode(m *Model) {
	for _, c := range s.chains {
		s.viterbi(m, c, s.scores[c.first:c.end])
	}
}

// viterbi finds the labels of a chain that have the highest sum of scores and
// transitions. Both neighbours of a chain are Outside.
func (s *scratch) viterbi(m *Model, c chain, scores [][Labels]int32) {
	var prev, cur [Labels]int32
	for l := range prev {
		prev[l] = forbidden
	}
	prev[Outside] = 0
	back := s.back[c.first:c.end]
	for i := range scores {
		tr := &m.transitions[s.toks[s.slots[int(c.first)+i].tok].class()]
		// Outside and beginnings follow anything but an inner token.
		for l := Label(0); l <= kinds; l++ {
			t := &tr[l]
			best, from := prev[0]+t[0], uint8(0)
			for p := 1; p <= kinds; p++ {
				if v := prev[p] + t[p]; v > best {
					best, from = v, uint8(p)
				}
				if v := prev[p+2*kinds] + t[p+2*kinds]; v > best {
					best, from = v, uint8(p+2*kinds)
				}
			}
			cur[l], back[i][l] = best+scores[i][l], from
		}
		for l := Label(kinds + 1); l < Labels; l++ {
			b, in := Beginning(l.Type()), Inner(l.Type())
			t := &tr[l]
			best, from := prev[b]+t[b], uint8(b)
			if v := prev[in] + t[in]; v > best {
				best, from = v, uint8(in)
			}
			cur[l], back[i][l] = best+scores[i][l], from
		}
		prev = cur
	}
	best, at := int32(forbidden)*2, uint8(0)
	for l := range prev {
		if Label(l).place() != 1 && prev[l] > best {
			best, at = prev[l], uint8(l)
		}
	}
	for i := len(back) - 1; i >= 0; i-- {
		s.labels[int(c.first)+i] = Label(at)
		at = back[i][at]
	}
}
