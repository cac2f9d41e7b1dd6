package segment

import (
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
)

// A scanner cuts blocks of one text into tokens.
type scanner struct {
	text       string
	start, end int // the block
	// double and single hold the mark that opened the quotation that is open
	// in the block, of either size; 0 when none is.
	double, single rune

	prefixes, abbreviations, starters lexicon.Set
}

func newScanner(text string) *scanner {
	return &scanner{
		text:          text,
		prefixes:      lexicon.Prefixes(),
		abbreviations: lexicon.Abbreviations(),
		starters:      lexicon.Starters(),
	}
}

// scan appends the tokens of text[start:end] to tokens, in one pass.
func (s *scanner) scan(tokens []Token, start, end int) []Token {
	s.start, s.end, s.double, s.single = start, end, 0, 0
	for i := start; i < end; {
		c, w := s.at(i, end)
		kind, j := Punct, i+w
		switch c {
		case blank:
			i += w
			continue
		case letter:
			kind, j = Word, s.word(i)
		case digit:
			kind, j = Number, s.number(i)
		case quote:
			afterWord := len(tokens) > 0 && tokens[len(tokens)-1].End == i && tokens[len(tokens)-1].Kind <= Number
			kind, j = s.mark(i, w, afterWord)
		}
		tokens = append(tokens, Token{Span: article.Span{Start: i, End: j}, Kind: kind})
		i = j
	}
	return tokens
}

// letters returns the end of the run of letters and digits that starts at i.
func (s *scanner) letters(i int) int {
	for i < s.end {
		c := classes[s.text[i]]
		w := 1
		if c == multi {
			c, w = s.at(i, s.end)
		}
		if c != letter && c != digit {
			break
		}
		i += w
	}
	return i
}

// word returns the end of the word that starts at i: letters, inner
// apostrophes ("O’Brien", "don’t", but not the "’s" at a word's end), and the
// periods of initials and abbreviations.
func (s *scanner) word(i int) int {
	j := s.letters(i)
	for {
		w := s.apostrophe(j)
		if w == 0 {
			break
		}
		k := s.letters(j + w)
		if k == j+w || k == j+w+1 && s.text[j+w]|0x20 == 's' {
			break
		}
		j = k
	}
	if j < s.end && s.text[j] == '.' {
		return s.period(i, j)
	}
	return j
}

// apostrophe returns the width of the apostrophe at i, 0 when there is none.
func (s *scanner) apostrophe(i int) int {
	if i >= s.end {
		return 0
	}
	switch s.text[i] {
	case '\'':
		return 1
	case 0xe2:
		if i+2 < s.end && s.text[i+1] == 0x80 && (s.text[i+2] == 0x99 || s.text[i+2] == 0x98) {
			return 3
		}
	}
	return 0
}

// period decides whether the period at j belongs to the word text[i:j] and
// returns the word's end.
func (s *scanner) period(i, j int) int {
	if utf8.RuneCountInString(s.text[i:min(j, i+utf8.UTFMax+1)]) == 1 && s.before(i, s.start) != digit {
		return s.initials(i, j)
	}
	if j-i > 8 {
		return j
	}
	word := s.text[i:j]
	if word == "No" || word == "Nos" || word == "Art" || word == "Fig" {
		// A word in its own right unless a figure follows.
		c, _ := s.at(j+2, s.end)
		if j+1 < s.end && s.text[j+1] == ' ' && c == digit {
			return j + 1
		}
		return j
	}
	if s.prefixes.Has(word) || s.abbreviations.Has(word) {
		return j + 1
	}
	return j
}

// initials returns the end of a run of single letters with periods that
// starts with text[i:j], as in "U.S.", "p.m.", "J.". A letter in lower case
// counts only where another follows.
func (s *scanner) initials(i, j int) int {
	r, _ := utf8.DecodeRuneInString(s.text[i:j])
	end, n := j, 0
	for {
		// text[end] is the period after a single letter.
		end++
		n++
		c, w := s.at(end, s.end)
		if c != letter {
			break
		}
		next, w2 := s.at(end+w, s.end)
		if next == letter || next == digit {
			if n == 1 && unicode.IsLower(r) {
				return j
			}
			break
		}
		end += w
		if w2 == 0 || s.text[end] != '.' {
			n++
			break
		}
	}
	if n == 1 && !unicode.IsUpper(r) {
		return j
	}
	return end
}

// number returns the end of the number that starts at i: digits and letters,
// with inner periods, commas and colons where a digit follows.
func (s *scanner) number(i int) int {
	for {
		i = s.letters(i)
		if i+1 >= s.end || classes[s.text[i+1]] != digit {
			return i
		}
		if c := s.text[i]; c != '.' && c != ',' && c != ':' {
			return i
		}
		i++
	}
}
