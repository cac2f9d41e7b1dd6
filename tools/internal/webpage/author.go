package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxAuthor  = 100 // characters of an author's name with the post behind it
	maxAuthors = 12
)

// bylines returns the authors that a page states: in its linked data, in meta
// elements, or in elements marked as the author.
func (s *statement) bylines(p *Page) []string {
	site := s.siteWords(p)
	if names := authorNames(s.data.authors, site); len(names) > 0 {
		return names
	}
	for _, key := range [...]string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"} {
		if names := authorNames([]string{s.meta[key]}, site); len(names) > 0 {
			return names
		}
	}
	for _, n := range s.authors {
		if n.dropped {
			continue
		}
		if names := authorNames([]string{n.words()}, site); len(names) > 0 {
			return names
		}
	}
	return nil
}

// authorNames returns those of the stated names that can be an author's, each
// once and without "By".
func authorNames(stated []string, site map[string]bool) []string {
	var names []string
	seen := make(map[string]bool)
	for _, name := range stated {
		name = cutBy(name)
		key := strings.Join(plainWords(name), " ")
		if !isAuthor(name, site) || seen[key] {
			continue
		}
		seen[key] = true
		if names = append(names, name); len(names) == maxAuthors {
			break
		}
	}
	return names
}

// isAuthor reports whether a stated name can be an author's: neither the site's
// own, nor an address, nor that of an account.
func isAuthor(name string, site map[string]bool) bool {
	n := utf8.RuneCountInString(name)
	if n < 3 && !strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Lo, r) }) || n > maxAuthor || strings.Contains(name, "://") || strings.ContainsAny(name, "<>{}") {
		return false
	}
	if !strings.ContainsRune(name, ' ') && strings.ToLower(name) == name && strings.ContainsFunc(name, func(r rune) bool { return r < utf8.RuneSelf }) {
		return false
	}
	switch strings.ToLower(name) {
	case "admin", "administrator", "editor", "staff", "webmaster", "author", "null", "undefined", "unknown", "guest":
		return false
	}
	return !isSite(name, site)
}

// cutBy returns a byline without the word it begins with.
func cutBy(name string) string {
	name = strings.TrimSpace(name)
	for _, by := range [...]string{"by ", "by: ", "von ", "par ", "por ", "written by "} {
		if len(name) > len(by) && strings.EqualFold(name[:len(by)], by) {
			rest := strings.TrimSpace(name[len(by):])
			if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) && (by != "von " && by != "par " && by != "por " || strings.Contains(rest, " ")) {
				return rest
			}
		}
	}
	return name
}
