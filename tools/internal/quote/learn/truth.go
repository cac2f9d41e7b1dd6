package learn

import (
	"cmp"
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/quote"
)

// headOf finds the chief word of a source.
func headOf(text string, source article.Span, head string) article.Span {
	i := strings.LastIndex(text[source.Start:source.End], head)
	if head == "" || i < 0 {
		return article.Span{}
	}
	return article.Span{Start: source.Start + i, End: source.Start + i + len(head)}
}

// indexOf finds an annotated person among those of the entity stage: the one
// with the longest name that can be theirs; -1 where there is none.
func (g *Article) indexOf(name string) int {
	best := -1
	for i, p := range g.set.People {
		if samePerson(p.Name, name) && (best < 0 || len(p.Name) > len(g.set.People[best].Name)) {
			best = i
		}
	}
	return best
}

func sortTruths(truths []quote.Truth) {
	slices.SortStableFunc(truths, func(x, y quote.Truth) int { return cmp.Compare(x.Span.Start, y.Span.Start) })
}
