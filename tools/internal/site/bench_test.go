package site

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/annotate"
)

// benchPage returns a page as the layouts print it, of about 25 kB, with an
// article of 750 words and 33 items that the page names in its blocks.
func benchPage(t testing.TB) []byte {
	t.Helper()
	type entry struct {
		ID    string `json:"id"`
		Text  string `json:"text"`
		Kind  string `json:"kind"`
		Back  string `json:"back"`
		Label string `json:"label"`
		Class string `json:"class,omitempty"`
		Tag   string `json:"tag,omitempty"`
	}
	var items []entry
	var blocks, article strings.Builder
	add := func(text string, quote bool) {
		id := fmt.Sprintf("k%04d", len(items))
		e := entry{ID: id, Text: text, Kind: "mark", Back: "#" + id, Label: "Key points"}
		if quote {
			e.Kind, e.Class, e.Tag, e.Label = "quote", "v1", "AL", "said by Ann Lee: "
		}
		items = append(items, e)
		fmt.Fprintf(&blocks, `<div class="say" id="%s">
<blockquote><p>%s <a class="rc" href="#article" data-for="%s">article</a></p></blockquote>
<details class="slip"><summary>Receipt</summary>
<dl><dt>Named as</dt><dd class="w">Lee</dd><dt>Cue</dt><dd class="w">said</dd><dt>By rule</dt><dd>name before the cue verb</dd></dl>
</details>
</div>
`, id, text, id)
	}
	const words = 750
	for i, n := 0, 0; n < words; i++ {
		quote := fmt.Sprintf("the %dth ferry never came to the northern quay", i)
		sentence := fmt.Sprintf("In week %d of the strike, Ann Lee said that “%s” & that nobody had told her why.", i, quote)
		more := fmt.Sprintf("The harbour office <em>counted %d boats</em> at the pier, and <a href=\"https://example.org/%d\">a notice on the wall</a> spoke of twelve more.", i*7, i)
		fmt.Fprintf(&article, "<p>%s\n%s</p>\n", strings.ReplaceAll(sentence, "&", "&amp;"), more)
		n += len(strings.Fields(sentence)) + len(strings.Fields(more))
		add(quote, true)
		if i%2 == 0 {
			add(sentence, false)
		} else {
			add(fmt.Sprintf("counted %d boats at the pier", i*7), false)
		}
	}
	block, err := json.Marshal(items)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(fmt.Sprintf(`<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>A strike at the harbour</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg" type="image/svg+xml"></head>
<body><header class="mast"><a href="/">Explainer</a><nav><a href="/people/">People</a><a href="/method/">Method</a></nav></header>
<main id="main">
%s
<section class="art"><h2 id="article">The article</h2>
<script type="application/json" data-items>%s</script>
<div class="text" data-article>%s</div>
</section>
</main>
<footer><a href="/about/">About</a></footer>
</body>
</html>
`, blocks.String(), block, article.String()))
}

// BenchmarkPage is everything that is done to a page after Hugo, on one core.
func BenchmarkPage(b *testing.B) {
	src := benchPage(b)
	w := newWorker(annotate.NewLinks("/", nil))
	b.Run("mark", func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		b.ReportAllocs()
		for b.Loop() {
			w.load(src)
			if _, err := w.mark("explainers/a/index.html", nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("mark+minify", func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		b.ReportAllocs()
		for b.Loop() {
			w.load(src)
			if _, err := w.mark("explainers/a/index.html", nil); err != nil {
				b.Fatal(err)
			}
			if err := w.minify("text/html"); err != nil {
				b.Fatal(err)
			}
		}
	})
}
