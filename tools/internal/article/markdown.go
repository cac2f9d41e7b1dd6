package article

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// topHeading is how many blocks may stand above the heading that is a Markdown
// file's title.
const topHeading = 2

// readMarkdown reads Markdown as CommonMark with tables, strikethrough and
// footnotes, and front matter above it. The document's text is what a reader
// sees: words without markup, an empty line between blocks, a line break where
// the source has one.
func readMarkdown(name string, data []byte) (*Document, error) {
	src, err := decode(name, data)
	if err != nil {
		return nil, err
	}
	if err := checkMarkup(name, src); err != nil {
		return nil, err
	}
	front, body := cutFrontMatter(src)
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote))
	w := markdownWriter{src: []byte(body)}
	w.children(md.Parser().Parse(text.NewReader(w.src)), Paragraph)
	doc := &Document{Text: w.out.String(), Blocks: w.blocks}
	if len(doc.Blocks) == 0 {
		return doc, nil
	}
	headed := doc.markMarkdownTitle()
	markTop(doc)
	if doc.Title == "" && !headed {
		markTitle(doc)
	}
	doc.markBoldHeadings(w.bold)
	markDateline(doc)
	front.apply(doc)
	doc.Marks = doc.NestMarks(w.marks)
	return doc, nil
}

// markMarkdownTitle finds the heading that is the title: one at the top of the
// first level, or of a higher one than all others. Others get level 2 and
// below. It reports whether there is any heading.
func (d *Document) markMarkdownTitle() bool {
	first, lowest, highest, ones := -1, 0, 7, 0
	for i, b := range d.Blocks {
		if b.Kind != Heading {
			continue
		}
		if first < 0 {
			first, lowest = i, b.Level
			continue
		}
		highest = min(highest, b.Level)
		if b.Level == 1 {
			ones++
		}
	}
	if first < 0 {
		return false
	}
	if first <= topHeading && (lowest == 1 || lowest < highest) {
		d.makeTitle(first)
	} else if lowest == 1 {
		ones++
	}
	if ones > 0 {
		d.lowerHeadings()
	}
	return true
}

// lowerHeadings gives all headings a level one lower, which leaves the first to
// the title.
func (d *Document) lowerHeadings() {
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == Heading {
			b.Level = min(b.Level+1, 6)
		}
	}
}

// markBoldHeadings makes headings of the paragraphs that are nothing but bold
// words and look like a heading. They stand below the headings marked as such.
func (d *Document) markBoldHeadings(bold []Span) {
	level := 2
	for _, b := range d.Blocks {
		if b.Kind == Heading {
			level = 3
		}
	}
	i := 0
	for _, span := range bold {
		for i < len(d.Blocks) && d.Blocks[i].Span.Start < span.Start {
			i++
		}
		if i+1 >= len(d.Blocks) {
			return
		}
		if b := &d.Blocks[i]; b.Span == span && b.Kind == Paragraph && d.Blocks[i+1].Kind.Running() && looksLikeHeading(d.Slice(span)) {
			b.Kind, b.Level = Heading, level
		}
	}
}

// isBold reports whether a paragraph is nothing but bold words.
func isBold(n ast.Node) bool {
	if n.ChildCount() != 1 {
		return false
	}
	e, ok := n.FirstChild().(*ast.Emphasis)
	return ok && e.Level == 2
}
