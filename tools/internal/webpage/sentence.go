package webpage

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// isTold reports whether an element by its tag or name is a day or a name, as
// they stand beside an article and in its sentences.
func isTold(n *node) bool {
	return n.tag == atom.Time || named(n.attr("class"), "author", "authors", "byline", "dateline", "timestamp")
}

// isInSentence reports whether a child of n stands among words of running text.
func isInSentence(n *node, child int) bool {
	c := n.children[child]
	if isBlock(c.tag) || !(child > 0 && hasWords(n.children[child-1]) || child+1 < len(n.children) && hasWords(n.children[child+1])) {
		return false
	}
	block := n
	for block.parent != nil && !isBlock(block.tag) {
		block = block.parent
	}
	return block.own >= minProse && 2*c.chars < block.own
}

// hasWords reports whether a node is text that is more than signs.
func hasWords(n *node) bool {
	return n.isText && strings.ContainsFunc(n.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
