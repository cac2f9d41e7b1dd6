package quote

import "explainer/tools/internal/article"

// A pair is one quotation as its form shows it, or one paragraph of it.
type pair struct {
	inner, outer article.Span
	block        int
	glyph        glyph  // the mark that opens it
	carried      bool   // goes on from the paragraph before
	open         bool   // goes on in the paragraph after
	setOff       bool   // a block quotation: it has no marks
	label        string // a turn of an interview: the name in front of it
}

// A pairer finds which marks of a block belong together. It looks at each mark
// a bounded number of times.
type pairer struct {
	marks []mark // of the block; the sort of marks that the article does not quote with is left out
	pairs []pair
	block int
	span  article.Span
	// goesOn is the mark with which the next block begins; ok reports that it
	// begins with one that can open.
	goesOn   glyph
	goesOnOK bool
}

// link fills the marks' references to later marks, back to front.
func link(marks []mark) {
	opener, curly, upright := none, none, none
	for i := len(marks) - 1; i >= 0; i-- {
		m := &marks[i]
		m.nextOpener, m.nextCurly, m.nextUpright = opener, curly, upright
		switch {
		case m.looksOpening():
			opener = int32(i)
		case m.glyph == rightDouble || m.glyph == rightSingle:
			curly = int32(i)
		case m.glyph.upright():
			upright = int32(i)
		}
	}
}

// pairBlock appends the quotations of the block to p.pairs. carried is set when
// a quotation runs on from the block before.
func (p *pairer) pairBlock(carried bool) {
	link(p.marks)
	for i := 0; i < len(p.marks); {
		m := p.marks[i]
		carries := carried && i == 0
		if !m.opens() && !(m.glyph == rightDouble && (m.side == opening || m.start == p.span.Start)) && !carries {
			i++
			continue
		}
		j := p.closer(i)
		if 0 <= j && j < len(p.marks) {
			p.add(i, p.marks[j].start, p.marks[j].end, carries, false)
			i = j + 1
			continue
		}
		if j > 0 && p.runsOn(i, carries) {
			p.add(i, p.span.End, p.span.End, carries, p.goesOnOK && p.goesOn.sameSort(m.glyph))
			return
		}
		i++ // a mark without a partner swallows nothing
	}
}

func (p *pairer) add(i, innerEnd, outerEnd int, carried, open bool) {
	m := p.marks[i]
	if m.end >= innerEnd {
		return // nothing between the marks
	}
	p.pairs = append(p.pairs, pair{
		inner:   article.Span{Start: m.end, End: innerEnd},
		outer:   article.Span{Start: m.start, End: outerEnd},
		block:   p.block,
		glyph:   m.glyph,
		carried: carried,
		open:    open,
	})
}

// runsOn reports whether the quotation opened by mark i, for which the block
// has no closing mark, takes the rest of the block: it does when the next block
// begins with the same mark, or when it is itself the last paragraph of a
// longer quotation whose closing mark was forgotten.
func (p *pairer) runsOn(i int, carried bool) bool {
	if p.goesOnOK && p.goesOn.sameSort(p.marks[i].glyph) {
		return true
	}
	return carried && i+1 == len(p.marks)
}

// maxInner bounds how many marks may stand inside a quotation, which keeps
// pairing linear on text that is nothing but marks.
const maxInner = 48

// closer returns the index of the mark that ends the quotation opened by mark
// i; len(p.marks) when it is still open at the end of the block, -1 when its
// closing mark was forgotten.
func (p *pairer) closer(i int) int {
	g := p.marks[i].glyph
	for j, seen := i+1, 0; j < len(p.marks); j, seen = j+1, seen+1 {
		if seen == maxInner {
			return -1
		}
		m := p.marks[j]
		switch {
		case m.looksOpening() && g != lowDouble && g != lowSingle:
			k := p.nested(i, j)
			if k < 0 {
				return -1
			}
			j = k
		case m.closes(g) && !p.stray(g, j):
			return j
		}
	}
	return len(p.marks)
}

// nested returns the index of the mark that ends the quotation opened by mark j
// inside the one opened by mark i, or -1 when j rather shows that the end of i
// was forgotten.
func (p *pairer) nested(i, j int) int {
	k := p.partner(j)
	if k == none {
		return -1
	}
	left := len(p.marks) - j
	if p.marks[j].glyph != p.marks[i].glyph {
		// "… “…” …": the inner pair has marks of its own.
		if p.marks[i].glyph.upright() && p.marks[k].nextUpright != none ||
			!p.marks[i].glyph.upright() && p.marks[k].nextCurly != none {
			return int(k)
		}
	}
	if l := int(k) + 1; l < len(p.marks) && !p.marks[l].looksOpening() {
		return int(k)
	}
	if left%2 == 1 {
		return int(k)
	}
	return -1
}

// partner returns the first later mark that can close the quotation opened by
// mark j, if it stands before the next mark that opens; none otherwise.
func (p *pairer) partner(j int) int32 {
	m := p.marks[j]
	k := m.nextCurly
	if m.glyph.upright() || k == none || k > m.nextOpener {
		k = m.nextUpright
	}
	if k > m.nextOpener {
		return none
	}
	return k
}

// stray reports whether mark j, which could close a quotation opened by g, is
// rather a stray one, a sign for inches or an inner one: a mark of g's own
// shape follows before the next quotation opens.
func (p *pairer) stray(g glyph, j int) bool {
	m := p.marks[j]
	next := m.nextCurly
	if g.upright() {
		next = m.nextUpright
	}
	if next == none || next > m.nextOpener {
		return false
	}
	if g == straight && m.glyph == straight {
		return false
	}
	return !ownShape(g, m.glyph)
}

// ownShape reports whether h is the closing mark that goes with g.
func ownShape(g, h glyph) bool {
	switch g {
	case leftDouble, rightDouble, leftSingle, rightSingle:
		return h == rightDouble || h == rightSingle
	case graves, apostrophes:
		return h == apostrophes
	}
	return g == h
}
