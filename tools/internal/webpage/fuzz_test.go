package webpage

import (
	"html"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// checkPage checks what holds for every page that was read.
func checkPage(t *testing.T, p *Page) {
	t.Helper()
	values := append([]string{p.Title, p.Lang, p.Publisher, p.URL}, p.Authors...)
	for _, s := range append(values, p.Dates...) {
		if s != strings.TrimSpace(s) || !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r\x00") {
			t.Errorf("value %q is no single line of text", s)
		}
	}
	if p.URL != "" && !strings.HasPrefix(p.URL, "http://") && !strings.HasPrefix(p.URL, "https://") {
		t.Errorf("address %q", p.URL)
	}
	for i, b := range p.Blocks {
		switch {
		case b.Text == "" || b.Text != strings.TrimSpace(b.Text):
			t.Errorf("block %d: white space around %q", i, b.Text)
		case !utf8.ValidString(b.Text):
			t.Errorf("block %d: %q is not UTF-8", i, b.Text)
		case strings.Contains(b.Text, "  ") || strings.Contains(b.Text, "\n\n") || strings.Contains(b.Text, " \n") || strings.Contains(b.Text, "\n "):
			t.Errorf("block %d: white space in %q is not folded", i, b.Text)
		case strings.ContainsFunc(b.Text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }):
			t.Errorf("block %d: control characters in %q", i, b.Text)
		case (b.Kind == Heading) != (1 <= b.Level && b.Level <= 6), b.Number != 0 && b.Kind != ListItem, b.Number < 0:
			t.Errorf("block %d: %+v", i, b)
		case b.Kind == Heading && strings.Contains(b.Text, "\n"):
			t.Errorf("block %d: heading of several lines: %q", i, b.Text)
		}
	}
}

// FuzzRead reads whatever bytes there are: what comes out is text in order,
// and the same each time.
func FuzzRead(f *testing.F) {
	for _, ar := range archives(f) {
		for i := 0; i < len(ar.Files); i += 2 {
			f.Add(ar.Files[i].Data)
		}
	}
	for _, s := range strange {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data)
		if err != nil {
			return
		}
		checkPage(t, p)
		again, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p, again); diff != "" {
			t.Errorf("read twice (-first +second):\n%s", diff)
		}
		checkOrder(t, data, p)
	})
}

// strange are pages that broke something, or could.
var strange = []string{
	"", "<", "<p", "<!--", "<p>a<p>b</table></p></p>", "<table><tr><td>a<table><td>b</table>c", "<a><div></a>x</div>y", "<svg><title/><p>x",
	"<ol start=99999999999><li>a", "<h1>a<h2>b</h1>c", "<pre>\n\n a \n\n\nb</pre>", "<p>\u00a0\u00a0x\u00a0 y\u00a0</p>", "<li><li><blockquote><li>a",
	"<time datetime=\"0\n0\">0", "0<A ClAss=AuthorA>1</A>0", "1<sup><a href=#n>2</a></sup>0<sup>−3</sup>",
	"<script type=application/ld+json>{\"@graph\":[[[[{\"@type\":[1,null,\"Article\"],\"author\":{\"name\":[{}]}}]]]]}</script>",
	"\xff\xfea\x00", "<meta charset=iso-2022-jp>\x1b$B", "<meta charset=utf-16><p>\xe4", "<?xml version='1.0' encoding='koi8-r'?><p>\xf0\xf1",
}

// checkOrder checks that the blocks' words are the page's own, in its order.
func checkOrder(t *testing.T, data []byte, p *Page) {
	t.Helper()
	src, err := decode(data, "")
	if err != nil {
		t.Fatal(err)
	}
	b, err := build(src)
	if err != nil {
		t.Fatal(err)
	}
	all := flat.Replace(bare(treeWords(b.root)))
	for i, block := range p.Blocks {
		rest, ok := cutLetters(all, flat.Replace(bare(block.Text)))
		if !ok {
			t.Fatalf("block %d: %q is not in the page, or not behind block %d", i, block.Text, i-1)
		}
		all = rest
	}
}

// flat undoes what superscript.Digits does.
var flat = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "⁻", "-", "−", "-", "⁺", "+")

// cutLetters returns what is behind the letters of s in all. Others may stand
// between them: the mark of a note, words that are hidden.
func cutLetters(all, s string) (rest string, ok bool) {
	for _, r := range s {
		i := strings.IndexRune(all, r)
		if i < 0 {
			return "", false
		}
		all = all[i+len(string(r)):]
	}
	return all, true
}

// bare returns the letters of s that every reader sees.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("\u00AD\u200B\u2060\uFEFF", r) {
			return -1
		}
		return r
	}, s)
}

// FuzzText puts text into a page: all of it comes out again, and nothing in it
// is taken for markup.
func FuzzText(f *testing.F) {
	f.Add("“No,” she said.", "<b>5 < 6</b> & so on")
	f.Add("a\u00a0\u00a0b", "\u2028x\r\ny\t")
	f.Fuzz(func(t *testing.T, first, second string) {
		first, second = strings.ToValidUTF8(first, ""), strings.ToValidUTF8(second, "")
		src := "<div><p>" + html.EscapeString(first) + "</p><ul><li><b>" + html.EscapeString(second) + "</b></ul></div>"
		b, err := build([]byte(src))
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, p := range piecesOf(b.root) {
			got.WriteString(p.Text)
		}
		if want := bare(first + second); bare(got.String()) != want {
			t.Errorf("text %q, want %q", bare(got.String()), want)
		}
	})
}
