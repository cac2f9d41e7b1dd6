package site

import (
	"strings"
	"testing"
)

// TestTopics gives topics whose names would be one taxonomy term, a nested path
// or nothing a page each.
func TestTopics(t *testing.T) {
	needsHugo(t)
	root := projectSite(t, map[string]string{
		"explainers/a/index.md": story("Matter A", "date = 2024-03-01\ntopics = [\"AC/DC\", \"C++\", \"../up\"]"),
		"explainers/b/index.md": story("Matter B", "date = 2024-03-02\ntopics = [\"C#\", \"ac/dc\"]"),
		"explainers/d/index.md": story("Matter D", "topics = \"Lone\"\nplaces = 5"),
		"explainers/c/index.md": story("Matter C", "date = 2024-03-03\ntopics = [\"Große Fragen\", \"<b>&\", \"!\"]"),
	})
	dest, _ := buildSite(t, Options{Root: root})
	files := readSite(t, dest)
	pages := 0
	for name := range files {
		if strings.HasPrefix(name, "topics/") && strings.Count(name, "/") == 2 {
			pages++
		}
	}
	if pages != 8 {
		t.Errorf("%d topics have a page, want 8", pages)
	}
	wantContains(t, files, "topics/index.html", ">AC/DC</a>", ">C++</a>", ">C#</a>", ">Große Fragen</a>", "&lt;b>")
	wantContains(t, files, "explainers/a/index.html", ">AC/DC</a>", "same topic: AC/DC", "Matter B")
	wantContains(t, files, "index.html", "Topics</a>")
	for name, text := range files {
		if strings.Contains(text, "><b>&") {
			t.Errorf("%s has a topic's markup", name)
		}
	}
}

// TestNoTopics leaves no trace of topics in a site that has none.
func TestNoTopics(t *testing.T) {
	needsHugo(t)
	dest, _ := buildSite(t, Options{Root: projectSite(t, map[string]string{"explainers/a/index.md": story("Matter A", "")})})
	for name, text := range readSite(t, dest) {
		if strings.HasPrefix(name, "topics") || strings.Contains(text, "topics/") {
			t.Errorf("%s has to do with topics", name)
		}
	}
}
