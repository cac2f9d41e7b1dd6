package article

import (
	"cmp"
	"encoding/xml"
	"strings"

	"explainer/tools/internal/space"
)

// A docxPara is one paragraph as it is read.
type docxPara struct {
	block Block // its kind, level and number
	role  role
	text  []byte
	marks []Mark // spans in text
	bold  bool   // it has bold words
	plain bool   // it has others
	box   bool   // it stands in a text box
	boxes []docxPara
}

// isBold reports whether the paragraph is nothing but bold words.
func (p *docxPara) isBold() bool { return p.bold && !p.plain }

// mark notes that the words from start on are set apart, as those before them
// may be already.
func (p *docxPara) mark(kind MarkKind, start int, url string) {
	for i := len(p.marks) - 1; i >= 0 && i >= len(p.marks)-int(Emphasis)-1; i-- {
		if m := &p.marks[i]; m.Kind == kind && m.URL == url && m.Span.End == start {
			m.Span.End = len(p.text)
			return
		}
	}
	p.marks = append(p.marks, Mark{Kind: kind, Span: Span{start, len(p.text)}, URL: url})
}

// A docxFlow is a row of paragraphs: the article's, those of a cell or a box.
type docxFlow struct {
	paras []docxPara
	open  *docxPara // one that goes on in the next; nil for most
}

// end closes a flow that ends with a paragraph that would go on.
func (f *docxFlow) end() {
	if f.open != nil {
		f.paras = append(f.paras, *f.open)
		f.paras = append(f.paras, f.open.boxes...)
		f.open = nil
	}
}

// A docxReader reads the paragraphs of a Word file.
type docxReader struct {
	*docxPart
	styles *docxStyles
	lists  *docxLists
	flow   *docxFlow
	para   *docxPara  // the paragraph that is read
	style  *docxStyle // its style
	format docxFormat // the look of the run that is read
	fields docxFields
	links  docxLinks // of the part that is read
	url    string    // where the words that are read lead; empty for most
	notes  docxNotes
	size   int // of the text so far, see [docxReader.grow]
}

// paraSize is what a paragraph counts beside its words, in bytes: about what it
// takes in memory.
const paraSize = 100

// grow counts bytes of text, and refuses more than a plain text may have.
func (r *docxReader) grow(n int) error {
	if r.size += n; r.size > MaxSize {
		return r.damaged(errTooLarge)
	}
	return nil
}

// readBody returns the paragraphs of the article and those of its notes.
func (d *docxFile) readBody() ([]docxPara, error) {
	styles, err := d.readStyles()
	if err != nil {
		return nil, err
	}
	lists, err := d.readLists(styles)
	if err != nil {
		return nil, err
	}
	p, err := d.open(d.main)
	if err != nil {
		return nil, err
	}
	defer p.close()
	r := &docxReader{docxPart: p, styles: styles, lists: lists, flow: &docxFlow{}, links: d.links}
	if err := p.root(func(xml.StartElement) error { return r.blocks() }); err != nil {
		return nil, err
	}
	r.flow.end()
	return r.readNotes(d, r.flow.paras)
}

// blocks reads the paragraphs and tables inside the element begun last.
func (r *docxReader) blocks() error { return r.each(r.block) }

// block reads one of them, or what holds others.
func (r *docxReader) block(e xml.StartElement) error {
	if spaceOf(e.Name) == choiceSpace {
		return r.choose(e, r.block)
	}
	switch word(e) {
	case "p":
		return r.paragraph()
	case "tbl":
		return r.table()
	case "sdt":
		return r.control(r.block)
	case "sectPr", "del", "moveFrom":
		return r.skip()
	}
	return r.blocks()
}

// paragraph reads a paragraph.
func (r *docxReader) paragraph() error {
	p := r.flow.open
	if p == nil {
		p = &docxPara{}
	}
	r.flow.open = nil
	r.para, r.style = p, r.styles.paragraphStyle("")
	var props docxProps
	err := r.each(func(e xml.StartElement) error {
		if word(e) != "pPr" {
			return r.inline(e)
		}
		err := props.read(r.docxPart)
		r.style = r.styles.paragraphStyle(props.style)
		return err
	})
	r.fields.endParagraph()
	if props.runsOn || props.dropCap {
		r.flow.open = p
		return err
	}
	if r.style.role != roleContents {
		if r.classify(p, &props); len(p.text) > 0 {
			r.flow.paras = append(r.flow.paras, *p)
			err = cmp.Or(err, r.grow(paraSize))
		}
	}
	r.flow.paras = append(r.flow.paras, p.boxes...)
	return err
}

// classify says what kind of block a paragraph is.
func (r *docxReader) classify(p *docxPara, props *docxProps) {
	p.role = r.style.role
	level := r.style.outline
	if props.hasOutline {
		level = props.outline
	}
	number, item := r.lists.next(props.list.over(r.style.list))
	switch {
	case p.role == roleTitle:
	case 0 <= level && level < bodyLevel:
		p.block = Block{Kind: Heading, Level: min(level+1, 6)}
	case item:
		p.block = Block{Kind: ListItem, Number: number}
	case p.role == roleQuote:
		p.block = Block{Kind: BlockQuote}
	}
}

// control reads what stands in a content control. One that shows but a prompt,
// or a table of contents, holds no words of the article.
func (r *docxReader) control(inside func(xml.StartElement) error) error {
	hidden := false
	return r.each(func(e xml.StartElement) error {
		switch word(e) {
		case "sdtPr":
			return r.each(func(e xml.StartElement) error {
				switch word(e) {
				case "showingPlcHdr":
					hidden = hidden || toggleOf(e) == on
				case "docPartObj":
					return r.each(func(e xml.StartElement) error {
						hidden = hidden || attr(e, "val") == "Table of Contents"
						return r.skip()
					})
				}
				return r.skip()
			})
		case "sdtContent":
			if !hidden {
				return r.each(inside)
			}
		}
		return r.skip()
	})
}

// choose reads the first of several alternatives, which is what Word itself
// shows; the last is for programs that do not know the others.
func (r *docxReader) choose(e xml.StartElement, inside func(xml.StartElement) error) error {
	if e.Name.Local != "AlternateContent" {
		return r.skip()
	}
	chosen := false
	return r.each(func(e xml.StartElement) error {
		if chosen || spaceOf(e.Name) != choiceSpace {
			return r.skip()
		}
		chosen = true
		return r.each(inside)
	})
}

// textBox reads a text box. Its paragraphs follow the one that holds it.
func (r *docxReader) textBox() error {
	flow, para, style, format, fields, url := r.flow, r.para, r.style, r.format, r.fields, r.url
	r.flow, r.fields, r.url = &docxFlow{}, docxFields{}, ""
	err := r.blocks()
	r.flow.end()
	for i := range r.flow.paras {
		p := &r.flow.paras[i]
		p.box, p.role = true, noRole
	}
	para.boxes = append(para.boxes, r.flow.paras...)
	r.flow, r.para, r.style, r.format, r.fields, r.url = flow, para, style, format, fields, url
	return err
}

const (
	// maxBoxes is how many paragraphs of text boxes are looked for in the text.
	maxBoxes = 50
	// minRepeated is the length in bytes from which words in a box that stand in
	// the article too are taken from it.
	minRepeated = 20
)

// dropRepeated drops the paragraphs in text boxes whose words stand in the
// article too: pull quotes.
func dropRepeated(paras []docxPara) []docxPara {
	var article strings.Builder
	boxes := 0
	for i := range paras {
		if paras[i].box {
			boxes++
		}
	}
	if boxes == 0 || boxes > maxBoxes {
		return paras
	}
	for i := range paras {
		if !paras[i].box {
			article.WriteString(space.Fold(string(paras[i].text)))
			article.WriteByte('\n')
		}
	}
	kept := paras[:0:0]
	for _, p := range paras {
		if p.box {
			s := strings.Trim(space.Fold(string(p.text)), "“”\"")
			if len(s) >= minRepeated && strings.Contains(article.String(), s) {
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// pieces yields the parts of a paragraph that two line breaks or more keep
// apart, without the white space around them.
func (p *docxPara) pieces() func(yield func(Span) bool) {
	return func(yield func(Span) bool) {
		text := string(p.text)
		scanner := lineScanner{text: text}
		var piece Span
		for {
			line, gap, ok := scanner.scan()
			if (!ok || gap) && piece.Len() > 0 && !yield(piece) {
				return
			}
			switch {
			case !ok:
				return
			case gap:
				piece = line
			default:
				piece.End = line.End
			}
		}
	}
}
