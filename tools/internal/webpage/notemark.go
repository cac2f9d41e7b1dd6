package webpage

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// maxNoteMark is the length in characters of the mark of a note: "[12]".
const maxNoteMark = 5

// isNoteMark reports whether raised words are the mark of a note: a few
// characters that are a link to a place in a page. Behind a number they would
// pass for digits of it.
func isNoteMark(n *node) bool {
	words := n.words()
	if words == "" || utf8.RuneCountInString(words) > maxNoteMark {
		return false
	}
	found := leadsToPlace(n.parent) && n.parent.words() == words
	n.walk(func(c *node) bool {
		found = found || leadsToPlace(c)
		return !found
	})
	return found
}

// leadsToPlace reports whether n is a link to a place in a page. Browsers save
// such links with the page's address before the place.
func leadsToPlace(n *node) bool { return n.tag == atom.A && strings.Contains(n.attr("href"), "#") }
