package site

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// checkMarked checks what holds for any article before and after marking: its
// text is the same to the character, the tags nest as they did, every id stands
// once, and no link stands in a link.
func checkMarked(t testing.TB, before, after string) {
	t.Helper()
	if want, got := articleText(t, before), articleText(t, after); want != got {
		t.Errorf("the article's text changed:\nwant %q\ngot  %q", want, got)
	}
	checkIDs(t, before, after)
	if wellFormed(before) && !wellFormed(after) {
		t.Errorf("tags do not nest in %s", after)
	}
	if !nestedLinks(before) && nestedLinks(after) {
		t.Errorf("a link stands in a link in %s", after)
	}
}

// articleText returns the text of a fragment without what the marking step
// writes.
func articleText(t testing.TB, fragment string) string {
	t.Helper()
	var text strings.Builder
	var ours written
	z := html.NewTokenizer(strings.NewReader(fragment))
	for {
		switch tt := z.Next(); tt {
		case html.ErrorToken:
			return text.String()
		case html.TextToken:
			if !ours.in() {
				text.Write(z.Text())
			}
		case html.StartTagToken, html.EndTagToken:
			ours.tag(tt, z.Token())
		}
	}
}

// written tells what the marking step writes from an article's own elements, tag
// by tag.
type written struct {
	name  string // of the element
	depth int    // of those with its name in it
}

func (w *written) in() bool { return w.depth > 0 }

func (w *written) tag(tt html.TokenType, tok html.Token) {
	switch {
	case w.depth == 0 && tt == html.StartTagToken && oursClass(tok):
		w.name, w.depth = tok.Data, 1
	case w.depth == 0 || tok.Data != w.name:
	case tt == html.StartTagToken:
		w.depth++
	default:
		w.depth--
	}
}

// oursClass reports whether an element is one that the marking step writes: a
// link of the classes pn, bk and tag, a note's button, the notes.
func oursClass(tok html.Token) bool {
	for _, a := range tok.Attr {
		if a.Key == "class" {
			first, _, _ := strings.Cut(a.Val, " ")
			switch tok.Data {
			case "a":
				return first == "pn" || first == "bk" || first == "tag"
			case "button":
				return first == "tag"
			case "div":
				return first == "notes"
			}
		}
	}
	return false
}

// checkIDs checks that no id stands twice which did not before.
func checkIDs(t testing.TB, before, after string) {
	t.Helper()
	had := ids(before)
	for id, n := range ids(after) {
		if n > 1 && had[id] == 0 {
			t.Errorf("id %q stands %d times in %s", id, n, after)
		}
	}
}

func ids(fragment string) map[string]int {
	found := map[string]int{}
	z := html.NewTokenizer(strings.NewReader(fragment))
	for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
		if tt != html.StartTagToken && tt != html.SelfClosingTagToken {
			continue
		}
		for _, a := range z.Token().Attr {
			if a.Key == "id" {
				found[a.Val]++
			}
		}
	}
	return found
}

// wellFormed reports whether every start tag of a fragment has its end tag and
// they nest.
func wellFormed(fragment string) bool {
	var open [][]byte
	z := html.NewTokenizer(strings.NewReader(fragment))
	for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
		name, _ := z.TagName()
		kind := classify(name)
		if kind == tagVoid || kind == tagBreak || string(name) == "hr" {
			continue
		}
		switch tt {
		case html.StartTagToken, html.SelfClosingTagToken:
			open = append(open, bytes.Clone(name))
		case html.EndTagToken:
			if len(open) == 0 || !bytes.Equal(open[len(open)-1], name) {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

func nestedLinks(fragment string) bool {
	in := false
	z := html.NewTokenizer(strings.NewReader(fragment))
	for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
		if name, _ := z.TagName(); string(name) != "a" {
			continue
		}
		if tt == html.StartTagToken && in {
			return true
		}
		in = tt == html.StartTagToken
	}
	return false
}

// shownText returns the text of a fragment as a browser shows it: ASCII white
// space folded, none at the edges of blocks.
func shownText(t *testing.T, fragment string) string {
	t.Helper()
	var text bytes.Buffer
	var ours written
	z := html.NewTokenizer(strings.NewReader(fragment))
	for {
		tt := z.Next()
		switch tt {
		case html.ErrorToken:
			lines := strings.Split(text.String(), "\n")
			for i, line := range lines {
				lines[i] = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r < 0x80 && isSpace(byte(r)) }), " ")
			}
			return strings.Join(lines, "\n")
		case html.TextToken:
			if !ours.in() {
				text.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		case html.StartTagToken, html.EndTagToken:
			tok := z.Token()
			if ours.tag(tt, tok); tok.Data != "div" && classify([]byte(tok.Data)).isBlock() {
				text.WriteByte('\n')
			}
		}
	}
}
