// Package space makes white space alike: what is one blank to a reader is one blank
// where words are compared or shown in one line.
package space

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns s with each run of white space as one blank, and none at its ends.
// White space is what Unicode calls so, no-break spaces and line separators
// included: no editor can tell them from a blank, and a page's running text is
// folded in the same way. It is for comparing words and finding them again.
func Fold(s string) string {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c > ' ' && c < utf8.RuneSelf:
		case c == ' ' && before != ' ':
		case isBlank(c):
			return strings.Join(strings.Fields(s), " ")
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				return strings.Join(strings.Fields(s), " ")
			}
			i += n - 1
		}
		before = s[i]
	}
	return strings.TrimSuffix(s, " ")
}

// FoldASCII returns s with each run of ASCII white space as one blank, at its ends
// too. It is for words that are handed on as the article has them: a line break
// inside a paragraph is no part of them, but a no-break space between a number and
// its unit is.
func FoldASCII(s string) string {
	if !folds(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch {
		case !isBlank(s[i]):
			out.WriteByte(s[i])
		case i == 0 || !isBlank(s[i-1]):
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// folds reports whether s holds ASCII white space other than single blanks.
func folds(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c > ' ':
		case c == ' ' && (i+1 == len(s) || s[i+1] != ' '):
		case isBlank(c):
			return true
		}
	}
	return false
}

func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// UnixLines returns s with each CRLF as LF: git may change line ends.
func UnixLines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\r\n", "\n")
}
