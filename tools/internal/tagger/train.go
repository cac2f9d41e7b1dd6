package tagger

import "explainer/tools/internal/segment"

// A Lattice is a text as the program that trains models sees it: the same
// slots, chains and features that [Tag] works with.
type Lattice struct {
	// Tokens are the token indexes of the slots, in text order.
	Tokens []int
	// Chains are slots that are labelled together, [first, end) each.
	Chains [][2]int
	// Features are the rows of each slot's features.
	Features [][]uint32
	// Classes are the slots' classes for transitions, below [Classes].
	Classes []uint8
}

// Classes is the number of classes of token by which transitions differ.
const Classes = classes

// Read returns the lattice of a text.
func Read(t *segment.Text) *Lattice {
	s := new(scratch)
	s.read(t)
	l := &Lattice{
		Tokens:   make([]int, len(s.slots)),
		Features: make([][]uint32, len(s.slots)),
		Classes:  make([]uint8, len(s.slots)),
	}
	for _, c := range s.chains {
		l.Chains = append(l.Chains, [2]int{int(c.first), int(c.end)})
	}
	var f features
	for i, sl := range s.slots {
		s.features(sl, &f)
		l.Tokens[i] = int(sl.tok)
		l.Features[i] = append([]uint32(nil), f.ids[:f.n]...)
		l.Classes[i] = s.toks[sl.tok].class()
	}
	return l
}
