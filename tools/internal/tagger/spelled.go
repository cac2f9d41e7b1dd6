package tagger

// spellOut marks words that are the initials of a run, or of runs joined by
// connectors, and the words of those runs.
func (s *scratch) spellOut() {
	for i := 0; i < len(s.runs); {
		j := i + 1
		for j < len(s.runs) && j-i < 4 && s.runs[j].sent == s.runs[i].sent && s.bridged(int(s.runs[j-1].end), int(s.runs[j].first)) {
			j++
		}
		h, n := s.initialsOf(i, j)
		if n >= 2 {
			if id := s.find(h); id >= 0 {
				s.words[id].twice |= isInitials
				s.markSpelled(i, j)
			}
		}
		i = j
	}
}

// initialsOf returns the hash of the initials of runs [i, j) as one word, and
// their number.
func (s *scratch) initialsOf(i, j int) (uint32, int) {
	h, n := uint64(fnvInit), 0
	for ; i < j; i++ {
		for k := s.runs[i].first; k < s.runs[i].end && n < 10; k++ {
			if s.toks[k].flags&capital == 0 {
				continue
			}
			c := s.text.Doc.Text[s.text.Tokens[k].Start]
			if c-'A' < 26 {
				c |= 0x20
			}
			h = (h ^ uint64(c)) * fnvMul
			n++
		}
	}
	return finish(h), n
}

func (s *scratch) markSpelled(i, j int) {
	for ; i < j; i++ {
		for k := s.runs[i].first; k < s.runs[i].end; k++ {
			if id := s.toks[k].id; id >= 0 {
				s.toks[k].own |= hasSpelled
			}
		}
	}
}
