package annotate

import "bytes"

// open opens an item's element at pos: with the item's id the first time.
func (m *marker) open(i, pos int) {
	it := &m.items[i]
	it.open = true
	m.stack = append(m.stack, frame{item: i})
	first := it.firstEdit < 0
	if first {
		it.firstEdit = len(m.edits)
		m.giveNumber(i)
	}
	m.begin()
	m.putStart(it, first)
	m.commit(pos)
}

// putStart writes the start tag of an item's piece.
func (m *marker) putStart(it *item, first bool) {
	switch {
	case it.note: // ties the name's last word to its button
		m.put(`<span class="nw">`)
		return
	case it.quote:
		m.put("<q")
	default:
		m.put("<span")
	}
	m.putClass("", it)
	if first {
		m.put(` id="a-`)
		m.putEscaped(it.id)
		m.put(`"`)
	}
	m.put(">")
}

// putClass writes the class attribute of an item's piece or label: kind, the
// speaker's voice, and what ties the pieces of a cut item together. Without any
// of them it writes nothing.
func (m *marker) putClass(kind string, it *item) {
	voice := (it.quote || it.note) && len(it.class) > 0
	if kind == "" && !voice && it.cut == 0 {
		return
	}
	m.put(` class="`)
	m.put(kind)
	if voice {
		if kind != "" {
			m.put(" ")
		}
		m.putEscaped(it.class)
	}
	if it.cut > 0 {
		if kind != "" || voice {
			m.put(" ")
		}
		m.put("c")
		m.putInt(it.cut)
	}
	m.put(`"`)
}

// shut closes an item's element at pos. Behind its last piece goes its label.
func (m *marker) shut(i, pos int) {
	it := &m.items[i]
	it.open = false
	switch {
	case it.note:
		if it.ends && pos >= it.end && !it.labelled {
			it.labelled = true
			m.button(it, pos)
		}
		m.insert(pos, "</span>")
		return
	case it.quote:
		m.insert(pos, "</q>")
	default:
		m.insert(pos, "</span>")
	}
	if (!it.ends || pos < it.end) && m.cutItem(it) || it.labelled {
		return
	}
	it.labelled = true
	if m.inLink { // no link in a link: the label waits, and is tied to its item by the class
		m.cutItem(it)
		m.waiting = append(m.waiting, i)
	} else {
		m.label(it, pos)
	}
}

// cutItem notes that the item goes on in another piece, or that its label does
// not stand right behind it, and reports whether the label can wait. Its pieces and its label share a class, by which
// a style sheet shows them when the first piece is the target. Once the classes
// are used up, a passage has its label behind the first piece, where the rule
// for whole ones finds it; a quotation's tag is always shown.
func (m *marker) cutItem(it *item) bool {
	if it.cut > 0 || m.cuts == cutClasses {
		return it.cut > 0 || it.quote
	}
	m.cuts++
	it.cut = m.cuts
	m.begin()
	m.putStart(it, true)
	e := &m.edits[it.firstEdit]
	e.lo, e.hi = m.mark, len(m.arena)
	return true
}

// cutClasses is how many classes there are for the pieces of cut items, c1 to c8.
const cutClasses = 8

// label writes the way back from an item: for a quotation its speaker's tag.
func (m *marker) label(it *item, pos int) {
	m.begin()
	m.put("<a")
	if it.quote {
		m.putClass("tag", it)
	} else {
		m.putClass("bk", it)
	}
	m.put(` href="`)
	if len(it.back) > 0 {
		m.putEscaped(it.back)
	} else {
		m.put("#")
		m.putEscaped(it.id)
	}
	m.put(`"`)
	if len(it.lang) > 0 {
		m.put(` lang="`)
		m.putEscaped(it.lang)
		m.put(`"`)
	}
	m.put(">")
	if it.quote {
		m.putTag(it)
	} else {
		m.putEscaped(bytes.TrimSpace(it.label))
	}
	m.put("</a>")
	m.commit(pos)
}

// putTag writes what stands in a quotation's tag. It never ends in a blank: the
// minifier would take the blank of the article behind it for a second one.
func (m *marker) putTag(it *item) {
	if len(it.label) > 0 {
		m.put(`<span class="vh">`)
		m.putEscaped(it.label)
		m.put("</span>")
	}
	if len(it.tag) > 0 {
		m.putEscaped(it.tag)
	} else {
		m.put("?")
	}
}
