package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMasthead heads a site with its own name, and marks a part of it where the
// configuration says which.
func TestMasthead(t *testing.T) {
	needsHugo(t)
	for _, test := range []struct{ title, mark, want string }{
		{"Explainer", "plain", `>Ex<mark>plain</mark>er</a>`},
		{"The Varn Herald, explained", "", `>The Varn Herald, explained</a>`},
		{"The Varn Herald", "plain", `>The Varn Herald</a>`},
		{"Plain & plain, plainly", "plain", `>Plain & <mark>plain</mark>, plainly</a>`},
	} {
		root := projectSite(t, nil)
		file := filepath.Join(root, "config.toml")
		config, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(config), "\ntitle = \"Explainer\"\n") || !strings.Contains(string(config), "\nmark = \"plain\"") {
			t.Fatalf("the configuration names neither title nor mark:\n%s", config)
		}
		text := strings.Replace(string(config), `title = "Explainer"`, `title = "`+test.title+`"`, 1)
		if test.mark == "" {
			text = strings.Replace(text, "\nmark = ", "\nno_mark = ", 1)
		}
		writeFile(t, file, text)
		dest, _ := buildSite(t, Options{Root: root, BaseURL: "https://news.example/"})
		files := readSite(t, dest)
		wantContains(t, files, "method/index.html", test.want)
		wantContains(t, files, "index.xml", "<description>News articles you can take in")
	}
}
