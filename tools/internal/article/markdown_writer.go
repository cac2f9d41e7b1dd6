package article

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A markdownWriter writes the readable text of a Markdown tree and takes down
// its blocks.
type markdownWriter struct {
	src    []byte
	out    strings.Builder
	blocks []Block
	marks  []Mark // links and emphasis
	bold   []Span // paragraphs that are nothing but bold words
	hidden bool   // inside an inline script or style element
}

// children writes the blocks inside n. Paragraphs among them are of kind.
func (w *markdownWriter) children(n ast.Node, kind Kind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c, Block{Kind: kind})
	}
}

// block writes one block. b is what it is if it is a paragraph.
func (w *markdownWriter) block(n ast.Node, b Block) {
	switch n := n.(type) {
	case *ast.Heading:
		w.leaf(n, Block{Kind: Heading, Level: n.Level})
	case *ast.Paragraph, *ast.TextBlock:
		w.leaf(n, b)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.code(n, b)
	case *ast.HTMLBlock:
		w.html(n)
	case *ast.Blockquote:
		w.children(n, BlockQuote)
	case *ast.List:
		w.list(n)
	case *extast.Table:
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			w.row(row)
		}
	default:
		w.children(n, b.Kind)
	}
}

// list writes the items of a list. Only the first block of each is an item;
// what follows in it is a paragraph again.
func (w *markdownWriter) list(n *ast.List) {
	number := 0
	if n.IsOrdered() {
		number = n.Start
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		b := Block{Kind: ListItem, Number: number}
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			w.block(c, b)
			b = Block{}
		}
		if n.IsOrdered() {
			number++
		}
	}
}

// leaf writes a block that holds words.
func (w *markdownWriter) leaf(n ast.Node, b Block) {
	start := w.open()
	w.hidden = false
	w.inlines(n)
	if w.close(start, b) && b.Kind == Paragraph && isBold(n) {
		w.bold = append(w.bold, w.blocks[len(w.blocks)-1].Span)
	}
}

// row writes a row of a table, its cells a tab apart.
func (w *markdownWriter) row(n ast.Node) {
	start := w.open()
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if cell != n.FirstChild() {
			w.out.WriteByte('\t')
		}
		w.inlines(cell)
	}
	w.close(start, Block{})
}

// code writes a block of code as it stands.
func (w *markdownWriter) code(n ast.Node, b Block) {
	start := w.open()
	for i := range n.Lines().Len() {
		w.out.Write(value(n.Lines().At(i), w.src))
	}
	w.close(start, b)
}

// value returns the bytes of seg.
func value(seg text.Segment, src []byte) []byte { return seg.Value(src) }

// html writes the words of a block of HTML, each of its own blocks as one.
func (w *markdownWriter) html(n *ast.HTMLBlock) {
	var raw bytes.Buffer
	for i := range n.Lines().Len() {
		raw.Write(value(n.Lines().At(i), w.src))
	}
	if n.HasClosure() {
		raw.Write(value(n.ClosureLine, w.src))
	}
	z := html.NewTokenizer(&raw)
	start := w.open()
	hidden := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.close(start, Block{})
			return
		case html.TextToken:
			if !hidden {
				w.text(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			switch tag := atom.Lookup(name); {
			case tag == atom.Script || tag == atom.Style || tag == atom.Template:
				hidden = !hidden
			case tag == atom.Br:
				w.out.WriteByte('\n')
			case isBlockTag(tag):
				w.close(start, Block{})
				start = w.open()
			}
		}
	}
}

// isBlockTag reports whether an HTML element stands apart from the words
// around it.
func isBlockTag(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Caption, atom.Dd, atom.Details, atom.Div, atom.Dl, atom.Dt,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header,
		atom.Hr, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Td, atom.Th,
		atom.Tr, atom.Ul:
		return true
	}
	return false
}

// open begins a block and returns where its words begin.
func (w *markdownWriter) open() int {
	if len(w.blocks) > 0 {
		w.out.WriteString("\n\n")
	}
	return w.out.Len()
}

// close ends the block begun at start. It reports whether there is one: a
// block without words, of a picture for instance, leaves nothing.
func (w *markdownWriter) close(start int, b Block) bool {
	b.Span = trim(w.out.String(), Span{start, w.out.Len()})
	if b.Span.Len() == 0 {
		return false
	}
	w.blocks = append(w.blocks, b)
	return true
}
