package sitetest

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// addresses are those that a page leads to or shows, as the browser reads them.
const addresses = `() => [...document.querySelectorAll('[href], [src]')].map(e => {
	const at = e.href !== undefined ? e.href : e.src;
	return typeof at === 'string' ? at : at.baseVal;
})`

// TestLinks lets the browser resolve every address on every page, at the root
// of a host, below a path, and opened from a disk. Each within the site leads
// to a file, and each fragment to an element.
func TestLinks(t *testing.T) {
	chromium(t)
	for name, v := range map[string]variant{"root": atRoot, "path": below, "disk": onDisk} {
		p := build(t, v)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newTab(t)
			base := "file://" + filepath.ToSlash(p.dir) + "/"
			if p.server != nil {
				base = p.url()
			}
			known, n := map[string]map[string]bool{}, 0
			for _, page := range p.pages {
				if alike(page) {
					continue
				}
				b.open(base + page)
				var links []string
				b.call(addresses, &links)
				for _, link := range links {
					file, inside := strings.CutPrefix(link, base)
					if !inside {
						continue
					}
					n++
					if why := leads(p.dir, file, v.prefix != "", known); why != "" {
						t.Errorf("%s: %s: %s", page, link, why)
					}
				}
			}
			t.Logf("%d links", n)
			if n < 500 {
				t.Errorf("only %d links within the site were found", n)
			}
		})
	}
}

// leads says why an address below the site's leads nowhere; "" if it does.
// Known are the ids of the files read before. A server opens index.html for a
// folder, a disk does not.
func leads(dir, address string, served bool, known map[string]map[string]bool) string {
	u, err := url.Parse(address)
	if err != nil {
		return err.Error()
	}
	file := filepath.Join(dir, filepath.FromSlash(u.Path))
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return "no such file"
	case info.IsDir() && !served:
		return "a folder, which opens nothing from a disk"
	case info.IsDir():
		file = filepath.Join(file, "index.html")
	}
	if u.Fragment == "" {
		return ""
	}
	if known[file] == nil {
		if known[file], err = ids(file); err != nil {
			return err.Error()
		}
	}
	if !known[file][u.Fragment] {
		return "no such id"
	}
	return ""
}

// ids returns the ids of a page's elements.
func ids(file string) (map[string]bool, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for node := range root.Descendants() {
		for _, a := range node.Attr {
			if a.Key == "id" {
				found[a.Val] = true
			}
		}
	}
	return found, nil
}

// TestNotFoundPage opens addresses of no page, also below one: the page that a
// host then shows is styled, and its links lead to pages.
func TestNotFoundPage(t *testing.T) {
	chromium(t)
	for name, v := range map[string]variant{"root": atRoot, "path": below} {
		t.Run(name, func(t *testing.T) {
			p := build(t, v)
			b := newTab(t)
			for _, page := range []string{"nothing", "no/such/page/", "explainers/no-such/index.html"} {
				b.open(p.url() + page)
				var links []string
				b.call(addresses, &links)
				for _, link := range links {
					if strings.HasPrefix(link, p.url()+page+"#") {
						continue // within the page
					}
					file, inside := strings.CutPrefix(link, p.url())
					if !inside {
						t.Errorf("%s: %s leads away", page, link)
					} else if why := leads(p.dir, file, true, map[string]map[string]bool{}); why != "" {
						t.Errorf("%s: %s: %s", page, link, why)
					}
				}
				var styled bool
				if b.eval(`document.styleSheets.length == 1 && document.styleSheets[0].cssRules.length > 50`, &styled); !styled {
					t.Errorf("%s: the page has no style", page)
				}
			}
		})
	}
}

// TestNothingInline looks for styles and scripts in the pages, which a strict
// policy stops.
func TestNothingInline(t *testing.T) {
	p := build(t, atRoot)
	for _, name := range p.pages {
		f, err := os.Open(filepath.Join(p.dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		for node := range root.Descendants() {
			data := false
			for _, a := range node.Attr {
				data = data || a.Key == "type" && (a.Val == "application/ld+json" || a.Val == "application/json")
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", name, node.Data, a.Key, a.Val)
				}
			}
			if node.Type == html.ElementNode && (node.Data == "style" || node.Data == "script" && !data) {
				t.Errorf("%s: <%s>", name, node.Data)
			}
		}
	}
}

// TestWithheld looks for a sentence of an article that may not be published,
// and for the name of somebody who has no page, in all published files.
func TestWithheld(t *testing.T) {
	for _, v := range []variant{atRoot, onDisk} {
		p := build(t, v)
		err := fs.WalkDir(os.DirFS(p.dir), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			if strings.Contains(name, "private-witness") {
				t.Errorf("%s is published", name)
			}
			data, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
			if strings.Contains(string(data), "This sentence may not be published here") {
				t.Errorf("%s has the article's body", name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
