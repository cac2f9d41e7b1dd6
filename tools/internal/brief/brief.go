// Package brief brings an article down to what a reader needs first: title,
// standfirst, highlights, quotations with their speakers, people with their
// roles.
//
// In goes an article.Document, out comes a [Brief], the model that every output
// (JSON, front matter) is written from. Nothing in it is invented: each item is
// a span of the article.
package brief

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/segment"
)

// A Highlight is a sentence that tells a main point of the article.
type Highlight struct {
	Span article.Span
	Rank int // 1 is the most important
}

// A Piece is a contiguous piece of the article that stands for something, with
// the name of the rule that took it.
type Piece struct {
	Span article.Span
	By   string
}

// A Brief is what an article comes down to. Lists are in text order.
type Brief struct {
	Doc  *article.Document
	Text *segment.Text

	// Title is taken from the text, for articles without a title of their own;
	// zero otherwise.
	Title Piece
	// Standfirst is the sentence or clause that sums the article up; zero when
	// the article holds none.
	Standfirst Piece
	Highlights []Highlight
	Quotes     []quote.Quote
	Entities   *entity.Set
}
