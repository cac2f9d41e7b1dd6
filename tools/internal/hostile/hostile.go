// Package hostile makes articles for tests that mean something to every program
// on their way to a reader: shortcodes, markup, scripts, control characters.
//
// In goes a source of random numbers, out comes the same article each time.
package hostile

import (
	"math/rand/v2"
	"strings"

	"explainer/tools/internal/article"
)

// Scraps returns pieces of text that mean something to Hugo, to Markdown, to
// HTML or to a screen. Hostile articles are made of them.
func Scraps() []string { return scraps }

var scraps = []string{
	// Hugo
	`{{< x >}}`, `{{% x %}}`, `{{</* x */>}}`, `{{%/* x */%}}`, `{{<`, `{{%`, `>}}`, `%}}`, `{{ .Title }}`, `{{`, `}}`, `{{{<x`,
	`{{< youtube 0RKpf3rK57I >}}`, `{{< ref "x" >}}`, `{{__hugo_ctx pid=1}}`, `{{__hugo_ctx/}}`, `<!--more-->`, `+++`, `---`, `***`, `HAHAHUGOSHORTCODE`,
	`HAHAHUGOSHORTCODE0s0HBHB`, `__hdeferred/`, `__hdeferred/a__d=`, `___hdeferred/x__`, `__h_pp_l1`, `__h_pp_l1_0_e`, `# more`,
	// HTML
	`<script>`, `<script>alert(1)</script>`, `</div>`, `<img src=x onerror=alert(1)>`, `<a href="javascript:x">`, `<!-- c -->`, `<!--`, `-->`,
	`<?php`, `?>`, `<![CDATA[`, `]]>`, `<!DOCTYPE html>`, `<b`, `<`, `>`, `<>`, `<3`, `a<b>c`, `<p>`, `<pre>`, `<textarea>`, `<wbr>`, `<tweet id=1>`,
	`<https://example.org/>`, `<ann@example.org>`, `<1a@example.org>`, `<.x@y.z>`, `<+1@x>`, `<javascript:alert(1)>`,
	`&amp;`, `&lt;script&gt;`, `&#60;`, `&#x3c;`, `&nbsp;`, `&unknown;`, `AT&T`, `&`, `&;`, `&#;`, `&copy`, `R&D;`, `&Ouml;`,
	// links, images, footnotes, attributes
	`](javascript:alert(1))`, `[x](javascript:alert(1))`, `![x](https://example.org/p.png)`, `[x]: https://example.org`, `[x]:`, `[^1]`, `[^1]: note`,
	`![^1]`, `[x][y]`, `[sic]`, `[`, `]`, `](`, `]:`, `![`, `[ ]`, `[x]`, `[ ] task`, `[x] done`, `(x)`, `!`, `[a](<b>)`, `[a] (b)`,
	`{class=x}`, `{#id .c}`, `{.c onclick=x}`, `{`, `}`, `https://example.org/_a_/b_c`, `www.example.org`, `*[HTML]: x`,
	// blocks
	`#`, `##`, `######`, `#######`, `# h`, `C#`, `-`, `+`, `*`, `- x`, `* x`, `+ x`, `1.`, `1)`, `1986.`, `1986. Then`, `01.`, `1.x`, `123456789.`, `1234567890.`,
	`===`, `=`, `- - -`, `_ _ _`, `___`, `--`, `>`, `> q`, `>>`, `:`, `: d`, `::`, `|`, `| a | b |`, `|---|---|`, `---|---`, `:-: | -`, `|-`, `-|`, `:-`, "```", "~~~", "```go",
	"    code", "\tcode",
	// inline
	"`", "``", "`a`", `*`, `**`, `***`, `*a*`, `**a**`, `_`, `__`, `_a_`, `__a__`, `a_b`, `snake_case_name`, `~`, `~~`, `~a~`, `~~a~~`, `~~~~`, `5*3*2`, `a*`, `*b`, `_,`, `,_`,
	`\`, `\\`, `\*`, `\a`, `\{`, `\<`, `\\\`, `"`, `'`, `...`, `--`, `(c)`, `$x$`, `$$`, `\(x\)`, `\[`, `:smile:`, `==m==`, `++i++`, `^2^`, `H~2~O`, `@ann`, `#tag`,
	// characters
	"\u00a0", "\u3000", "\u2028", "\u2029", "\u0085", "\u200b", "\u200d", "\ufeff", "\u202e", "\u2066", "\u2069", "\u00ad", "\u0301", "\u200f", "\v", "\f", "\x01", "\x1b", "\x7f",
	"\t", "“", "”", "’", "‘", "é", "漢字", "ш", "😀", "👨‍👩‍👧", "ﬁ", "¡", "§", "…", "—",
	// words
	"a", "word", "The", "end.", "Ann Lee", "said", "12", "x", "I", "no", "Reuters", "(AP)", "1 2 3",
}

// Text returns a text of a few scraps on each of that many lines. Some scraps
// touch, some are cut through.
func Text(r *rand.Rand, lines int) string {
	var b strings.Builder
	for n := range lines {
		if n > 0 {
			b.WriteByte('\n')
		}
		for range 1 + r.IntN(6) {
			s := scraps[r.IntN(len(scraps))]
			if r.IntN(12) == 0 {
				s = s[:len(s)-len(s)/2]
				s = strings.ToValidUTF8(s, "")
			}
			b.WriteString(s)
			if r.IntN(5) > 1 {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// Article returns an article of n blocks: one in eight a heading, some lists and
// block quotations, many of several lines.
func Article(r *rand.Rand, n int) *article.Document {
	var b strings.Builder
	doc := &article.Document{Name: "hostile.txt", Format: "text"}
	for len(doc.Blocks) < n {
		text := strings.Trim(Text(r, 1+r.IntN(4)), " \t\n\v\f\r")
		if text == "" {
			continue
		}
		block := article.Block{Span: article.Span{Start: b.Len(), End: b.Len() + len(text)}}
		switch r.IntN(16) {
		case 0, 1:
			block.Kind, block.Level = article.Heading, 2+r.IntN(5)
		case 2:
			block.Kind = article.BlockQuote
		case 3, 4:
			block.Kind = article.ListItem
			if r.IntN(2) == 0 {
				block.Number = 1 + r.IntN(12)
				if last := len(doc.Blocks) - 1; last >= 0 && doc.Blocks[last].Number > 0 && r.IntN(3) > 0 {
					block.Number = doc.Blocks[last].Number + 1
				}
			}
		}
		b.WriteString(text)
		b.WriteString("\n\n")
		doc.Blocks = append(doc.Blocks, block)
	}
	doc.Text = b.String()
	return doc
}

// Rand returns the random numbers of a seed.
func Rand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }
