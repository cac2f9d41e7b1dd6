package markdown

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/hostile"
	"explainer/tools/internal/hugotest"
)

// TestHostileHugo renders hostile articles, 4,000 blocks a seed, with the real
// Hugo under the site's own configuration.
func TestHostileHugo(t *testing.T) {
	program := hugotest.Path(t)
	for seed := range seeds(t, 1) {
		r := hostile.Rand(1_000_000 + uint64(seed))
		docs := make([]*article.Document, 200)
		for i := range docs {
			docs[i] = hostile.Article(r, 20)
			docs[i].Marks = randomMarks(r, docs[i])
		}
		site := hugoSite(t, docs)
		cmd := exec.Command(program, "--source", site, "--disableKinds", "home,section,taxonomy,term,rss,sitemap,robotstxt,404")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("seed %d: hugo: %v\n%s", seed, err, out)
		}
		for i, doc := range docs {
			page, err := os.ReadFile(filepath.Join(site, "public", "p"+strconv.Itoa(i), "index.html"))
			if err != nil {
				t.Errorf("seed %d: %v", seed, err)
				continue
			}
			got, err := shown(string(page))
			if d := differ(got, wanted(doc), err); d != "" {
				t.Errorf("seed %d, page %d: %s\nbody:\n%s", seed, i, d, Body(doc))
			}
		}
	}
}

// hugoSite writes a site of one page for each of docs that prints nothing but
// its content, and returns its folder.
func hugoSite(t *testing.T, docs []*article.Document) string {
	t.Helper()
	site := t.TempDir()
	config, err := os.ReadFile(filepath.Join("..", "..", "..", "config.toml"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"config.toml": string(config), "layouts/page.html": "{{ .Content }}"}
	for i, doc := range docs {
		files["content/p"+strconv.Itoa(i)+".md"] = "+++\ntitle = \"x\"\n+++\n\n" + Body(doc)
	}
	for name, data := range files {
		path := filepath.Join(site, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return site
}
