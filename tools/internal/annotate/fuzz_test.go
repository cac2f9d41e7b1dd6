package annotate

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2/buffer"
	"golang.org/x/net/html"

	"explainer/tools/internal/compact"
	"explainer/tools/internal/htmltest"
)

// A writer of hostile articles: well-formed HTML as Hugo may print it, with
// items cut from its running text at any place.
type hostile struct {
	r   *rand.Rand
	out strings.Builder
}

var hostileWords = []string{
	"the", "ferry", "“we", "go”", "it’s", "‘no", "no’", `"so"`, "A", "a.*b", "$1", "\\", "«oui»", "&amp;", "&lt;b&gt;",
	"&quot;x&quot;", "&nbsp;", "&eacute;", "AT&T;", "é", "日本", "x\u00a0y", "\u2009", "…", "of", "of", "the", "1986.",
}

func (h *hostile) words() {
	for range 1 + h.r.IntN(5) {
		h.out.WriteString(hostileWords[h.r.IntN(len(hostileWords))])
		h.out.WriteString([]string{" ", "\n", "", "  "}[h.r.IntN(4)])
	}
}

// inline writes words and elements in a block.
func (h *hostile) inline(depth int, link bool) {
	for range 1 + h.r.IntN(4) {
		h.words()
		switch k := h.r.IntN(10); {
		case depth > 2:
		case k < 3:
			name := []string{"em", "strong", "code", "q", "mark"}[h.r.IntN(5)]
			h.out.WriteString("<" + name + ">")
			h.inline(depth+1, link)
			h.out.WriteString("</" + name + ">")
		case k == 3 && !link:
			h.out.WriteString(`<a href="https://e.example/">`)
			h.inline(depth+1, true)
			h.out.WriteString("</a>")
		case k == 4:
			h.out.WriteString([]string{"<br>", `<img src="x.png" alt="y">`, "<!-- c -->", `<svg><text>no</text></svg>`}[h.r.IntN(4)])
		case k == 5 && !link:
			h.out.WriteString(`<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup>`)
		}
	}
}

// block writes a block.
func (h *hostile) block(depth int) {
	name := []string{"p", "p", "p", "h3", "blockquote", "ul", "table"}[h.r.IntN(7)]
	h.out.WriteString("<" + name + ">")
	switch {
	case name == "blockquote" && depth < 2:
		h.block(depth + 1)
	case name == "ul":
		for range 1 + h.r.IntN(2) {
			h.out.WriteString("<li>")
			if h.r.IntN(2) == 0 {
				h.inline(0, false)
			}
			if depth < 2 && h.r.IntN(3) == 0 {
				h.block(depth + 1)
			}
			h.out.WriteString("</li>\n")
		}
	case name == "table":
		h.out.WriteString("<tr><td>")
		h.inline(0, false)
		h.out.WriteString("</td></tr>")
	default:
		h.inline(0, false)
	}
	h.out.WriteString("</" + name + ">\n")
}

// items cuts items from the article's running text.
func (h *hostile) items(article string) []map[string]string {
	p := &Page{links: NewLinks("/", nil)}
	p.Process(nil, "x/index.html", []byte("<div data-article>"+article+"</div>"), nil)
	text := []rune(string(p.art.run.text))
	var list []map[string]string
	if len(text) == 0 {
		return list
	}
	for i := range 1 + h.r.IntN(8) {
		at := h.r.IntN(len(text))
		end := min(len(text), at+1+h.r.IntN(1+h.r.IntN(60)))
		item := map[string]string{"id": "k" + strconv.Itoa(i), "text": string(text[at:end]), "kind": "mark", "label": "Key points"}
		if h.r.IntN(3) == 0 {
			item["kind"], item["class"], item["tag"], item["label"] = "quote", "v1", "AL", "said by Ann Lee: "
		}
		switch {
		case h.r.IntN(6) == 0:
			item["kind"] = "term"
		case h.r.IntN(6) == 0:
			item["kind"], item["html"], item["also"] = "note", `<a href="#who">A</a> b`, "the ferry\nA\n"
		}
		if before := max(0, at-4); h.r.IntN(3) == 0 && before < at {
			item["prefix"] = string(text[before:at])
		}
		list = append(list, item)
	}
	return list
}

// FuzzMark marks hostile articles. Whatever stands in them, the text is the same
// afterwards, also when minified; tags nest; ids stand once; no link stands in a
// link; and the pieces of every item hold its words.
func FuzzMark(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		h := &hostile{r: rand.New(rand.NewPCG(seed, 1))}
		for range 1 + h.r.IntN(4) {
			h.block(0)
		}
		article := h.out.String()
		items := h.items(article)
		block, err := json.Marshal(items)
		if err != nil {
			t.Fatal(err)
		}
		got, p := markPage(t, string(block), article)
		checkMarked(t, article, got)
		for i := range p.items {
			if !p.items[i].note {
				checkItem(t, &p.items[i], got)
			}
		}
		if b, n := strings.Count(got, "popovertarget"), strings.Count(got, " popover "); b != n {
			t.Errorf("%d buttons for %d notes", b, n)
		}
		if t.Failed() {
			t.Logf("seed %d\nitems %s\nbefore %s\nafter  %s", seed, block, article, got)
		}
		want, small := htmltest.ShownText(minified(t, article)), htmltest.ShownText(minified(t, got))
		if want != small {
			t.Errorf("seed %d: minified text\nwant %q\ngot  %q\nof %s", seed, want, small, got)
		}
	})
}

// minified returns a fragment minified.
func minified(t *testing.T, fragment string) string {
	t.Helper()
	var out bytes.Buffer
	if err := compact.New().MinifyMimetype([]byte("text/html"), &out, buffer.NewReader([]byte(fragment)), nil); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// checkItem checks that the pieces of an item hold its words, and nothing else
// but the marks that a quotation stands in.
func checkItem(t *testing.T, it *item, marked string) {
	t.Helper()
	want := strings.TrimSpace(string(appendFolded(nil, it.text)))
	if !it.found {
		if want != "" {
			t.Errorf("item %s, %q, was not found", it.id, want)
		}
		return
	}
	got := string(appendFolded(nil, []byte(pieces(it, marked))))
	if it.quote {
		got = strings.Trim(got, `“”‘’"«» `)
		want = strings.Trim(want, `“”‘’"«» `)
	}
	if squeezed(got) != squeezed(want) {
		t.Errorf("item %s: its pieces hold %q, want %q", it.id, got, want)
	}
}

// squeezed drops blanks: between blocks there is none in the pieces.
func squeezed(s string) string { return strings.ReplaceAll(s, " ", "") }

// pieces returns the text in an item's elements: the one with its id, and those
// with the class that its pieces share.
func pieces(it *item, marked string) string {
	class := "c" + strconv.Itoa(it.cut)
	var text strings.Builder
	var open []bool // elements that are open: whether they are pieces
	in, skip := 0, 0
	z := html.NewTokenizer(strings.NewReader(marked))
	for {
		switch tt := z.Next(); tt {
		case html.ErrorToken:
			return text.String()
		case html.TextToken:
			if in > 0 && skip == 0 {
				text.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken:
			tok := z.Token()
			if k := classify([]byte(tok.Data)); k == tagVoid || k == tagBreak {
				if k == tagBreak && in > 0 {
					text.WriteByte(' ')
				}
				continue
			}
			piece, hidden := false, tok.Data == "sup" || tok.Data == "svg" || htmltest.Added(tok)
			for _, a := range tok.Attr {
				piece = piece || a.Key == "id" && a.Val == "a-"+string(it.id)
				piece = piece || a.Key == "class" && it.cut > 0 && tok.Data != "a" && strings.HasSuffix(" "+a.Val, " "+class)
			}
			if hidden || skip > 0 {
				skip++
			}
			if piece {
				in++
			}
			open = append(open, piece)
		case html.EndTagToken:
			z.TagName()
			if n := len(open); n > 0 {
				if open[n-1] {
					in--
				}
				open = open[:n-1]
			}
			if skip > 0 {
				skip--
			}
		}
	}
}

// FuzzPage feeds any bytes as a page: it ends, without a panic, and an article's
// text stays where the page is one that HTML's tokenizer reads as we do.
func FuzzPage(f *testing.F) {
	f.Add(`<script data-items>[{"id":"k1","text":"two"}]</script><div data-article><p>one <em>two</em></p></div><a href="#" data-for="k1">x</a>`)
	f.Add(`<div data-article><p>one<li>two</em></p><a><p>x</a></div></div>`)
	f.Add(`<div data-article><p`)
	f.Add(`<svg><p data-article></svg><a data-last`)
	f.Add(`<a href="/x/" data-for="k1"><a href=/y/ data-for=k2></a>`)
	f.Fuzz(func(t *testing.T, src string) {
		p := &Page{links: NewLinks("/", []string{"x/index.html"})}
		out, complete, err := p.Process(nil, "x/index.html", []byte(src), Index{})
		if err == nil && !complete {
			t.Errorf("not complete with an index: %q", out)
		}
	})
}
