package published

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"html"
	"io"
	"slices"
	"strings"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/linecol"

	"github.com/tdewolff/parse/v2"
	lexer "github.com/tdewolff/parse/v2/html"
)

// A reader reads one file after another. It belongs to one worker.
type reader struct {
	*folder
	*result
	src   []byte
	place linecol.Cursor // in src
	page
	// known holds the addresses that were followed before and lead somewhere,
	// by the folder of the page and the address: pages repeat theirs.
	known map[string]bool
}

// A page is what is noted while an HTML page is read.
type page struct {
	seen     map[string]bool
	near     []nearLink // to fragments of the page itself
	headings int
	title    bool // has a title with words in it
	redirect bool // leads to another page by itself
	whole    bool // is a whole page, not a piece of one

	inTitle  bool
	script   string // the type of the script that is open
	article  []byte // the name of the element that holds the article
	depth    int    // of such elements, while in the article
	from, to int    // the article's bytes

	passages []string // that must not stand in the page
	words    []byte   // the page's text; kept where something is withheld
}

// A nearLink leads to a fragment of its own page.
type nearLink struct {
	fragment string
	at       int
}

func newReader(s *folder) *reader { return &reader{folder: s, known: make(map[string]bool)} }

// report adds an error at the byte at of the file.
func (w *reader) report(at int, rule, hint, format string, args ...any) {
	line, col := w.place.Of(w.src, at)
	w.result.findings = append(w.result.findings, finding.Finding{
		File: w.name, Line: line, Col: col, Rule: rule, Severity: finding.Error,
		Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// readHTML checks an HTML page.
func readHTML(w *reader) {
	w.page = page{seen: make(map[string]bool), passages: slices.Concat(w.withheld[w.name], w.lost)}
	in := parse.NewInputBytes(w.src)
	defer in.Restore()
	lex := lexer.NewLexer(in)
	for {
		tt, data := lex.Next()
		at := in.Offset() - len(data)
		switch tt {
		case lexer.ErrorToken:
			if err := lex.Err(); !errors.Is(err, io.EOF) {
				w.report(at, "html", "look at the layout that prints it", "the page cannot be read: %v", err)
			}
			w.finish()
			return
		case lexer.StartTagToken:
			w.startTag(in, lex, at)
		case lexer.EndTagToken:
			w.endTag(lex.Text(), at)
		case lexer.TextToken:
			w.text(data, at)
		case lexer.SVGToken, lexer.MathToken:
			w.drawing(data, at)
		}
	}
}

// startTag reads a start tag with its attributes.
func (w *reader) startTag(in *parse.Input, lex *lexer.Lexer, at int) {
	name := string(lex.Text())
	var described, refresh, article bool
	scriptType := ""
	for {
		tt, data := lex.Next()
		if tt != lexer.AttributeToken {
			break
		}
		data = bytes.TrimLeft(data, " \t\r\n\f/")
		key, at := string(lex.AttrKey()), in.Offset()-len(data)
		switch key {
		case "id":
			w.id(value(lex), at)
		case "alt":
			described = true
		case "type":
			scriptType = value(lex)
		case "data-article":
			article = true
		case "http-equiv":
			refresh = strings.EqualFold(value(lex), "refresh")
		case "href", "src", "poster", "data", "action":
			w.link(value(lex), at)
		case "srcset", "imagesrcset":
			for addr := range candidates(value(lex)) {
				w.link(addr, at)
			}
		case "content":
			if i := strings.Index(value(lex), "url="); refresh && i >= 0 {
				w.redirect = true
				w.link(value(lex)[i+len("url="):], at)
			}
		}
	}
	if name == "img" && !described {
		w.report(at, "page-image-alt", "give it alt text; a picture that only decorates has alt=\"\"", "a picture without alt text")
	}
	w.element(name, scriptType)
	w.gap(name)
	switch {
	case article && w.article == nil:
		w.article, w.depth, w.from = []byte(name), 1, in.Offset()
	case w.depth > 0 && name == string(w.article):
		w.depth++
	}
}

// element notes what an element that begins says of its page.
func (w *reader) element(name, scriptType string) {
	switch name {
	case "html":
		w.whole = true
	case "h1":
		w.headings++
	case "title":
		w.inTitle = true
	case "script":
		w.script = scriptType
	}
}

// value returns the attribute in hand without its quotation marks, entities
// decoded.
func value(lex *lexer.Lexer) string {
	val := lex.AttrVal()
	if n := len(val); n > 1 && (val[0] == '"' || val[0] == '\'') && val[n-1] == val[0] {
		val = val[1 : n-1]
	}
	if bytes.IndexByte(val, '&') < 0 {
		return string(val)
	}
	return html.UnescapeString(string(val))
}

// endTag reads the end tag at a place.
func (w *reader) endTag(name []byte, at int) {
	switch string(name) {
	case "title":
		w.inTitle = false
	case "script":
		w.script = ""
	}
	w.gap(string(name))
	if w.depth > 0 && bytes.Equal(name, w.article) {
		if w.depth--; w.depth == 0 {
			w.to = at
		}
	}
}

// gap parts the words before the tag of a block from those behind.
func (w *reader) gap(name string) {
	switch name {
	case "a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "wbr":
	default:
		if w.passages != nil {
			w.words = append(w.words, ' ')
		}
	}
}

// text reads text, or what stands in a script.
func (w *reader) text(data []byte, at int) {
	w.title = w.title || w.inTitle && len(bytes.TrimSpace(data)) > 0
	if w.script == "application/ld+json" {
		w.linkedData(data, at)
	}
	if w.passages != nil {
		w.words = append(w.words, html.UnescapeString(string(data))...)
	}
}

// drawing notes the ids of an inline drawing. What its links lead to is not
// followed.
func (w *reader) drawing(data []byte, at int) {
	for rest := data; ; {
		i := bytes.Index(rest, []byte(` id=`))
		if i < 0 {
			return
		}
		rest = rest[i+len(` id=`):]
		word := rest
		if len(rest) > 0 && (rest[0] == '"' || rest[0] == '\'') {
			word, _, _ = bytes.Cut(rest[1:], rest[:1])
		} else if end := bytes.IndexAny(rest, " />"); end >= 0 {
			word = rest[:end]
		}
		w.id(string(word), at)
	}
}

// id notes an id of the page.
func (w *reader) id(id string, at int) {
	if w.seen[id] {
		w.report(at, "page-id-twice", "an id stands once on a page: look at the items of its content file and at the layout", "two elements have the id %q", id)
	}
	w.seen[id] = true
}

// finish checks the page as a whole.
func (w *reader) finish() {
	for id := range w.seen {
		w.result.ids = append(w.result.ids, hash(id))
	}
	slices.Sort(w.result.ids)
	for _, link := range w.near {
		if !w.seen[link.fragment] {
			w.report(link.at, "fragment", "no element of the page has that id", "the address #%s leads to no place on this page", link.fragment)
		}
	}
	w.remains()
	w.checkWithheld(w.words, w.passages)
	if !w.whole || w.redirect {
		return
	}
	if w.headings != 1 {
		w.report(0, "heading", "a page has one h1: its title", "%d elements h1", w.headings)
	}
	if !w.title {
		w.report(0, "title", "see the title of its content file", "the page has no title")
	}
}

// hash returns the hash by which ids are kept.
func hash(id string) uint32 {
	h := fnv.New32a()
	io.WriteString(h, id)
	return h.Sum32()
}
