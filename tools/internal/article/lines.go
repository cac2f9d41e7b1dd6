package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lineScanner walks over the lines of a text that are not empty.
type lineScanner struct {
	text   string
	indent int // bytes of white space before the line last returned
	next   int // start of the line after it
}

// scan returns the next line that holds more than white space, without the
// white space around it, and whether an empty line or the text's start lies
// before it. ok is false at the end.
func (s *lineScanner) scan() (span Span, gap, ok bool) {
	gap = s.next == 0
	for s.next < len(s.text) {
		start, end := s.next, len(s.text)
		if i := strings.IndexByte(s.text[start:], '\n'); i >= 0 {
			end = start + i
		}
		s.next = end + 1
		if span = trim(s.text, Span{start, end}); span.Len() > 0 {
			s.indent = span.Start - start
			return span, gap, true
		}
		gap = true
	}
	return Span{}, gap, false
}

// trim returns span without the white space at its ends.
func trim(text string, span Span) Span {
	s := strings.TrimLeftFunc(text[span.Start:span.End], unicode.IsSpace)
	start := span.End - len(s)
	return Span{start, start + len(strings.TrimRightFunc(s, unicode.IsSpace))}
}

// firstRune returns the first rune of s; 0 where s is empty.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastRune returns the last rune of s and what stands before it; 0 where s is
// empty.
func lastRune(s string) (rune, string) {
	if s == "" {
		return 0, ""
	}
	r, n := utf8.DecodeLastRuneInString(s)
	return r, s[:len(s)-n]
}

// isCloser reports whether r may follow the mark that ends a sentence.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '“', '‘', '›', ')', ']', '*', '_':
		return true
	}
	return false
}

// endMark returns the punctuation that s ends with, looking through closing
// quotation marks and brackets; 0 where s ends otherwise.
func endMark(s string) rune {
	r, rest := lastRune(s)
	for isCloser(r) {
		r, rest = lastRune(rest)
	}
	switch r {
	case '.', '!', '?', ':', ';', ',', '…', '。', '！', '？', '：', '；', '，', '、', '؟', '۔', '।':
		return r
	}
	return 0
}

// trimNotes returns s without the numbers of notes at its end: "[24] [25]".
func trimNotes(s string) string {
	for strings.HasSuffix(s, "]") {
		i := strings.LastIndexByte(s, '[')
		if i < 0 || i+1+digits(s[i+1:]) != len(s)-1 {
			break
		}
		s = strings.TrimRight(s[:i], " ")
	}
	return s
}

// endsSentence reports whether s ends as a sentence does, or as a line that
// announces others.
func endsSentence(s string) bool {
	switch endMark(trimNotes(s)) {
	case 0, ',', ';', '，', '、', '；':
		return false
	}
	return true
}

// words returns the number of words of s, but no more than limit.
func words(s string, limit int) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n == limit {
			break
		}
	}
	return n
}
