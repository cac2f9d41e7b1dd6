package site

import (
	"strings"
	"testing"
)

// TestListLanes looks for who speaks where on the front page's top story and on
// people's pages: drawn from the articles, and names alone where an article is
// not shown.
func TestListLanes(t *testing.T) {
	needsHugo(t)
	dest, rep := buildSite(t, Options{Root: projectSite(t, map[string]string{
		"explainers/top/index.md":    story("The top matter", "date = 2024-03-03", "Ada Holm", "Bo Lind"),
		"explainers/older/index.md":  story("An older matter", "date = 2024-03-02", "Ada Holm", "Bo Lind"),
		"explainers/closed/index.md": story("A closed matter", "date = 2024-03-01\nfull_text = false", "Ada Holm", "Bo Lind"),
	})})
	if len(rep.Findings) > 0 {
		t.Errorf("findings: %v", rep.Findings)
	}
	files := readSite(t, dest)
	for name, want := range map[string]int{"index.html": 2, "people/ada-holm/index.html": 2, "explainers/top/index.html": 2, "explainers/closed/index.html": 0} {
		if n := strings.Count(files[name], `role="img" aria-label="in paragraph`); n != want {
			t.Errorf("%s has %d lanes, want %d", name, n, want)
		}
		checkLinks(t, name, files[name])
	}
	wantContains(t, files, "index.html", `href="explainers/top/index.html#said-ah">Ada Holm</a></b>`, `<use href="#paragraphs"/>`, `<a href="explainers/older/index.html#said-ah"><b class="med v1"`)
	wantContains(t, files, "people/ada-holm/index.html", `<span class="lane"></span>`)
	for name, data := range files {
		if strings.HasSuffix(name, ".html") && (strings.Contains(data, " data-lane") || strings.Contains(data, " data-of")) {
			t.Errorf("%s has a lane that the build step passed over", name)
		}
	}
}
