// Package htmltest reads HTML for tests, by a tokenizer other than the one that
// wrote it.
package htmltest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// ArticleText returns the text of a fragment without what the marking step
// writes.
func ArticleText(fragment string) string {
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

// ShownText returns the text of a fragment as a browser shows it, without what
// the marking step writes: ASCII white space folded, a line for each block.
func ShownText(fragment string) string {
	var text strings.Builder
	var ours written
	z := html.NewTokenizer(strings.NewReader(fragment))
	for {
		tt := z.Next()
		switch tt {
		case html.ErrorToken:
			lines := strings.Split(text.String(), "\n")
			for i, line := range lines {
				lines[i] = strings.Join(strings.FieldsFunc(line, asciiSpace), " ")
			}
			return strings.Join(lines, "\n")
		case html.TextToken:
			if !ours.in() {
				text.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		case html.StartTagToken, html.EndTagToken:
			tok := z.Token()
			if ours.tag(tt, tok); slices.Contains(blocks, tok.Data) {
				text.WriteByte('\n')
			}
		}
	}
}

func asciiSpace(c rune) bool { return strings.ContainsRune(" \n\t\r\f", c) }

// blocks are the elements that end the text before them, but for div: the step
// puts paragraphs into some.
var blocks = strings.Fields("p li dd dt h1 h2 h3 h4 h5 h6 address article aside blockquote caption center colgroup " +
	"details dialog dir dl fieldset figcaption figure footer form header hgroup hr main menu nav ol pre " +
	"search section summary table tbody td tfoot th thead tr ul")

// IDs counts how often each id stands in a fragment.
func IDs(fragment string) map[string]int {
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

// Added reports whether a start tag is of an element that the marking step writes: a
// link of the classes pn, bk and tag, a note's button, the notes.
func Added(tok html.Token) bool {
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

// written tells what the marking step writes from an article's own elements, tag
// by tag.
type written struct {
	name  string // of the element
	depth int    // of those with its name in it
}

func (w *written) in() bool { return w.depth > 0 }

func (w *written) tag(tt html.TokenType, tok html.Token) {
	switch {
	case w.depth == 0 && tt == html.StartTagToken && Added(tok):
		w.name, w.depth = tok.Data, 1
	case w.depth == 0 || tok.Data != w.name:
	case tt == html.StartTagToken:
		w.depth++
	default:
		w.depth--
	}
}
