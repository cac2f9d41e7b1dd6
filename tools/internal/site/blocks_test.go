package site

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/htmltest"
)

// blocksSite makes a site of the project's layouts with the content of
// testdata/blocks.txtar and a picture, and returns its folder.
func blocksSite(t *testing.T) string {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/blocks.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := map[string]string{}
	for _, f := range ar.Files {
		content[f.Name] = string(f.Data)
	}
	var img bytes.Buffer
	if err := png.Encode(&img, image.NewGray(image.Rect(0, 0, 6, 4))); err != nil {
		t.Fatal(err)
	}
	content["explainers/edited/mill.png"] = img.String()
	return projectSite(t, content)
}

// block returns a page from where start stands to the end of its section.
func block(t *testing.T, page, start string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, start)
	if !ok {
		t.Fatalf("the page has no %s:\n%s", start, page)
	}
	inside, _, _ := strings.Cut(rest, "</section>")
	return inside
}

// TestBlocks builds explainers with every block, with none, and without the
// article, with the project's layouts.
func TestBlocks(t *testing.T) {
	needsHugo(t)
	dest, rep := buildSite(t, Options{Root: blocksSite(t), BaseURL: "https://news.example/"})
	if len(rep.Findings) > 0 {
		t.Errorf("findings: %v", rep.Findings)
	}
	files := readSite(t, dest)
	for name, data := range files {
		if strings.HasSuffix(name, ".html") {
			checkLinks(t, name, data)
		}
	}
	t.Run("edited", func(t *testing.T) { checkEdited(t, files["explainers/edited/index.html"]) })
	t.Run("bare", func(t *testing.T) { checkBare(t, files["explainers/bare/index.html"]) })
	t.Run("closed", func(t *testing.T) { checkClosed(t, files) })
}

// has checks that a page has all the words, in any order.
func has(t *testing.T, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(page, w) {
			t.Errorf("there is no %s in %s", w, page)
		}
	}
}

// hasNot checks that a page has none of the words.
func hasNot(t *testing.T, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(page, w) {
			t.Errorf("there is %s in %s", w, page)
		}
	}
}

func checkEdited(t *testing.T, page string) {
	has(t, block(t, page, `<header class="top">`), `<a href="#changes">Corrected on May 4, 2026</a>.`, `Updated on May 9, 2026.`)
	has(t, block(t, page, `id="key"`),
		`<li id="k1">The mill turned again on 2 May 2026.&nbsp;<a class="rc" href="#a-k1">1</a> <a class="hand" href="#c1">corrected</a></li>`,
		`<li id="k2">Its wheel has 24 paddles.&nbsp;<a class="rc" href="#a-k2">1</a> <a class="hand" href="#c3">by hand</a></li>`)
	has(t, block(t, page, `id="glance"`), `<dt>Who</dt><dd class="ours">Not found in the article.</dd>`,
		`<dt>When</dt><dd id="g-when">2 May 2026&nbsp;<a class="rc" href="#a-g-when">1</a></dd>`)
	has(t, page, `<figure class="photo wide" id="photo"><img src="mill.png" width="6" height="4" alt="A mill."><figcaption>In May. <small>Ulf Ask, CC BY 4.0</small></figcaption></figure>`)
	has(t, block(t, page, `id="where"`), `aria-label="in paragraphs 2 and 3 of 4"`, `<use href="#paragraphs"/>`,
		`<a href="#said-er">2 quotations</a>, 6 words`)
	has(t, block(t, page, `id="numbers"`), `<span>Its wheel has</span><div><b>24</b> paddles&nbsp;<a class="rc" href="#a-f1">1</a></div>`,
		`<li id="f2"><span>It cost</span><div><b>£900&nbsp;<a class="rc" href="#a-f2">3</a> <a class="hand" href="#c5">corrected</a></b></div></li>`)
	has(t, block(t, page, `id="dates"`), `<span class="ours">no year given</span><span>It burned in <b>the great storm</b>&nbsp;`,
		`<span class="ours">1890</span><span>built in <time datetime="1890">1890</time>&nbsp;`,
		`<span class="ours">May 2, 2026</span>`, `<span class="ours">Jun 2026–2027</span><span>closed <b>from June 2026 to 2027</b>&nbsp;`)
	has(t, block(t, page, `id="terms"`), `<li id="w1">mill&nbsp;<a class="rc" href="#a-w1">1</a> <a class="rc" href="#a-w1-2">4</a>`,
		`<p>a house with a wheel&nbsp;<a class="rc" href="#a-w1-is">4</a></p>`)
	has(t, block(t, page, `id="article"`), `, corrected once</small>`,
		`<div class="notes"><div class="note v1" popover id="n0"><a href="#who-er">Eva Roos</a> <span>miller</span> <a href="#said-er">2 quotations</a></div>`,
		`Eva <span class="nw">Roos<button type="button" class="tag v1" popovertarget="n0">ER</button></span>`,
		`<span class="ours">keeps the key</span>`, `<span id="a-f1">`, `<span id="a-w1-is">a house with a wheel</span>`)
	changes := block(t, page, `id="changes"`)
	has(t, changes,
		`<li id="c1"><span class="ours">May 4, 2026</span><div><b>Corrected.</b> The day was wrong.</div><div><a href="#k1">Key point 1</a>, <a href="#who-er">Eva Roos</a></div></li>`,
		`<li id="c2"><span class="ours">by hand</span><div><a href="#s">Summary</a>: written by an editor.</div></li>`,
		`<li id="c3"><span class="ours"></span><div><a href="#k2">Key point 2</a>: chosen by an editor.</div></li>`,
		`Speaker of <a href="#q2">“she hums”</a>: named by an editor.`, `Role of <a href="#who-je">Jon Ek</a>: written by an editor.`,
		`<a href="#f2">“£900”</a>: changed by an editor.`, `1 item of the machine’s was left out by an editor.`, `The text of the article was changed`, `Pictures`)
	hasNot(t, changes, "Eva Roos</a>:") // the correction has told it
	has(t, block(t, page, `id="words"`), `<dt>By rule</dt><dd>named by an editor</dd>`)
	has(t, block(t, page, `id="source"`), `<dt>Changed by an editor</dt><dd><a href="#changes">5 items, 1 correction</a></dd>`)
	for _, m := range tocLine.FindAllStringSubmatch(block(t, page, `<nav class="toc"`), -1) {
		has(t, page, ` id="`+m[1]+`"`)
	}
	if n := len(tocLine.FindAllString(page, -1)); n != 10 {
		t.Errorf("%d lines in the contents", n)
	}
}

var tocLine = regexp.MustCompile(`<li><a href="#([a-z]+)">`)

func checkBare(t *testing.T, page string) {
	hasNot(t, page, `id="glance"`, `id="photo"`, `id="where"`, `id="numbers"`, `id="dates"`, `id="terms"`, `id="changes"`, "Corrected",
		"popover", `class="hand"`, "Changed by an editor", `<ul class="cards"`)
	has(t, block(t, page, `<nav class="toc"`), `<ol><li><a href="#article">The article</a> <a class="rc" href="#p1">1</a></li><li><a href="#source">`)
}

func checkClosed(t *testing.T, files map[string]string) {
	page := files["explainers/closed/index.html"]
	has(t, block(t, page, `id="key"`),
		`<a class="rc out" href="https://gazette.example/mill?a=1&amp;b=2#:~:text=water%20had%20frozen.-,The%20pond%2Dside%20path%20was%20shut%20%26%20the%20bridge%20closed.,-Nobody%20minded.">source</a>`)
	has(t, block(t, page, `id="article"`), `stands at <a href="https://gazette.example/mill?a=1&amp;b=2#top">The Gazette</a>.`)
	hasNot(t, page, `id="where"`, "popover", "data-")
	has(t, files["people/ida-falk/index.html"], `#:~:text=the%20bridge%20closed.-,Nobody%20minded.`)
	for name, data := range files {
		if strings.Contains(data, "had frozen") {
			t.Errorf("%s holds the article that is not to be published", name)
		}
	}
}

// checkLinks checks that what a page's links name on the page is there, once.
func checkLinks(t *testing.T, name, page string) {
	t.Helper()
	have := htmltest.IDs(page)
	for id, n := range have {
		if n > 1 {
			t.Errorf("%s: id %q stands %d times", name, id, n)
		}
	}
	for _, m := range ownLink.FindAllStringSubmatch(page, -1) {
		if have[m[1]] == 0 {
			t.Errorf("%s: nothing has the id %q", name, m[1])
		}
	}
}

var ownLink = regexp.MustCompile(`(?:href="#|popovertarget=")([^"]+)"`)

// TestBlocksErrors shows that a picture which is not there, or whose it is not
// said, stops the build and is named.
func TestBlocksErrors(t *testing.T) {
	needsHugo(t)
	for old, want := range map[string]string{
		`file = "mill.png"`:  `content/explainers/edited/index.md: images: there is no file "x" beside it`,
		`credit = "Ulf Ask"`: `content/explainers/edited/index.md: images: "mill.png" needs alt`,
	} {
		root := blocksSite(t)
		file := filepath.Join(root, "content/explainers/edited/index.md")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		key, _, _ := strings.Cut(old, " ")
		value := map[string]string{"file": `"x"`, "credit": `""`}[key]
		writeFile(t, file, strings.Replace(string(data), old, key+" = "+value, 1))
		_, err = Build(t.Context(), Options{Root: root, Dest: filepath.Join(t.TempDir(), "public")})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// TestBlocksGerman builds the same with a German interface around English words.
func TestBlocksGerman(t *testing.T) {
	needsHugo(t)
	root := blocksSite(t)
	for file, change := range map[string][2]string{
		"config.toml":                        {`locale = "en"`, `locale = "de"`},
		"content/explainers/edited/index.md": {`updated =`, "lang = \"en\"\nupdated ="},
	} {
		file = filepath.Join(root, file)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, file, strings.Replace(string(data), change[0], change[1], 1))
	}
	dest, _ := buildSite(t, Options{Root: root})
	page := readSite(t, dest)["explainers/edited/index.html"]
	has(t, page, `<a href="#changes">Korrigiert am 4. Mai 2026</a>`, `<ol lang="en" dir="ltr"><li id="k1">`, `<h2 id="glance">Auf einen Blick</h2>`,
		`<dd id="g-what" lang="en" dir="ltr">turned again`, `<dd class="ours">Im Artikel nicht gefunden.</dd>`,
		`aria-label="in den Absätzen 2 und 3 von 4"`, `<ul class="nums" lang="en" dir="ltr">`,
		`<span class="ours">02.05.2026</span><span lang="en" dir="ltr">The mill`, `<span class="ours">Juni 2026–2027</span>`,
		`<ul class="terms" lang="en" dir="ltr">`, `<span lang="en" dir="ltr">miller</span>`,
		`popovertarget="n0">ER</button>`, `<a class="bk" href="#w1" lang="de">Begriffe</a>`,
		`Wer <a href="#q2" lang="en">“she hums”</a> sagt: von der Redaktion zugeordnet.`)
}
