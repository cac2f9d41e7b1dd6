package article

import (
	"strings"
	"unicode"
)

const (
	maxHeading      = 100 // characters of a heading
	maxHeadingWords = 14
	maxRun          = 2   // headings that follow each other; more are a list or a verse
	minBody         = 100 // bytes of text that can have headings
	minStandfirst   = 8   // words below a title that are more than a heading
)

// markHeadings finds bare headings: short lines without punctuation at their
// end, each a block of its own with running text below. One between empty
// lines is of level 2, one directly above its paragraph of level 3 where a
// level 2 came before. Where that would leave more headings than text, none is
// one.
func markHeadings(d *Document) {
	f := headingFinder{doc: d, chronicle: d.isChronicle()}
	running := 0
	for i := 0; i < len(d.Blocks); {
		end := i
		for end < len(d.Blocks) && f.candidate(end) {
			end++
		}
		if end == i {
			if d.Blocks[i].Kind.Running() {
				running++
			}
			i++
			continue
		}
		if end-i <= maxRun && f.fits(i, end) {
			for ; i < end; i++ {
				f.found = append(f.found, i)
			}
		}
		running += end - i
		i = end
	}
	if len(f.found) > running || d.bodyLen(0, minBody) < minBody {
		return
	}
	f.setLevels()
	f.promoteTitle()
}

// A headingFinder holds what is known while headings are looked for.
type headingFinder struct {
	doc       *Document
	chronicle bool            // whether dates are headings
	turns     map[string]bool // labels of an interview's turns; nil until needed
	found     []int           // indexes of the blocks that are headings
}

// candidate reports whether block i by itself could be a heading.
func (f *headingFinder) candidate(i int) bool {
	b := f.doc.Blocks[i]
	if b.Kind != Paragraph || b.Span.Len() > maxHeading*4 || !looksLikeHeading(f.doc.Slice(b.Span)) {
		return false
	}
	s := f.doc.Slice(b.Span)
	if _, _, ok := bylineOf(s); ok {
		return false
	}
	if _, ok := dateOf(s); ok && !f.chronicle {
		return false
	}
	label := labelOf(s)
	if label == "" {
		return true
	}
	if f.turns == nil {
		f.turns = f.doc.turns()
	}
	return !f.turns[label]
}

// fits reports whether the blocks around the candidates from block i to before
// end allow them to be headings.
func (f *headingFinder) fits(i, end int) bool {
	d := f.doc
	if end == len(d.Blocks) || !d.isBody(end) || isCredit(d.Slice(d.Blocks[end].Span)) {
		return false
	}
	if i > 0 && d.Blocks[i-1].Kind.Running() && !d.isBody(i-1) {
		return false // a line among lines
	}
	if i > 0 && d.Blocks[i-1].Kind == Title && (!d.gapBefore(i) || words(d.Slice(d.Blocks[i].Span), minStandfirst) == minStandfirst) {
		return false // what stands below a title says more than it
	}
	for j := i; j < end; j++ {
		if j > 0 && d.sameWords(j-1, j) || d.sameWords(j, j+1) {
			return false // a caption, which copies of web pages often hold twice
		}
	}
	return d.gapAfter(end-1) || d.Blocks[end].Span.Len() > d.Blocks[end-1].Span.Len()
}

// setLevels makes headings of the blocks found.
func (f *headingFinder) setLevels() {
	level := 2
	for _, i := range f.found {
		b := &f.doc.Blocks[i]
		b.Kind, b.Level = Heading, level
		if f.doc.gapAfter(i) {
			b.Level, level = 2, 3
		}
	}
}

// promoteTitle makes the title of a heading that stands above everything,
// directly above its paragraph, where no other heading stands like that.
func (f *headingFinder) promoteTitle() {
	d := f.doc
	if len(f.found) == 0 || f.found[0] != d.firstRunning(0) || d.gapAfter(f.found[0]) || d.Title != "" {
		return
	}
	for _, i := range f.found[1:] {
		if !d.gapAfter(i) {
			return
		}
	}
	d.makeTitle(f.found[0])
}

// isBody reports whether block i is text that a heading can stand above.
func (d *Document) isBody(i int) bool {
	b := d.Blocks[i]
	return b.Kind == ListItem || b.Kind.Running() && (b.Span.Len() > maxHeading || endsSentence(d.Slice(b.Span)))
}

// bodyLen returns the bytes of text from block i on, or about limit where there
// is more.
func (d *Document) bodyLen(i, limit int) int {
	n := 0
	for ; i < len(d.Blocks) && n < limit; i++ {
		if d.isBody(i) {
			n += d.Blocks[i].Span.Len()
		}
	}
	return n
}

// sameWords reports whether blocks i and j are letter for letter the same.
func (d *Document) sameWords(i, j int) bool {
	return d.Slice(d.Blocks[i].Span) == d.Slice(d.Blocks[j].Span)
}

// looksLikeHeading reports whether a block by itself could be a heading.
func looksLikeHeading(s string) bool {
	if unicode.Is(unicode.Lo, firstRune(s)) && width(s) > maxHeading/2 {
		return false // scripts without case say more in a character
	}
	return endMark(trimNotes(s)) == 0 && words(s, maxHeadingWords+1) <= maxHeadingWords && width(s) <= maxHeading &&
		isHeadline(s) && opensLikeHeading(s)
}

// isHeadline reports whether s has nothing in it that speaks against a title
// or a heading, whatever its length and its end.
func isHeadline(s string) bool {
	if strings.ContainsAny(s, "\n\t@{}<>\\") || strings.Contains(s, "://") || strings.Contains(s, "www.") {
		return false // several lines or cells, addresses, code
	}
	r, _ := lastRune(s)
	if strings.ContainsRune("-–—―/|=>", r) || endsOpen(s) || isCredit(s) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	return !isSentence(s)
}

// opensLikeHeading reports whether s opens with a capital or a number. What
// opens with a quotation mark is a quotation, with another mark a list.
func opensLikeHeading(s string) bool {
	r := firstRune(s)
	return unicode.IsDigit(r) || unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.Is(unicode.Lo, r)
}
