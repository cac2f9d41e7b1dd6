package sitetest

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"
)

// TestLanguage looks at which language each page says its words are in, and
// which way they run: the interface's, and each article's own wherever words of
// it stand.
func TestLanguage(t *testing.T) {
	for _, v := range []variant{atRoot, german} {
		p := build(t, v)
		for _, page := range p.pages {
			root := p.parse(t, page)
			top := elements(root, "html", "")[0]
			if attr(top, "lang") != v.locale || attr(top, "dir") != "ltr" {
				t.Errorf("%s: <html lang=%q dir=%q>, want %s", page, attr(top, "lang"), attr(top, "dir"), v.locale)
			}
			for node := range root.Descendants() {
				if node.Type != html.TextNode || node.Parent.Data == "script" || node.Parent.Data == "title" {
					continue
				}
				if strings.ContainsFunc(hebrewName.Replace(node.Data), func(r rune) bool { return unicode.Is(unicode.Hebrew, r) }) {
					if lang, dir := around(node, "lang"), around(node, "dir"); lang != "he" || dir != "rtl" {
						t.Errorf("%s: %q is said to be in %q and to run %q", page, node.Data, lang, dir)
					}
				}
			}
			for _, article := range elements(root, "div", "text") {
				want := "en"
				if strings.Contains(page, "harbour-lamp") {
					want = "he"
				}
				if lang := around(article, "lang"); lang != want {
					t.Errorf("%s: the article is said to be in %q", page, lang)
				}
			}
		}
	}
}

// hebrewName takes a person's name out of a text, and the initials: names are in
// no language.
var hebrewName = strings.NewReplacer("רות", "", "לביא", "", "רל", "")

// around returns the attribute of the nearest element at or above a node that
// has it.
func around(node *html.Node, key string) string {
	for ; node != nil; node = node.Parent {
		if value := attr(node, key); value != "" {
			return value
		}
	}
	return ""
}

// TestLinkedData reads what every page tells search engines as JSON-LD. Nobody
// is named as an author but those the newsroom named, and nobody at all as the
// creator of words that a machine gave to somebody.
func TestLinkedData(t *testing.T) {
	p := build(t, atRoot)
	found := 0
	for _, page := range p.pages {
		root := p.parse(t, page)
		var blocks []string
		for _, script := range elements(root, "script", "") {
			if attr(script, "type") == "application/ld+json" {
				blocks = append(blocks, text(script))
			}
		}
		if article := len(elements(root, "article", "ex")); len(blocks) != article {
			t.Errorf("%s has %d blocks of JSON-LD and %d articles", page, len(blocks), article)
			continue
		} else if article == 0 {
			continue
		}
		found++
		var ld map[string]any
		if err := json.Unmarshal([]byte(blocks[0]), &ld); err != nil {
			t.Errorf("%s: %v", page, err)
			continue
		}
		file := filepath.Join(filepath.Dir(p.dir), "site", "content", filepath.FromSlash(strings.Replace(page, "/index.html", "/index.md", 1)))
		checkLinkedData(t, page, ld, frontMatter(t, file).Authors)
		if h1 := text(elements(root, "h1", "")[0]); ld["headline"] != strings.TrimSpace(h1) {
			t.Errorf("%s: the headline is %q, on the page %q", page, ld["headline"], h1)
		}
		if lang := around(elements(root, "h1", "")[0], "lang"); ld["inLanguage"] != lang {
			t.Errorf("%s: in %q, on the page in %q", page, ld["inLanguage"], lang)
		}
	}
	if found < notices {
		t.Errorf("only %d pages have JSON-LD", found)
	}
}

// checkLinkedData checks an article's description: its types, its dates, and
// who is named in it.
func checkLinkedData(t *testing.T, page string, ld map[string]any, authors []string) {
	t.Helper()
	if ld["@context"] != "https://schema.org" || ld["@type"] != "NewsArticle" {
		t.Errorf("%s: %v of %v", page, ld["@type"], ld["@context"])
	}
	for key, value := range ld {
		switch key {
		case "@context", "@type", "headline", "inLanguage":
		case "datePublished", "dateModified":
			if _, err := time.Parse(time.DateOnly, value.(string)); err != nil {
				t.Errorf("%s: %s: %v", page, key, err)
			}
		case "isBasedOn", "image":
			if at, _ := value.(string); !strings.HasPrefix(at, "http") {
				t.Errorf("%s: %s is %v", page, key, value)
			}
		case "publisher":
			if org := value.(map[string]any); org["@type"] != "Organization" || org["name"] == "" {
				t.Errorf("%s: publisher %v", page, org)
			}
		case "author":
			var names []string
			for _, who := range value.([]any) {
				person := who.(map[string]any)
				if person["@type"] != "Person" {
					t.Errorf("%s: author %v", page, person)
				}
				names = append(names, person["name"].(string))
			}
			if !slices.Equal(names, authors) {
				t.Errorf("%s: authors %q, want %q", page, names, authors)
			}
		default:
			t.Errorf("%s: nobody checked what is told as %q: %v", page, key, value)
		}
	}
	if len(authors) > 0 && ld["author"] == nil {
		t.Errorf("%s: no author, want %q", page, authors)
	}
}
