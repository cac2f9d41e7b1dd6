package brief

import (
	"explainer/tools/internal/entity"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// A picker holds what choosing pieces of the text needs to know of it.
type picker struct {
	text     *segment.Text
	measured *salience.Article
	sents    []salience.Sentence
}

// newPicker measures every sentence of the article once.
func newPicker(text *segment.Text, names *entity.Set, quotes []quote.Quote) *picker {
	a := salience.Measure(text, names, quotes)
	return &picker{text: text, measured: a, sents: a.Sentences}
}
