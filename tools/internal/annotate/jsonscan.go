package annotate

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// A jsonScanner reads JSON from left to right without reflection. The first
// error sticks: after it every method returns at once.
type jsonScanner struct {
	src   []byte
	pos   int
	arena []byte // holds strings that had escapes
	err   error
}

var errJSONEnd = errors.New("the list of items ends too early")

func (s *jsonScanner) failed() bool { return s.err != nil }

func (s *jsonScanner) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// next returns the next byte that is not white space, without taking it.
func (s *jsonScanner) next() byte {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// accept takes the byte c if it is next.
func (s *jsonScanner) accept(c byte) bool {
	if s.failed() || s.next() != c || s.pos == len(s.src) {
		return false
	}
	s.pos++
	return true
}

// expect takes the byte c, or fails.
func (s *jsonScanner) expect(c byte) {
	switch {
	case s.failed() || s.accept(c):
	case s.pos == len(s.src):
		s.fail(errJSONEnd)
	default:
		s.fail(fmt.Errorf("%q where %q should stand in the list of items", s.src[s.pos], c))
	}
}

// end fails unless nothing but white space is left.
func (s *jsonScanner) end() {
	if !s.failed() && (s.next() != 0 || s.pos < len(s.src)) {
		s.fail(errors.New("text after the list of items"))
	}
}

// null takes the word null if it is next.
func (s *jsonScanner) null() bool {
	const word = "null"
	if s.failed() || s.next() != 'n' || !bytes.HasPrefix(s.src[s.pos:], []byte(word)) {
		return false
	}
	s.pos += len(word)
	return true
}

// stringOrNull reads a string; null is the empty one.
func (s *jsonScanner) stringOrNull() []byte {
	if s.null() {
		return nil
	}
	return s.string()
}

// string reads a string.
func (s *jsonScanner) string() []byte {
	s.expect('"')
	if s.failed() {
		return nil
	}
	start := s.pos
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == '"':
			s.pos++
			return s.src[start : s.pos-1]
		case c == '\\':
			return s.escaped(start)
		case c < ' ':
			s.fail(errors.New("control character in a string of the list of items"))
			return nil
		}
		s.pos++
	}
	s.fail(errJSONEnd)
	return nil
}

// escaped reads the rest of a string that began at start and has escapes.
func (s *jsonScanner) escaped(start int) []byte {
	mark := len(s.arena)
	s.arena = append(s.arena, s.src[start:s.pos]...)
	for s.pos < len(s.src) && !s.failed() {
		c := s.src[s.pos]
		s.pos++
		switch {
		case c == '"':
			return s.arena[mark:len(s.arena):len(s.arena)]
		case c == '\\':
			s.escape()
		case c < ' ':
			s.fail(errors.New("control character in a string of the list of items"))
		default:
			s.arena = append(s.arena, c)
		}
	}
	s.fail(errJSONEnd)
	return nil
}

// escape reads what follows a backslash.
func (s *jsonScanner) escape() {
	if s.pos == len(s.src) {
		s.fail(errJSONEnd)
		return
	}
	c := s.src[s.pos]
	s.pos++
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		s.arena = utf8.AppendRune(s.arena, s.codePoint())
		return
	default:
		s.fail(fmt.Errorf("unknown escape \\%c in the list of items", c))
		return
	}
	s.arena = append(s.arena, c)
}

// codePoint reads the four hexadecimal digits after \u, and the second half of
// a surrogate pair. A half alone becomes U+FFFD, as in encoding/json.
func (s *jsonScanner) codePoint() rune {
	c := s.hex4()
	if !utf16.IsSurrogate(c) {
		return c
	}
	if s.pos+1 < len(s.src) && s.src[s.pos] == '\\' && s.src[s.pos+1] == 'u' {
		mark := s.pos
		s.pos += 2
		if both := utf16.DecodeRune(c, s.hex4()); both != utf8.RuneError {
			return both
		}
		s.pos = mark
	}
	return utf8.RuneError
}

func (s *jsonScanner) hex4() (c rune) {
	for range 4 {
		if s.pos == len(s.src) {
			s.fail(errJSONEnd)
			return 0
		}
		d := rune(s.src[s.pos])
		switch {
		case '0' <= d && d <= '9':
			d -= '0'
		case 'a' <= d|0x20 && d|0x20 <= 'f':
			d = d | 0x20 - 'a' + 10
		default:
			s.fail(errors.New("four hexadecimal digits belong after \\u in the list of items"))
			return 0
		}
		s.pos++
		c = c<<4 | d
	}
	return c
}

// skip passes over a value of any kind.
func (s *jsonScanner) skip(depth int) {
	const deepest = 100
	if depth > deepest {
		s.fail(errors.New("the list of items is nested too deep"))
		return
	}
	switch s.next() {
	case '"':
		s.string()
	case '[':
		s.expect('[')
		for first := true; !s.failed() && !s.accept(']'); first = false {
			if !first {
				s.expect(',')
			}
			s.skip(depth + 1)
		}
	case '{':
		s.expect('{')
		for first := true; !s.failed() && !s.accept('}'); first = false {
			if !first {
				s.expect(',')
			}
			s.string()
			s.expect(':')
			s.skip(depth + 1)
		}
	default:
		s.skipWord()
	}
}

// skipWord passes over a number, true, false or null. It takes any run of
// their letters: the value is not used.
func (s *jsonScanner) skipWord() {
	start := s.pos
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		if !('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '-' || c == '+' || c == '.') {
			break
		}
		s.pos++
	}
	if s.pos == start && !s.failed() {
		s.fail(errors.New("a value is missing in the list of items"))
	}
}
