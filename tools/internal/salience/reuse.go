package salience

import (
	"sync"

	"explainer/tools/internal/segment"
)

// articles holds articles that were released, for the memory they take.
var articles = sync.Pool{New: func() any { return new(Article) }}

// begin makes a ready for a text.
func (a *Article) begin(text *segment.Text) {
	n := len(text.Tokens)
	*a = Article{
		Text: text, Sentences: zeros(a.Sentences, len(text.Sentences)),
		concepts: room(a.concepts, len(text.Forms)), pairs: room(a.pairs, n*3/4), ids: room(a.ids, 2*n),
		chance: a.chance, pairChance: a.pairChance,
	}
}

// Release gives the memory of a back for other articles. Nothing of it may be
// used afterwards.
func (a *Article) Release() {
	a.Text = nil
	articles.Put(a)
}

// room returns an empty slice with room for n values, list if it has as much.
func room[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, 0, n)
	}
	return list[:0]
}

// measurers holds the tables that one call of Measure leaves for the next; they
// grow to the largest text seen and carry nothing over.
var measurers = sync.Pool{New: func() any { return new(measurer) }}

// begin makes m ready for an article.
func (m *measurer) begin(a *Article) {
	*m = measurer{Article: a, ids: a.ids, marks: marks(), kinds: m.kinds, forms: m.forms, words: m.words, couples: m.couples, row: m.row}
	m.words.reset(len(a.Text.Forms))
	m.couples.reset(len(a.Text.Tokens))
	m.kinds = zeros(m.kinds, len(a.Text.Tokens))
	m.forms = zeros(m.forms, len(a.Text.Forms))
}

// release gives the tables back, and lets go of the article.
func (m *measurer) release() {
	m.Article, m.ids = nil, nil
	measurers.Put(m)
}

// zeros returns a slice of n zero values, list if it is large enough.
func zeros[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n, n+n/4)
	}
	clear(list[:n])
	return list[:n]
}
