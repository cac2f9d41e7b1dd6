package annotate

import "slices"

// A marker wraps the words of items in an article's source. It walks over the
// tokens once and keeps a stack of what is open, elements and items, so that what
// it writes nests whatever the items overlap with:
//
//   - an element that stands wholly inside an item is wrapped with it;
//   - an item that ends inside an element, or begins inside one and ends behind
//     it, is cut at the element's tags, and every item is cut at blocks;
//   - of two items that overlap, the one that ends later is cut where the earlier
//     ends; but a quotation is not cut for a marked passage.
//
// The id stands on an item's first piece.
type marker struct {
	layer
	items    []item
	byID     idTable   // the items found
	said     stretches // where the quotations stand
	notes    []int     // the items that are notes
	order    []int     // the items found, in order of their place
	next     int       // into order: the first that was not reached yet
	active   []int     // the items that were reached and have not ended, in order
	stack    []frame
	waiting  []int // items whose label waits for the end of a link
	unpaired []int // scratch of pair
	inLink   bool
	begun    bool // text of the block was seen
	cuts     int  // how many items were cut so far

	par        int   // paragraphs numbered so far
	parNow     int   // the number of the block in hand; 0 if it has none
	parOpen    bool  // its div is open
	headed     bool  // a heading stands between the last number and here
	headedAt   int   // where in the running text that heading begins
	parts      []int // where in the running text the part of each paragraph begins, its headings in it
	entryDepth int   // list entries that are open
	entryPar   int   // depth of the one that has a number
	unnumbered []int // items that wait for the next number
	needle     []byte
}

// A piece is the part of an item that stands in the run of tokens in hand.
type piece struct {
	start, end int  // bytes
	ends       bool // the item ends with it
	open       bool // it is on the stack
	labelled   bool // the item's label was written, or waits
	firstEdit  int  // the edit that opened the item; -1 while there was none
	cut        int  // number of its class for pieces; 0 while it is in one piece
}

// A frame is an item or an element that is open.
type frame struct {
	item int // index of the item; -1 for an element
	end  int // for an element: the token of its end tag
}

func (m *marker) reset() {
	*m = marker{
		layer: m.layer, byID: m.byID, said: m.said[:0], notes: m.notes[:0], order: m.order[:0], active: m.active[:0], stack: m.stack[:0],
		waiting: m.waiting[:0], unnumbered: m.unnumbered[:0],
		parts: m.parts[:0], needle: m.needle, unpaired: m.unpaired,
	}
	m.layer.reset()
	m.byID.slots = m.byID.slots[:0]
}

// mark numbers the article's paragraphs and marks the items in it. It returns
// them with further ones, for terms that stand in several paragraphs.
func (a *article) mark(items []item) []item {
	a.read()
	a.items = items
	a.locate()
	for i := 0; i < len(a.toks); {
		if a.toks[i].isBlock() {
			a.blockTag(i)
			i++
			continue
		}
		end := i + 1
		for end < len(a.toks) && !a.toks[end].isBlock() {
			end++
		}
		a.markRun(i, end)
		i = end
	}
	a.finish()
	return a.items
}

// finish closes what is still open at the article's end.
func (a *article) finish() {
	if len(a.toks) == 0 {
		return
	}
	end := a.toks[len(a.toks)-1].end
	for _, i := range a.waiting {
		a.label(&a.items[i], end)
	}
	if a.parOpen {
		a.insert(end, "</div>")
	}
	for _, i := range a.unnumbered {
		a.items[i].par = a.par
	}
}

// markRun marks the items in the tokens [lo,hi), which stand in one block.
func (a *article) markRun(lo, hi int) {
	a.begun = false
	if !a.activate(lo, hi) && !a.inLink {
		a.noteLinks(lo, hi)
		return
	}
	a.pair(lo, hi)
	for _, i := range a.active {
		a.setPiece(&a.items[i], lo, hi)
	}
	for i := lo; i < hi; i++ {
		switch t := a.toks[i]; {
		case t.kind == tokStart:
			a.startElement(t)
		case t.kind == tokEnd:
			a.endElement(i)
		case a.seen(t) || a.begun && t.kind == tokText && !t.hidden:
			a.markText(t)
		}
	}
	a.popTo(0, a.toks[hi-1].end)
	a.active = slices.DeleteFunc(a.active, func(i int) bool { return a.items[i].ends })
}

// activate adds the items that begin in the tokens before hi to the active ones
// and reports whether there are any.
func (a *article) activate(lo, hi int) bool {
	end := a.toks[hi-1].end
	for a.next < len(a.order) && a.items[a.order[a.next]].from < end {
		i := a.order[a.next]
		if it := &a.items[i]; !it.note || it.beside {
			it.piece = piece{firstEdit: -1}
			a.active = append(a.active, i)
		}
		a.next++
	}
	return len(a.active) > 0
}

// noteLinks keeps track of an editor's link in tokens without items.
func (a *article) noteLinks(lo, hi int) {
	for _, t := range a.toks[lo:hi] {
		if t.tag == tagLink {
			a.inLink = t.kind == tokStart
		}
	}
}

// markText marks the items in the text token t.
func (a *article) markText(t token) {
	pos := t.start
	for {
		a.closeEnded(pos)
		for !a.begun && pos < t.end && isSpace(a.src[pos]) {
			pos++
		}
		if pos == t.end {
			return
		}
		a.begun = true
		a.openAt(pos, pos+1)
		next := t.end
		for _, i := range a.active {
			switch it := &a.items[i]; {
			case pos < it.start && it.start < next:
				next = it.start
			case pos < it.end && it.end < next:
				next = it.end
			}
		}
		pos = next
	}
}

// startElement opens the element that t begins: items that end inside it are
// cut, those that hold all of it are opened before it.
func (a *article) startElement(t token) {
	a.closeEnded(t.start)
	if t.match < 0 {
		a.popTo(a.element(), t.start)
	} else {
		end := a.toks[t.match].end
		for i := a.element(); i < len(a.stack); i++ {
			if a.items[a.stack[i].item].end < end {
				a.popTo(i, t.start)
			}
		}
		a.openAt(t.start, end)
		a.stack = append(a.stack, frame{item: -1, end: t.match})
	}
	if t.tag == tagLink {
		a.inLink = true
	}
}

// endElement closes the element that the token i ends, and the items in it.
func (a *article) endElement(i int) {
	t := a.toks[i]
	a.closeEnded(t.start)
	a.popTo(a.element(), t.start)
	if n := len(a.stack); n > 0 && a.stack[n-1].end == i {
		a.stack = a.stack[:n-1]
	}
	if t.tag == tagLink {
		a.inLink = false
		for _, i := range a.waiting {
			a.label(&a.items[i], t.end)
		}
		a.waiting = a.waiting[:0]
	}
}

// element returns the index in the stack just above the innermost element.
func (m *marker) element() int {
	i := len(m.stack)
	for i > 0 && m.stack[i-1].item >= 0 {
		i--
	}
	return i
}

// openAt opens at pos, the longest first, the items that begin there or before
// and reach at least to reach.
func (m *marker) openAt(pos, reach int) {
	for {
		best := -1
		for _, i := range m.active {
			it := &m.items[i]
			if it.open || it.start > pos || it.end < reach {
				continue
			}
			if best < 0 || it.end > m.items[best].end {
				best = i
			}
		}
		if best < 0 {
			return
		}
		if m.items[best].quote {
			m.makeRoom(m.items[best].end, pos)
		}
		m.open(best, pos)
	}
}

// makeRoom cuts the marked passages that would end inside a quotation which is
// about to open and ends at end. They go on inside it.
func (m *marker) makeRoom(end, pos int) {
	for i := m.element(); i < len(m.stack); i++ {
		if it := &m.items[m.stack[i].item]; !it.quote && it.end < end {
			m.popTo(i, pos)
		}
	}
}

// closeEnded closes the items that end at pos or before.
func (m *marker) closeEnded(pos int) {
	for i := m.element(); i < len(m.stack); i++ {
		if m.items[m.stack[i].item].end <= pos {
			m.popTo(i, pos)
		}
	}
}

// popTo closes, innermost first, what stands in the stack at index n or above.
func (m *marker) popTo(n, pos int) {
	for len(m.stack) > n {
		f := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		if f.item >= 0 {
			m.shut(f.item, pos)
		}
	}
}
