package webpage

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"
)

// A statement is what a page says about itself for machines.
type statement struct {
	meta     map[string]string // the first value of each meta element's name
	title    string            // of the title element
	heads    []*node           // the h1 elements
	minor    []*node           // the h2 and h3 elements
	head     *node             // the heading that is the headline; nil where none is
	times    []*node           // the time elements that have a day
	dated    []*node           // elements marked as the day of publication
	authors  []*node           // elements marked as the author, by itemprop or rel
	links    map[string]string // the first address of each kind of link
	lang     string
	data     linkedData
	savedURL string
}

// collect reads what a page says about itself. saved is where it was saved from
// as far as that is known.
func collect(b *treeBuilder, saved string) *statement {
	s := &statement{meta: make(map[string]string), links: make(map[string]string), data: readLinkedData(b.scripts)}
	s.lang = firstOf(b.root.attr("lang"), b.root.attr("xml:lang"))
	s.savedURL = firstOf(saved, savedFrom(b.comments))
	b.root.walk(func(n *node) bool {
		if n.isText {
			return false
		}
		s.element(n)
		return n.tag == atom.Title || !isSilent(n.tag)
	})
	return s
}

// element takes down what an element states.
func (s *statement) element(n *node) {
	switch n.tag {
	case atom.Meta:
		s.metaElement(n)
	case atom.Link:
		if rel := strings.ToLower(n.attr("rel")); s.links[rel] == "" {
			s.links[rel] = strings.TrimSpace(n.attr("href"))
		}
	case atom.Title:
		if s.title == "" {
			s.title = rawWords(n)
		}
	case atom.H1:
		if len(s.heads) < maxHeads {
			s.heads = append(s.heads, n)
		}
	case atom.H2, atom.H3:
		if len(s.minor) < maxMinor {
			s.minor = append(s.minor, n)
		}
	case atom.Time:
		if n.attr("datetime") != "" {
			s.times = append(s.times, n)
		}
	case atom.A:
		if n.attr("rel") == "author" {
			s.addAuthor(n)
		}
	}
	for prop := range strings.FieldsSeq(n.attr("itemprop")) {
		switch prop {
		case "datePublished":
			if len(s.dated) < maxMarked {
				s.dated = append(s.dated, n)
			}
		case "author":
			s.addAuthor(n)
		}
	}
}

// maxMarked is how many elements are looked at that are marked as the author,
// or as the day of publication.
const maxMarked = 10

// addAuthor takes down an element marked as the author.
func (s *statement) addAuthor(n *node) {
	if len(s.authors) < maxMarked {
		s.authors = append(s.authors, n)
	}
}

// metaElement takes down a meta element; the first of a name counts.
func (s *statement) metaElement(n *node) {
	for _, key := range [...]string{"property", "name", "itemprop"} {
		name := strings.ToLower(n.attr(key))
		if name == "" || s.meta[name] != "" {
			continue
		}
		s.meta[name] = line(n.attr("content"))
	}
	if strings.EqualFold(n.attr("http-equiv"), "content-language") && s.meta["content-language"] == "" {
		s.meta["content-language"] = line(n.attr("content"))
	}
}

// rawWords returns the text of an element that holds nothing but text.
func rawWords(n *node) string {
	var b strings.Builder
	for _, c := range n.children {
		b.WriteString(c.text)
	}
	return line(b.String())
}

// apply puts what is stated into p.
func (s *statement) apply(p *Page) {
	p.Publisher = s.publisher()
	p.URL = s.address()
	p.Lang = s.language()
	p.Title = s.headline(p)
	p.Authors = s.bylines(p)
	p.Dates = s.days()
}

// publisher returns who published the page.
func (s *statement) publisher() string {
	for _, name := range [...]string{s.meta["og:site_name"], s.data.publisher, s.meta["publisher"], s.meta["dc.publisher"]} {
		if name = strings.TrimSpace(name); name != "" && !strings.Contains(name, "://") && utf8.RuneCountInString(name) <= 100 {
			return name
		}
	}
	return ""
}

// address returns where the page was published. The address of a site's front
// page is none of an article.
func (s *statement) address() string {
	base, _ := url.Parse(firstOf(s.meta["og:url"], s.savedURL))
	for _, raw := range [...]string{s.links["canonical"], s.meta["og:url"], s.data.url, s.savedURL} {
		raw = strings.TrimSpace(raw)
		u, err := url.Parse(raw)
		if raw == "" || len(raw) > maxLine || err != nil || strings.ContainsFunc(raw, unicode.IsSpace) || !utf8.ValidString(raw) {
			continue
		}
		if !u.IsAbs() && base != nil {
			u = base.ResolveReference(u)
		}
		if u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.User != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
			continue
		}
		u.Fragment = ""
		return u.String()
	}
	return ""
}

// savedFrom returns the address that a browser, or a program that saves pages,
// noted in a comment on top of the page.
func savedFrom(comments []string) string {
	for _, c := range comments {
		c = strings.TrimSpace(c)
		if rest, ok := strings.CutPrefix(c, "saved from url=("); ok {
			if _, addr, ok := strings.Cut(rest, ")"); ok {
				return strings.TrimSpace(addr)
			}
		}
		if _, rest, ok := strings.Cut(c, "Page saved with SingleFile"); ok {
			if _, addr, ok := strings.Cut(rest, "url:"); ok {
				addr, _, _ = strings.Cut(strings.TrimSpace(addr), "\n")
				return strings.TrimSpace(addr)
			}
		}
	}
	return ""
}

// language returns the page's language as a BCP 47 tag; "" where it states
// none that there is.
func (s *statement) language() string {
	for _, lang := range [...]string{s.lang, s.meta["content-language"], s.data.lang, s.meta["og:locale"]} {
		lang = strings.TrimSpace(lang)
		if lang == "" || len(lang) > 35 {
			continue
		}
		if tag, err := language.Parse(strings.ReplaceAll(lang, "_", "-")); err == nil && tag != language.Und {
			return tag.String()
		}
	}
	return ""
}

// firstOf returns the first of a list of strings that is not empty.
func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
