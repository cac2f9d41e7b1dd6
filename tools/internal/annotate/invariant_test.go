package annotate

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/tools/internal/htmltest"
)

// checkMarked checks what holds for any article before and after marking: its
// text is the same to the character, the tags nest as they did, every id stands
// once, and no link stands in a link.
func checkMarked(t testing.TB, before, after string) {
	t.Helper()
	if want, got := htmltest.ArticleText(before), htmltest.ArticleText(after); want != got {
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

// checkIDs checks that no id stands twice which did not before.
func checkIDs(t testing.TB, before, after string) {
	t.Helper()
	had := htmltest.IDs(before)
	for id, n := range htmltest.IDs(after) {
		if n > 1 && had[id] == 0 {
			t.Errorf("id %q stands %d times in %s", id, n, after)
		}
	}
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
