package brief

import (
	"math"
	"slices"

	"explainer/tools/internal/article"
)

// Tuning of the choice, by ROUGE on news with highlights that editors wrote.
const (
	// readerWords is the length in words of what an editor would have chosen,
	// added to the length of the choice: it keeps the choice from being short
	// at any price (as in an F-measure).
	readerWords = 14
	// leadFade says how fast a sentence's place loses worth after the lead.
	leadFade = 4.0
	// placeWeight is what a sentence's place counts beside its words.
	placeWeight = 0.8
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
// topic words: each word counts once, so no two sentences say the same (the
// concept model of Gillick and Favre, 2009, solved greedily). Sentences with a
// fault are taken only where an article has too few without.
func highlights(p *picker, standfirst article.Span) []Highlight {
	n := min(wanted(len(p.sents)), len(p.sents))
	worth := p.conceptWorth()
	var chosen []int
	covered := make([]bool, len(p.concepts))
	for _, tolerated := range []fault{0, short, leansBack | short, ^fault(0)} {
		if tolerated != 0 {
			n = min(n, leastHighlights) // a faulty sentence fills no more than a gap
		}
		for len(chosen) < n {
			best := p.bestNext(chosen, covered, worth, tolerated)
			if best < 0 || len(chosen) >= leastHighlights && p.repeats(best, covered, worth) {
				break
			}
			chosen = append(chosen, best)
			for _, id := range p.sents[best].concepts {
				covered[id] = true
			}
		}
	}
	out := make([]Highlight, len(chosen))
	for rank, i := range chosen {
		out[rank] = Highlight{Span: p.sents[i].Span, Rank: rank + 1}
	}
	slices.SortFunc(out, func(a, b Highlight) int { return a.Span.Start - b.Span.Start })
	return out
}

// conceptWorth gives each concept its worth: words that are used often, and
// first used early, are what the article is about.
func (p *picker) conceptWorth() []float64 {
	worth := make([]float64, len(p.concepts))
	for id, c := range p.concepts {
		worth[id] = math.Log1p(float64(c.count)) * (0.1 + 1/(1+float64(c.first)/leadFade))
	}
	return worth
}

// bestNext returns the sentence that adds most to those chosen, among those
// with no fault beyond the tolerated ones; -1 when none is left.
func (p *picker) bestNext(chosen []int, covered []bool, worth []float64, tolerated fault) int {
	length := readerWords
	for _, i := range chosen {
		length += p.sents[i].words
	}
	best, bestGain := -1, math.Inf(-1)
	for i := range p.sents {
		c := &p.sents[i]
		if c.faults&^tolerated != 0 || slices.Contains(chosen, i) {
			continue
		}
		fresh, _ := c.worth(covered, worth)
		gain := fresh/float64(length+c.words) + placeWeight/(1+float64(i)/leadFade)
		if gain > bestGain {
			best, bestGain = i, gain
		}
	}
	return best
}

// repeats reports whether most of what sentence i tells is told already.
func (p *picker) repeats(i int, covered []bool, worth []float64) bool {
	fresh, all := p.sents[i].worth(covered, worth)
	return fresh < all/2
}

// worth sums up the worth of the sentence's concepts: of those not covered yet,
// and of all.
func (c *candidate) worth(covered []bool, worth []float64) (fresh, all float64) {
	for _, id := range c.concepts {
		all += worth[id]
		if !covered[id] {
			fresh += worth[id]
		}
	}
	return fresh, all
}
