package annotate

// blockTag works on the start or the end of a block, the token t: it numbers
// the article's paragraphs. A paragraph p gets a <div class="par" id="pN"> around
// it; an entry of a list that holds its text itself is its own.
//
// Paragraphs without text, footnotes, and paragraphs within a numbered entry
// have no number.
func (a *article) blockTag(i int) {
	t := a.toks[i]
	start := t.kind == tokStart
	if a.parOpen {
		a.endPar(t)
	}
	if t.tag == tagEntry && !t.hidden {
		a.entryTag(i, start)
		return
	}
	if !start {
		return
	}
	a.parNow = 0
	if t.tag == tagHeading && !a.headed {
		a.headed, a.headedAt = true, a.run.after(i)
	}
	if t.tag == tagPara && !t.hidden && a.entryPar == 0 && a.holdsText(i) {
		a.par++
		a.begin()
		a.put(`<div class="par" id="p`)
		a.putInt(a.par)
		a.put(`">`)
		a.commit(t.start)
		a.putNotes(i, t.start)
		a.number(i)
		a.parOpen = true
	}
}

// endPar ends the paragraph that is open: with its end tag, or, where that was
// left out, before the next block's tag.
func (a *article) endPar(t token) {
	at := t.start
	if t.kind == tokEnd && t.tag == tagPara {
		at = t.end
	}
	a.insert(at, "</div>")
	a.parOpen = false
}

// entryTag works on the start or the end of an entry of a list.
func (a *article) entryTag(i int, start bool) {
	t := a.toks[i]
	if !start {
		if a.entryDepth == a.entryPar {
			a.entryPar = 0
		}
		a.entryDepth = max(0, a.entryDepth-1)
		return
	}
	a.entryDepth++
	if a.entryPar > 0 || t.styled || !a.holdsText(i) {
		return
	}
	a.par++
	a.begin()
	a.put(` class="par" id="p`)
	a.putInt(a.par)
	a.put(`"`)
	a.commit(t.start + 1 + t.nameLen)
	a.putNotes(i, t.end)
	a.number(i)
	a.entryPar = a.entryDepth
}

// number puts the link with the paragraph's number into the block that the token
// i begins, and gives the number to the items of the headings above it.
func (a *article) number(i int) {
	at := a.run.after(i)
	if a.headed {
		at = a.headedAt
	}
	a.parts = append(a.parts, at)
	a.begin()
	a.put(`<a class="pn" href="#p`)
	a.putInt(a.par)
	a.put(`">`)
	a.putInt(a.par)
	a.put(`</a>`)
	a.commit(a.toks[i].end)
	a.parNow, a.headed = a.par, false
	for _, i := range a.unnumbered {
		a.items[i].par = a.par
	}
	a.unnumbered = a.unnumbered[:0]
}

// holdsText reports whether text of the article stands in the block that the
// token i begins before the next block's tag.
func (a *article) holdsText(i int) bool {
	for _, t := range a.toks[i+1:] {
		if t.isBlock() {
			return false
		}
		if a.seen(t) {
			return true
		}
	}
	return false
}

// giveNumber tells an item its paragraph. What stands in a heading belongs to the
// paragraph below; what stands in another block without a number, such as a
// table, to the one above.
func (m *marker) giveNumber(i int) {
	switch it := &m.items[i]; {
	case m.parNow > 0:
		it.par = m.parNow
	case m.par > 0 && !m.headed:
		it.par = m.par
	default:
		m.unnumbered = append(m.unnumbered, i)
	}
}
