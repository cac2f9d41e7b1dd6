package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// maxNickname bounds the words of a nickname between marks: “the Iron Duke”.
const maxNickname = 3

// joinNicknames makes one name of a given name, a nickname in quotation marks
// and a family name: Ann “Bo” Lee. The tagger finds at most the parts.
func joinNicknames(c *corrector) {
	for open := 1; open < len(c.Tokens); open++ {
		if c.kind(open) != segment.OpenQuote {
			continue
		}
		end := c.closesNickname(open)
		if end == 0 {
			continue
		}
		if n, ok := c.aroundNickname(open, end); ok {
			c.replace(n)
		}
	}
}

// closesNickname returns the token after the mark that closes the nickname
// opened at token open; 0 where there is none.
func (d *document) closesNickname(open int) int {
	capitals := false
	for i := open + 1; i < len(d.Tokens) && i-open <= maxNickname+1; i++ {
		switch d.kind(i) {
		case segment.CloseQuote:
			if !capitals || i+1 >= len(d.Tokens) {
				return 0
			}
			return i + 1
		case segment.Word:
			capitals = capitals || d.has(i, capital)
		default:
			return 0
		}
	}
	return 0
}

// aroundNickname returns the name around a nickname whose marks are tokens open
// and next-1.
func (c *corrector) aroundNickname(open, next int) (name, bool) {
	left, right := c.nameAt(open-1), c.nameAt(next)
	n := name{part: part{open - 1, open - 1, next + 1}, label: person, by: c.by}
	switch {
	case left >= 0 && c.names[left].label == person:
		n.title, n.first = c.names[left].title, c.names[left].first
	case c.has(open-1, capital) && (c.class(open-1).Is(lexicon.Given) || c.has(open-1, initial)):
	default:
		return n, false
	}
	switch {
	case right >= 0 && right == left:
		n.end = c.names[right].end
		return n, true // the tagger has it as one
	case right >= 0 && c.names[right].label == person && c.names[right].first == next:
		n.end = c.names[right].end
	case right < 0 && c.has(next, capital) && c.class(next).Is(lexicon.Family) && left >= 0:
	default:
		return n, false
	}
	return n, c.SentenceOf(n.first) == c.SentenceOf(n.end-1)
}

// nameAt returns the index of the name that token i belongs to, -1 where it
// belongs to none.
func (c *corrector) nameAt(i int) int {
	at := c.search(i)
	if at < len(c.names) && c.names[at].first <= i {
		return at
	}
	return -1
}

// replace puts n in place of all names that it overlaps.
func (c *corrector) replace(n name) {
	from := c.search(n.first)
	to := from
	for to < len(c.names) && c.names[to].first < n.end {
		to++
	}
	rest := append([]name{n}, c.names[to:]...)
	c.names = append(c.names[:from], rest...)
}
