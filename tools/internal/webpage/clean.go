package webpage

import (
	"slices"
	"strings"
)

// clean drops the pieces that are no words of the article p.
func clean(pieces []piece, p *Page) []piece {
	c := cleaner{page: p, title: plainWords(p.Title), seen: make(map[string]bool)}
	pieces = slices.DeleteFunc(pieces, c.isStray)
	pieces = dropLists(pieces)
	pieces = c.dropTop(pieces)
	return dropTail(pieces)
}

// A cleaner drops pieces.
type cleaner struct {
	page  *Page
	title []string        // the words of the title
	seen  map[string]bool // the pieces of minRepeat characters and more
}

// isStray reports whether a piece is no part of the article wherever it stands.
func (c *cleaner) isStray(p piece) bool {
	return c.isTitle(&p) || c.isRepeat(&p) || isCredit(&p) || isLink(&p) || isPrompt(&p)
}

// isTitle reports whether a piece says the title once more.
func (c *cleaner) isTitle(p *piece) bool {
	return len(c.title) > 0 && len(p.Text) <= 2*len(c.page.Title) && slices.Equal(plainWords(p.Text), c.title)
}

// minRepeat is the length in characters of a piece that no article has twice.
const minRepeat = 40

// isRepeat reports whether a piece was there before, as the words of a pull
// quote are, or a text for small screens.
func (c *cleaner) isRepeat(p *piece) bool {
	if p.chars < minRepeat {
		return false
	}
	key := fold(p.Text)
	if c.seen[key] {
		return true
	}
	c.seen[key] = true
	return false
}

// maxCredit is the length in characters of a picture's credit.
const maxCredit = 150

// creditOpenings are what the credit of a picture opens with, in lower case.
var creditOpenings = [...]string{
	"photo:", "photos:", "photo by", "photo credit", "photograph by", "photograph:", "image:", "images:", "image via", "image credit",
	"image source", "picture:", "credit:", "foto:", "fotos:", "bild:", "video:", "©", "(photo", "[photo", "(image",
}

// creditMarks are what stands in the credit of a picture.
var creditMarks = [...]string{"getty images", "/getty", "ap photo", "/reuters", "/afp", "/ap)", "shutterstock", "photo by", "/dpa"}

// isCredit reports whether a piece is the credit of a picture.
func isCredit(p *piece) bool {
	if p.chars > maxCredit || p.Kind == Heading {
		return false
	}
	s := strings.ToLower(p.Text)
	if hasAnyPrefix(s, creditOpenings[:]) {
		return true
	}
	return !strings.HasSuffix(s, ".") && slices.ContainsFunc(creditMarks[:], func(mark string) bool { return strings.Contains(s, mark) })
}

// isLink reports whether a paragraph is nearly all link. Lists are looked at as
// a whole, and what somebody posted elsewhere stays.
func isLink(p *piece) bool { return p.Kind == Paragraph && p.linkShare() >= 0.85 }

// dropLists drops the lists that are half link or more, and the heading, or the
// line with a colon, above each.
func dropLists(pieces []piece) []piece {
	kept := make([]piece, 0, len(pieces))
	for i := 0; i < len(pieces); {
		end, chars, linked := i, 0, 0
		for end < len(pieces) && pieces[end].Kind == ListItem {
			chars += pieces[end].chars
			linked += pieces[end].linked
			end++
		}
		switch n := len(kept); {
		case end == i:
			kept = append(kept, pieces[i])
			end++
		case linked*2 < chars || end == i+1 && linked*100 < 85*chars:
			kept = append(kept, pieces[i:end]...)
		case n > 0 && (kept[n-1].Kind == Heading || kept[n-1].chars < maxLabel && strings.HasSuffix(kept[n-1].Text, ":")):
			kept = kept[:n-1]
		}
		i = end
	}
	return kept
}

// maxLabel is the length in characters of a line that announces a list of
// links.
const maxLabel = 60

// dropTail drops headings and links below the article's last paragraph.
func dropTail(pieces []piece) []piece {
	for len(pieces) > 0 {
		p := &pieces[len(pieces)-1]
		if p.Kind != Heading && p.linkShare() < 0.6 {
			break
		}
		pieces = pieces[:len(pieces)-1]
	}
	return pieces
}

// hasAnyPrefix reports whether s begins with one of a list of strings.
func hasAnyPrefix(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(s, prefix) })
}
