package webpage

import (
	"iter"
	"strings"

	"golang.org/x/net/html/atom"
)

// Shares of the page's running text, in hundredths, up to which an element can
// be left out.
const (
	maxAside = 40 // by its tag or its role, or since it is hidden
	maxNamed = 10 // by its class or id alone
)

// minArticle is the running text from which an article element is not left out
// for its class.
const minArticle = 400

// prune drops the elements below n that are no part of an article. total is
// the weight of the page's running text: what holds much of it is not dropped,
// but for readers' comments.
func prune(n *node, total int) {
	for i, c := range n.children {
		switch {
		case c.isText || c.dropped:
		case isTold(c) && !isHidden(c) && isInSentence(n, i):
		case isAside(c, total):
			c.dropped = true
		default:
			prune(c, total)
		}
	}
}

// isAside reports whether an element is by its tag, its role or its name no
// part of the article.
func isAside(n *node, total int) bool {
	switch share := n.prose * 100; {
	case (isDiscussion(n) || isConsent(n)) && !holdsArticle(n):
		return true
	case share > total*maxAside:
		return false
	case isAsideTag(n.tag), isAsideRole(n.attr("role")), isHidden(n):
		return true
	case n.tag == atom.Article && n.prose > minArticle, n.tag == atom.Main, isEmbed(n):
		return false
	case share > total*maxNamed && 2*n.linked <= n.chars:
		return false
	}
	return n.tag == atom.Header || n.tag == atom.Form || n.tag == atom.Fieldset || hasAsideName(n.attr("class")) || hasAsideName(n.attr("id"))
}

// isAsideTag reports whether an element by its tag holds no words of an article.
func isAsideTag(tag atom.Atom) bool {
	switch tag {
	case atom.Nav, atom.Footer, atom.Aside, atom.Figcaption, atom.Dialog, atom.Menu, atom.Label, atom.Legend, atom.Time:
		return true
	}
	return false
}

// isAsideRole reports whether an ARIA role is one of what stands around an
// article.
func isAsideRole(role string) bool {
	switch role {
	case "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
		"note":
		return true
	}
	return false
}

// isHidden reports whether an element is not shown, or only to screen readers
// or in print.
func isHidden(n *node) bool {
	if n.has("hidden") || n.attr("aria-hidden") == "true" && n.prose == 0 {
		return true
	}
	if style := n.attr("style"); style != "" {
		style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
		if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
			return true
		}
	}
	for name := range strings.FieldsSeq(n.attr("class")) {
		switch strings.ToLower(name) {
		case "hidden", "hide", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "u-hidden", "is-hidden",
			"noprint", "print-only":
			return true
		}
	}
	return false
}

// isDiscussion reports whether an element by its name holds what readers wrote.
func isDiscussion(n *node) bool {
	return named(n.attr("class"), "comment", "comments", "commentlist", "commentform", "disqus", "respond") ||
		named(n.attr("id"), "comment", "comments", "commentlist", "commentform", "disqus", "respond")
}

// isConsent reports whether an element by its name asks for leave to set
// cookies.
func isConsent(n *node) bool {
	return named(n.attr("class"), "cookie", "cookies", "gdpr", "consent") || named(n.attr("id"), "cookie", "cookies", "gdpr", "consent")
}

// holdsArticle reports whether the article may be in an element.
func holdsArticle(n *node) bool {
	found := false
	n.walk(func(c *node) bool {
		found = found || c.tag == atom.H1 || c.tag == atom.Main || c.attr("itemprop") == "articleBody" || c.tag == atom.Article && c.attr("class") == ""
		return !found
	})
	return found
}

// isEmbed reports whether an element holds what somebody posted elsewhere.
func isEmbed(n *node) bool {
	return named(n.attr("class"), "embed", "embedded", "embeds", "oembed", "tweet")
}

// named reports whether one of the words of a class or id is wanted.
func named(name string, wanted ...string) bool {
	for word := range nameWords(name) {
		for _, w := range wanted {
			if word == w {
				return true
			}
		}
	}
	return false
}

// hasAsideName reports whether a class or id names something that stands beside
// an article. A word behind "has" or "no" tells of the page ("has-sidebar").
func hasAsideName(name string) bool {
	prev := ""
	for word := range nameWords(name) {
		switch prev {
		case "has", "no", "with", "without", "not", "is":
		default:
			if isAsideWord(word) {
				return true
			}
		}
		prev = word
	}
	return false
}

// isAsideWord reports whether an element so named is no part of the article.
func isAsideWord(word string) bool {
	switch word {
	case // pictures
		"caption", "captions", "credit", "credits", "copyright", "figcaption", "gallery", "slideshow", "carousel", "player",
		// other articles
		"related", "relatedposts", "recommended", "recommendations", "recirc", "readmore", "trending", "popular", "mostread", "teaser",
		"teasers", "outbrain", "taboola",
		// sharing and subscribing
		"share", "sharing", "sharedaddy", "social", "addthis", "addtoany", "follow", "newsletter", "newsletters", "subscribe", "subscription",
		"signup", "login", "signin", "register", "registration", "paywall", "donate", "donation",
		// what is said about the article
		"byline", "bylines", "author", "authors", "dateline", "timestamp", "pubdate", "postmeta", "bio", "tags", "taglist", "tagcloud",
		"categories", "keywords", "topics", "rating", "ratings", "replies",
		// advertising
		"promo", "promos", "promotion", "sponsor", "sponsored", "sponsors", "ad", "ads", "advert", "adverts", "advertisement", "advertising",
		"adsense", "banner",
		// the site
		"sidebar", "breadcrumb", "breadcrumbs", "nav", "navbar", "navigation", "menu", "footer", "masthead", "widget", "widgets", "toolbar",
		"popup", "modal", "overlay", "pagination", "pager", "print", "tooltip", "poll", "survey",
		// repeated from the article
		"pullquote":
		return true
	}
	return false
}

// nameWords returns the words of a class or id in lower case: what stands
// between signs, and between a small and a capital letter.
func nameWords(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := 0
		for i := 0; i <= len(s); i++ {
			sign := i == len(s) || !isAlnum(s[i])
			if !sign && (i == start || s[i] < 'A' || s[i] > 'Z' || s[i-1] < 'a' || s[i-1] > 'z') {
				continue
			}
			if i > start && !yield(strings.ToLower(s[start:i])) {
				return
			}
			start = i
			if sign {
				start++
			}
		}
	}
}

// isAlnum reports whether c is an ASCII letter or digit.
func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
