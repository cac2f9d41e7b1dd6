package tomltext

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// quoted reads a string or a key in single marks, which ends on its line.
func (r *reader) quoted(mark byte) (string, error) {
	start := r.pos + 1
	for i := start; i < len(r.text); i++ {
		switch c := r.text[i]; {
		case c == mark:
			r.pos = i + 1
			return r.unescape(start, i, mark)
		case c == '\n':
			return "", r.wrong("the string does not end on its line")
		case c == '\\' && mark == '"':
			i++
		}
	}
	return "", r.wrong("the string does not end")
}

// long reads a string in triple marks.
func (r *reader) long(mark byte) (string, error) {
	marks := strings.Repeat(string(mark), 3)
	start := r.pos + len(marks)
	for i := start; i < len(r.text); i++ {
		switch {
		case strings.HasPrefix(r.text[i:], marks):
			for more := 0; more < 2 && i+3 < len(r.text) && r.text[i+3] == mark; more++ {
				i++ // one or two marks may stand before the last three
			}
			r.pos = i + len(marks)
			switch { // a line end right behind the opening marks does not count
			case strings.HasPrefix(r.text[start:i], "\n"):
				start++
			case strings.HasPrefix(r.text[start:i], "\r\n"):
				start += 2
			}
			return r.unescape(start, i, mark)
		case r.text[i] == '\\' && mark == '"':
			i++
		}
	}
	return "", r.wrong("the string does not end")
}

// letters behind a backslash stand for one byte each, in the order of meanings.
const (
	letters  = `btnfre"\`
	meanings = "\b\t\n\f\r\x1B\"\\"
)

// unescape returns what text[start:end] says between marks of that kind. Line
// ends in it are LF.
func (r *reader) unescape(start, end int, mark byte) (string, error) {
	s := strings.ReplaceAll(r.text[start:end], "\r\n", "\n")
	if mark == '\'' || strings.IndexByte(s, '\\') < 0 {
		return s, nil
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			out.WriteByte(s[i])
			continue
		}
		i++ // never the last: the string would not have ended
		n := escape(&out, s[i:])
		if n == 0 {
			return "", &Error{start, "no such escape in the string: \\" + s[i:i+1]}
		}
		i += n - 1
	}
	return out.String(), nil
}

// escape writes what stands behind a backslash and returns how many bytes of s
// that is; 0 where it is no escape.
func escape(out *strings.Builder, s string) int {
	if i := strings.IndexByte(letters, s[0]); i >= 0 {
		out.WriteByte(meanings[i])
		return 1
	}
	digits := 0
	switch s[0] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	default: // a line end, and what is blank behind it
		rest := strings.TrimLeft(s, " \t\n")
		if n := len(s) - len(rest); strings.IndexByte(s[:n], '\n') >= 0 {
			return n
		}
		return 0
	}
	if digits >= len(s) {
		return 0
	}
	code, err := strconv.ParseUint(s[1:1+digits], 16, 32)
	if err != nil || !utf8.ValidRune(rune(code)) {
		return 0
	}
	out.WriteRune(rune(code))
	return 1 + digits
}
