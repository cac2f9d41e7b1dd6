package segment

import (
	"unicode"
	"unicode/utf8"
)

// A class is what the scanner needs to know of a character.
type class uint8

const (
	other  class = iota // a mark of its own
	blank               // white space, controls and format characters outside words
	letter              // letters and the marks that combine with them
	digit               // decimal digits
	quote               // a quotation mark or an apostrophe
	multi               // first byte of a longer UTF-8 sequence: classify decides
)

// classes maps a byte to its class.
var classes = func() (t [256]class) {
	for b := range t {
		switch c := byte(b); {
		case c >= utf8.RuneSelf:
			t[b] = multi
		case c <= ' ' || c == 0x7f:
			t[b] = blank
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t[b] = letter
		case '0' <= c && c <= '9':
			t[b] = digit
		case c == '"' || c == '\'' || c == '`':
			t[b] = quote
		}
	}
	return t
}()

// classify returns the class of a rune outside ASCII. Format characters are
// blank, but joiners and soft hyphens belong to the word they stand in.
func classify(r rune) class {
	switch {
	case 0xc0 <= r && r <= 0x24f && r != '×' && r != '÷':
		return letter
	case isQuote(r):
		return quote
	case r == 0x200c || r == 0x200d || r == 0xad:
		return letter
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r):
		return blank
	}
	return other
}

// isQuote reports whether a rune outside ASCII is a quotation mark.
func isQuote(r rune) bool {
	switch r {
	case '«', '»', '‹', '›', '‘', '’', '‚', '‛', '“', '”', '„', '‟',
		'「', '」', '『', '』', '〝', '〞', '〟', '＂':
		return true
	}
	return false
}

// at returns the class and width of the character at offset i; blank and 0 at
// or after end.
func (s *scanner) at(i, end int) (class, int) {
	if i >= end {
		return blank, 0
	}
	if c := classes[s.text[i]]; c != multi {
		return c, 1
	}
	r, w := utf8.DecodeRuneInString(s.text[i:end])
	return classify(r), w
}

// before returns the class of the character that ends at offset i; blank at
// or before start.
func (s *scanner) before(i, start int) class {
	if i <= start {
		return blank
	}
	if c := classes[s.text[i-1]]; c != multi {
		return c
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[start:i])
	return classify(r)
}
