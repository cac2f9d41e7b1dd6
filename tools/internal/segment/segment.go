// Package segment cuts an article's running text into sentences and words.
//
// In goes an article.Document, out comes a [Text]: tokens and sentences as byte
// spans, in text order. The text is cut once; every later stage reads these.
package segment

import "explainer/tools/internal/article"

// A Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word       Kind = iota // letters, with inner apostrophes, periods of initials and abbreviations ("U.S.", "Mr.", "O’Brien")
	Number                 // begins with a digit: "15", "2.5", "1,000", "3rd"
	OpenQuote              // a quotation mark that opens
	CloseQuote             // a quotation mark that closes
	Possessive             // "’s" or "'" after a word
	Punct                  // any other single character
)

// A Token is a word, a number or a mark. Tokens do not overlap and hold no
// white space.
type Token struct {
	article.Span
	Kind Kind
}

// A Sentence is a run of tokens inside one block.
type Sentence struct {
	article.Span
	// Block is the index of the sentence's block in the document.
	Block int
	// First and End are token indexes, [First, End).
	First, End int
}

// A Text is a document cut into sentences and tokens.
type Text struct {
	Doc *article.Document
	// Tokens are the tokens of all running blocks, in text order. Headings,
	// bylines and datelines have none.
	Tokens []Token
	// Sentences are the sentences of all running blocks, in text order. Each
	// token belongs to exactly one.
	Sentences []Sentence
}

// String returns the words of token i.
func (t *Text) String(i int) string { return t.Doc.Slice(t.Tokens[i].Span) }
