package annotate

import (
	"bytes"
	"slices"
)

// Process does everything that is done to one page before minifying: it marks
// the article's items, numbers its paragraphs, finishes the receipts and makes
// addresses relative. The result, appended to dst, holds the page's bytes.
//
// name is the page's file in the output, slash-separated. src is lent until the
// next page; the lexer writes the names of its tags and attributes in lower case.
// x is the index of all pages, nil while it is not known: then complete is false,
// and dst unchanged, for a page with receipts or lanes of other pages.
func (p *Page) Process(dst []byte, name string, src []byte, x Index) (out []byte, complete bool, err error) {
	src = slices.Grow(src, 1) // for the lexer's NUL: else it would work on a copy
	p.reset(name, src)
	if err := p.scan(); err != nil {
		return dst, false, err
	}
	p.items = p.art.mark(p.items)
	if !p.receipts(x) || !p.drawLanes(x) {
		return dst, false, nil
	}
	p.reportItems()
	p.reportIDs()
	dst = slices.Grow(dst, len(src)+len(p.arena)+len(p.art.arena)+1)
	return apply(dst, src, p.art.layer, p.layer), true, nil
}

// Foreign reports whether a page has receipts but no article, so that it cannot
// be processed without an index.
func Foreign(src []byte) bool {
	return bytes.Contains(src, []byte(" data-for")) && !bytes.Contains(src, []byte(" data-article"))
}
