package check

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A bodyRenderer renders bodies as the site does, for those that have markup. It
// belongs to one worker.
type bodyRenderer struct {
	md  goldmark.Markdown
	out bytes.Buffer
}

// newBodyRenderer returns goldmark with the settings of the site's config.toml.
func newBodyRenderer() *bodyRenderer {
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAttribute()),
	)
	// Before goldmark's own, which prints no words of an image.
	md.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(imageRenderer{}, 100)))
	return &bodyRenderer{md: md}
}

// A reference is a link or an image in a body.
type reference struct {
	to    string
	image bool
	alt   string // of an image
	off   int    // a byte of the body in or near it
}

// render renders a body. It returns the HTML, valid until the next body, and
// what the body refers to. has reports whether an image lies beside the body.
func (b *bodyRenderer) render(body string, has func(string) bool) ([]byte, []reference, error) {
	src := []byte(body)
	doc := b.md.Parser().Parse(text.NewReader(src))
	var refs []reference
	off := 0
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			off = n.Segment.Stop
		case *ast.Link:
			refs = append(refs, reference{to: string(n.Destination), off: start(n, off)})
		case *ast.AutoLink:
			refs = append(refs, reference{to: string(n.URL(src)), off: off})
		case *ast.Image:
			refs = append(refs, reference{to: string(n.Destination), image: true, alt: words(n, src), off: start(n, off)})
			if to := string(n.Destination); !strings.Contains(to, ":") && has(to) {
				n.SetAttributeString(shown, true)
			}
		default:
			if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
				off = n.Lines().At(0).Start
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return nil, nil, err
	}
	b.out.Reset()
	err = b.md.Renderer().Render(&b.out, src, doc)
	return b.out.Bytes(), refs, err
}

// start returns the first byte of the words in n; off where it has none.
func start(n ast.Node, off int) int {
	for c := n.FirstChild(); c != nil; c = c.FirstChild() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
	}
	return off
}

// words returns the words in n.
func words(n ast.Node, src []byte) string {
	var out strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			out.Write(t.Segment.Value(src))
		} else {
			out.WriteString(words(c, src))
		}
	}
	return out.String()
}

// shown is the attribute of an image that lies beside the body.
const shown = "explain-shown"

// An imageRenderer renders images as the site's layout does: those that lie
// beside the body have no words in its text, of others the words stay.
type imageRenderer struct{}

// RegisterFuncs takes over images.
func (imageRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindImage, func(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if _, ok := n.AttributeString(shown); ok {
			_, err := w.WriteString("<img>")
			return ast.WalkSkipChildren, err
		}
		alt := words(n, src)
		if to := string(n.(*ast.Image).Destination); alt == "" && isWeb(to) {
			alt = to
		}
		_, err := w.WriteString(html.EscapeString(alt))
		return ast.WalkSkipChildren, err
	})
}

// isWeb reports whether an address is one on the web.
func isWeb(addr string) bool {
	scheme, _, ok := strings.Cut(addr, "://")
	return ok && (strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http"))
}
