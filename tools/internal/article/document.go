// Package article reads an article and tells its parts apart: title, byline,
// date, headings and paragraphs, each as a byte span into the article's text.
//
// In goes a file's bytes (plain text, Markdown, a saved web page or a Word file), out
// comes a [Document].
// Every later stage works on spans into [Document.Text] and never searches for
// words that were already located.
package article

// A Span is a half-open range [Start, End) of bytes in a document's text.
// Both ends lie on rune boundaries. The zero Span is empty and stands for
// "nothing".
type Span struct{ Start, End int }

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span stands for "nothing".
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Kind says what a block is in its article.
type Kind uint8

// The kinds of block. Only paragraphs, list items and block quotations hold
// sentences of the article; the others are never taken for a sentence, nor
// their words for a name.
const (
	Paragraph  Kind = iota // running text
	Heading                // a heading inside the article, of level 2 to 6
	ListItem               // one item of a list
	BlockQuote             // a paragraph set off as a quotation
	Title                  // the article's title
	Byline                 // the line that names the author
	DateLine               // a line that holds nothing but a date
)

// String returns the kind's name in lower case, as used in test data.
func (k Kind) String() string {
	return [...]string{"paragraph", "heading", "list item", "block quote", "title", "byline", "date line"}[k]
}

// Running reports whether blocks of this kind hold sentences of the article.
func (k Kind) Running() bool { return k == Paragraph || k == ListItem || k == BlockQuote }

// A Block is one paragraph-like piece of an article. Blocks are in text order
// and do not overlap; their spans begin and end with a character that is no
// white space.
type Block struct {
	Kind  Kind
	Level int // headings only: 2 to 6; 0 otherwise
	// Number is the number of an item of a numbered list; 0 otherwise.
	Number int
	Span   Span // the block's words, without markup and without a list item's bullet or number
	// Dateline is the place-and-agency opening of a first paragraph
	// ("ANCHORAGE, Alaska (AP) — "), white space after it included; zero when
	// there is none. No sentence begins inside it.
	Dateline Span
}

// A Document is an article as read. It is immutable once made and may be used
// by several goroutines at once.
type Document struct {
	// Name is the file's name as given, for messages; "-" for standard input.
	Name string
	// Format is what the article was read as: "text", "markdown", "html", "mhtml"
	// or "docx".
	Format string
	// Text is the article's text in UTF-8 with LF line ends and without a byte
	// order mark. Spans are byte offsets into it.
	Text string
	// Blocks are the article's pieces in text order.
	Blocks []Block
	// Marks are links and emphasis in the blocks, in text order, what holds
	// others first. They do not cross each other.
	Marks []Mark
	// Title is the article's own title; empty when it has none. Where it
	// stands in Text, TitleSpan says where.
	Title     string
	TitleSpan Span
	// Byline holds the authors as the article names them, without "By".
	Byline string
	// Date is the article's own date as YYYY-MM-DD; empty when it gives none.
	Date string
	// Lang is the article's language (BCP 47) where the source states it.
	Lang string
	// Publisher is who published the article, and URL where, as far as the
	// source states it.
	Publisher, URL string
}

// Slice returns the text of span.
func (d *Document) Slice(span Span) string { return d.Text[span.Start:span.End] }
