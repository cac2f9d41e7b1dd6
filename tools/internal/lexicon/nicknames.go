package lexicon

import (
	"strings"
	"sync"
)

// nicknames maps a given name to the lines of the list it stands on.
var nicknames = sync.OnceValue(func() map[string][]int {
	lines := make(map[string][]int)
	for i, line := range read("nicknames.txt") {
		for name := range strings.FieldsSeq(line) {
			lines[name] = append(lines[name], i)
		}
	}
	return lines
})

// Nicknames reports whether a and b may be the same person's given name:
// "William" and "Bill".
func Nicknames(a, b string) bool {
	lines := nicknames()
	for _, i := range lines[a] {
		for _, j := range lines[b] {
			if i == j {
				return true
			}
		}
	}
	return false
}
