package markdown

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/hostile"
)

// inMarks returns a document of one block from text with its marks: links in
// square, strong words in curly brackets, emphasis in angle brackets.
func inMarks(kind article.Kind, text string) *article.Document {
	doc := &article.Document{Name: "test.md", Format: "markdown"}
	kinds := map[rune]article.MarkKind{'[': article.Link, '{': article.Strong, '<': article.Emphasis}
	var open []int
	for _, r := range text {
		switch r {
		case '[', '{', '<':
			m := article.Mark{Kind: kinds[r], Span: article.Span{Start: len(doc.Text)}}
			if m.Kind == article.Link {
				m.URL = "https://a.example/?b&lt;=1"
			}
			open = append(open, len(doc.Marks))
			doc.Marks = append(doc.Marks, m)
		case ']', '}', '>':
			doc.Marks[open[len(open)-1]].Span.End = len(doc.Text)
			open = open[:len(open)-1]
		case '(':
			doc.Text += "["
		case ')':
			doc.Text += "]"
		default:
			doc.Text += string(r)
		}
	}
	doc.Blocks = []article.Block{{Kind: kind, Span: article.Span{End: len(doc.Text)}}}
	if kind == article.Heading {
		doc.Blocks[0].Level = 2
	}
	return doc
}

func TestMarks(t *testing.T) {
	const u = "(https://a.example/?b&amp;lt;=1)"
	p, li, h := article.Paragraph, article.ListItem, article.Heading
	tests := []struct {
		name       string
		kind       article.Kind
		text, want string
	}{
		{"each", p, "The [ferry] is {very} <old>.", "The [ferry]" + u + " is **very** *old*."},
		{"nested", p, "<See [the {old} ferry]> now", "*See [the **old** ferry]" + u + "* now"},
		{"same words", p, "[{<so>}]", "[***so***]" + u},
		{"same beginning", p, "<{The} ferry> stops", "*The ferry* stops"},
		{"touching", p, "{Fri}<day>", "**Fri**day"},
		{"part of a word", p, "un{believ}able", "un**believ**able"},
		{"beside punctuation", p, "un{“believ”}able", "un“believ”able"},
		{"link in a word", p, "un[believ]able", "un[believ]" + u + "able"},
		{"brackets", p, "[the (old) ferry] (sic)", `[the \[old\] ferry]` + u + " [sic]"},
		{"brackets around", p, "([ferry])", "[[ferry]" + u + "]"},
		{"exclamation", p, "Look![there]", `Look\![there]` + u},
		{"backslash", p, `C:\{x}`, `C:\\**x**`},
		{"asterisks", p, "Prices* {rose} by 2*3", `Prices\* **rose** by 2\*3`},
		{"underscores", p, "_{a}_", `\_**a**\_`},
		{"lines", p, "The <old\nferry> stops", "The *old*\n*ferry* stops"},
		{"number", p, "{1. A} number", `**1\. A** number`},
		{"dash", p, "<- no item>", `*\- no item*`},
		{"box", li, "[x] done", "- x done"},
		{"item", li, "{two}", "- **two**"},
		{"heading", h, "What [changes]", "## What [changes]" + u},
		{"heading of two lines", h, "What\n[changes]", "## What changes"},
		{"closing mark", h, "{C #}", `## **C \#**`},
		{"Hugo's token", p, "HAHAHUGO{SHORTCODE}", "HAHAHUGO<wbr>SHORTCODE"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := inMarks(tt.kind, tt.text)
			body := Body(doc)
			if strings.TrimSuffix(body, "\n") != tt.want {
				t.Errorf("got %s\nwant %s", body, tt.want)
			}
			got, err := shown(render(t, newGoldmark(), body))
			if d := differ(got, wanted(doc), err); d != "" {
				t.Error(d)
			}
		})
	}
	doc := inMarks(p, "[ferry]")
	for _, bad := range append(Tokens(), "__hugo_ctx") {
		doc.Marks[0].URL = "https://a.example/" + bad
		if body := Body(doc); body != "ferry\n" {
			t.Errorf("address with %s: %s", bad, body)
		}
	}
}

// FuzzMarks renders an article with links and emphasis of any places and wants
// its characters back, and no mark that is not the article's.
func FuzzMarks(f *testing.F) {
	scraps := hostile.Scraps()
	for i, s := range scraps {
		f.Add(s+" "+scraps[(i*7+1)%len(scraps)], s+"\n"+scraps[(i*13+5)%len(scraps)], uint8(i), []byte{0, 0, 2, 1, 1, 4, 2, 3, 9, 0, 9, 12, 1, byte(i), 20})
	}
	f.Add("a", "a1<@example.org>", uint8(0), []byte{2, 3, 3})
	md := newGoldmark()
	f.Fuzz(func(t *testing.T, a, b string, kinds uint8, at []byte) {
		var blocks []block
		for _, text := range []string{a, b} {
			text = strings.TrimFunc(text, unicode.IsSpace)
			if !utf8.ValidString(text) || strings.Contains(text, "\x00") || text == "" {
				t.Skip("the reader refuses it")
			}
			kind := []article.Kind{article.Paragraph, article.Heading, article.ListItem, article.BlockQuote}[kinds&3]
			blocks = append(blocks, block{kind, 2, 0, text})
			kinds >>= 2
		}
		doc := document(blocks...)
		doc.Marks = anyMarks(doc, at)
		body := Body(doc)
		got, err := shown(render(t, md, body))
		if d := differ(got, wanted(doc), err); d != "" {
			t.Errorf("%s\nmarks: %v\nbody:\n%s", d, doc.Marks, body)
		}
		for _, bad := range append(Tokens(), "{{<", "{{%", "<!--more-->") {
			if strings.Contains(body, bad) {
				t.Errorf("body holds %q:\n%s", bad, body)
			}
		}
	})
}

// anyMarks returns marks as a document may have them, from three bytes each:
// the kind, and where the mark begins and ends.
func anyMarks(doc *article.Document, at []byte) []article.Mark {
	var marks []article.Mark
	for ; len(at) >= 3 && len(marks) < 40; at = at[3:] {
		m := article.Mark{Kind: article.MarkKind(at[0] % 3), Span: article.Span{Start: int(at[1]), End: int(at[1]) + int(at[2])}}
		if m.Kind == article.Link {
			m.URL = []string{"https://a.example/", "https://b.example/a_b?c=1&amp;d", "mailto:a@b.example"}[at[0]/3%3]
		}
		m.Span.Start, m.Span.End = runeStart(doc.Text, m.Span.Start), runeStart(doc.Text, m.Span.End)
		if m.Span.Len() > 0 {
			marks = append(marks, m)
		}
	}
	return doc.NestMarks(marks)
}

// runeStart returns the first place from i on where a character of s begins.
func runeStart(s string, i int) int {
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return min(i, len(s))
}

// randomMarks returns marks for every second document, a few in each block.
func randomMarks(r *rand.Rand, doc *article.Document) []article.Mark {
	if r.IntN(2) == 0 {
		return nil
	}
	var marks []article.Mark
	for range 2 * len(doc.Blocks) {
		m := article.Mark{Kind: article.MarkKind(r.IntN(3)), URL: "https://a.example/a_b?c=1&amp;d"}
		if m.Kind != article.Link {
			m.URL = ""
		}
		m.Span.Start = runeStart(doc.Text, r.IntN(len(doc.Text)))
		m.Span.End = runeStart(doc.Text, min(m.Span.Start+1+r.IntN(30), len(doc.Text)))
		if m.Span.Len() > 0 {
			marks = append(marks, m)
		}
	}
	return doc.NestMarks(marks)
}
