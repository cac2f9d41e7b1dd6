package webpage

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"explainer/tools/internal/superscript"
)

// A piece is a block of a page on its way into the article.
type piece struct {
	Block
	node   *node // the innermost block element that it stands in
	chars  int   // characters that are no white space
	linked int   // those of them in links
	strong int   // those of them in bold type
	links  int   // how many links begin in it
}

// linkShare returns how much of the piece is link, 0 to 1.
func (p *piece) linkShare() float64 {
	if p.chars == 0 {
		return 0
	}
	return float64(p.linked) / float64(p.chars)
}

// A pieceWriter cuts a tree into pieces.
type pieceWriter struct {
	pieces []piece
	cur    piece
	out    []byte // the current piece's text
	blank  bool   // white space waits for the next word
	breaks int    // line breaks wait for it
	pre    bool   // white space shows

	level  int // of the heading around, 0 for none
	quotes int // block quotations around
	item   bool
	number int
	link   int // links around
	bold   int // bold elements around
	row    bool
}

// piecesOf returns the pieces of a tree, without what is dropped.
func piecesOf(root *node) []piece {
	w := pieceWriter{}
	w.cur.node = root
	w.node(root)
	w.flush()
	return w.pieces
}

// node writes what is in n.
func (w *pieceWriter) node(n *node) {
	switch {
	case n.dropped || isSilent(n.tag):
		if isBlock(n.tag) && !w.row {
			w.flush() // it parts the words around it all the same
		}
	case n.isText:
		w.text(n.text)
	case n.tag == atom.Br:
		w.lineBreak()
	case n.tag == atom.Wbr:
	case n.tag == atom.Img || n.tag == atom.Input:
	case w.row: // no blocks inside the row of a table
		w.inline(n)
	case isBlock(n.tag):
		w.block(n)
	default:
		w.inline(n)
	}
}

// inline writes what is in an element that stands in a line.
func (w *pieceWriter) inline(n *node) {
	switch n.tag {
	case atom.Sup:
		if isNoteMark(n) {
			return
		}
		if digits := superscript.Digits(n.words()); digits != "" {
			w.text(digits)
			return
		}
	case atom.A:
		w.link++
		w.cur.links++
		defer func() { w.link-- }()
	case atom.B, atom.Strong:
		w.bold++
		defer func() { w.bold-- }()
	}
	for _, c := range n.children {
		w.node(c)
	}
}

// block writes what is in an element that stands apart.
func (w *pieceWriter) block(n *node) {
	w.flush()
	outer, item := w.cur.node, w.item
	w.cur.node = n
	switch {
	case n.tag == atom.Blockquote:
		w.quotes++
		defer func() { w.quotes-- }()
	case n.tag == atom.Li:
		w.item = true
	case n.tag == atom.Ol:
		defer func(number int) { w.number = number }(w.number)
		w.number = 1
		if start, err := strconv.Atoi(n.attr("start")); err == nil && 0 < start && start < 10_000 {
			w.number = start
		}
	case n.tag == atom.Ul:
		defer func(number int) { w.number = number }(w.number)
		w.number = 0
	case headingLevel(n.tag) > 0:
		w.level = headingLevel(n.tag)
		defer func() { w.level = 0 }()
	case n.tag == atom.Pre:
		defer func(pre bool) { w.pre = pre }(w.pre)
		w.pre = true
	case n.tag == atom.Tr && isDataRow(n):
		w.cells(n)
		w.flush()
		w.cur.node = outer
		return
	}
	for _, c := range n.children {
		w.node(c)
	}
	w.flush()
	w.cur.node = outer
	if n.tag == atom.Li {
		w.item = item
		if w.number > 0 {
			w.number++
		}
	}
}

// cells writes the row of a table, its cells a tab apart.
func (w *pieceWriter) cells(n *node) {
	w.row = true
	defer func() { w.row = false }()
	for _, c := range n.children {
		if c.tag != atom.Td && c.tag != atom.Th {
			continue
		}
		if len(w.out) > 0 {
			w.out, w.blank, w.breaks = append(w.out, '\t'), false, 0
		}
		w.inline(c)
	}
}

// maxCell is how many characters a cell of a table that holds data has.
const maxCell = 400

// isDataRow reports whether a row of a table has two cells or more, and all of
// them short and without blocks of their own: those of a table that lays out a
// page have.
func isDataRow(n *node) bool {
	cells := 0
	for _, c := range n.children {
		if c.tag != atom.Td && c.tag != atom.Th {
			continue
		}
		cells++
		if c.chars > maxCell {
			return false
		}
		blocks := 0
		for _, inner := range c.children {
			if isBlock(inner.tag) && !inner.dropped {
				blocks++
			}
		}
		if blocks > 1 {
			return false
		}
	}
	return cells > 1
}

// lineBreak takes a line break down. Two of them end a paragraph.
func (w *pieceWriter) lineBreak() {
	if w.breaks++; w.breaks == 2 && w.level == 0 && !w.row {
		w.flush()
	}
}

// text writes words, white space folded.
func (w *pieceWriter) text(s string) {
	if w.pre {
		w.verbatim(s)
		return
	}
	for _, r := range s {
		switch {
		case isSpace(r):
			w.blank = true
		case r == '\u00AD', r == '\u200B', r == '\u2060', r == '\uFEFF', unicode.IsControl(r):
		default:
			w.rune(r)
		}
	}
}

// rune writes one character and what white space waits before it.
func (w *pieceWriter) rune(r rune) {
	switch {
	case len(w.out) == 0 || w.out[len(w.out)-1] == '\t':
		if r == '\u00A0' {
			return
		}
	case w.breaks > 0:
		w.out = append(w.out, '\n')
	case w.blank:
		w.out = append(w.out, ' ')
	}
	w.blank, w.breaks = false, 0
	w.out = append(w.out, string(r)...)
	if r == '\u00A0' {
		return
	}
	w.cur.chars++
	if w.link > 0 {
		w.cur.linked++
	}
	if w.bold > 0 {
		w.cur.strong++
	}
}

// verbatim writes preformatted words: line ends stay, and empty lines part
// paragraphs.
func (w *pieceWriter) verbatim(s string) {
	for line := range strings.SplitAfterSeq(s, "\n") {
		w.pre = false
		w.text(line)
		w.pre = true
		if strings.HasSuffix(line, "\n") {
			w.lineBreak()
		}
	}
}

// isSpace reports whether HTML folds r with its neighbours into one blank.
func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\u2028' || r == '\u2029' || r == '\u0085'
}

// flush ends the current piece; one without words leaves nothing.
func (w *pieceWriter) flush() {
	at := w.cur.node
	if text := strings.TrimSpace(string(w.out)); text != "" && w.cur.chars > 0 {
		p := w.cur
		p.Text, p.Bold = text, p.strong == p.chars
		switch {
		case w.level > 0:
			p.Kind, p.Level, p.Text = Heading, w.level, strings.ReplaceAll(text, "\n", " ")
		case w.item:
			p.Kind, p.Number = ListItem, w.number
			w.item = false // what follows in it is a paragraph
		case w.quotes > 0:
			p.Kind = Quote
		}
		w.pieces = append(w.pieces, p)
	}
	w.cur, w.out, w.blank, w.breaks = piece{node: at}, w.out[:0], false, 0
}
