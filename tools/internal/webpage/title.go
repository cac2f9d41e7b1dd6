package webpage

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// maxHeads is how many h1 elements are looked at.
const maxHeads = 20

// maxMinor is how many h2 and h3 elements are looked at.
const maxMinor = 100

// headline returns the article's title and notes the heading that shows it.
func (s *statement) headline(p *Page) string {
	title := s.bestTitle(p)
	words := plainWords(title)
	for _, heads := range [...][]*node{s.heads, s.minor} {
		for _, n := range heads {
			if len(words) > 0 && slices.Equal(plainWords(n.words()), words) {
				s.head = n
				return title
			}
		}
	}
	return title
}

// bestTitle returns the article's title. What a page states as such often has
// the site's name at its end or a section's before it, or is meant for search
// engines; an h1 that is its beginning or its end, or the only one and much
// like it, is then the headline itself. Without any h1 a lesser heading may be.
func (s *statement) bestTitle(p *Page) string {
	stated := [...]string{s.data.headline, s.meta["og:title"], s.meta["twitter:title"], s.meta["dc.title"], s.title}
	site := s.siteWords(p)
	heads := headsOf(s.heads, site)
	if len(heads) == 0 {
		minor := headsOf(s.minor, site)
		for _, title := range stated {
			if h := headOf(title, minor); h != "" {
				return h
			}
		}
	}
	for _, title := range stated {
		if title == "" || isSite(title, site) {
			continue
		}
		if h := headOf(title, heads); h != "" {
			return h
		}
	}
	for _, title := range stated {
		if title = withoutSite(title, site); title == "" || isSite(title, site) {
			continue
		}
		if len(heads) == 1 && shares(heads[0], title) {
			return heads[0]
		}
		return title
	}
	if len(heads) > 0 {
		return heads[0]
	}
	return ""
}

// headsOf returns the words of the headings that are not the site's name.
func headsOf(nodes []*node, site map[string]bool) []string {
	var heads []string
	for _, n := range nodes {
		if t := n.words(); t != "" && len(t) <= maxLine && !isSite(t, site) {
			heads = append(heads, t)
		}
	}
	return heads
}

// headOf returns the heading that is the beginning or the end of a stated title, or
// that the stated title is a cut of; "" where none is.
func headOf(title string, heads []string) string {
	want := plainWords(title)
	best, most := "", 0
	for _, h := range heads {
		got := plainWords(h)
		n := len(got)
		if n == 0 || n <= most {
			continue
		}
		switch {
		case slices.Equal(got, want), // whatever its length
			n >= minHead && n < len(want) && (slices.Equal(got, want[:n]) || slices.Equal(got, want[len(want)-n:])),
			isCut(title) && len(want) >= minHead && n > len(want) && slices.Equal(got[:len(want)-1], want[:len(want)-1]):
			best, most = h, n
		}
	}
	return best
}

// shares reports whether half of a head's words, two at least, are in a stated
// title: search engines and networks are given other words than readers.
func shares(head, title string) bool {
	words, stated := plainWords(head), plainWords(title)
	n := 0
	for _, w := range words {
		if slices.Contains(stated, w) {
			n++
		}
	}
	return n >= 2 && 2*n >= len(words)
}

// minHead is how many words an h1 has that is taken for a title of more.
const minHead = 2

// isCut reports whether a title was cut by the page.
func isCut(title string) bool {
	return strings.HasSuffix(title, "…") || strings.HasSuffix(title, "...")
}

// siteWords returns the words of the site's name and of its address.
func (s *statement) siteWords(p *Page) map[string]bool {
	words := make(map[string]bool)
	for _, name := range [...]string{p.Publisher, s.data.publisher, s.meta["og:site_name"]} {
		for _, w := range plainWords(name) {
			words[w] = true
		}
		words[strings.Join(plainWords(name), "")] = true
	}
	if u, err := url.Parse(p.URL); err == nil {
		for part := range strings.SplitSeq(u.Hostname(), ".") {
			words[strings.ToLower(part)] = true
			words[strings.ReplaceAll(strings.ToLower(part), "-", "")] = true
		}
	}
	delete(words, "")
	return words
}

// isSite reports whether s is the site's name.
func isSite(s string, site map[string]bool) bool {
	words := plainWords(s)
	if len(words) == 0 || site[strings.Join(words, "")] {
		return true
	}
	for _, w := range words {
		if !site[w] && w != "the" {
			return false
		}
	}
	return true
}

// withoutSite returns a title without the site's name at its end or start.
func withoutSite(title string, site map[string]bool) string {
	for {
		start, end := lastSeparator(title)
		if end > 0 && isSite(title[end:], site) {
			title = strings.TrimSpace(title[:start])
			continue
		}
		start, end = firstSeparator(title)
		if end > 0 && isSite(title[:start], site) {
			title = strings.TrimSpace(title[end:])
			continue
		}
		return title
	}
}

// separators part a headline from a site's name.
var separators = [...]string{" | ", " – ", " — ", " - ", " · ", " » ", " « ", " :: ", " : ", " • ", " // ", " ⋆ ", " ~ ", "|", "»"}

// lastSeparator returns where the last separator of s starts and ends; 0, 0
// where there is none.
func lastSeparator(s string) (start, end int) {
	for _, sep := range separators {
		if i := strings.LastIndex(s, sep); i > start {
			start, end = i, i+len(sep)
		}
	}
	return start, end
}

// firstSeparator returns where the first separator of s starts and ends.
func firstSeparator(s string) (start, end int) {
	start = len(s)
	for _, sep := range separators {
		if i := strings.Index(s, sep); i > 0 && i < start {
			start, end = i, i+len(sep)
		}
	}
	if end == 0 {
		return 0, 0
	}
	return start, end
}

// plainWords returns the words of s in lower case without punctuation.
func plainWords(s string) []string {
	s = strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || r == '‘' || r == '`' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}
