package article

import (
	"strings"
	"unicode"
)

// labelOf returns the name before the colon of "LEE: No, never" and the like;
// "" where s opens otherwise.
func labelOf(s string) string {
	i := strings.IndexByte(s[:min(len(s), 40)], ':')
	if i < 1 || i+1 == len(s) || !unicode.IsSpace(rune(s[i+1])) || !unicode.IsUpper(firstRune(s)) || words(s[:i], 5) == 5 {
		return ""
	}
	return s[:i]
}

// turns returns the labels that two blocks or more open with: the names, or
// the "Q" and "A", of an interview.
func (d *Document) turns() map[string]bool {
	seen := make(map[string]bool)
	for _, b := range d.Blocks {
		if label := labelOf(d.Slice(b.Span)); label != "" {
			_, again := seen[label]
			seen[label] = again
		}
	}
	return seen
}

// singleLabel reports whether no block but the one at span opens with a label
// in capitals, so that its own is no speaker's.
func (d *Document) singleLabel(span Span) bool {
	for _, b := range d.Blocks {
		label := labelOf(d.Slice(b.Span))
		if b.Span != span && label != "" && label == strings.ToUpper(label) {
			return false
		}
	}
	return true
}
