package quote

import (
	"explainer/tools/internal/article"
)

// detect finds the quotations of a document by their form alone, in text order
// and disjoint: what stands between marks, block quotations, the turns of an
// interview. Nothing here asks who spoke.
func detect(doc *article.Document) []pair {
	d := detector{doc: doc, turns: turns(doc)}
	d.collect()
	d.pairer.marks = make([]mark, 0, 64)
	d.pairer.pairs = make([]pair, 0, len(d.marks)/2+len(d.turns))
	for i := range d.blocks {
		switch t := d.turn(d.blocks[i].block); {
		case t != nil:
			d.pairer.pairs = append(d.pairer.pairs, pair{inner: t.words, outer: t.words, block: t.block, label: t.label})
		case doc.Blocks[d.blocks[i].block].Kind == article.BlockQuote:
			d.blockQuotation(i)
		default:
			d.block(i)
		}
	}
	return d.pairer.pairs
}

// turn returns the turn that block i is; nil when it is none.
func (d *detector) turn(i int) *turn {
	for len(d.turns) > 0 && d.turns[0].block < i {
		d.turns = d.turns[1:]
	}
	if len(d.turns) > 0 && d.turns[0].block == i {
		return &d.turns[0]
	}
	return nil
}

// A detector holds the marks of a document while they are paired.
type detector struct {
	doc    *article.Document
	marks  []mark
	blocks []blockMarks
	turns  []turn // not yet reached
	pairer pairer
	// singles is set in an article that quotes with single marks, as British
	// papers do; double marks then stand inside quotations.
	singles bool
}

// A blockMarks is the range of the marks of one running block.
type blockMarks struct{ block, first, end int }

// bytesPerMark is how much text news has for a mark, apostrophes left out.
const bytesPerMark = 128

// collect reads the marks of all running blocks and settles which sort of marks
// the article quotes with.
func (d *detector) collect() {
	d.marks = make([]mark, 0, len(d.doc.Text)/bytesPerMark)
	d.blocks = make([]blockMarks, 0, len(d.doc.Blocks))
	double, single := 0, 0
	for i, b := range d.doc.Blocks {
		if !b.Kind.Running() {
			continue
		}
		first := len(d.marks)
		d.marks = appendMarks(d.marks, d.doc, b.Span)
		d.blocks = append(d.blocks, blockMarks{i, first, len(d.marks)})
	}
	for _, m := range d.marks {
		switch {
		case !m.glyph.single() && m.looksOpening():
			double++
		case m.glyph.single() && m.looksOpening():
			single++
		}
	}
	d.singles = single > 2*double
}

// block pairs the marks of the nth running block.
func (d *detector) block(n int) {
	p := &d.pairer
	b := d.blocks[n]
	p.block, p.span = b.block, d.doc.Blocks[b.block].Span
	p.marks = p.marks[:0]
	for _, m := range d.marks[b.first:b.end] {
		if m.glyph.single() == d.singles {
			p.marks = append(p.marks, m)
		}
	}
	p.goesOn, p.goesOnOK = d.opener(n + 1)
	if n > 0 && d.blocks[n-1].block+1 != b.block || len(p.pairs) == 0 {
		p.pairBlock(false)
		return
	}
	last := p.pairs[len(p.pairs)-1]
	g, ok := d.opener(n)
	p.pairBlock(last.open && last.block == b.block-1 && ok && g.sameSort(last.glyph))
}

// opener returns the mark with which the nth running block begins, if it
// begins with one that can open a quotation and directly follows its
// predecessor.
func (d *detector) opener(n int) (glyph, bool) {
	if n >= len(d.blocks) || n == 0 {
		return 0, false
	}
	b := d.blocks[n]
	if d.blocks[n-1].block+1 != b.block {
		return 0, false
	}
	for _, m := range d.marks[b.first:b.end] {
		if m.glyph.single() != d.singles {
			continue
		}
		at := d.doc.Blocks[b.block].Span.Start
		return m.glyph, m.start == at && (m.opens() || m.side == opening)
	}
	return 0, false
}
