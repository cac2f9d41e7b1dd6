package site

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/tools/internal/annotate"
)

// TestBuildAddresses looks up every address of the site, built without a base
// URL, for the root of a host and for a path on it, in the published folder.
func TestBuildAddresses(t *testing.T) {
	needsHugo(t)
	for _, base := range []string{"", "https://news.example/", "https://news.example/deep/er"} {
		t.Run(base, func(t *testing.T) {
			dest, _ := buildSite(t, Options{BaseURL: base})
			files := readSite(t, dest)
			checked := 0
			for name, data := range files {
				if path.Ext(name) == ".html" {
					checked += checkAddresses(t, files, name, data, base)
				}
			}
			if checked < 35 {
				t.Errorf("only %d addresses were looked up", checked)
			}
			absolute := files["sitemap.xml"] + files["404.html"] + files["robots.txt"] + files["index.html"]
			if want := 4; base != "" && strings.Count(absolute, "https://news.example/") < want {
				t.Errorf("less than %d absolute addresses in sitemap, robots.txt and pages:\n%s", want, absolute)
			}
			if base == "" && strings.Contains(absolute, "://news.example") {
				t.Errorf("absolute addresses without a base URL:\n%s", absolute)
			}
		})
	}
}

// checkAddresses looks up the addresses of a page and returns how many it has.
func checkAddresses(t *testing.T, files map[string]string, name, data, base string) (n int) {
	site, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	at := &url.URL{Scheme: "https", Host: "news.example", Path: "/" + name}
	if prefix := strings.Trim(site.Path, "/"); prefix != "" {
		at.Path = "/" + prefix + at.Path
	}
	z := html.NewTokenizer(strings.NewReader(data))
	for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
		for _, a := range z.Token().Attr {
			if a.Key != "href" && a.Key != "src" {
				continue
			}
			n++
			ref, err := at.Parse(a.Val)
			if err != nil {
				t.Fatalf("%s: %q: %v", name, a.Val, err)
			}
			if strings.HasPrefix(a.Val, "/") && name != annotate.NotFound {
				t.Errorf("%s: %q is no relative address", name, a.Val)
			}
			file := strings.TrimPrefix(strings.TrimPrefix(ref.Path, path.Clean("/"+site.Path)), "/")
			if file == "" || strings.HasSuffix(file, "/") {
				file += "index.html"
			}
			target, ok := files[file]
			if !ok {
				t.Errorf("%s: %q leads to %q, which is not there", name, a.Val, file)
			} else if ref.Fragment != "" && !strings.Contains(target, `id="`+ref.Fragment+`"`) {
				t.Errorf("%s: %q: no such id there", name, a.Val)
			}
		}
	}
	return n
}
