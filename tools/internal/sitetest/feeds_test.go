package sitetest

import (
	"encoding/xml"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// A feed is what tests read of an RSS feed.
type feed struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Channel struct {
		Title string `xml:"title"`
		Links []struct {
			XMLName xml.Name
			Href    string `xml:"href,attr"`
			Rel     string `xml:"rel,attr"`
			Text    string `xml:",chardata"`
		} `xml:"link"`
		Description string `xml:"description"`
		Language    string `xml:"language"`
		Items       []struct {
			Title string `xml:"title"`
			Link  string `xml:"link"`
			GUID  struct {
				Permalink string `xml:"isPermaLink,attr"`
				Text      string `xml:",chardata"`
			} `xml:"guid"`
			Date        string `xml:"pubDate"`
			Description string `xml:"description"`
		} `xml:"item"`
	} `xml:"channel"`
}

// TestFeed reads the feed: whole, newest first, each item with an address that
// is a page and a name that stays when the site moves.
func TestFeed(t *testing.T) {
	guids := map[variant][]string{}
	for _, v := range []variant{atRoot, below, german} {
		p := build(t, v)
		var f feed
		if err := xml.Unmarshal(p.read(t, "index.xml"), &f); err != nil {
			t.Fatal(err)
		}
		c := f.Channel
		if f.Version != "2.0" || c.Title == "" || c.Description == "" || c.Language != v.locale {
			t.Errorf("version %q, title %q, description %q, language %q", f.Version, c.Title, c.Description, c.Language)
		}
		self, home := "", ""
		for _, l := range c.Links {
			if l.XMLName.Space == "" {
				home = l.Text
			} else if l.Rel == "self" {
				self = l.Href
			}
		}
		if home != p.url() || self != p.url()+"index.xml" {
			t.Errorf("the feed is of %q and stands at %q, want below %s", home, self, p.url())
		}
		if len(c.Items) != 20 {
			t.Errorf("%d items, want the newest 20", len(c.Items))
		}
		last := time.Now()
		for _, it := range c.Items {
			file, inside := strings.CutPrefix(it.Link, p.url())
			if !inside || !slices.Contains(p.pages, path.Join(file, "index.html")) {
				t.Errorf("%s is no page", it.Link)
			}
			guids[v] = append(guids[v], it.GUID.Text)
			if it.GUID.Permalink != "false" || it.GUID.Text == "" || strings.Contains(it.GUID.Text, "://") {
				t.Errorf("%s has the guid %q (%s)", it.Link, it.GUID.Text, it.GUID.Permalink)
			}
			if it.Title == "" || strings.ContainsAny(it.Title, "<>") || !plainHTML(it.Description) {
				t.Errorf("%s: title %q, description %q", it.Link, it.Title, it.Description)
			}
			date, err := time.Parse(time.RFC1123Z, it.Date)
			if it.Date != "" && err != nil || date.After(last) {
				t.Errorf("%s: date %q, after one of %v: %v", it.Link, it.Date, last, err)
			}
			last = date
		}
		if unique := slices.Compact(slices.Sorted(slices.Values(guids[v]))); len(unique) != len(guids[v]) {
			t.Errorf("guids stand twice: %q", guids[v])
		}
		found := 0
		for _, l := range elements(p.parse(t, "index.html"), "link", "") {
			if attr(l, "type") == "application/rss+xml" && attr(l, "rel") == "alternate" {
				found++
			}
		}
		if found != 1 {
			t.Errorf("the home page names %d feeds", found)
		}
	}
	if !slices.Equal(guids[atRoot], guids[below]) {
		t.Errorf("at the root guids are %q, below a path %q", guids[atRoot], guids[below])
	}
}

// plainHTML says whether there is text, in paragraphs and lists without any
// attribute: readers of feeds drop the rest, or should. Nothing is said twice.
func plainHTML(markup string) bool {
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil || text(root) == "" {
		return false
	}
	said := map[string]bool{}
	for node := range root.Descendants() {
		if node.Type == html.TextNode {
			if said[node.Data] {
				return false
			}
			said[node.Data] = true
		}
		if node.Type == html.ElementNode && !slices.Contains([]string{"html", "head", "body", "p", "ul", "li"}, node.Data) || len(node.Attr) > 0 {
			return false
		}
	}
	return true
}

// TestSitemap reads the list for search engines: every page is in it once, but
// the later parts of lists, which are no pages of their own, and the one for
// addresses of no page; robots.txt says where it is.
func TestSitemap(t *testing.T) {
	for _, v := range []variant{atRoot, below} {
		p := build(t, v)
		var urls struct {
			XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
			URLs    []struct {
				Loc     string `xml:"loc"`
				Lastmod string `xml:"lastmod"`
			} `xml:"url"`
		}
		if err := xml.Unmarshal(p.read(t, "sitemap.xml"), &urls); err != nil {
			t.Fatal(err)
		}
		listed := map[string]bool{}
		for _, u := range urls.URLs {
			file, inside := strings.CutPrefix(u.Loc, p.url())
			if file = path.Join(file, "index.html"); !inside || listed[file] {
				t.Errorf("%s is elsewhere, or listed twice", u.Loc)
			}
			listed[file] = true
			if _, err := time.Parse(time.DateOnly, u.Lastmod); u.Lastmod != "" && err != nil {
				t.Errorf("%s: %v", u.Loc, err)
			}
		}
		for _, page := range p.pages {
			whole := page != "404.html" && !strings.HasPrefix(page, "page/") && !strings.Contains(page, "/page/")
			if whole != listed[page] {
				t.Errorf("%s is in the sitemap: %t", page, listed[page])
			}
			delete(listed, page)
		}
		for page := range maps.Keys(listed) {
			t.Errorf("%s is in the sitemap and not there", page)
		}
		robots := string(p.read(t, "robots.txt"))
		if !strings.Contains(robots, "\nSitemap: "+p.url()+"sitemap.xml\n") || strings.Contains(robots, "Disallow: /") {
			t.Errorf("robots.txt: %s", robots)
		}
	}
	for _, name := range []string{"index.xml", "sitemap.xml"} {
		if slices.Contains(build(t, onDisk).report.LeftOut, name) {
			continue
		}
		t.Errorf("%s is published though it needs an address", name)
	}
}
