package annotate

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/linecol"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"
)

// A Page works on one HTML page after another. Its buffers are kept from page to
// page, so it belongs to one goroutine.
//
// A page's bytes are never changed in place: everything done to it is an edit,
// and the edits of both layers are applied at the end, in one go.
type Page struct {
	links *Links

	name     string // the page's file in the output, slash-separated
	absolute bool   // its addresses stay as they are
	kept     bool   // so do those of every page
	src      []byte
	layer    // edits of addresses and receipts, found while reading the page
	items    []item
	stubs    []stub
	lanes    []lane
	drawn    *Sketch // of the article, once it was asked for
	revealed []int   // edits that show what is hidden without lanes
	ids      []span  // ids that may be like those which the marking step writes
	art      article // the article, with a layer of its own for the marks

	findings []finding.Finding
	path     []byte // scratch for addresses
}

// NewPage returns a Page whose addresses become relative by links, or stay as
// they are where keep is set.
func NewPage(links *Links, keep bool) *Page { return &Page{links: links, kept: keep} }

// HasArticle reports whether the page just processed holds an article.
func (p *Page) HasArticle() bool { return p.art.state != beforeArticle }

// Findings returns what was found about the page just processed. They are the
// caller's.
func (p *Page) Findings() []finding.Finding { return p.findings }

// Count returns how many items the page just processed names, notes aside, and
// how many of them are marked.
func (p *Page) Count() (items, marked int) {
	for i := range p.items {
		it := &p.items[i]
		if it.note || it.of > 0 {
			continue
		}
		items++
		if it.found {
			marked++
		}
	}
	return items, marked
}

// reset readies p for the page src, whose file has the given name.
func (p *Page) reset(name string, src []byte) {
	p.name, p.src = name, src
	p.absolute = p.kept || path.Base(name) == NotFound
	p.layer.reset()
	p.items, p.stubs, p.ids = p.items[:0], p.stubs[:0], p.ids[:0]
	p.lanes, p.revealed, p.drawn = p.lanes[:0], p.revealed[:0], nil
	p.findings = nil // given away with the page
	p.art.reset(src)
}

// NotFound is the name of the page for addresses that do not exist. It is served
// at any depth, so no relative address would hold there and its own stay.
const NotFound = "404.html"

// A tag is a start tag as far as this package cares.
type tag struct {
	name       []byte
	start, end int  // bytes of the page
	items      bool // data-items: holds the list of items
	article    bool // data-article: holds the article
	hidden     bool // not part of the article's text
	styled     bool // has a class or an id already
	stub       stub
	lane       lane
	hide, show span // the attributes hidden and data-lanes, with the blanks before them
}

// scan reads the page from start to end: it notes edits for addresses, receipts
// and the items block, reads the items, and lists the article's tokens.
func (p *Page) scan() error {
	in := parse.NewInputBytes(p.src)
	defer in.Restore()
	lex := html.NewLexer(in)
	for {
		tt, data := lex.Next()
		end := in.Offset()
		start := end - len(data)
		switch tt {
		case html.ErrorToken:
			if err := lex.Err(); !errors.Is(err, io.EOF) {
				return p.errorAt(start, err)
			}
			p.cancelStub()
			return nil
		case html.StartTagToken:
			t := tag{name: lex.Text(), start: start}
			p.readAttributes(in, lex, &t)
			if t.items {
				if err := p.takeItems(in, lex, t); err != nil {
					return err
				}
				continue
			}
			p.startTag(t)
		case html.EndTagToken:
			p.endTag(lex.Text(), start, end)
		case html.TextToken:
			p.art.addText(start, end)
		case html.SVGToken, html.MathToken:
			p.rewriteDrawing(start, end)
			p.art.addUnseen(start, end)
		}
	}
}

// readAttributes reads the rest of a start tag.
func (p *Page) readAttributes(in *parse.Input, lex *html.Lexer, t *tag) {
	before := p.layer
	for {
		tt, data := lex.Next()
		t.end = in.Offset()
		if tt != html.AttributeToken {
			break
		}
		val := lex.AttrVal()
		lo, hi := t.end-len(val), t.end
		if n := len(val); n > 1 && (val[0] == '"' || val[0] == '\'') && val[n-1] == val[0] {
			lo, hi = lo+1, hi-1
		}
		p.attribute(t, lex.AttrKey(), t.end-len(data), lo, hi)
	}
	if t.stub.isSet() && p.art.state != inArticle {
		// The whole stub becomes one edit, its address included.
		p.layer = before
	}
}

// attribute notes an attribute that begins at start and has the value src[lo:hi].
func (p *Page) attribute(t *tag, name []byte, start, lo, hi int) {
	switch string(name) {
	case "data-items":
		t.items = true
	case "data-article":
		t.article = true
	case "id":
		t.styled = true
		if lo < hi && (p.src[lo] == 'p' || p.src[lo] == 'a') {
			p.ids = append(p.ids, span{lo, hi})
		}
	case "class":
		t.styled = true
	case "hidden":
		t.hidden, t.hide = true, span{start, t.end}
	case "data-lanes":
		t.show = span{start, t.end}
	case "role":
		role := p.src[lo:hi]
		t.hidden = t.hidden || bytes.HasPrefix(role, footnote) || bytes.HasPrefix(role, endnote)
	case "data-for":
		t.stub.attr, t.stub.id = span{start, t.end}, span{lo, hi}
	case "data-last":
		t.stub.attr, t.stub.last = span{start, t.end}, true
	case "data-each":
		t.stub.attr, t.stub.id, t.stub.each = span{start, t.end}, span{lo, hi}, true
	case "href":
		t.stub.href = span{lo, hi}
		p.rewrite(addrOne, lo, hi)
	default:
		if t.lane.laneAttribute(name, start, lo, hi) {
			return
		}
		if kind := addressIn(name); kind != addrNone && (kind != addrRefresh || string(t.name) == "meta") {
			p.rewrite(kind, lo, hi)
		}
	}
}

// Goldmark's marks of a footnote (role="doc-noteref") and its list of footnotes
// (role="doc-endnotes") are an editor's apparatus, not the article's words.
var (
	footnote = []byte("doc-noteref")
	endnote  = []byte("doc-endnotes")
)

// takeItems reads the items block that t begins, and takes it out of the page.
func (p *Page) takeItems(in *parse.Input, lex *html.Lexer, t tag) error {
	var end int
	for {
		tt, data := lex.Next()
		end = in.Offset()
		if tt == html.TextToken {
			var at int
			var err error
			p.items, p.arena, at, err = parseItems(p.items, data, p.arena)
			if err != nil {
				return p.errorAt(end-len(data)+at, err)
			}
		}
		if tt == html.EndTagToken || tt == html.ErrorToken {
			break
		}
	}
	p.replace(t.start, end, len(p.arena))
	return nil
}

// startTag works on a start tag.
func (p *Page) startTag(t tag) {
	if p.art.state != inArticle {
		switch {
		case t.stub.isSet():
			p.openStub(t)
		case t.lane.isSet():
			p.openLane(t)
		case t.hide.hi > 0 && t.show.hi > 0:
			p.reveal(t.hide, t.show)
		}
	}
	p.art.startTag(t)
}

// endTag works on the end tag src[start:end].
func (p *Page) endTag(name []byte, start, end int) {
	if len(name) == 1 && name[0] == 'a' {
		p.closeStub(start, end)
	}
	p.art.endTag(name, start, end)
}

// errorAt returns err with the page's name and the line and column of a byte.
func (p *Page) errorAt(at int, err error) error {
	line, col := linecol.Of(string(p.src), at)
	return fmt.Errorf("%s:%d:%d: %w", p.name, line, col, err)
}
