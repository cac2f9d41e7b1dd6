package quote

import "strings"

// blockQuotation appends the quotation that the nth running block is, which
// Markdown sets off as one: the whole paragraph, marks in it or not. A line
// that only names the speaker, "— Ann Lee", is none.
func (d *detector) blockQuotation(n int) {
	p := &d.pairer
	b := d.blocks[n]
	span := d.doc.Blocks[b.block].Span
	if text := d.doc.Slice(span); strings.HasPrefix(text, "—") || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "--") {
		return
	}
	before := len(p.pairs)
	d.block(n)
	if len(p.pairs) == before+1 && p.pairs[before].outer == span {
		p.pairs[before].setOff = true
		return // the marks stand around all of it
	}
	p.pairs = append(p.pairs[:before], pair{inner: span, outer: span, block: b.block, setOff: true})
	if before > 0 && p.pairs[before-1].setOff && p.pairs[before-1].block == b.block-1 {
		p.pairs[before-1].open, p.pairs[before].carried = true, true
	}
}
