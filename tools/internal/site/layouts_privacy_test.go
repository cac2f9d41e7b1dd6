package site

import (
	"slices"
	"strings"
	"testing"
)

// TestPrivatePerson keeps somebody whose file says page = false out of every
// place but the explainer itself, in which their name stands without a link.
func TestPrivatePerson(t *testing.T) {
	needsHugo(t)
	root := projectSite(t, map[string]string{
		"explainers/one/index.md":      story("The first matter", "date = 2024-01-02", "Mona Hidden", "Olaf Open"),
		"explainers/two/index.md":      story("The second matter", "date = 2024-01-03", "Mona Hidden", "Olaf Open"),
		"people/mona-hidden/index.md":  "+++\npage = false\n+++\n",
		"people/olaf-open/index.md":    "+++\nvariants = [\"O. Open\"]\n+++\n",
		"people/never-named/index.md":  "+++\npage = false\n+++\n",
		"people/mona-hidden/photo.txt": "beside the file",
	})
	dest, _ := buildSite(t, Options{Root: root, BaseURL: "https://news.example/"})
	files := readSite(t, dest)

	for _, id := range []string{"mona-hidden", "never-named"} {
		if names := filesWith(files, "people/"+id); len(names) > 0 {
			t.Errorf("%s has a page or a link to one: %v", id, names)
		}
	}
	for _, name := range []string{"people/index.html", "index.xml", "sitemap.xml", "people/olaf-open/index.html"} {
		if strings.Contains(files[name], "Mona") || strings.Contains(files[name], "mona") {
			t.Errorf("%s names her", name)
		}
	}
	wantContains(t, files, "explainers/one/index.html", "Mona Hidden", `people/olaf-open/index.html`)
	wantContains(t, files, "quotes/index.html", "Mona Hidden</h3>", `people/olaf-open/index.html">Olaf Open</a></h3>`)
	// Two explainers share her and Olaf; only he is told as the reason.
	wantContains(t, files, "explainers/one/index.html", "also names Olaf Open<")
}

// TestWithdrawn keeps drafts, expired and future explainers, and people and
// topics that only they have, out of the whole site.
func TestWithdrawn(t *testing.T) {
	needsHugo(t)
	content := map[string]string{
		"explainers/shown/index.md": story("A shown matter", "date = 2024-01-02\ntopics = [\"Harbours\"]\nplaces = [\"Varn\"]", "Olaf Open"),
	}
	for name, head := range map[string]string{
		"draft":   "draft = true",
		"expired": "expiryDate = 2020-01-01",
		"future":  "publishDate = 2999-01-01",
		"quoted":  "publishdate = \"2999-01-01\"",
	} {
		content["explainers/"+name+"/index.md"] = story("Withdrawn "+name, head+"\ntopics = [\"Secret\", \"Harbours\"]\nplaces = [\"Varn\"]", "Olaf Open", "Only There")
	}
	dest, _ := buildSite(t, Options{Root: projectSite(t, content), BaseURL: "https://news.example/"})
	files := readSite(t, dest)
	for _, words := range []string{"Withdrawn", "only-there", "Only There", "ecret"} {
		if names := filesWith(files, words); len(names) > 0 {
			slices.Sort(names)
			t.Errorf("%q stands in %v", words, names)
		}
	}
	wantContains(t, files, "topics/harbours/index.html", "A shown matter", "1 explainer")
	wantContains(t, files, "people/olaf-open/index.html", "A shown matter")
}
