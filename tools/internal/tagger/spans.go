package tagger

// spans returns the names that s.labels spell.
func (s *scratch) spans() []Entity {
	n := 0
	for _, l := range s.labels {
		if l.place() == 0 {
			n++
		}
	}
	out := make([]Entity, 0, n)
	for _, c := range s.chains {
		for i := c.first; i < c.end; {
			l := s.labels[i]
			j := i + 1
			if l == Outside {
				i = j
				continue
			}
			for j < c.end && s.labels[j].place() >= 1 {
				j++
			}
			e := Entity{First: int(s.slots[i].tok), End: int(s.slots[j-1].tok) + 1, Type: l.Type()}
			out = append(out, s.bare(e))
			i = j
		}
	}
	return out
}

// bare takes ranks and peoples off the front of a person's name ("Emperor",
// "Briton"), unless they are given or family names as well.
func (s *scratch) bare(e Entity) Entity {
	if e.Type != Person {
		return e
	}
	for e.First+1 < e.End {
		t, next := &s.toks[e.First], &s.toks[e.First+1]
		if t.lists&(Title|Demonym) == 0 || t.lists&(Given|GivenWorld|Family|AnyName) != 0 || next.flags&capital == 0 {
			break
		}
		e.First++
	}
	return e
}
