// Package webpage finds the article in a saved web page.
//
// In go the bytes of an HTML file, or of a web archive (MHTML), out comes a
// [Page]: the article's paragraphs, headings, list items and quotations as
// plain text, and what the page states about it.
//
// The stages, each a file: decode (bytes to UTF-8), tree (elements), meta,
// title, author, date, jsonld and near (what the page states), prune (what is
// no article by its tag, role or name), root (the element that holds the
// article), block (its words), clean (lines that are no part of it).
// All take time in proportion to the page's size, or to that times its depth,
// which is bounded.
package webpage

// A Kind says what a block is in its article.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota // running text, or a row of a table
	Heading               // a heading inside the article
	ListItem              // the first paragraph of a list item
	Quote                 // a paragraph of a block quotation
)

// A Block is one paragraph-like piece of the article.
type Block struct {
	Kind   Kind
	Level  int // headings only: 1 to 6, as the page has it
	Number int // of an item of a numbered list; 0 otherwise
	// Bold says that all of it is in bold type.
	Bold bool
	// Text is the block's words without markup, never empty. White space is
	// folded; a line feed is a line break, a tab parts the cells of a table's
	// row.
	Text string
}

// A Page is the article that was found in a page. What the page does not state
// is empty.
type Page struct {
	Title     string
	Authors   []string
	Dates     []string // what the page gives as the day of publication, the most trusted first
	Lang      string   // BCP 47
	Publisher string
	URL       string // where it was published: absolute, of http or https
	Blocks    []Block
}

// Read finds the article in a page. Blocks are empty where there is none. The
// error is [ErrElements], or about the page's encoding.
func Read(data []byte) (*Page, error) { return read(data, "", "") }

// read finds the article in a page of which the archive it is from says its
// encoding and where it was saved from; both may be empty.
func read(data []byte, charset, saved string) (*Page, error) {
	src, err := decode(data, charset)
	if err != nil {
		return nil, err
	}
	b, err := build(src)
	if err != nil {
		return nil, err
	}
	p := &Page{}
	s := collect(b, saved)
	s.apply(p)
	measure(b.root)
	s.nearHead(b.root, p)
	prune(b.root, b.root.prose)
	root := findRoot(b.root, s.head)
	cutTail(root)
	for _, piece := range clean(piecesOf(root), p) {
		p.Blocks = append(p.Blocks, piece.Block)
	}
	return p, nil
}
