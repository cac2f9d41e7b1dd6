package annotate

import "testing"

func TestRelativeAddresses(t *testing.T) {
	files := []string{
		"index.html", "style.css", "explainers/index.html", "explainers/a/index.html", "explainers/a/map.png",
		"explainers/b/index.html", "a:b/index.html", "people/åsa/index.html", "people/index.html",
	}
	const page = "explainers/a/index.html"
	for _, test := range []struct{ prefix, page, addr, want string }{
		// From the root of the site.
		{"/", page, "/", "../../index.html"},
		{"/", page, "/style.css", "../../style.css"},
		{"/", page, "/style.css?v=1#x", "../../style.css?v=1#x"},
		{"/", page, "/explainers/", "../index.html"},
		{"/", page, "/explainers/b/", "../b/index.html"},
		{"/", page, "/explainers/b", "../b/index.html"},
		{"/", page, "/explainers/b/#p4", "../b/index.html#p4"},
		{"/", page, "/explainers/b/?a=1&amp;b=2", "../b/index.html?a=1&amp;b=2"},
		{"/", page, "/explainers/nowhere/", "../nowhere/index.html"},
		{"/", page, "/people/%C3%A5sa", "../../people/%C3%A5sa/index.html"},
		{"/", "index.html", "/", "index.html"},
		{"/", "index.html", "/explainers/a/", "explainers/a/index.html"},
		{"/", "index.html", "/a:b/", "./a:b/index.html"},
		// To the page itself.
		{"/", page, "/explainers/a/", "index.html"},
		{"/", page, "/explainers/a/#k1", "#k1"},
		// Below a path.
		{"/sub/", page, "/sub/", "../../index.html"},
		{"/sub/", page, "/sub", "../../index.html"},
		{"/sub/", page, "/sub/explainers/b/", "../b/index.html"},
		{"/sub/", page, "/explainers/b/", "../b/index.html"}, // written without the path
		{"/sub/", page, "/elsewhere/", "/elsewhere/"},        // not ours
		{"/sub/", page, "/subway/", "/subway/"},
		// From the page's folder.
		{"/", page, "map.png", "map.png"},
		{"/", page, "./map.png", "map.png"},
		{"/", page, "../b/", "../b/index.html"},
		{"/", page, "../b", "../b/index.html"},
		{"/", page, "..", "../index.html"},
		{"/", page, "../../..", "../../.."}, // out of the site
		{"/", "index.html", "explainers/", "explainers/index.html"},
		// Not addresses of files.
		{"/", page, "#k1", "#k1"},
		{"/", page, "", ""},
		{"/", page, "?q=1", "?q=1"},
		{"/", page, "//cdn.example/x/", "//cdn.example/x/"},
		{"/", page, "https://news.example/x/", "https://news.example/x/"},
		{"/", page, "mailto:a@b.example", "mailto:a@b.example"},
		{"/", page, "data:image/png;base64,AA/", "data:image/png;base64,AA/"},
	} {
		p := &page1{NewLinks(test.prefix, files)}
		if got := p.address(t, test.page, test.addr); got != test.want {
			t.Errorf("prefix %s, page %s: %q became %q, want %q", test.prefix, test.page, test.addr, got, test.want)
		}
	}
}

// page1 makes pages of one link.
type page1 struct{ links *Links }

func (p *page1) address(t *testing.T, name, addr string) string {
	t.Helper()
	const before, after = `<a href="`, `">x</a>`
	out, _, err := (&Page{links: p.links}).Process(nil, name, []byte(before+addr+after), Index{})
	if err != nil {
		t.Fatal(err)
	}
	return string(out[len(before) : len(out)-len(after)])
}

// TestAddressesInAttributes shows where addresses are looked for.
func TestAddressesInAttributes(t *testing.T) {
	links := NewLinks("/sub/", []string{"index.html", "a.png", "x/index.html"})
	for _, test := range []struct{ name, in, want string }{
		{"x/index.html", `<img src="/sub/a.png" srcset="/sub/a.png 1x,/sub/a.png 2x, https://e.example/a.png 3x">`,
			`<img src="../a.png" srcset="../a.png 1x,../a.png 2x, https://e.example/a.png 3x">`},
		{"x/index.html", `<form action='/sub/'><button formaction=/sub/a.png>`, `<form action='../index.html'><button formaction=../a.png>`},
		{"x/index.html", `<video poster="/sub/a.png"></video>`, `<video poster="../a.png"></video>`},
		{"x/index.html", `<meta http-equiv="refresh" content="0; url=/sub/">`, `<meta http-equiv="refresh" content="0; url=../index.html">`},
		{"x/index.html", `<meta name="description" content="/sub/ is a path, 0; url=/sub/">`, `<meta name="description" content="/sub/ is a path, 0; url=/sub/">`},
		{"x/index.html", `<svg><use href="/sub/a.png#i"/><a xlink:href="/sub/">x</a></svg>`, `<svg><use href="../a.png#i"/><a xlink:href="../index.html">x</a></svg>`},
		{"x/index.html", `<p title="/sub/">href="/sub/"</p><!-- <a href="/sub/"> -->`, `<p title="/sub/">href="/sub/"</p><!-- <a href="/sub/"> -->`},
		{"x/index.html", `<script>const a = '<a href="/sub/">'</script>`, `<script>const a = '<a href="/sub/">'</script>`},
		{"x/index.html", `<A HREF="/sub/"  CLASS="b">x</A>`, `<a href="../index.html"  class="b">x</a>`},
		{"404.html", `<a href="/sub/">x</a>`, `<a href="/sub/">x</a>`},
	} {
		out, _, err := (&Page{links: links}).Process(nil, test.name, []byte(test.in), Index{})
		if err != nil {
			t.Fatal(err)
		}
		if string(out) != test.want {
			t.Errorf("%s:\n%s became\n%s, want\n%s", test.name, test.in, out, test.want)
		}
	}
}
