package site

import "slices"

// process does everything that is done to one page before minifying: it marks
// the article's items, numbers its paragraphs, finishes the receipts and makes
// addresses relative. The result, appended to dst, holds the page's bytes.
//
// The lexer writes the names of tags and attributes into src in lower case.
//
// x is the index of all pages, nil while it is not known. Then complete is false,
// and dst unchanged, for a page with receipts or lanes of other pages.
func (p *page) process(dst []byte, name string, src []byte, x index) (out []byte, complete bool, err error) {
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
