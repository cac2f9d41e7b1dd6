package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// Shares of running text, in hundredths.
const (
	// rootShare is how much of an element's running text a child has that the
	// search for the article goes on in.
	rootShare = 70
	// directShare is how much of it stands right in an element that is not left
	// for a child.
	directShare = 8
	// namedShare is how much of it an element has that is named as an article's
	// body, where no child has rootShare.
	namedShare = 25
	// headShare is how much of the page's running text is around the headline
	// where the article is looked for there alone.
	headShare = 20
	// tailShare is how much of the article's running text a box below its last
	// paragraph may have that is left out.
	tailShare = 10
)

// minAround is the least running text around the headline, as weighed by
// [weigh], for the article to be looked for there alone.
const minAround = 200

// findRoot returns the element that holds the article. From around the headline
// it goes down to the child that has most of the running text, until there is
// no such child, or paragraphs of the article would be left behind. It takes
// time in proportion to the size of the page times its depth at most.
func findRoot(root, head *node) *node {
	measure(root)
	n := around(root, head)
	for {
		if n.direct > 0 && n.direct*100 >= directShare*n.prose && (n.direct*2 > n.prose || isBodyName(n)) {
			return n
		}
		best := heaviest(n)
		switch {
		case best == nil || best.prose == 0 || !isContainer(best.tag):
			return n
		case best.prose*100 < rootShare*n.prose:
			named := namedBody(n)
			if named == nil {
				return n
			}
			best = named
		case (n.direct-best.own)*100 >= directShare*n.prose:
			return n
		}
		n = best
	}
}

// around returns the innermost element around the headline that has enough of
// the page's running text to hold its article; root where none does. It keeps
// what readers wrote, or the articles that follow in an endless page, from
// passing for the article.
func around(root, head *node) *node {
	for n := head; n != nil; n = n.parent {
		if n.prose*100 >= headShare*root.prose && n.prose >= minAround {
			return n
		}
	}
	return root
}

// heaviest returns the child with most running text, the first of several; nil
// where n has no children that are elements.
func heaviest(n *node) *node {
	var best *node
	for _, c := range n.children {
		if !c.dropped && !c.isText && (best == nil || c.prose > best.prose) {
			best = c
		}
	}
	return best
}

// namedBody returns the element below n that is named as the body of an article
// and has enough of n's running text, or what holds all of them where the
// article is in several parts of one class; nil where there is none.
func namedBody(n *node) *node {
	var best *node
	n.walk(func(c *node) bool {
		if c.dropped || c.isText {
			return false
		}
		if c != n && isBodyName(c) && c.prose*100 >= namedShare*n.prose && (best == nil || c.prose > best.prose) {
			best = c
		}
		return true
	})
	if best == nil {
		return nil
	}
	class, all := bareClass(best), best
	n.walk(func(c *node) bool {
		if c.dropped || c.isText || c == best {
			return false
		}
		if c.prose > 0 && c.tag == best.tag && isBodyName(c) && bareClass(c) == class {
			all = common(all, c)
		}
		return true
	})
	if all == n {
		return nil
	}
	return all
}

// isBodyName reports whether an element says that it is the body of an article:
// "article-body", "entryContent", "storybody".
func isBodyName(n *node) bool {
	if n.attr("itemprop") == "articleBody" {
		return true
	}
	for _, name := range [...]string{n.attr("class"), n.attr("id")} {
		prev := ""
		for word := range nameWords(name) {
			switch word {
			case "articlebody", "entrycontent", "postcontent", "storybody", "articlecontent", "articletext", "postbody", "storycontent":
				return true
			case "body", "content", "text", "copy":
				switch prev {
				case "article", "entry", "post", "story", "blog", "news", "inner":
					return true
				}
			case "inner":
				if prev == "article" {
					continue
				}
			}
			prev = word
		}
	}
	return false
}

// bareClass returns an element's class without the names that hold a digit,
// which often count the parts of a page.
func bareClass(n *node) string {
	names := strings.Fields(n.attr("class"))
	names = slices.DeleteFunc(names, func(s string) bool { return strings.ContainsAny(s, "0123456789") })
	return strings.Join(names, " ")
}

// common returns the innermost element that holds both a and b.
func common(a, b *node) *node {
	for i, j := a.depth(), b.depth(); a != b; {
		if i >= j {
			a, i = a.parent, i-1
		} else {
			b, j = b.parent, j-1
		}
	}
	return a
}

// isContainer reports whether an element can hold an article rather than a
// paragraph of it.
func isContainer(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Li, atom.Ul, atom.Ol, atom.Blockquote, atom.Pre, atom.A, atom.Span, atom.Dl, atom.Dd, atom.Tr, atom.B, atom.Strong,
		atom.Em, atom.I, atom.Font:
		return false
	}
	return true
}

// cutTail drops the boxes below the article's last paragraph that hold little
// running text: other articles, an invitation to subscribe, the author.
func cutTail(root *node) {
	if root.direct*2 < root.prose {
		return // the article lies in boxes itself
	}
	last := -1
	for i, c := range root.children {
		if !c.dropped && !c.isText && (c.own > 0 || !isContainer(c.tag) && c.prose > 0) {
			last = i
		}
	}
	if last < 0 {
		return
	}
	for _, c := range root.children[last+1:] {
		if !c.isText && isBox(c.tag) && c.prose*100 < tailShare*root.prose && !isEmbed(c) && !holds(c, atom.Blockquote) {
			c.dropped = true
		}
	}
}

// isBox reports whether an element parts what is in it from the rest of a page.
func isBox(tag atom.Atom) bool {
	return isBlock(tag) && isContainer(tag) && tag != atom.Table && tag != atom.Figure && headingLevel(tag) == 0
}

// holds reports whether an element of a tag is shown in n.
func holds(n *node, tag atom.Atom) bool {
	found := false
	n.walk(func(c *node) bool {
		found = found || c.tag == tag && !c.dropped
		return !found && !c.dropped
	})
	return found
}
