package lexicon

import (
	"strings"
	"sync"
)

// canonical maps each further form of a name to the form that stands for all.
var canonical = sync.OnceValue(func() map[string]string {
	forms := make(map[string]string)
	for _, line := range read("same.txt") {
		first, rest, _ := strings.Cut(line, "|")
		for form := range strings.SplitSeq(rest, "|") {
			forms[form] = first
		}
	}
	return forms
})

// Canonical returns the form that stands for all well-known forms of a place's
// or an organization's name: "United States" for "U.S.". Other names are their
// own.
func Canonical(name string) string {
	if c, ok := canonical()[name]; ok {
		return c
	}
	return name
}
