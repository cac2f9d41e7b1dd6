package tagger

import "explainer/tools/internal/segment"

// A run is a sequence of capitalised words of one sentence with what joins them
// tightly: hyphens, an ampersand, particles ("bin", "de").
type run struct {
	first, end int32 // token indexes, [first, end)
	sent       int32 // index of its sentence
	pattern    uint32
	masks      Mask // of all its words together
}

// A slot is a token that is scored.
type slot struct {
	tok  int32
	sent int32
}

// A chain is a sequence of neighbouring slots, labelled together: slots
// [first, end).
type chain struct{ first, end int32 }

// maxBridge is how many connectors may stand between two capitalised words of
// one chain ("Bank of the South").
const maxBridge = 3

// candidates fills s.runs, s.slots and s.chains.
func (s *scratch) candidates() {
	s.runs, s.slots, s.chains = s.runs[:0], s.slots[:0], s.chains[:0]
	for i := range s.text.Sentences {
		sent := &s.text.Sentences[i]
		s.findRuns(int32(i), sent)
		s.findChains(int32(i), sent)
	}
}

// findRuns appends the runs of a sentence.
func (s *scratch) findRuns(n int32, sent *segment.Sentence) {
	for i := sent.FirstToken; i < sent.EndToken; i++ {
		if s.toks[i].flags&capital == 0 {
			continue
		}
		first := i
		if first > sent.FirstToken && s.toks[first-1].flags&particle != 0 {
			first--
		}
		end := i + 1
		for j := i + 1; j < sent.EndToken && j-end < 4; j++ {
			f := &s.toks[j]
			if f.flags&capital != 0 {
				end = j + 1
			} else if !s.tight(f) {
				break
			}
		}
		// A lower-case part glued to a name by a hyphen: "Su-fen".
		if end+1 < sent.EndToken && s.toks[end].shape == 0x80|'-' && s.toks[end].flags&glued != 0 &&
			s.toks[end+1].flags&glued != 0 && s.toks[end+1].shape == shapeLower {
			end += 2
		}
		s.addRun(run{first: int32(first), end: int32(end), sent: n})
		i = end - 1
	}
}

// tight reports whether a token without a capital may stand inside a run.
func (s *scratch) tight(t *token) bool {
	switch t.shape {
	case 0x80 | '-':
		return t.flags&glued != 0
	case 0x80 | '&':
		return true
	}
	return t.flags&particle != 0
}

// addRun appends a run and marks its tokens.
func (s *scratch) addRun(r run) {
	id := int32(len(s.runs))
	n := 0
	for i := r.first; i < r.end; i++ {
		t := &s.toks[i]
		t.run = id
		if t.flags&(capital|particle) != 0 {
			r.masks |= t.lists
			if n < 6 {
				r.pattern = join(r.pattern, uint32(coarse(t)))
			}
			n++
		}
	}
	s.lists.phrases(s.toks[r.first:r.end])
	s.runs = append(s.runs, r)
}

// findChains appends the chains of a sentence: its runs, those with a few
// connectors between them together, and one more word on each side. What stands
// next to a name shows the model where names end.
func (s *scratch) findChains(n int32, sent *segment.Sentence) {
	last := -1 // end of the chain that is open
	open := func(i int) {
		if len(s.chains) == 0 || last < 0 {
			s.chains = append(s.chains, chain{first: int32(len(s.slots))})
			last = i
		}
	}
	for i := sent.FirstToken; i < sent.EndToken; {
		if s.toks[i].run < 0 {
			i++
			continue
		}
		r := &s.runs[s.toks[i].run]
		first, end := int(r.first), int(r.end)
		if last >= 0 && !s.bridged(last, first) {
			s.closeChain()
			last = -1
		}
		if last < 0 {
			if first > sent.FirstToken && s.pads(first-1) && (len(s.slots) == 0 || int(s.slots[len(s.slots)-1].tok) < first-1) {
				first--
			}
			open(first)
		}
		for ; last < end; last++ {
			s.slots = append(s.slots, slot{tok: int32(last), sent: n})
		}
		if last < sent.EndToken && s.toks[last].run < 0 && s.pads(last) {
			s.slots = append(s.slots, slot{tok: int32(last), sent: n})
			last++
		}
		i = end
	}
	if last >= 0 {
		s.closeChain()
	}
}

// bridged reports whether the tokens [i, j) join two runs: connectors, or a
// quotation mark around a nickname (Bo “the Bear” Lind).
func (s *scratch) bridged(i, j int) bool {
	if j-i == 1 {
		switch s.toks[i].shape {
		case shapeOpen, shapeClose:
			return true
		}
	}
	if j-i > maxBridge-1 {
		return false
	}
	for ; i < j; i++ {
		if s.toks[i].flags&connector == 0 {
			return false
		}
	}
	return true
}

// pads reports whether token i is scored for standing next to a run.
func (s *scratch) pads(i int) bool {
	switch s.text.Tokens[i].Kind {
	case segment.Word, segment.Number, segment.Possessive:
		return true
	}
	return s.toks[i].flags&connector != 0
}

func (s *scratch) closeChain() { s.chains[len(s.chains)-1].end = int32(len(s.slots)) }
