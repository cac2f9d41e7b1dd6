package site

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/htmltest"
)

// TestBuildTextStays compares the article as Hugo printed it with the published
// one, white space folded as a browser folds it.
func TestBuildTextStays(t *testing.T) {
	needsHugo(t)
	var body strings.Builder
	for i := range 200 {
		fmt.Fprintf(&body, "Line %d has *some* **of** [all](/explainers/ferry/), & \"that\" 'is' a\u00a0test…\nnext  line &lt;b&gt;\n\n- one\n- two *three*\n\n> said `so` \u3000 here\n\n", i)
	}
	root := copySite(t)
	writeFile(t, filepath.Join(root, "content/explainers/ferry/index.md"), `+++
title = "x"
[[highlights]]
id = "k1"
text = "some of all, & \"that\""
[[highlights]]
id = "k2"
text = "has some"
[[quotes]]
id = "q1"
text = "that"
speaker = ""
tag = ""
class = "v0"
+++
`+body.String())
	raw := t.TempDir()
	hugo, err := FindHugo(t.Context(), root, "", Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	if err := hugo.Render(t.Context(), root, raw, "/", Hooks{}); err != nil {
		t.Fatal(err)
	}
	dest, rep := buildSite(t, Options{Root: root})
	if rep.Marked != 4 {
		t.Errorf("marked %d of %d items: %v", rep.Marked, rep.Items, rep.Findings)
	}
	const name = "explainers/ferry/index.html"
	want := htmltest.ShownText(articleOf(t, readSite(t, raw)[name]))
	got := htmltest.ShownText(articleOf(t, readSite(t, dest)[name]))
	if want != got {
		t.Errorf("the text changed (-want +got):\n%s", cmp.Diff(want, got))
	}
}

// articleOf cuts a page's article out: from data-article to the next script or
// section in the test site's layout.
func articleOf(t *testing.T, page string) string {
	t.Helper()
	_, article, ok := strings.Cut(page, "data-article>")
	if !ok {
		t.Fatalf("no article in %s", page)
	}
	article, _, _ = strings.Cut(article, `<a class="rc"`)
	return article
}
