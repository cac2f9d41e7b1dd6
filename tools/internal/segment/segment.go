// Package segment cuts an article's running text into sentences and words.
//
// In goes an article.Document, out comes a [Text]: tokens and sentences as byte
// spans, in text order. The text is cut once; every later stage reads these.
//
// The order of work is the order of the files: class, scan (words, numbers,
// marks), boundary (sentences), lookup. It is a scanner of its own: a UAX #29
// segmenter was tried underneath and needs the same rules on top of it for
// abbreviations, initials and quotation marks, and looks at each rune twice.
package segment

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
)

// A Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word       Kind = iota // letters, with inner apostrophes, periods of initials and abbreviations ("U.S.", "Mr.", "O’Brien")
	Number                 // begins with a digit: "15", "2.5", "1,000", "2:45", "3rd"
	OpenQuote              // a quotation mark that opens
	CloseQuote             // a quotation mark that closes
	Possessive             // "’s" or "'" after a word; also the "’s" of "it’s"
	Punct                  // any other single character
)

// String returns the kind's name in lower case, as used in test data.
func (k Kind) String() string {
	return [...]string{"word", "number", "open", "close", "possessive", "punct"}[k]
}

// A Token is a word, a number or a mark. Tokens do not overlap and hold no
// white space. Words are split at hyphens, which are tokens of their own.
type Token struct {
	article.Span
	Kind Kind
}

// A Sentence is a run of tokens inside one block.
type Sentence struct {
	article.Span
	// Block is the index of the sentence's block in the document.
	Block int
	// FirstToken and EndToken are token indexes, [FirstToken, EndToken).
	FirstToken, EndToken int
}

// A Text is a document cut into sentences and tokens. It is immutable once
// made.
type Text struct {
	Doc *article.Document
	// Tokens are the tokens of all running blocks, in text order. Headings,
	// bylines and datelines have none.
	Tokens []Token
	// Sentences are the sentences of all running blocks, in text order. Each
	// token belongs to exactly one.
	Sentences []Sentence
	// Forms are the spellings of the words and numbers in the order of their
	// first use, nearly always each once; Form tells of each token which of them
	// it is, [NoForm] for marks, and Classes what the lexicon knows of each form.
	// What depends on a word's letters alone is looked up once for a form.
	Forms   []string
	Form    []int32
	Classes []lexicon.Class
}

// Cut cuts a document's running blocks into tokens and sentences. A block's
// dateline is left out. No sentence runs over the end of a block.
func Cut(doc *article.Document) *Text {
	size := 0
	for _, b := range doc.Blocks {
		if b.Kind.Running() {
			size += b.Span.Len()
		}
	}
	// News has a token every 4.9 bytes and a sentence every 120.
	t := &Text{
		Doc:       doc,
		Tokens:    make([]Token, 0, size/4+8),
		Sentences: make([]Sentence, 0, size/90+4),
	}
	s := newScanner(doc.Text)
	for i, b := range doc.Blocks {
		if !b.Kind.Running() {
			continue
		}
		start := b.Span.Start
		if !b.Dateline.IsZero() {
			start = b.Dateline.End
		}
		first := len(t.Tokens)
		t.Tokens = s.scan(t.Tokens, start, b.Span.End)
		t.Sentences = s.sentences(t.Sentences, t.Tokens, first, i)
	}
	t.intern()
	return t
}

// String returns the words of token i.
func (t *Text) String(i int) string { return t.Doc.Slice(t.Tokens[i].Span) }
