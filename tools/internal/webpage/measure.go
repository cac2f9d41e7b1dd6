package webpage

import (
	"unicode"
	"unicode/utf8"
)

// minProse is the length in characters from which a paragraph counts as
// running text.
const minProse = 40

// measure counts in each node the characters, those in links, and the weight
// of running text.
func measure(root *node) {
	count(root)
	pieces := piecesOf(root)
	for i := range pieces {
		p := &pieces[i]
		p.node.own += weigh(p)
		p.node.linked += p.linked
	}
	total(root)
}

// total adds what was measured in each node to what is measured of those around
// it.
func total(n *node) {
	n.prose, n.direct = n.own, n.own
	for _, c := range n.children {
		if c.dropped {
			continue // what is in it was not counted anew
		}
		total(c)
		n.linked += c.linked
		n.prose += c.prose
		n.direct += c.own
	}
}

// weigh returns the weight of a piece as running text: its characters outside
// links where it is long enough and no list of links.
func weigh(p *piece) int {
	n := p.chars
	if wide := len(p.Text) - utf8.RuneCountInString(p.Text); wide > len(p.Text)/2 {
		n *= 2 // scripts that say more in a character
	}
	if n < minProse || p.Kind == Heading || 2*p.linked > p.chars {
		return 0
	}
	return n - p.linked
}

// count sets the number of characters that are shown in n, no white space
// among them, and forgets what was measured before.
func count(n *node) int {
	n.chars, n.linked, n.prose, n.direct, n.own = 0, 0, 0, 0, 0
	if n.dropped || isSilent(n.tag) {
		return 0
	}
	for _, r := range n.text {
		if !unicode.IsSpace(r) {
			n.chars++
		}
	}
	for _, c := range n.children {
		n.chars += count(c)
	}
	return n.chars
}
