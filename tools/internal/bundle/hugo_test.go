package bundle

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/hostile"
	"explainer/tools/internal/hugotest"
)

// TestHugo converts hostile articles and has the real Hugo print all of their
// content files under the site's own configuration: nothing breaks the build and
// nothing runs.
func TestHugo(t *testing.T) {
	program := hugotest.Path(t)
	s := newSite(t)
	for i := range 200 {
		doc := hostile.Article(hostile.Rand(uint64(i)), 20)
		text := doc.Text
		if i%2 == 0 { // with people and quotations in it
			text = strings.ReplaceAll(text, "\n\n", "\n\nMayor Eva Brandt said of it: “"+strings.ReplaceAll(doc.Slice(doc.Blocks[0].Span), "\n", " ")+" it is”.\n\n")
		}
		s.put(fmt.Sprintf("in/%03d.txt", i), text)
	}
	r := s.convert(Options{}, "in")
	if r.Count(Created) != 200 {
		t.Fatalf("%d created: %+v", r.Count(Created), r)
	}
	config, err := os.ReadFile(filepath.Join("..", "..", "..", "config.toml"))
	if err != nil {
		t.Fatal(err)
	}
	s.put("config.toml", string(config))
	s.put("layouts/page.html", `<title>{{ .Title }}</title><ol>{{ range .Params.quotes }}<li>{{ .speaker }}: {{ .text }}{{ end }}</ol>{{ jsonify .Params }}{{ .Content }}`)
	cmd := exec.Command(program, "--source", s.root, "--disableKinds", "home,section,taxonomy,term,rss,sitemap,robotstxt,404")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("hugo: %v\n%s", err, out)
	}
	for _, o := range r.Outcomes {
		page := s.get("public/explainers/" + strings.TrimSuffix(strings.TrimPrefix(o.Path, contentdir.Explainers+"/"), "/"+contentdir.Index) + "/index.html")
		for _, bad := range []string{"<script", "<img", "<iframe", "<a "} { // "<" of a text is "&lt;" or "\u003c"
			if strings.Contains(page, bad) {
				t.Errorf("%s shows %q", o.Path, bad)
			}
		}
	}
}
