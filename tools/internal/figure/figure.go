// Package figure finds the numbers of a text that tell something: money,
// shares, measures, spans of time, counts.
//
// In go a segment.Text and the dates found in it, out come the figures in text
// order, each with its value, with the phrase that says what it counts, and
// with a rank by how much it tells. Years, dates, times, ages, numbers in names
// and telephone numbers are none.
package figure

import (
	"cmp"
	"slices"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

// A Kind says what a figure is.
type Kind uint8

// The kinds of figure.
const (
	Money    Kind = iota // "$1.2 billion", "500 rupees"
	Share                // "25%", "8 of 10", "two-thirds"
	Duration             // "two and a half hours", "a decade"
	Measure              // "18.5 km", "38 degrees"
	Count                // "48" of "48 oak planks"
	Score                // "7–2"
)

// String returns the kind's name in lower case, as used in JSON and test data.
func (k Kind) String() string {
	return [...]string{"money", "share", "duration", "measure", "count", "score"}[k]
}

// A Figure is a number with what it counts.
type Figure struct {
	// Span is the figure with its unit and the word that hedges it: "25%",
	// "more than three years".
	Span article.Span
	// Phrase is the piece of the sentence, Span in it, that says what the
	// figure is about.
	Phrase article.Span
	// Value is the number in plain decimal notation: "1200000000" for "1.2
	// billion"; empty for a quantity without a figure ("dozens"). A share is
	// in percent where it is told so, else a part of one; a score is as
	// written with a hyphen.
	Value string
	// Unit is what the value is in: an ISO 4217 code, "%", a unit of measure
	// or time in the singular. A currency that shares its sign or name with
	// others has a question mark: "USD?". Empty for counts.
	Unit string
	Kind Kind
	// Rank orders the figures of a text by how much they tell; 1 tells most.
	Rank int
	// Telling says that the figure is worth showing by itself: not vague, not a
	// small count in passing, not told before, its phrase a whole statement that
	// no other such figure stands in. At most five are.
	Telling bool
	// Rule names the rule that found the figure.
	Rule string

	score  int
	clause bool // Phrase is a whole statement
	again  bool // the same words stood before
}

// Find returns the figures of t in text order; no two overlap. dates are those
// that timex.Find found in t.
func Find(t *segment.Text, dates []timex.Date) []Figure {
	s := &scanner{t: t, units: units(), starts: make([]bool, len(t.Forms))}
	for i, form := range t.Forms {
		s.starts[i] = starts(form)
	}
	var figures []Figure
	for i, sent := range t.Sentences {
		s.first, s.end, s.free = sent.FirstToken, sent.EndToken, sent.FirstToken
		for j := sent.FirstToken; j < sent.EndToken; {
			for len(dates) > 0 && dates[0].Span.End <= t.Tokens[j].Start {
				dates = dates[1:]
			}
			if !s.begins(j, dates) {
				j++
				continue
			}
			f, ok := s.match(j, dates)
			if !ok {
				j = max(j+1, f.end)
				continue
			}
			fig := s.figure(f)
			fig.score = s.telling(fig, f, i)
			figures = append(figures, fig)
			j, s.free = f.end, f.end
		}
	}
	rank(t, figures)
	return figures
}

// leastTelling is the score of a figure that is worth showing.
const leastTelling = 40

// rank gives each figure its rank. The same words a second time tell little.
func rank(t *segment.Text, figures []Figure) {
	order := make([]int, len(figures))
	seen := make(map[string]bool, len(figures))
	for i := range figures {
		order[i] = i
		words := t.Doc.Slice(figures[i].Span)
		if seen[words] {
			figures[i].score -= 40
			figures[i].again = true
		}
		seen[words] = true
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(figures[b].score, figures[a].score), a-b) })
	for n, i := range order {
		figures[i].Rank = n + 1
	}
	tell(figures, order)
}
