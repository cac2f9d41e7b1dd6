package annotate

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReceipts(t *testing.T) {
	links := NewLinks("/sub/", []string{"index.html", "x/index.html", "y/index.html", "404.html"})
	const article = `<script data-items>[{"id":"k1","text":"two"},{"id":"k2","text":"gone"}]</script>` +
		`<div data-article><p>one</p><p>two</p></div>`
	const marked = `<div data-article><div class="par" id="p1"><p><a class="pn" href="#p1">1</a>one</p></div>` +
		`<div class="par" id="p2"><p><a class="pn" href="#p2">2</a><span id="a-k1">two</span><a class="bk" href="#k1"></a></p></div></div>`
	others := Index{"y/index.html": {items: []itemPlace{{id: "q1", par: 7}, {id: "q2"}}, pars: 9}}
	for _, test := range []struct {
		name     string
		page     string
		in, want string
		findings []string
	}{
		{"before the article", "x/index.html",
			`<li>a <a class="rc" href="#article" data-for="k1">article</a></li>` + article,
			`<li>a <a class="rc" href="#a-k1">2</a></li>` + marked,
			[]string{`x/index.html: item-missing: k2: the article does not have the words "gone"`}},
		{"behind the article, named by its address, attributes in another order", "x/index.html",
			article + `<a data-for='k1' title="t" href=/sub/x/#article class="rc"><b>article</b></a>`,
			marked + `<a title="t" href=#a-k1 class="rc">2</a>`,
			[]string{`x/index.html: item-missing: k2: the article does not have the words "gone"`}},
		{"of a missing item: taken out with the blank before", "x/index.html",
			article + "<li>a&nbsp;\n<a href=\"#article\" data-for=\"k2\">article</a>\n<a href=\"#article\" data-for=\"k2\">article</a> b</li>",
			marked + `<li>a b</li>`,
			[]string{`x/index.html: item-missing: k2: the article does not have the words "gone"`}},
		{"of an item that is not listed", "x/index.html",
			article + `<li>a <a href="#article" data-for="k3">article</a></li>`,
			marked + `<li>a</li>`,
			[]string{`x/index.html: receipt: k3: the receipt's address "#article" leads to no item of an article`,
				`x/index.html: item-missing: k2: the article does not have the words "gone"`}},
		{"of the last paragraph", "x/index.html",
			article + `<a class="rc" href="#article" data-last>article</a>`,
			marked + `<a class="rc" href="#p2">2</a>`,
			[]string{`x/index.html: item-missing: k2: the article does not have the words "gone"`}},
		{"of a term: a link for each paragraph that has it", "x/index.html",
			`<li>w <a class="rc" href="#article" data-each="w1">article</a></li><script data-items>[{"id":"w1","text":"one","kind":"term"}]</script>` +
				`<div data-article><p>one, one</p><p>two</p><p>one</p></div>`,
			`<li>w <a class="rc" href="#a-w1">1</a> <a class="rc" href="#a-w1-2">3</a></li>` +
				`<div data-article><div class="par" id="p1"><p><a class="pn" href="#p1">1</a><span id="a-w1">one</span><a class="bk" href="#w1"></a>, one</p></div>` +
				`<div class="par" id="p2"><p><a class="pn" href="#p2">2</a>two</p></div>` +
				`<div class="par" id="p3"><p><a class="pn" href="#p3">3</a><span id="a-w1-2">one</span><a class="bk" href="#w1"></a></p></div></div>`, nil},
		{"on another page", "index.html",
			`<a class="rc" href="/sub/y/#article" data-for="q1">article</a> <a href="/sub/y/#article" data-last>article</a>`,
			`<a class="rc" href="y/index.html#a-q1">7</a> <a href="y/index.html#p9">9</a>`, nil},
		{"on another page, of a place without a number", "x/index.html",
			`<a class="rc" href="/sub/y/#article" data-for="q2">article</a>`,
			`<a class="rc" href="../y/index.html#a-q2">article</a>`, nil},
		{"on another page, of a missing item: that page tells", "x/index.html",
			`a <a class="rc" href="/sub/y/#article" data-for="q9">article</a>`, `a`, nil},
		{"of a page that is not there", "x/index.html",
			`a <a class="rc" href="/sub/z/#article" data-for="q1">article</a>`, `a`,
			[]string{`x/index.html: receipt: q1: the receipt's address "/sub/z/#article" leads to no item of an article`}},
		{"of another host", "x/index.html",
			`a <a class="rc" href="https://e.example/#article" data-for="q1">article</a>`, `a`,
			[]string{`x/index.html: receipt: q1: the receipt's address "https://e.example/#article" leads to no item of an article`}},
		{"on the page for missing addresses", "404.html",
			`<a class="rc" href="/sub/y/#article" data-for="q1">article</a>`,
			`<a class="rc" href="/sub/y/#a-q1">7</a>`, nil},
		{"that never ends", "x/index.html",
			`<a class="rc" href="/sub/y/#article" data-for="q1">article`,
			`<a class="rc" href="/sub/y/#article" data-for="q1">article`, nil},
		{"in an article: an editor's own attribute", "x/index.html",
			`<div data-article><p><a href="/sub/y/" data-for="k1">two</a></p></div>`,
			`<div data-article><div class="par" id="p1"><p><a class="pn" href="#p1">1</a><a href="../y/index.html" data-for="k1">two</a></p></div></div>`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &Page{links: links}
			out, complete, err := p.Process(nil, test.page, []byte(test.in), others)
			if err != nil || !complete {
				t.Fatalf("complete: %v, error: %v", complete, err)
			}
			if diff := cmp.Diff(test.want, string(out)); diff != "" {
				t.Errorf("page (-want +got):\n%s", diff)
			}
			var findings []string
			for _, f := range p.findings {
				findings = append(findings, f.String())
			}
			if diff := cmp.Diff(test.findings, findings); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestReceiptsWait shows that only pages with receipts or lanes of other pages wait for
// the second round.
func TestReceiptsWait(t *testing.T) {
	links := NewLinks("/", []string{"x/index.html", "y/index.html"})
	for in, want := range map[string]bool{
		`<p>x</p>`: true,
		`<a href="#article" data-for="k1">article</a>`:         true,
		`<a href="/x/#article" data-for="k1">article</a>`:      true,
		`<a href="/y/#article" data-for="k1">article</a>`:      false,
		`<p>a</p><a href="/y/#article" data-last>article</a>x`: false,
		`<i data-lane="q1" data-of="/y/"></i>`:                 false,
		`<i data-lane="q1" data-of="/x/"></i>`:                 true,
	} {
		dst := []byte("kept")
		out, complete, err := (&Page{links: links}).Process(dst, "x/index.html", []byte(in), nil)
		if err != nil || complete != want {
			t.Errorf("%s: complete %v, want %v; error %v", in, complete, want, err)
		}
		if !complete && string(out) != "kept" {
			t.Errorf("%s: wrote %q though it was not complete", in, out)
		}
	}
}
