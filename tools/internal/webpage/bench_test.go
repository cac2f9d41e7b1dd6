package webpage

import (
	"strings"
	"testing"
)

// BenchmarkRead reads a page as newsrooms make them: 250 kB, most of it scripts
// and lists of links, 6 kB of article.
func BenchmarkRead(b *testing.B) {
	var page strings.Builder
	page.WriteString(`<html lang="en"><head><meta charset="utf-8"><title>Ferry stops | Courier</title><script>` + strings.Repeat("var a = {\"b\": 1};\n", 6000) + "</script></head><body>")
	page.WriteString("<nav><ul>" + strings.Repeat(`<li class="nav-item"><a href="/section/a">Section of the site</a></li>`, 400) + "</ul></nav>")
	page.WriteString("<main><article><h1>Ferry stops</h1><div class='article-body'>")
	for i := range 40 {
		page.WriteString("<p>" + strings.Repeat("The ferry will <a href='/x'>not sail</a> until the ice is gone. ", 3) + strings.Repeat("x", i) + "</p>")
	}
	page.WriteString("</div></article></main>")
	page.WriteString(strings.Repeat(`<div class="teaser"><a href="/b"><img src="c.jpg" alt=""><h3>Another story of the day</h3></a><p>What it is about</p></div>`, 800) + "</body></html>")
	data := []byte(page.String())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if p, err := Read(data); err != nil || len(p.Blocks) != 40 {
			b.Fatalf("%+v, %v", p, err)
		}
	}
}
