package article

import (
	"bytes"
	"cmp"
	"errors"
	"strings"

	"explainer/tools/internal/webpage"
)

// readHTML reads a saved web page.
func readHTML(name string, data []byte) (*Document, error) { return readPage(name, data, webpage.Read) }

// readMHTML reads a web page saved with its pictures as one file.
func readMHTML(name string, data []byte) (*Document, error) {
	return readPage(name, data, webpage.ReadArchive)
}

// readPage reads a web page. The document's text is the article's words
// without markup, an empty line between blocks, a line break where the page
// has one. Headings count from level 2 on, however the page counts its own.
func readPage(name string, data []byte, find func([]byte) (*webpage.Page, error)) (*Document, error) {
	if i := bytes.IndexByte(data, 0); i >= 0 && checkUTF16(name, data) == nil {
		return nil, at(name, data, i, "binary file: it holds a NUL byte", "save the page again, as HTML")
	}
	page, err := find(data)
	switch {
	case errors.Is(err, webpage.ErrElements):
		return nil, &Error{Name: name, Msg: err.Error() + ": too large a page", hint: "copy the article's text into a .txt file", Err: err}
	case err != nil:
		return nil, &Error{Name: name, Msg: err.Error(), hint: "save the page again from the browser", Err: err}
	case len(page.Blocks) == 0 && len(bytes.TrimSpace(data)) > 0:
		return nil, &Error{Name: name, Msg: "no article was found in this page",
			hint: "save the page once it has loaded whole, or copy the article's text into a .txt file"}
	}
	doc := &Document{}
	bold := doc.setBlocks(page.Blocks)
	if len(doc.Blocks) == 0 {
		return doc, nil
	}
	markTop(doc)
	if page.Title == "" {
		markTitle(doc)
	}
	doc.markBoldHeadings(bold)
	markDateline(doc)
	doc.setStated(page)
	return doc, nil
}

// setBlocks makes the document's text and blocks, and returns the paragraphs
// that are nothing but bold words.
func (d *Document) setBlocks(blocks []webpage.Block) (bold []Span) {
	highest := 6
	for i := range blocks {
		if blocks[i].Kind == webpage.Heading {
			highest = min(highest, blocks[i].Level)
		}
	}
	var out strings.Builder
	for i := range blocks {
		from := &blocks[i]
		b := Block{Kind: kindOf(from.Kind), Number: from.Number}
		if b.Kind == Heading {
			b.Level = min(2+from.Level-highest, 6)
		}
		if out.Len() > 0 {
			out.WriteString("\n\n")
		}
		b.Span.Start = out.Len()
		out.WriteString(from.Text)
		b.Span.End = out.Len()
		if from.Bold && b.Kind == Paragraph {
			bold = append(bold, b.Span)
		}
		d.Blocks = append(d.Blocks, b)
	}
	d.Text = out.String()
	return bold
}

// kindOf returns what a block of a page is in a document.
func kindOf(k webpage.Kind) Kind {
	switch k {
	case webpage.Heading:
		return Heading
	case webpage.ListItem:
		return ListItem
	case webpage.Quote:
		return BlockQuote
	}
	return Paragraph
}

// setStated puts what the page states in place of what its text says.
func (d *Document) setStated(page *webpage.Page) {
	for _, s := range page.Dates {
		if date, err := ParseDate(s); err == nil {
			d.Date = date
			break
		}
	}
	d.Byline = cmp.Or(strings.Join(page.Authors, ", "), d.Byline)
	d.Lang, d.Publisher, d.URL = page.Lang, page.Publisher, page.URL
	if page.Title != "" {
		d.setTitle(page.Title)
	}
}
