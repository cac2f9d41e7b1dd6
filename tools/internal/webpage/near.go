package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

const (
	nearBefore = 20 // elements before the headline where byline and date may stand
	nearAfter  = 60 // and after it
	maxNear    = 80 // characters of such a line
)

// nearHead takes byline and date from what stands around the headline, where
// the page states neither for machines: elements named as one or the other.
func (s *statement) nearHead(root *node, p *Page) {
	if s.head == nil {
		return
	}
	site := s.siteWords(p)
	noDate, noAuthor := len(p.Dates) == 0, len(p.Authors) == 0
	for _, n := range elementsNear(root, s.head) {
		if n.chars == 0 || n.chars > maxNear || n == s.head {
			continue
		}
		names := n.attr("class") + " " + n.attr("id")
		if noDate && (n.tag == atom.Time || named(names, "date", "published", "pubdate", "posted", "timestamp", "time", "datum", "fecha", "meta")) {
			if d := writtenDate(n.words()); d != "" {
				p.Dates, noDate = append(p.Dates, d), false
			}
		}
		if noAuthor && named(names, "byline", "author", "autor", "auteur") {
			if name := cutBy(n.words()); isFullName(name) && isAuthor(name, site) {
				p.Authors, noAuthor = append(p.Authors, name), false
			}
		}
	}
	if d := addressDate(p.URL); noDate && d != "" {
		p.Dates = append(p.Dates, d)
	}
}

// elementsNear returns the elements that begin shortly before or after head, in
// the page's order.
func elementsNear(root, head *node) []*node {
	var near []*node
	at := -1
	root.walk(func(n *node) bool {
		if n.isText || at >= 0 && len(near) > at+nearAfter {
			return false
		}
		if n == head {
			at = len(near)
		}
		near = append(near, n)
		return !isSilent(n.tag)
	})
	return near[max(at-nearBefore, 0):]
}

// isFullName reports whether s has the form of a person's name of two to five
// words.
func isFullName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if strings.ContainsAny(w, "0123456789:/|@,") || !unicode.IsUpper(r) && !unicode.Is(unicode.Lo, r) && (i == 0 || i == len(words)-1 || utf8.RuneCountInString(w) > 3) {
			return false
		}
	}
	return true
}
