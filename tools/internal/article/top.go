package article

import "strings"

const (
	topBlocks  = 6   // how many blocks from the start may be byline and date line
	maxTopLine = 120 // bytes of a byline or date line
)

// A topLine is what a line near an article's top says.
type topLine struct {
	kind   Kind   // Byline or DateLine; Paragraph for neither
	byline string // the authors
	date   string // YYYY-MM-DD
}

// readTopLine reads a byline, a date line, or both in one line with a bar or a
// bullet between them. Below a byline, a line may hold nothing but whom the
// author works for; prev is the kind of the line above.
func readTopLine(line string, prev Kind) topLine {
	var t topLine
	if len(line) > maxTopLine {
		return t
	}
	if date, ok := dateOf(line); ok {
		return topLine{kind: DateLine, date: date}
	}
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '|' || r == '•' || r == '·' }) {
		part = strings.TrimSpace(part)
		if names, date, ok := bylineOf(part); ok {
			t.kind, t.byline, t.date = Byline, names, date
			continue
		}
		if t.kind == Byline && isAffiliation(part) || prev == Byline && isOutlet(part) {
			t.kind = Byline
			continue
		}
		date, ok := dateOf(part)
		if !ok {
			return topLine{}
		}
		if t.kind == Paragraph {
			t.kind = DateLine
		}
		if t.date == "" {
			t.date = date
		}
	}
	return t
}

// markTop finds byline and date line: near the top, each in a line of its own,
// whether or not an empty line parts it from its neighbours. A date line below
// text that follows another is a heading, as all are in a chronicle.
func markTop(d *Document) {
	prev, last := Paragraph, -1
	for i := 0; i < min(topBlocks, len(d.Blocks)); i++ {
		if d.Blocks[i].Kind != Paragraph {
			prev = d.Blocks[i].Kind
			continue
		}
		line, rest := d.cutLine(d.Blocks[i].Span)
		t := readTopLine(d.Slice(line), prev)
		switch {
		case t.kind == DateLine && (last >= 0 && last < i-1 || d.isChronicle()):
		case t.kind != Paragraph:
			d.cutBlock(i, line, rest)
			d.Blocks[i].Kind = t.kind
			d.takeTop(t)
			last = i
		case i == 0 && !rest.IsZero():
			// A title may have its byline directly below.
			next, _ := d.cutLine(rest)
			if readTopLine(d.Slice(next), Paragraph).kind != Paragraph {
				d.cutBlock(i, line, rest)
			}
		}
		prev = t.kind
	}
}

// takeTop adds what a line says to what is known of the document.
func (d *Document) takeTop(t topLine) {
	if d.Date == "" {
		d.Date = t.date
	}
	if d.Byline != "" && t.byline != "" {
		d.Byline += ", "
	}
	d.Byline += t.byline
}

// cutLine cuts span after its first line. rest is zero where it has no other.
func (d *Document) cutLine(span Span) (line, rest Span) {
	i := strings.IndexByte(d.Slice(span), '\n')
	if i < 0 {
		return span, Span{}
	}
	i += span.Start
	return trim(d.Text, Span{span.Start, i}), trim(d.Text, Span{i, span.End})
}

// cutBlock cuts block i in two.
func (d *Document) cutBlock(i int, first, rest Span) {
	if rest.IsZero() {
		return
	}
	d.Blocks = append(d.Blocks, Block{})
	copy(d.Blocks[i+1:], d.Blocks[i:])
	d.Blocks[i].Span, d.Blocks[i+1].Span = first, rest
}

// isChronicle reports whether the document has three blocks or more that are
// dates, with text between them.
func (d *Document) isChronicle() bool {
	n, last := 0, -2
	for i, b := range d.Blocks {
		if b.Span.Len() > len("Wednesday, September 30, 2025") {
			continue
		}
		if _, ok := dateOf(d.Slice(b.Span)); ok {
			if i > last+1 {
				n++
			}
			if n == 3 {
				return true
			}
			last = i
		}
	}
	return false
}
