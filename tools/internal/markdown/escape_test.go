package markdown

import (
	"strings"
	"testing"

	"explainer/tools/internal/article"
)

// TestEscape shows where backslashes stand, and above all where none does.
func TestEscape(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain news", `The mayor's "plan" (a draft) cost $3.5 million - or 12% more; see www.example.org/a_b?c=1&d=2!`, ""},
		{"sic", "It were [sic] a mistake [...] he wrote.", ""},
		{"curly marks and dashes", "“No,” she said — then left…", ""},
		{"less than", "Fewer than <5 % and x < y.", ""},
		{"ampersand", "AT&T and R&D; too", `AT&T and R\&D; too`},
		{"entity", "&lt;b&gt; &#60; &#x3C;", `\&lt;b\&gt; \&#60; \&#x3C;`},
		{"tag", "<script>alert(1)</script>", `\<script>alert(1)\</script>`},
		{"comment that cuts the page", "a <!--more--> b", `a <\!--more--> b`},
		{"address", "<1ann@example.org>", `\<1ann@example.org>`},
		{"footnote mark alone", "Prices* rose.", ""},
		{"product", "2 * 3 * 4", ""},
		{"emphasis", "so *very* near", `so \*very\* near`},
		{"strong over lines", "so **very\nvery** near", "so \\*\\*very\nvery\\*\\* near"},
		{"snake case", "the file_name_here.txt", ""},
		{"underscores", "_so_", `\_so\_`},
		{"gap to fill in", "Name ____ and date ____", ""},
		{"about", "~5 km", ""},
		{"strike", "~~no~~", `\~\~no\~\~`},
		{"one backtick", "rock `n roll", ""},
		{"code", "run `ls` now", "run \\`ls\\` now"},
		{"LaTeX quotes", "``Yes,'' he said. ``No.''", "\\`\\`Yes,'' he said. \\`\\`No.''"},
		{"link", "[x](javascript:alert(1))", `[x\](javascript:alert(1))`},
		{"image", "![x](https://example.org/x.png)", `![x\](https://example.org/x.png)`},
		{"reference", "[a][b] and [c]", ""},
		{"definition of a link", "[x]: https://example.org", `\[x]: https://example.org`},
		{"footnote", "see [^1]\n[^1]: there", "see [^1]\n\\[^1]: there"},
		{"shortcodes", "{{< x >}} {{% x %}} {{<x>}}", `{{\< x >}} {{\% x %}} {{\<x>}}`},
		{"commented shortcode", "{{</* x */>}}", `{{\</* x */>}}`},
		{"other braces", "{{ .Title }} {class=x}", ""},
		{"Hugo's own mark", "{{__hugo_ctx pid=1}}", `{{\_\_hugo_ctx pid=1}}`},
		{"Hugo's tokens", "HAHAHUGOSHORTCODE __hdeferred/ __h_pp_l1", "HAHAHUGO<wbr>SHORTCODE __hde<wbr>ferred/ __h_p<wbr>p_l1"},
		{"backslash", `C:\dir \* \`, `C:\dir \\* \\`},
		{"year", "1986. A year.", `1986\. A year.`},
		{"year inside", "It was\n1986. A year.", ""},
		{"one inside", "It was\n1. A number.", "It was\n1\\. A number."},
		{"long number", "1234567890. No item.", ""},
		{"decimal", "3.5 percent", ""},
		{"heading", "# 1 fan", `\# 1 fan`},
		{"tag of a network", "#tag", ""},
		{"dash", "- no item", `\- no item`},
		{"dash within", "a - b", ""},
		{"plus", "+ x", `\+ x`},
		{"plus sign", "+3 degrees", ""},
		{"front matter's mark", "+++", ""},
		{"definition", ": so", `\: so`},
		{"quotation", "> so", `\> so`},
		{"rule", "***", `\***`},
		{"rule of underscores", "___", `\___`},
		{"setext", "Title\n===", "Title\n\\==="},
		{"equals alone", "===", ""},
		{"table", "| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n\\|---|---|\n| 1 | 2 |"},
		{"fence", "~~~\nx", "\\~~~\nx"},
		{"blank lines and blanks", "\n  a \t\n\n\tb  c\u00a0\n", "a\nb  c\u00a0"},
		{"carriage returns", "a\r\nb\rc", "a\nb\nc"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == "" {
				want = tt.text
			}
			if got := strings.Join(escapeLines(cut(tt.text), false), "\n"); got != want {
				t.Errorf("paragraph %q\n got %s\nwant %s", tt.text, got, want)
			}
		})
	}
}

func TestHeading(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "What comes next", "What comes next"},
		{"number", "1. What comes next", "1. What comes next"},
		{"lines", "What\n comes", "What comes"},
		{"language", "Written in C#", "Written in C#"},
		{"closing mark", "Number #", `Number \#`},
		{"closing marks", "Number ###", `Number ##\#`},
		{"only marks", "##", `#\#`},
		{"attributes", "A {#id .c}", `A \{#id .c}`},
		{"braces", "A {b} c", "A {b} c"},
		{"shortcode", "{{< x >}}", `\{\{\< x >}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := heading(tt.text); got != tt.want {
				t.Errorf("heading(%q)\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestBody(t *testing.T) {
	doc := document(
		block{article.Title, 0, 0, "Bridge opens"},
		block{article.Byline, 0, 0, "By Ann Lee"},
		block{article.DateLine, 0, 0, "May 4, 2021"},
		block{article.Paragraph, 0, 0, "The bridge is open.\n  It was late."},
		block{article.Heading, 2, 0, "What\nnow"},
		block{article.Heading, 4, 0, "Money #"},
		block{article.ListItem, 0, 0, "steel"},
		block{article.ListItem, 0, 0, "[x] paint\nand varnish"},
		block{article.ListItem, 0, 1, "first"},
		block{article.ListItem, 0, 2, "second"},
		block{article.ListItem, 0, 5, "fifth"},
		block{article.BlockQuote, 0, 0, "A fine\nbridge."},
		block{article.BlockQuote, 0, 0, "> Indeed."},
		block{article.Paragraph, 0, 0, "- End"},
	)
	const want = `The bridge is open.
It was late.

## What now

### Money \#

- steel
- \[x] paint
  and varnish

1. first
2. second
5) fifth

> A fine
> bridge.
>
> \> Indeed.

\- End
`
	if got := Body(doc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	got, err := shown(render(t, newGoldmark(), want))
	if d := differ(got, wanted(doc), err); d != "" {
		t.Error(d)
	}
	if got := Body(document(block{article.Title, 0, 0, "Alone"})); got != "" {
		t.Errorf("body of a title alone = %q", got)
	}
}

// A block is a block of a test's article.
type block struct {
	kind   article.Kind
	level  int
	number int
	text   string
}

// document returns an article of the given blocks.
func document(blocks ...block) *article.Document {
	doc := &article.Document{Name: "test.txt", Format: "text"}
	for _, b := range blocks {
		start := len(doc.Text)
		doc.Text += b.text
		doc.Blocks = append(doc.Blocks, article.Block{Kind: b.kind, Level: b.level, Number: b.number, Span: article.Span{Start: start, End: len(doc.Text)}})
		doc.Text += "\n\n"
	}
	return doc
}
