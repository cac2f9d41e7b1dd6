// Package brief brings an article down to what a reader needs first: title,
// standfirst, highlights, quotations with their speakers, people with their
// roles, who, what, when and where, dates and figures.
//
// In goes an article.Document, out comes a [Brief], the model that every output
// (JSON, front matter) is written from. Nothing in it is invented: each item is
// a span of the article.
package brief

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/figure"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
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
	// zero otherwise, and when the article holds no sentence.
	Title Piece
	// Standfirst is the sentence that opens the article; zero when the article
	// holds none.
	Standfirst Piece
	Highlights []Highlight
	Quotes     []quote.Quote
	Entities   *entity.Set
	// Dates are the expressions of time.
	Dates []timex.Date
	// Events are what the article says happened at a time that it names, in
	// order of time.
	Events []timex.Event
	// Figures are the numbers with what they count.
	Figures []figure.Figure
	Glance  Glance
	// KeyTerms are the names and abbreviations that the article explains.
	KeyTerms []KeyTerm
}

// Make extracts a brief from doc. It only reads doc, takes no lock and keeps
// nothing, so that any number of goroutines may call it.
func Make(doc *article.Document) *Brief {
	text := segment.Cut(doc)
	set := entity.Find(text)
	quotes := quote.Find(text, set)
	dates := timex.Find(text, doc.Date)
	b := &Brief{Doc: doc, Text: text, Quotes: quotes, Entities: set, Dates: dates, Figures: figure.Find(text, dates)}

	pick := newPicker(text, set, quotes)
	defer pick.measured.Release()
	b.Events = events(pick, dates)
	b.Highlights = highlights(pick)
	if doc.Title == "" {
		b.Title = title(pick, b.Highlights)
	}
	b.Standfirst = standfirst(pick, b.Title)
	b.Glance = glance(text, set, b.Dates, b.Title)
	b.KeyTerms = keyTerms(text, set)
	return b
}
