package webpage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxElements is how many elements a page may have. Pages of news have
	// some thousands; one made to fill the memory has millions.
	maxElements = 400_000
	// maxDepth is how deep elements are kept inside each other, as in
	// browsers. What stands deeper is put into the last one.
	maxDepth = 400
	// maxName is how many bytes of a class, an id or a style are kept.
	maxName = 1000
	// topElements is how many elements count as the top of a page, where the
	// comment stands that says what it was saved from.
	topElements = 8
)

// ErrElements is returned for a page of more elements than any article has.
var ErrElements = fmt.Errorf("more than %d elements", maxElements)

// A treeBuilder puts the elements of a page into a tree.
//
// It is no full HTML5 tree construction (html.Parse is, at the price of time
// and memory that a page can drive up to the square of its size): it knows
// which end tags may be left out, closes what is open where an end tag says
// so, and passes over end tags that fit nothing. Words never get lost or
// change their order.
type treeBuilder struct {
	root     *node
	open     []*node           // the elements that are open, root first
	tags     map[atom.Atom]int // how many of a tag are open
	over     int               // elements open beyond maxDepth
	elements int
	scripts  []string // the JSON-LD of the page
	comments []string // those above the first element
	drawing  bool     // inside a drawing or a formula
}

// build returns the tree of a page.
func build(src []byte) (*treeBuilder, error) {
	b := &treeBuilder{root: &node{tag: atom.Body}, tags: make(map[atom.Atom]int)}
	b.open = append(b.open, b.root)
	z := html.NewTokenizer(bytes.NewReader(src))
	for {
		switch tt := z.Next(); tt {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return nil, fmt.Errorf("reading HTML: %w", err)
			}
			return b, nil
		case html.CommentToken:
			if b.elements < topElements && len(b.comments) < topElements {
				b.comments = append(b.comments, string(z.Text()))
			}
		case html.TextToken:
			b.text(z)
		case html.StartTagToken, html.SelfClosingTagToken:
			if b.elements++; b.elements > maxElements {
				return nil, ErrElements
			}
			n := b.element(z)
			if b.drawing && !b.leavesDrawing(n.tag) {
				z.NextIsNotRawText() // a title in a drawing may have no end tag
				continue
			}
			b.start(n, tt == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if b.drawing && tag != atom.Svg && tag != atom.Math {
				continue
			}
			b.drawing = false
			b.end(tag)
		}
	}
}

// text takes a run of text down, unless it is none of the page's.
func (b *treeBuilder) text(z *html.Tokenizer) {
	top := b.top()
	switch {
	case b.drawing:
	case top.tag == atom.Script && top.attr("type") == "application/ld+json":
		b.scripts = append(b.scripts, string(z.Raw()))
	case top.tag == atom.Title || !isSilent(top.tag):
		top.add(&node{isText: true, text: string(z.Text())})
	}
}

// leavesDrawing ends a drawing that a block element begins in, as browsers do.
func (b *treeBuilder) leavesDrawing(tag atom.Atom) bool {
	if !isBlock(tag) {
		return false
	}
	b.drawing = false
	b.end(atom.Svg)
	b.end(atom.Math)
	return true
}

// element makes the node of the tag that was read.
func (b *treeBuilder) element(z *html.Tokenizer) *node {
	name, more := z.TagName()
	n := &node{tag: atom.Lookup(name)}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if k := string(key); keptAttr(k) && !n.has(k) {
			if k == "class" || k == "id" || k == "style" {
				value = value[:min(len(value), maxName)]
			}
			n.attrs = append(n.attrs, attr{k, string(value)})
		}
	}
	return n
}

// top returns the innermost open element.
func (b *treeBuilder) top() *node { return b.open[len(b.open)-1] }

// start opens an element after closing those that it ends. A slash at the end
// of its tag closes a drawing only, and what HTML does not know.
func (b *treeBuilder) start(n *node, closed bool) {
	switch n.tag {
	case atom.Html, atom.Body, atom.Head:
		// One root is enough; what they say counts for it.
		for _, a := range n.attrs {
			if !b.root.has(a.name) {
				b.root.attrs = append(b.root.attrs, a)
			}
		}
		return
	}
	b.imply(n.tag)
	b.top().add(n)
	drawing := n.tag == atom.Svg || n.tag == atom.Math
	if isVoid(n.tag) || closed && (drawing || n.tag == 0) {
		return
	}
	b.drawing = drawing
	if len(b.open) >= maxDepth {
		b.over++
		return
	}
	b.open = append(b.open, n)
	b.tags[n.tag]++
}

// imply closes the elements that the start of a tag ends.
func (b *treeBuilder) imply(tag atom.Atom) {
	if isBlock(tag) && b.over == 0 {
		b.closeTo(atom.P)
	}
	switch tag {
	case atom.Li:
		b.closeTo(atom.Li)
	case atom.Dd, atom.Dt:
		b.closeTo(atom.Dd, atom.Dt)
	case atom.Tr:
		b.closeTo(atom.Tr)
	case atom.Td, atom.Th:
		b.closeTo(atom.Td, atom.Th)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		b.closeTo(atom.Tbody, atom.Thead, atom.Tfoot)
	case atom.Option:
		b.closeTo(atom.Option)
	case atom.A:
		b.closeTo(atom.A)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if len(b.open) > 1 && headingLevel(b.top().tag) > 0 {
			b.pop(len(b.open) - 1)
		}
	}
}

// closeTo closes the innermost open element of one of the tags, unless another
// stands around it that they do not end.
func (b *treeBuilder) closeTo(tags ...atom.Atom) {
	for i := len(b.open) - 1; i > 0; i-- {
		tag := b.open[i].tag
		for _, t := range tags {
			if tag == t {
				b.pop(i)
				return
			}
		}
		if bars(tag, tags[0]) {
			return
		}
	}
}

// bars reports whether an open element keeps those around it that are tag from
// being closed by the start of another.
func bars(open, tag atom.Atom) bool {
	switch tag {
	case atom.Tr, atom.Tbody:
		return open == atom.Table
	case atom.Td:
		return open == atom.Table || open == atom.Tr
	case atom.Li, atom.Dd:
		return isBlock(open) && open != atom.P && open != atom.Div && open != atom.Address
	}
	return isBlock(open)
}

// end closes the innermost open element of a tag; nothing where none is open.
func (b *treeBuilder) end(tag atom.Atom) {
	level := headingLevel(tag)
	switch {
	case tag == 0 || b.tags[tag] == 0 && level == 0 && b.over == 0:
		return
	case b.over > 0:
		if !isVoid(tag) && tag != atom.Html && tag != atom.Body && tag != atom.Head {
			b.over--
		}
		return
	}
	crossed := false // a block is open inside
	for i := len(b.open) - 1; i > 0; i-- {
		t := b.open[i].tag
		switch {
		case t == tag && crossed && !isBlock(tag):
			// An inline element that ends within a block begun in it.
			b.open = slices.Delete(b.open, i, i+1)
			b.tags[t]--
			return
		case t == tag || level > 0 && headingLevel(t) > 0:
			b.pop(i)
			return
		case holdsEnd(t, tag):
			return
		}
		crossed = crossed || isBlock(t)
	}
}

// holdsEnd reports whether an open element keeps an end tag in it from closing
// what stands around it.
func holdsEnd(open, tag atom.Atom) bool {
	switch {
	case tag == atom.P:
		return isBlock(open)
	case tag == atom.Table:
		return false
	case open == atom.Td || open == atom.Th:
		return tag != atom.Tr && tag != atom.Tbody && tag != atom.Thead && tag != atom.Tfoot
	}
	return open == atom.Table && isBlock(tag)
}

// pop closes the open elements from i on.
func (b *treeBuilder) pop(i int) {
	for _, n := range b.open[i:] {
		b.tags[n.tag]--
	}
	b.open = b.open[:i]
}

// isVoid reports whether an element has no end tag.
func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source,
		atom.Track, atom.Wbr, atom.Keygen, atom.Basefont, atom.Bgsound, atom.Frame:
		return true
	}
	return false
}
