package sitetest

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A link is an address in a page, and what it is there for.
type link struct {
	Page string // the page's own address
	To   string // as it is written
}

// resolve reads addresses as the browser does.
const resolve = `links => links.map(({Page, To}) => { try { return new URL(To, Page).href } catch { return 'bad: ' + To } })`

// TestLinks lets the browser resolve every address on every page, at the root
// of a host, below a path, and opened from a disk. Each within the site leads
// to a file, and each fragment to an element.
func TestLinks(t *testing.T) {
	chromium(t)
	t.Parallel()
	for name, v := range map[string]variant{"root": atRoot, "path": below, "disk": onDisk} {
		p := build(t, v)
		t.Run(name, func(t *testing.T) {
			base := "file://" + filepath.ToSlash(p.dir) + "/"
			if p.server != nil {
				base = p.url()
			}
			var links []link
			for _, page := range p.pages {
				for _, at := range addresses(t, p.parse(t, page)) {
					links = append(links, link{base + page, at})
				}
			}
			var resolved []string
			newTab(t).call(resolve, &resolved, links)
			known, n := map[string]map[string]bool{}, 0
			for i, at := range resolved {
				page := strings.TrimPrefix(links[i].Page, base)
				file, inside := strings.CutPrefix(at, base)
				switch {
				case !inside && !strings.HasPrefix(at, "http"):
					t.Errorf("%s: %q leads to %s", page, links[i].To, at)
				case !inside && p.server != nil && strings.HasPrefix(at, p.URL):
					t.Errorf("%s: %q leads out of the site's folder", page, links[i].To)
				case inside:
					n++
					if why := leads(p.dir, file, v.prefix != "", known); why != "" {
						t.Errorf("%s: %q: %s", page, links[i].To, why)
					}
				}
			}
			t.Logf("%d links", n)
			if n < 2000 {
				t.Errorf("only %d links within the site were found", n)
			}
		})
	}
}

// addresses are those that a page leads to, shows or loads, as they are written.
func addresses(t *testing.T, root *html.Node) (found []string) {
	t.Helper()
	for node := range root.Descendants() {
		if node.Data == "base" {
			t.Error("a page with <base>, which changes what its addresses mean")
		}
		for _, a := range node.Attr {
			switch a.Key {
			case "href", "src", "poster", "action", "data":
				found = append(found, strings.TrimSpace(a.Val))
			case "srcset":
				for candidate := range strings.SplitSeq(a.Val, ",") {
					at, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
					found = append(found, at)
				}
			}
		}
	}
	return found
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
		root, err := parse(file)
		if err != nil {
			return err.Error()
		}
		known[file] = ids(root)
	}
	if !known[file][u.Fragment] {
		return "no such id"
	}
	return ""
}

// ids returns the ids of a page's elements.
func ids(root *html.Node) map[string]bool {
	found := map[string]bool{}
	for node := range root.Descendants() {
		if id := attr(node, "id"); id != "" {
			found[id] = true
		}
	}
	return found
}

// shownAddresses are a page's addresses as the browser has them.
const shownAddresses = `() => [...document.querySelectorAll('[href], [src]')].map(e => e.href ?? e.src).map(at => at.baseVal ?? at)`

// TestNotFoundPage opens addresses of no page, also below one: the page that a
// host then shows is styled, and its links lead to pages.
func TestNotFoundPage(t *testing.T) {
	chromium(t)
	t.Parallel()
	for name, v := range map[string]variant{"root": atRoot, "path": below} {
		t.Run(name, func(t *testing.T) {
			p := build(t, v)
			b := newTab(t)
			for _, page := range []string{"nothing", "no/such/page/", "explainers/no-such/index.html"} {
				b.open(p.url() + page)
				var links []string
				b.call(shownAddresses, &links)
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
