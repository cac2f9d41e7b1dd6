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

// leastGain is what a sentence beyond those adds at least, on the scale of the
// model's gains: about four per cent of ROUGE-1 may be lost, since a long sentence
// costs more than it is worth there.
const leastGain = -1000

// highlights chooses the sentences that together tell most of the article's
// point. Those with a fault, or that repeat what the others tell, are taken only
// to make three; beyond that only plain facts are, so that an article with three
// points has three.
func highlights(p *picker) []Highlight {
	n := min(wanted(len(p.sents)), len(p.sents))
	c := p.measured.Choose(salience.Default())
	least := min(n, leastHighlights)
	for _, tolerated := range salience.Tolerances {
		for len(c.Chosen) < least {
			next := c.Next(tolerated)
			if next < 0 {
				break
			}
			c.Take(next)
		}
	}
	for len(c.Chosen) >= leastHighlights && len(c.Chosen) < n {
		next := c.NextFact(leastGain)
		if next < 0 {
			break
		}
		c.Take(next)
	}
	out := make([]Highlight, len(c.Chosen))
	for rank, i := range c.Chosen {
		out[rank] = Highlight{Span: p.sents[i].Span, Rank: rank + 1}
	}
	slices.SortFunc(out, func(a, b Highlight) int { return a.Span.Start - b.Span.Start })
	return out
}
