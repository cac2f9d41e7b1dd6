package tagger

import (
	"math/bits"

	"explainer/tools/internal/segment"
)

// evidence is what one place of a capitalised word, or all its places in the
// document, say about what it stands for.
type evidence uint32

const (
	afterHonorific evidence = 1 << iota
	afterTitle
	afterRole
	firstOfRun   // first word of a longer run
	lastOfRun    // last word of a longer run
	middleOfRun  // in the middle of a longer run
	aloneInRun   // a run by itself
	midSentence  // with its capital inside a sentence
	bySaying     // a verb of saying on either side of its run
	afterPlace   // after "in", "at", "near"
	afterThe     // after "the"
	afterOf      // after "of"
	afterGiven   // after a given name
	institutions // in a run with "Ministry", "Bank"
	possessed    // before a possessive
	bracketed    // in brackets
	apposed      // before a comma and a noun for a person, or an age
	beforePlace  // before a comma and a country
	landmarks    // in a run with "River"
	afterDemonym // after "Kenyan"

	inLower    // in lower case as well; of a document, not of a place
	isInitials // the initials of a run
	hasSpelled // its initials stand in the document
)

// A document is what the whole text says of one capitalised word.
type document struct {
	hash        uint32
	count       int32
	once, twice evidence // seen at one place, at two or more
}

// elsewhere returns the evidence from the word's other places.
func (s *scratch) elsewhere(t *token) evidence {
	d := &s.words[t.id]
	return d.twice | d.once&^t.own
}

// gather fills s.words, and the tokens' own evidence.
func (s *scratch) gather() {
	s.resetTable()
	for i := range s.runs {
		s.gatherRun(&s.runs[i])
	}
	if len(s.words) == 0 {
		return
	}
	for i := range s.toks {
		if t := &s.toks[i]; t.shape == shapeLower {
			if id := s.find(t.word); id >= 0 {
				s.words[id].twice |= inLower
			}
		}
	}
	s.spellOut()
}

// resetTable empties the words and sizes their hash table for the runs.
func (s *scratch) resetTable() {
	n := 0
	for i := range s.runs {
		n += int(s.runs[i].end - s.runs[i].first)
	}
	size := 1 << bits.Len(uint(2*n+15))
	if cap(s.table) < size {
		s.table = make([]int32, size)
	}
	s.table = s.table[:size]
	clear(s.table)
	s.words = s.words[:0]
}

// find returns the index of the word with the hash, or -1.
func (s *scratch) find(h uint32) int32 {
	mask := uint32(len(s.table) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		id := s.table[i] - 1
		if id < 0 || s.words[id].hash == h {
			return id
		}
	}
}

// enter returns the index of the word with the hash, which it adds if new.
func (s *scratch) enter(h uint32) int32 {
	mask := uint32(len(s.table) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		id := s.table[i] - 1
		if id < 0 {
			s.words = append(s.words, document{hash: h})
			s.table[i] = int32(len(s.words))
			return int32(len(s.words) - 1)
		}
		if s.words[id].hash == h {
			return id
		}
	}
}

// gatherRun notes what one run says of its words.
func (s *scratch) gatherRun(r *run) {
	all := s.around(r)
	first, last := r.first, r.end-1
	for first < last && s.toks[first].flags&capital == 0 {
		first++
	}
	for last > first && s.toks[last].flags&capital == 0 {
		last--
	}
	given := false
	for i := r.first; i < r.end; i++ {
		t := &s.toks[i]
		if t.flags&capital == 0 {
			continue
		}
		own := s.within(all, i, first, last)
		if given {
			own |= afterGiven
		}
		if t.lists&(Given|GivenWorld) != 0 {
			given = true
		}
		if t.flags&starts == 0 {
			own |= midSentence
		}
		t.own = own
		t.id = s.enter(t.word)
		d := &s.words[t.id]
		d.count++
		d.twice |= d.once & own
		d.once |= own
	}
}

// within returns the evidence around a run less what does not touch its token i,
// with the token's place between the run's first and last capitalised words.
func (s *scratch) within(e evidence, i, first, last int32) evidence {
	switch {
	case first == last:
		return e | aloneInRun
	case i == first:
		e |= firstOfRun
	case i == last:
		e |= lastOfRun
	default:
		e |= middleOfRun
	}
	if i < last {
		e &^= possessed | apposed | beforePlace
	}
	if i == first {
		return e
	}
	e &^= afterHonorific | afterTitle | afterRole | afterPlace | afterThe | afterOf | afterDemonym
	switch p := s.toks[i-1].lists; {
	case p&Honorific != 0:
		e |= afterHonorific
	case p&Title != 0:
		e |= afterTitle
	case p&Role != 0:
		e |= afterRole
	case p&Demonym != 0:
		e |= afterDemonym
	}
	return e
}

// around returns what stands around a run, and what kinds of word are in it.
func (s *scratch) around(r *run) evidence {
	var e evidence
	if r.masks&(Institution|Firm) != 0 {
		e |= institutions
	}
	if r.masks&Landmark != 0 {
		e |= landmarks
	}
	sent := &s.text.Sentences[r.sent]
	if i := int(r.first) - 1; i >= sent.FirstToken {
		e |= s.before(&s.toks[i])
	}
	i := int(r.end)
	if i >= sent.EndToken {
		return e
	}
	next := &s.toks[i]
	switch {
	case next.lists&Saying != 0:
		e |= bySaying
	case next.shape == shapePossessive:
		e |= possessed
	case next.shape == 0x80|')':
		e |= bracketed
	case next.shape == 0x80|',' && i+1 < sent.EndToken:
		e |= s.apposition(i+1, sent)
	}
	return e
}

// before returns what the token in front of a run says.
func (s *scratch) before(t *token) evidence {
	switch {
	case t.lists&Honorific != 0:
		return afterHonorific
	case t.lists&Title != 0:
		return afterTitle
	case t.lists&Role != 0:
		return afterRole
	case t.lists&Saying != 0:
		return bySaying
	case t.lists&Locative != 0:
		return afterPlace
	case t.word == wordThe:
		return afterThe
	case t.word == wordOf:
		return afterOf
	}
	return 0
}

// apposition returns what follows a run's comma.
func (s *scratch) apposition(i int, sent *segment.Sentence) evidence {
	for n := 0; i < sent.EndToken && n < 5; i, n = i+1, n+1 {
		t := &s.toks[i]
		switch {
		case t.lists&(Role|Title) != 0:
			return apposed
		case n == 0 && t.shape == shapeSmall && i+1 < sent.EndToken && s.toks[i+1].shape == 0x80|',':
			return apposed
		case n == 0 && t.lists&Country != 0:
			return beforePlace
		case t.shape >= 0x80 && t.shape != 0x80|'-', t.lists&Saying != 0, t.lists&Locative != 0:
			return 0
		}
	}
	return 0
}

var (
	wordThe = hashWord("the")
	wordOf  = hashWord("of")
)
