package article

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// inlines writes the words inside n, none of pictures, HTML tags and footnote
// marks, and takes down links and emphasis.
func (w *markdownWriter) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			w.textNode(c)
		case *ast.String:
			w.text(string(c.Value))
		case *ast.CodeSpan:
			w.codeSpan(c)
		case *ast.AutoLink:
			w.autoLink(c)
		case *ast.Link:
			w.marked(c, Mark{Kind: Link, URL: unescape(c.Destination)})
		case *ast.Emphasis:
			kind := Emphasis
			if c.Level == 2 {
				kind = Strong
			}
			w.marked(c, Mark{Kind: kind})
		case *ast.RawHTML:
			w.tag(c)
		case *ast.Image, *extast.FootnoteLink, *extast.FootnoteBacklink:
		default:
			w.inlines(c)
		}
	}
}

// marked writes the words inside n, which m sets apart.
func (w *markdownWriter) marked(n ast.Node, m Mark) {
	m.Span.Start = w.out.Len()
	w.inlines(n)
	m.Span.End = w.out.Len()
	w.marks = append(w.marks, m)
}

// autoLink writes an address that links to itself.
func (w *markdownWriter) autoLink(n *ast.AutoLink) {
	m := Mark{Kind: Link, URL: string(n.URL(w.src))}
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(m.URL), "mailto:") {
		m.URL = "mailto:" + m.URL
	}
	m.Span.Start = w.out.Len()
	w.text(string(n.Label(w.src)))
	m.Span.End = w.out.Len()
	w.marks = append(w.marks, m)
}

// textNode writes plain words and the line break after them.
func (w *markdownWriter) textNode(n *ast.Text) {
	s := n.Segment.Value(w.src)
	if n.IsRaw() {
		w.text(string(s))
	} else {
		w.text(unescape(s))
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		w.out.WriteByte('\n')
	}
}

// codeSpan writes code inside a line.
func (w *markdownWriter) codeSpan(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			w.text(strings.ReplaceAll(string(t.Segment.Value(w.src)), "\n", " "))
		}
	}
}

// tag passes over an HTML tag inside a line. What stands in a script is no
// part of the text.
func (w *markdownWriter) tag(n *ast.RawHTML) {
	var raw []byte
	for i := range n.Segments.Len() {
		seg := n.Segments.At(i)
		raw = append(raw, seg.Value(w.src)...)
	}
	name := bytes.ToLower(bytes.TrimLeft(raw, "<"))
	switch {
	case bytes.HasPrefix(name, []byte("script")), bytes.HasPrefix(name, []byte("style")):
		w.hidden = true
	case bytes.HasPrefix(name, []byte("/script")), bytes.HasPrefix(name, []byte("/style")):
		w.hidden = false
	case bytes.HasPrefix(name, []byte("br")):
		w.out.WriteByte('\n')
	}
}

// text writes words.
func (w *markdownWriter) text(s string) {
	if !w.hidden {
		w.out.WriteString(strings.ReplaceAll(s, "\r", "\n"))
	}
}

// unescape returns s without the backslashes before punctuation and with
// entities as the characters they stand for.
func unescape(s []byte) string {
	if bytes.IndexByte(s, '\\') < 0 && bytes.IndexByte(s, '&') < 0 {
		return string(s)
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			i++
		case s[i] == '&':
			if c, n := entity(s[i:]); n > 0 {
				b.WriteString(c)
				i += n - 1
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// entity returns the characters of the entity that s opens with and its
// length; 0 where it opens with none.
func entity(s []byte) (chars string, n int) {
	const longest = len("&CounterClockwiseContourIntegral;")
	n = bytes.IndexByte(s[:min(len(s), longest)], ';') + 1
	if n < 3 {
		return "", 0
	}
	name := string(s[1 : n-1])
	if name[0] == '#' {
		if chars = html.UnescapeString(string(s[:n])); strings.HasSuffix(chars, ";") && chars != ";" {
			return "", 0
		}
		return chars, n
	}
	e, ok := util.LookUpHTML5EntityByName(name)
	if !ok {
		return "", 0
	}
	return string(e.Characters), n
}
