package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// splitAtWords cuts names at words that stand in none, such as conjunctions.
func splitAtWords(c *corrector) {
	var out []name
	for i, n := range c.names {
		at := n.first
		for at < n.end && !c.parts(at) {
			at++
		}
		if at == n.end {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = append(make([]name, 0, len(c.names)+4), c.names[:i]...)
		}
		out = c.cutName(out, n)
	}
	if out != nil {
		c.names = out
	}
}

// cutName appends the pieces of n that begin with a capital.
func (c *corrector) cutName(out []name, n name) []name {
	for first := n.first; first < n.end; {
		end := first
		for end < n.end && !c.parts(end) {
			end++
		}
		if end > first && c.has(first, capital) {
			piece := name{part: part{first, first, end}, label: n.label, by: c.by}
			if first == n.first {
				piece.title = n.title
			}
			out = append(out, piece)
		}
		first = end + 1
	}
	return out
}

// parts reports whether token i is a small word that no name holds.
func (c *corrector) parts(i int) bool {
	if !c.has(i, small) {
		return false
	}
	switch c.String(i) {
	case "than", "but", "or", "as", "when", "while", "that", "because", "if", "though", "unless", "until", "who", "which":
		return true
	}
	return false
}

// trimCompounds takes off a name what a hyphen glues to it and is no part of it:
// "Lee-led", "Anti-Lee".
func trimCompounds(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		last := n.end - 1
		if last-n.first > 1 && c.is(last-1, "-") && c.has(last, small) && c.isAny(last, "led", "based", "born", "backed", "era",
			"style", "like", "run", "owned", "linked", "inspired", "wide", "controlled", "occupied", "administered") {
			n.end, n.by = last-1, c.by
		}
		if n.end-n.first > 2 && c.is(n.first+1, "-") && c.isAny(n.first, "Anti", "Pro", "Non", "Post", "Pre", "Ex", "anti", "pro") {
			n.first, n.by = n.first+2, c.by
			n.title = n.first
		}
	}
}

// takeTowns makes places of the abbreviation of a state and of the single word
// before its comma: "Charlotte, N.C.", though Charlotte is a given name too.
func takeTowns(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		switch {
		case n.end-n.first == 1 && stateAbbreviation(c.String(n.first)) && c.is(n.first-1, ","):
		case n.end-n.first == 1 && n.title == n.first && c.is(n.end, ",") && n.end+1 < len(c.Tokens) && stateAbbreviation(c.String(n.end+1)):
		default:
			continue
		}
		if n.label == person || c.classOf(n.first, n.first+1).Is(lexicon.Place) || stateAbbreviation(c.String(n.first)) {
			n.label, n.by = place, c.by
			n.title = n.first
		}
	}
}

// addTowns adds the place that the tagger missed between a preposition and the
// comma before its state or country: "in Anchorage, Alaska", though an anchorage
// is a word as well.
func addTowns(c *corrector) {
	out := make([]name, 0, len(c.names)+2)
	for i, n := range c.names {
		if first, end, ok := c.townBefore(n, c.before(i)); ok {
			out = append(out, name{part: part{first, first, end}, label: place, by: c.by})
		}
		out = append(out, n)
	}
	c.names = out
}

// townBefore returns the tokens of a town before name n, none of them before
// token low.
func (c *corrector) townBefore(n name, low int) (first, end int, ok bool) {
	const longest = 3 // words: "Salt Lake City"
	if n.label != place || !c.is(n.first-1, ",") || !c.classOf(n.first, n.end).Is(lexicon.Country|lexicon.Region) {
		return 0, 0, false
	}
	end = n.first - 1
	for first = end; first > low && end-first < longest && c.has(first-1, capital) && c.kind(first-1) == segment.Word; {
		first--
	}
	return first, end, first < end && first > low && !c.class(first).Is(lexicon.Calendar) && c.isAny(first-1, "in", "near", "outside", "from")
}

// stateAbbreviation reports whether s is the traditional abbreviation of a state
// of the United States as news prints it after a town.
func stateAbbreviation(s string) bool {
	switch s {
	case "Ala.", "Ariz.", "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Ill.", "Ind.", "Kan.", "Ky.", "La.",
		"Md.", "Mass.", "Mich.", "Minn.", "Miss.", "Mo.", "Mont.", "Neb.", "Nev.", "N.H.", "N.J.", "N.M.", "N.Y.", "N.C.",
		"N.D.", "Okla.", "Ore.", "Pa.", "R.I.", "S.C.", "S.D.", "Tenn.", "Tex.", "Vt.", "Va.", "Wash.", "W.Va.", "Wis.",
		"Wyo.", "D.C.":
		return true
	}
	return false
}
