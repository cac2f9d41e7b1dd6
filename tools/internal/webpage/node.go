package webpage

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A node is an element or a run of text of a page's tree.
type node struct {
	tag      atom.Atom // 0 for text and for elements that HTML does not know
	text     string    // of text nodes, entities decoded
	attrs    []attr    // those that [keptAttr] names
	parent   *node
	children []*node

	isText bool
	// dropped says that neither the node nor what is in it belongs to the
	// article.
	dropped bool
	// What [measure] counts in what is shown: characters but for white space,
	// those in links, and the weight of running text in the whole node, in the
	// node itself and its children, and in the node itself.
	chars, linked, prose, direct, own int
}

// An attr is one attribute of an element; its name is in lower case.
type attr struct{ name, value string }

// keptAttr reports whether an attribute tells something about an article or
// about where in a page it stands.
func keptAttr(name string) bool {
	switch name {
	case "class", "id", "itemprop", "rel", "role", "href", "datetime", "pubdate", "content", "property", "name", "lang", "xml:lang",
		"style", "hidden", "aria-hidden", "type", "start", "http-equiv":
		return true
	}
	return false
}

// attr returns the value of an attribute; "" where the node has none.
func (n *node) attr(name string) string {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			return n.attrs[i].value
		}
	}
	return ""
}

// has reports whether the node has an attribute, whatever its value.
func (n *node) has(name string) bool {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			return true
		}
	}
	return false
}

// add makes c the node's last child.
func (n *node) add(c *node) {
	c.parent = n
	n.children = append(n.children, c)
}

// walk calls visit for each node below n in the page's order, n first, until
// visit returns false, which leaves out what is in that node.
func (n *node) walk(visit func(*node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range n.children {
		c.walk(visit)
	}
}

// depth returns how many elements stand around the node.
func (n *node) depth() int {
	d := 0
	for n = n.parent; n != nil; n = n.parent {
		d++
	}
	return d
}

// maxWords is the length in bytes of the longest text that [node.words] reads,
// white space included. A heading that is never closed holds the whole page, and
// there may be a hundred of them inside each other.
const maxWords = 8 * maxLine

// words returns the text below n that is not dropped, white space folded; "" where
// it is longer than any headline, name or date.
func (n *node) words() string {
	var b strings.Builder
	if !n.appendWords(&b) {
		return ""
	}
	return fold(b.String())
}

// appendWords writes the text below n; it stops, and reports false, where that
// is too long.
func (n *node) appendWords(b *strings.Builder) bool {
	switch {
	case b.Len()+len(n.text) > maxWords:
		return false
	case n.isText:
		b.WriteString(n.text)
	case n.tag == atom.Br || isBlock(n.tag):
		b.WriteByte(' ')
	}
	if n.dropped || isSilent(n.tag) {
		return true
	}
	for _, c := range n.children {
		if !c.appendWords(b) {
			return false
		}
	}
	return true
}

// fold returns s with each run of white space as one blank and none at its
// ends, without characters that show nothing.
func fold(s string) string { return strings.Join(strings.Fields(visible(s)), " ") }

// visible returns s without soft hyphens, zero-width spaces, byte order marks
// and control characters.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u00AD', r == '\u200B', r == '\u2060', r == '\uFEFF', r < ' ' && r != '\t' && r != '\n' && r != '\f' && r != '\r', r == 0x7F:
			return -1
		case r == '\u0085', r == '\u2028', r == '\u2029', 0x80 <= r && r < 0xA0:
			return ' '
		}
		return r
	}, s)
}

// isBlock reports whether an element stands apart from the words around it.
func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Dialog,
		atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol,
		atom.Optgroup, atom.Option, atom.P, atom.Pre, atom.Search, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot,
		atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// isSilent reports whether what is in an element is never shown as words of
// the page.
func isSilent(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Noembed, atom.Noframes, atom.Iframe, atom.Object, atom.Embed, atom.Svg,
		atom.Math, atom.Canvas, atom.Audio, atom.Video, atom.Picture, atom.Select, atom.Datalist, atom.Textarea, atom.Title,
		atom.Button, atom.Rp, atom.Rt, atom.Xmp, atom.Plaintext, atom.Meta, atom.Link, atom.Progress, atom.Meter, atom.Frameset:
		return true
	}
	return false
}

// headingLevel returns the level of h1 to h6; 0 for other elements.
func headingLevel(tag atom.Atom) int {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}
