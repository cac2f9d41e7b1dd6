package annotate

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLanesElsewhere draws lanes of other pages' articles.
func TestLanesElsewhere(t *testing.T) {
	x := Index{
		"y/index.html": {items: []itemPlace{{id: "q1", par: 2, from: 400, to: 500}}, pars: 2, parts: []int{0, 300}},
		"z/index.html": {items: []itemPlace{{id: "q1", par: 1, from: 0, to: 2}}, pars: 2, parts: []int{0, 600}},
	}
	links := NewLinks("/", []string{"index.html", "y/index.html", "z/index.html"})
	const tail = ` data-par="in {p} of {n}" data-pars="x" data-and="y"></i>`
	for in, want := range map[string]string{
		`<i data-of="/y/" data-lane="q1"` + tail + `<i data-of="/z/" data-lane="q1"` + tail + `<i data-of="/y/" data-lane="q1"` + tail: `` +
			`<i role="img" aria-label="in 2 of 2"><svg viewBox="0 0 1000 24" preserveAspectRatio="none"><path class="a" id="paragraphs" d="M0 6h1000v12H0zh1000v12H0zh300v12"/><path class="s" d="M400 12h100"/></svg></i>` +
			`<i role="img" aria-label="in 1 of 2"><svg viewBox="0 0 1000 24" preserveAspectRatio="none"><path class="a" d="M0 6h1000v12H0zh1000v12H0zh600v12"/><path class="s" d="M0 12h8"/></svg></i>` +
			`<i role="img" aria-label="in 2 of 2"><svg viewBox="0 0 1000 24" preserveAspectRatio="none"><use href="#paragraphs"/><path class="s" d="M400 12h100"/></svg></i>`,
		`<i data-of="/y/" data-lane="q2"` + tail:             `<i></i>`,
		`<i data-of="/" data-lane="q1"` + tail:               `<i></i>`,
		`<i data-of="https://e.test/" data-lane="q1"` + tail: `<i></i>`,
	} {
		out, complete, err := (&Page{links: links}).Process(nil, "a/index.html", []byte(in), x)
		if err != nil || !complete {
			t.Fatalf("complete: %v, error: %v", complete, err)
		}
		if diff := cmp.Diff(want, string(out)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
}

// TestLanes draws lanes. The article's running text has 24 bytes, the first
// paragraph ten of them.
func TestLanes(t *testing.T) {
	const (
		items  = `<script data-items>[{"id":"q1","text":"two","kind":"quote"},{"id":"q2","text":"gone","kind":"quote"},{"id":"q3","text":"six","kind":"quote"}]</script>`
		marked = `<div data-article><div class="par" id="p1"><p><a class="pn" href="#p1">1</a>one <q id="a-q1">two</q><a class="tag" href="#q1">?</a> a</p></div>` +
			`<h3>Four</h3><div class="par" id="p2"><p><a class="pn" href="#p2">2</a>five <q id="a-q3">six</q><a class="tag" href="#q3">?</a></p></div></div>`
		article = `<div data-article><p>one two a</p><h3>Four</h3><p>five six</p></div>`
		lane    = `<span class="lane" data-lane="q1 q2 q3" data-par="A &amp; B: in {p} of {n}" data-pars="A &amp; B: at {p} of {n}!" data-and=" and "></span>`
		missing = `x/index.html: item-missing: q2: the article does not have the words "gone"`
	)
	for _, test := range []struct {
		name     string
		in, want string
		findings []string
	}{
		{"several paragraphs, then one, then the numbers",
			`<section id="w" hidden data-lanes>` + lane + `<span class="lane" data-lane="q3" data-par="C: in {p} of {n}" data-pars="x" data-and="y"></span>` +
				`<b class="lane" data-ticks></b></section>` + items + article,
			`<section id="w">` +
				`<span class="lane" role="img" aria-label="A &amp; B: at 1 and 2 of 2!"><svg viewBox="0 0 1000 24" preserveAspectRatio="none">` +
				`<path class="a" id="paragraphs" d="M0 6h1000v12H0zh1000v12H0zh417v12"/><path class="s" d="M167 12h125M833 12h125"/></svg></span>` +
				`<span class="lane" role="img" aria-label="C: in 2 of 2"><svg viewBox="0 0 1000 24" preserveAspectRatio="none">` +
				`<use href="#paragraphs"/><path class="s" d="M833 12h125"/></svg></span>` +
				`<b class="lane"><svg><text x="0%" y="12">¶1</text><text x="42%" y="12">2</text></svg></b></section>` + marked,
			[]string{missing}},
		{"no quotation of theirs in the article: left hidden",
			`<ol><li data-lanes hidden>x</li></ol><i data-lane="q2" data-par="" data-pars="" data-and=""></i>` + items + article,
			`<ol><li data-lanes hidden>x</li></ol><i data-lane="q2" data-par="" data-pars="" data-and=""></i>` + marked,
			[]string{missing}},
		{"one paragraph: left hidden",
			`<p hidden data-lanes><i data-lane="q1" data-par="" data-pars="" data-and=""></i></p><script data-items>[{"id":"q1","text":"two"}]</script><div data-article><p>two</p></div>`,
			`<p hidden data-lanes><i data-lane="q1" data-par="" data-pars="" data-and=""></i></p><div data-article><div class="par" id="p1"><p><a class="pn" href="#p1">1</a><span id="a-q1">two</span><a class="bk" href="#q1"></a></p></div></div>`,
			nil},
		{"hidden without lanes stays", `<p hidden>x</p>` + items + article, `<p hidden>x</p>` + marked, []string{missing}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &Page{links: NewLinks("/", nil)}
			out, complete, err := p.Process(nil, "x/index.html", []byte(test.in), nil)
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

var tickText = regexp.MustCompile(`<text [^>]*>([^<]*)</text>`)

// TestTicks shows at most five numbers, and none that would touch another.
func TestTicks(t *testing.T) {
	article := func(paragraphs ...string) (html string) {
		for _, p := range paragraphs {
			html += "<p>" + p + "</p>"
		}
		return `<i data-ticks></i><script data-items>[]</script><div data-article>` + html + "</div>"
	}
	long := "a paragraph of some length, as they are"
	for _, test := range []struct {
		in   string
		want []string
	}{
		{article(), nil},
		{article(long), []string{"¶1"}},
		{article(long, "x", long, long), []string{"¶1", "2", "4"}},
		{article(long, long, long, long, long, long, long), []string{"¶1", "3", "5", "7"}},
		{article(long, long, long, long, long, long, long, long, long, long), []string{"¶1", "4", "7", "10"}},
	} {
		p := &Page{links: NewLinks("/", nil)}
		out, _, err := p.Process(nil, "x/index.html", []byte(test.in), nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range tickText.FindAllSubmatch(out, -1) {
			got = append(got, string(m[1]))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: numbers (-want +got):\n%s", test.in, diff)
		}
	}
}
