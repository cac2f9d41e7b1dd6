package markdown

import (
	"strings"
	"testing"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/hostile"
)

// FuzzBody renders an article of four blocks of any kind with goldmark and
// wants its characters back.
func FuzzBody(f *testing.F) {
	scraps := hostile.Scraps()
	for i, s := range scraps {
		f.Add(s, scraps[(i*7+1)%len(scraps)]+" "+s, "a\n"+s, s+"\n"+scraps[(i*13+5)%len(scraps)], uint16(i*977))
	}
	md := newGoldmark()
	f.Fuzz(func(t *testing.T, a, b, c, d string, kinds uint16) {
		var blocks []block
		for _, text := range []string{a, b, c, d} {
			if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00") {
				t.Skip("the reader refuses it")
			}
			kind := []article.Kind{article.Paragraph, article.Heading, article.ListItem, article.BlockQuote}[kinds&3]
			number := 0
			if kind == article.ListItem {
				number = int(kinds >> 2 & 3)
			}
			kinds >>= 4
			blocks = append(blocks, block{kind, 2, number, text})
		}
		doc := document(blocks...)
		body := Body(doc)
		got, err := shown(render(t, md, body))
		if d := differ(got, wanted(doc), err); d != "" {
			t.Errorf("%s\nbody:\n%s", d, body)
		}
		for _, bad := range append(Tokens(), "{{<", "{{%", "<!--more-->") {
			if strings.Contains(body, bad) {
				t.Errorf("body holds %q:\n%s", bad, body)
			}
		}
		if body != Body(doc) {
			t.Error("two bodies of one article")
		}
	})
}
