package brief

import (
	"slices"

	"explainer/tools/internal/salience"
)

// wanted is how many highlights an article of n sentences earns: 3 to 6.
func wanted(n int) int {
	switch {
	case n <= 14:
		return 3
	case n <= 32:
		return 4
	case n <= 70:
		return 5
	}
	return 6
}

// leastHighlights is how many an article has, whatever they repeat, as long as
// it has as many sentences.
const leastHighlights = 3

// highlights chooses the sentences that together tell most of the article's
// point. Those with a fault are taken only where an article has too few
// without, those that repeat what the others tell or lean a little only to make
// three.
func highlights(p *picker) []Highlight {
	n := min(wanted(len(p.sents)), len(p.sents))
	c := p.measured.Choose(salience.Default())
	for _, tolerated := range salience.Tolerances {
		if tolerated != 0 {
			n = min(n, leastHighlights) // a faulty sentence fills no more than a gap
		}
		for len(c.Chosen) < n {
			next := c.Next(tolerated)
			if next < 0 || len(c.Chosen) >= leastHighlights && (c.Repeats(next) || p.sents[next].Faults&salience.Borne != 0) {
				break
			}
			c.Take(next)
		}
	}
	out := make([]Highlight, len(c.Chosen))
	for rank, i := range c.Chosen {
		out[rank] = Highlight{Span: p.sents[i].Span, Rank: rank + 1}
	}
	slices.SortFunc(out, func(a, b Highlight) int { return a.Span.Start - b.Span.Start })
	return out
}
