package quote

import "strings"

// skipTag returns the index of the ">" that ends the tag beginning at s[i], or
// i where none begins there. Its second result reports that s holds no ">"
// after i, so that the caller need not ask again.
func skipTag(s string, i int) (int, bool) {
	if i+1 >= len(s) || !tagStart(s[i+1]) {
		return i, false
	}
	n := strings.IndexByte(s[i:], '>')
	if n < 0 {
		return i, true
	}
	return i + n, false
}

// tagStart reports whether b can follow the "<" of a tag.
func tagStart(b byte) bool {
	return b == '/' || b == '!' || 'a' <= b|0x20 && b|0x20 <= 'z'
}
