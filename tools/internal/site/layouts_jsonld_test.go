package site

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestJSONLD reads what explainers tell search engines: with everything known,
// and with nothing.
func TestJSONLD(t *testing.T) {
	needsHugo(t)
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 6, 4))); err != nil {
		t.Fatal(err)
	}
	full := `date = 2024-03-05
updated = 2024-03-07
lang = "en-GB"
authors = ["Ada Holm", "Bo </script> Lind"]
images = [{file = "a b.png", alt = "A quay.", credit = "Ada Holm"}, {file = "second.png", alt = "A boat.", credit = "Ada Holm"}]
source = {publisher = "The Gazette", url = "https://gazette.example/a?b=1&c=2"}`
	dest, _ := buildSite(t, Options{BaseURL: "https://news.example/explained/", Root: projectSite(t, map[string]string{
		"explainers/full/index.md":   story("Matter A", full),
		"explainers/full/a b.png":    picture.String(),
		"explainers/full/second.png": picture.String(),
		"explainers/bare/index.md":   story("Matter “B”", "source = {url = \"javascript:0\"}"),
	})})
	files := readSite(t, dest)
	person := func(name string) any { return map[string]any{"@type": "Person", "name": name} }
	for name, want := range map[string]map[string]any{
		"full": {
			"headline": "Matter A", "inLanguage": "en-GB", "datePublished": "2024-03-05", "dateModified": "2024-03-07",
			"author":    []any{person("Ada Holm"), person("Bo </script> Lind")},
			"publisher": map[string]any{"@type": "Organization", "name": "The Gazette"},
			"isBasedOn": "https://gazette.example/a?b=1&c=2",
			"image":     "https://news.example/explained/explainers/full/a%20b.png",
		},
		"bare": {"headline": "Matter “B”", "inLanguage": "en"},
	} {
		want["@context"], want["@type"] = "https://schema.org", "NewsArticle"
		blocks := jsonLD.FindAllStringSubmatch(files["explainers/"+name+"/index.html"], -1)
		if len(blocks) != 1 {
			t.Fatalf("%s: %d blocks", name, len(blocks))
		}
		var got map[string]any
		if err := json.Unmarshal([]byte(blocks[0][1]), &got); err != nil {
			t.Fatalf("%s: %v in %s", name, err, blocks[0][1])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if address, ok := got["image"].(string); ok {
			file := strings.ReplaceAll(strings.TrimPrefix(address, "https://news.example/explained/"), "%20", " ")
			if files[file] == "" {
				t.Errorf("%s: there is no picture at %s", name, address)
			}
		}
	}
	for name, data := range files {
		if strings.HasSuffix(name, ".html") && !strings.HasPrefix(name, "explainers/") && jsonLD.MatchString(data) {
			t.Errorf("%s is no article", name)
		}
	}
}

var jsonLD = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)
