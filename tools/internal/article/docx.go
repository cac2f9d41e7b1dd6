package article

import (
	"cmp"
	"sort"
	"strings"

	"explainer/tools/internal/space"
)

// readDocx reads a Word file: Office Open XML, transitional or strict, with
// macros or without. The document's text is what Word shows on the page, an
// empty line between paragraphs. What is not obvious was decided so:
//
//   - Changes that were tracked count as accepted: what was inserted or moved
//     here is text, what was deleted or moved away is not.
//   - Hidden words, comments, headers, footers, tables of contents, the
//     instructions of fields and the prompts of empty content controls are left
//     out; so are pictures, charts and diagrams.
//   - Notes stand below the article with their numbers, first footnotes, then
//     endnotes. Their marks in the text are left out.
//   - The words of a text box stand below the paragraph that holds it, unless
//     they stand in the article anyway, as those of a pull quote do.
//   - A row of a table is a paragraph, its cells a tab apart. Where a cell holds
//     running text, the table is but a layout, and each paragraph stays one.
//   - An optional hyphen is nothing and a hyphen that must not break a hyphen,
//     as in what Word itself saves as plain text. Two line breaks in a row end a
//     paragraph.
//   - Capitals that only a format makes stay as they were typed. Digits that a
//     format raises become raised ones, lest 10⁶ read as 106.
//   - The properties' author and dates say who made the file, and when, not who
//     wrote the article: they are not read. The language they and the styles
//     name is that of the spelling checker, and not read either.
func readDocx(name string, data []byte) (*Document, error) {
	pkg, err := openDocx(name, data)
	if err != nil {
		return nil, err
	}
	body, err := pkg.readBody()
	if err != nil {
		return nil, err
	}
	title, err := pkg.readCoreTitle()
	if err != nil {
		return nil, err
	}
	doc, marks := assemble(body)
	if len(doc.Blocks) > 0 {
		doc.markWord(marks, title)
	}
	return doc, nil
}

// docxMarks is what a Word file says of its paragraphs beyond their kinds.
type docxMarks struct {
	titles []int  // the blocks in the style of titles
	author []int  // those in the style of bylines
	date   []int  // those in the style of dates
	bold   []Span // those that are nothing but bold words
	marks  []Mark // links and emphasis
}

// assemble puts paragraphs together to a document: their words an empty line
// apart.
func assemble(paras []docxPara) (*Document, docxMarks) {
	var (
		doc    Document
		marks  docxMarks
		out    strings.Builder
		pieces []docxPiece
	)
	for _, p := range dropRepeated(paras) {
		text := string(p.text)
		pieces = pieces[:0]
		for span := range p.pieces() {
			if len(doc.Blocks) > 0 {
				out.WriteString("\n\n")
			}
			start := out.Len()
			out.WriteString(text[span.Start:span.End])
			pieces = append(pieces, docxPiece{span, start - span.Start})
			switch i := len(doc.Blocks); {
			case p.role == roleTitle:
				marks.titles = append(marks.titles, i)
			case p.role == roleAuthor:
				marks.author = append(marks.author, i)
			case p.role == roleDate:
				marks.date = append(marks.date, i)
			case p.isBold() && p.block.Kind == Paragraph:
				marks.bold = append(marks.bold, Span{start, out.Len()})
			}
			b := p.block
			b.Span = Span{start, out.Len()}
			doc.Blocks = append(doc.Blocks, b)
			if p.block.Kind == ListItem {
				p.block = Block{} // what follows in an item is a paragraph again
			}
		}
		marks.marks = p.appendMarks(marks.marks, pieces)
	}
	doc.Text = out.String()
	return &doc, marks
}

// A docxPiece is where a part of a paragraph stands in the document.
type docxPiece struct {
	span Span // in the paragraph
	by   int  // from there to the document
}

// appendMarks appends the paragraph's marks as they stand in the document.
func (p *docxPara) appendMarks(to []Mark, pieces []docxPiece) []Mark {
	for _, m := range p.marks {
		i := sort.Search(len(pieces), func(i int) bool { return pieces[i].span.End > m.Span.Start })
		for ; i < len(pieces) && pieces[i].span.Start < m.Span.End; i++ {
			piece, part := pieces[i], m
			part.Span = Span{max(m.Span.Start, piece.span.Start) + piece.by, min(m.Span.End, piece.span.End) + piece.by}
			to = append(to, part)
		}
	}
	return to
}

// markWord tells the parts of the document: by the styles of its paragraphs
// where these say so, else as in Markdown and plain text. core is the title
// among the file's properties.
func (d *Document) markWord(marks docxMarks, core string) {
	markItems(d)
	d.markStyled(marks)
	if d.Title == "" {
		d.markHeadedTitle()
	}
	if d.highestHeading() == 1 {
		d.lowerHeadings()
	}
	d.unmarkTop()
	markTop(d)
	if d.Title == "" {
		markTitle(d)
	}
	d.markBoldHeadings(marks.bold)
	if d.highestHeading() == 0 {
		markHeadings(d)
	}
	markDateline(d)
	d.takeCoreTitle(core)
	d.Marks = d.NestMarks(marks.marks)
}

// markStyled makes title, byline and date line of the blocks near the top that
// have these styles. A second title is a heading.
func (d *Document) markStyled(marks docxMarks) {
	for n, i := range marks.titles {
		b := &d.Blocks[i]
		switch {
		case n == 0 && i < topBlocks && i+1 < len(d.Blocks):
			d.makeTitle(i)
		case n > 0 && marks.titles[n-1] == i-1: // its second line
		default:
			b.Kind, b.Level = Heading, 1
		}
	}
	for _, i := range marks.author {
		line := space.Fold(d.Slice(d.Blocks[i].Span))
		if i >= topBlocks || len(line) > maxTopLine || d.Blocks[i].Kind != Paragraph {
			continue
		}
		t := readTopLine(line, Byline)
		if t.kind != DateLine {
			t.kind = Byline
			t.byline = cmp.Or(t.byline, line)
		}
		d.Blocks[i].Kind = t.kind
		d.takeTop(t)
	}
	for _, i := range marks.date {
		if date, ok := dateOf(d.Slice(d.Blocks[i].Span)); ok && i < topBlocks && d.Blocks[i].Kind == Paragraph {
			d.Blocks[i].Kind = DateLine
			d.takeTop(topLine{date: date})
		}
	}
}

// highestHeading returns the lowest number among the headings' levels; 0 where
// there is no heading.
func (d *Document) highestHeading() int {
	level := 0
	for _, b := range d.Blocks {
		if b.Kind == Heading && (level == 0 || b.Level < level) {
			level = b.Level
		}
	}
	return level
}
