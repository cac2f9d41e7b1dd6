package webpage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// hostile are pages made to take time or memory out of all proportion, each as
// it is with about n bytes.
var hostile = map[string]func(n int) string{
	"divs":           func(n int) string { return strings.Repeat("<div>", n/5) },
	"divs with text": func(n int) string { return strings.Repeat("<div>some words, ", n/17) },
	"attributes": func(n int) string {
		var b strings.Builder
		b.WriteString("<p ")
		for i := range n / 12 {
			fmt.Fprintf(&b, "a%d=b%d ", i, i)
		}
		return b.String() + ">text"
	},
	"class words":         func(n int) string { return `<div class="` + strings.Repeat("comment-a ", n/10) + `"><p>text` },
	"unclosed formatting": func(n int) string { return strings.Repeat("<b><font>", 300) + strings.Repeat("<p>x", n/4) },
	"stray end tags":      func(n int) string { return strings.Repeat("<i>", 390) + strings.Repeat("</b></p></li>", n/13) },
	"comments named":      func(n int) string { return strings.Repeat("<div class=comment>", 380) + strings.Repeat("<p>x", n/4) },
	"bodies named":        func(n int) string { return strings.Repeat("<div class=post-body>"+strings.Repeat("word, ", 20), n/140) },
	"tables":              func(n int) string { return strings.Repeat("<table><tr><td>a<td>", n/20) },
	"rows":                func(n int) string { return "<table>" + strings.Repeat("<tr><td>a<td>b", n/14) },
	"lists":               func(n int) string { return strings.Repeat("<ul><li>a", n/9) },
	"breaks":              func(n int) string { return "<p>" + strings.Repeat("a<br>", n/5) },
	"headlines": func(n int) string {
		return "<title>a</title>" + strings.Repeat("<h1>a</h1><p>"+strings.Repeat("b ", 50), n/120)
	},
	"one long word": func(n int) string { return "<p>" + strings.Repeat("x", n) },
	"entities":      func(n int) string { return "<p>" + strings.Repeat("&amp;", n/5) },
	"half a tag":    func(n int) string { return strings.Repeat("<", n) },
	"drawings":      func(n int) string { return strings.Repeat("<svg><title/><path>", n/19) },
	"linked data":   func(n int) string { return `<script type="application/ld+json">` + strings.Repeat("[", n) },
	"dates around everything": func(n int) string {
		return strings.Repeat("<div itemprop=datePublished>", 380) + strings.Repeat("<p>x", n/4)
	},
	"authors around everything": func(n int) string { return strings.Repeat("<div itemprop=author>", 380) + strings.Repeat("<p>x", n/4) },
	"a long headline": func(n int) string {
		return "<title>" + strings.Repeat("a b ", n/8) + "</title><h1>" + strings.Repeat("b a ", n/8)
	},
	"headings around everything": func(n int) string {
		return "<title>a b</title><meta property=og:title content='c d'>" + strings.Repeat("<h1><div>", 20) + strings.Repeat("<h2><div>", 100) + strings.Repeat("e f ", n/4)
	},
	"times":                func(n int) string { return strings.Repeat(`<time datetime="2025-01-01">`, n/28) },
	"bytes of no encoding": func(n int) string { return "<p>" + strings.Repeat("\xff\xfe\xc3", n/3) },
}

// TestHostile reads pages of 2 MB that were made to block a server. The limit
// is far above what a busy machine takes, and far below what a step that takes
// time square to the page's size would.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			p, err := Read([]byte(make(2 << 20)))
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if err != nil {
				if !errors.Is(err, ErrElements) {
					t.Fatal(err)
				}
				return
			}
			checkPage(t, p)
		})
	}
}

// TestElements reads a page of too many elements.
func TestElements(t *testing.T) {
	if _, err := Read([]byte(strings.Repeat("<div>", maxElements+1))); !errors.Is(err, ErrElements) {
		t.Errorf("error %v, want %v", err, ErrElements)
	}
	if _, err := Read([]byte(strings.Repeat("<div>", maxElements))); err != nil {
		t.Errorf("error %v at the limit", err)
	}
}

// TestDepth reads words that stand deeper than elements are kept.
func TestDepth(t *testing.T) {
	const words = "These words stand very deep in the page, and they are read all the same."
	p, err := Read([]byte(strings.Repeat("<div>", 3*maxDepth) + "<p>" + words + "</p>" + strings.Repeat("</div>", 3*maxDepth)))
	if err != nil || len(p.Blocks) != 1 || p.Blocks[0].Text != words {
		t.Errorf("page %+v, error %v", p, err)
	}
}
