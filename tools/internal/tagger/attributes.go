package tagger

import (
	"explainer/tools/internal/segment"
)

// A token is what is known of a token by itself.
type token struct {
	word  uint32 // hash of its letters in lower case
	lists Mask   // the lists that it is in
	id    int32  // index into scratch.words; -1 where it has no capital
	run   int32  // index into scratch.runs; -1 outside
	own   evidence
	flags flags
	shape uint8
	part  uint8 // of a listed name of several words: 0 none, else see lists.go
}

// flags are what the shape and place of a token tell.
type flags uint8

const (
	capital   flags = 1 << iota // begins with a capital letter or holds one
	glued                       // no space before it
	starts                      // first word of its sentence
	opens                       // first word of its block
	particle                    // a lower-case part of names: "de", "bin"
	connector                   // a word that joins parts of a name: "of", "and"
	quoted                      // between quotation marks
)

// The shapes of tokens; a mark's shape is its first byte with the high bit set.
const (
	shapeLower     uint8 = iota + 1 // "word"
	shapeTitle                      // "Word"
	shapeLetter                     // "X"
	shapeShortCaps                  // "UN", "WHO"
	shapeCaps                       // "UNESCO"
	shapeInitial                    // "J."
	shapeInitials                   // "U.S."
	shapeAbbrev                     // "Mr."
	shapeInner                      // "McLean", "YouTube"
	shapeLowerCap                   // "iPhone"
	shapeQuoted                     // "O’Brien"
	shapeDigits                     // "G20"
	shapeYear                       // "1995"
	shapeSmall                      // "7", "35"
	shapeNumber                     // "1,000"
	shapeOrdinal                    // "7th"
	shapeForeign                    // without letters that have a case
	shapeLowerDot                   // "p.m."
	shapePossessive
	shapeOpen
	shapeClose
)

// attributes fills s.toks.
func (s *scratch) attributes() {
	t := s.text
	if cap(s.toks) < len(t.Tokens) {
		s.toks = make([]token, len(t.Tokens), len(t.Tokens)*5/4)
	}
	s.toks = s.toks[:len(t.Tokens)]
	s.describeForms()
	block, quote := -1, flags(0)
	for i := range t.Sentences {
		sent := &t.Sentences[i]
		state := starts
		if sent.Block != block {
			block = sent.Block
			state |= opens
			quote = 0
		}
		end := -1
		for j := sent.FirstToken; j < sent.EndToken; j++ {
			src, tok := &t.Tokens[j], &s.toks[j]
			*tok = token{id: -1, run: -1}
			if src.Start == end {
				tok.flags = glued
			}
			end = src.End
			switch src.Kind {
			case segment.OpenQuote:
				quote = quoted
			case segment.CloseQuote:
				quote = 0
			}
			tok.flags |= quote
			if src.Kind > segment.Number {
				tok.describeMark(src.Kind, t.Doc.Text[src.Start:src.End])
				continue
			}
			form := &s.forms[t.Form[j]]
			tok.word, tok.lists, tok.shape = form.word, form.lists, form.shape
			tok.flags |= form.flags
			if state != 0 {
				if tok.shape == shapeTitle && tok.lists&Given == 0 && s.opener(t.Doc.Text[src.Start:src.End]) {
					tok.flags &^= capital
				}
				tok.flags |= state
				state = 0
			}
		}
	}
}

// opener reports whether a word begins sentences and is no part of a name when
// it does: "The", "Although".
func (s *scratch) opener(w string) bool {
	var buf [16]byte
	if len(w) > len(buf) {
		return false
	}
	for i := range len(w) {
		buf[i] = low(w[i])
	}
	return s.openers.HasBytes(buf[:len(w)])
}

// A form is what is known of a word or a number by its letters alone.
type form struct {
	word  uint32
	lists Mask
	shape uint8
	flags flags

	number bool
	first  maskSlot // where the search in the lists begins
}

// describeForms fills s.forms. It looks all words up in the lists at once, since
// waiting for one slot after the other takes most of the time.
func (s *scratch) describeForms() {
	forms := s.text.Forms
	if cap(s.forms) < len(forms) {
		s.forms = make([]form, len(forms), len(forms)*5/4)
	}
	s.forms = s.forms[:len(forms)]
	for i, w := range forms {
		f := &s.forms[i]
		if segment.FormKind(w) == segment.Number {
			*f = form{word: numberHash(w), shape: numberShape(w), number: true}
			continue
		}
		*f = form{word: hashWord(w), shape: wordShape(w)}
		if f.shape != shapeLower && f.shape != shapeForeign && f.shape != shapeLowerDot {
			f.flags = capital
			f.first = s.lists.all.first(f.word)
		}
	}
	for i := range s.forms {
		f := &s.forms[i]
		switch {
		case f.number:
			continue
		case f.flags&capital != 0:
			f.lists = s.lists.all.from(f.first, f.word)
			continue
		}
		f.lists = s.lists.lower(f.word) &^ (KnownOrganization | Country)
		switch {
		case f.lists&Particle != 0:
			f.flags = particle | connector
		case f.lists&Connector != 0:
			f.flags = connector
		}
	}
}

// describeMark fills the hash, shape and flags of a token that is no word.
func (tok *token) describeMark(kind segment.Kind, w string) {
	switch kind {
	case segment.Possessive:
		tok.word, tok.shape = uint32(shapePossessive), shapePossessive
	case segment.OpenQuote:
		tok.word, tok.shape = uint32(shapeOpen), shapeOpen
	case segment.CloseQuote:
		tok.word, tok.shape = uint32(shapeClose), shapeClose
	default:
		tok.shape = 0x80 | w[0]
		tok.word = uint32(tok.shape)
		if len(w) > 1 {
			tok.word = hashWord(w)
		}
		if w == "&" || w == "-" && tok.flags&glued != 0 {
			tok.flags |= connector
		}
	}
}
