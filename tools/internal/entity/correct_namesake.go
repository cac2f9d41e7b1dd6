package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// takeNamesakes drops people's names that a storm, a ship or an operation has,
// and makes places of those that a camp, a fort or a mountain has: the word
// before tells.
func takeNamesakes(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		before := n.first - 1
		if n.label != person || before < c.before(i) || !c.has(before, capital) {
			continue
		}
		switch c.String(before) {
		case "Hurricane", "Typhoon", "Cyclone", "Storm", "Operation", "HMS", "USS", "SS", "Uncle":
			if c.String(before) != "Uncle" || c.is(n.first, "Sam") {
				n.label = undecided
			}
		case "Camp", "Fort", "Mount", "Lake", "Cape", "Port":
			n.label, n.by = place, c.by
			n.first, n.title = before, before
		}
	}
	c.keep(func(n name) bool { return n.label != undecided })
}

// dropPeoples drops people's names that are words for a people, a faith or a
// party alone, in the singular or the plural, and no names of people.
func dropPeoples(c *corrector) {
	c.keep(func(n name) bool {
		if n.label != person || n.title < n.first {
			return true
		}
		for i := n.first; i < n.end; i++ {
			s := c.String(i)
			one, _ := strings.CutSuffix(s, "s")
			class := lexicon.Of(s) | lexicon.Of(one)
			if c.kind(i) == segment.Word && (!class.Is(lexicon.Demonym) || class.Is(lexicon.NameWord)) {
				return true
			}
		}
		return false
	})
}

// byLastNoun labels people's names whose last word is a noun that ends other
// names: "Ann Lee Foundation". What ends like a work or a prize is dropped.
func byLastNoun(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		if n.label != person || n.end-n.first < 2 {
			continue
		}
		last := c.class(n.end - 1)
		if last.Is(lexicon.NameWord|lexicon.Role|lexicon.Title) || !c.has(n.end-1, capital) {
			continue
		}
		switch {
		case last.Is(lexicon.OrganizationNoun):
			n.label, n.by = organization, c.by
		case n.end-n.first < 3: // "Ann Marsh" is a person
		case last.Is(lexicon.PlaceNoun):
			n.label, n.by = place, c.by
		case last.Is(lexicon.OtherNoun):
			n.label = undecided
		}
	}
	c.keep(func(n name) bool { return n.label != undecided })
}
