package segment

import (
	"sort"

	"explainer/tools/internal/article"
)

// TokenAt returns the index of the first token that ends after the byte
// offset: the one that holds it, or else the next. It is len(t.Tokens) when
// there is none.
func (t *Text) TokenAt(offset int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > offset })
}

// SentenceAt returns the index of the first sentence that ends after the byte
// offset: the one that holds it, or else the next. It is len(t.Sentences) when
// there is none.
func (t *Text) SentenceAt(offset int) int {
	return sort.Search(len(t.Sentences), func(i int) bool { return t.Sentences[i].Span.End > offset })
}

// SentenceOf returns the index of the sentence that token i belongs to.
func (t *Text) SentenceOf(i int) int {
	return sort.Search(len(t.Sentences), func(j int) bool { return t.Sentences[j].EndToken > i })
}

// TokensIn returns the tokens that lie wholly within span, as token indexes
// [first, end).
func (t *Text) TokensIn(span article.Span) (first, end int) {
	first = sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].Start >= span.Start })
	end = sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > span.End })
	return first, max(first, end)
}
