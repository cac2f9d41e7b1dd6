package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"explainer/tools/internal/article"
)

// newGoldmark returns goldmark with the settings of the site's config.toml.
func newGoldmark() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAttribute()),
	)
}

// render returns body as HTML.
func render(t testing.TB, md goldmark.Markdown, body string) string {
	t.Helper()
	var out bytes.Buffer
	if err := md.Convert([]byte(body), &out); err != nil {
		t.Fatalf("goldmark: %v", err)
	}
	return out.String()
}

// A piece is one block as a page shows it.
type piece struct {
	tag  string // "p", "h2", "h3", "li" or "blockquote"
	text string
	// marks are the links and emphasis that the page shows in it, as [markOf]
	// writes them; of what is wanted, those that may be shown.
	marks []string
}

// markOf returns a mark as the tests compare it.
func markOf(tag, url, text string) string { return tag + " " + url + " " + text }

func (p piece) String() string { return fmt.Sprintf("<%s>%q", p.tag, p.text) }

// wanted returns the blocks that doc's body must render to.
func wanted(doc *article.Document) []piece {
	var all []piece
	for _, b := range doc.Blocks {
		lines := cut(doc.Slice(b.Span))
		if len(lines) == 0 {
			continue
		}
		p := piece{text: strings.Join(lines, "\n")}
		switch b.Kind {
		case article.Heading:
			p.tag, p.text = "h"+string(rune('0'+min(b.Level, 3))), strings.Join(lines, " ")
		case article.ListItem:
			p.tag = "li"
		case article.BlockQuote:
			p.tag = "blockquote"
		case article.Paragraph:
			p.tag = "p"
		default:
			continue
		}
		for _, m := range doc.Marks {
			if !b.Span.Contains(m.Span) {
				continue
			}
			for _, line := range cut(doc.Slice(m.Span)) {
				tag := [...]string{article.Link: "a", article.Strong: "strong", article.Emphasis: "em"}[m.Kind]
				p.marks = append(p.marks, markOf(tag, m.URL, strings.TrimSpace(line)))
			}
		}
		all = append(all, p)
	}
	return all
}

// shown returns the blocks of an HTML fragment as a browser builds them, and an
// error when there is an element or attribute that the body of an article never
// has.
func shown(fragment string) ([]piece, error) {
	nodes, err := html.ParseFragment(strings.NewReader(fragment), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return nil, err
	}
	var all []piece
	for _, n := range nodes {
		if all, err = appendShown(all, n, ""); err != nil {
			return all, err
		}
	}
	return all, nil
}

func appendShown(all []piece, n *html.Node, parent string) ([]piece, error) {
	switch n.Type {
	case html.TextNode:
		if strings.Trim(n.Data, " \n") == "" {
			return all, nil
		}
		return all, fmt.Errorf("text %q outside of a block", n.Data)
	case html.CommentNode:
		return all, fmt.Errorf("comment %q outside of a block", n.Data)
	}
	for _, a := range n.Attr {
		if n.Data != "ol" || a.Key != "start" {
			return all, fmt.Errorf("attribute %s=%q on <%s>", a.Key, a.Val, n.Data)
		}
	}
	switch n.Data {
	case "p", "h2", "h3", "li":
		tag := n.Data
		if parent == "blockquote" {
			tag = parent
		}
		text, marks, err := words(n)
		return append(all, piece{tag, text, marks}), err
	case "ul", "ol", "blockquote":
		var err error
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if all, err = appendShown(all, c, n.Data); err != nil {
				return all, err
			}
		}
		return all, nil
	}
	return all, fmt.Errorf("element <%s>", n.Data)
}

// words returns the text inside n, which may hold comments, links and emphasis,
// and these.
func words(n *html.Node) (text string, marks []string, err error) {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type == html.CommentNode:
		case c.Data == "a" || c.Data == "em" || c.Data == "strong":
			inside, more, err := words(c)
			if err != nil {
				return b.String(), nil, err
			}
			b.WriteString(inside)
			url := ""
			for _, a := range c.Attr {
				if a.Key != "href" {
					return b.String(), nil, fmt.Errorf("attribute %s=%q on <%s>", a.Key, a.Val, c.Data)
				}
				url = a.Val
			}
			marks = append(append(marks, markOf(c.Data, url, inside)), more...)
		default:
			return b.String(), marks, fmt.Errorf("element <%s> inside of <%s>", c.Data, n.Data)
		}
	}
	return b.String(), marks, nil
}

// differ returns what the first difference between a body's blocks and the
// article's is; empty when there is none.
func differ(got, want []piece, err error) string {
	for i := range min(len(got), len(want)) {
		if got[i].tag != want[i].tag || got[i].text != want[i].text {
			return fmt.Sprintf("block %d:\n got %v\nwant %v\n(%v)", i, got[i], want[i], err)
		}
	}
	for i := range min(len(got), len(want)) {
		for _, m := range got[i].marks {
			if !slices.Contains(want[i].marks, m) {
				return fmt.Sprintf("block %d: shows the mark %q, wanted are %q", i, m, want[i].marks)
			}
		}
	}
	switch {
	case err != nil:
		return err.Error()
	case len(got) != len(want):
		return fmt.Sprintf("%d blocks, want %d", len(got), len(want))
	}
	return ""
}
