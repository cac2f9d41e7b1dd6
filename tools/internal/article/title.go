package article

import (
	"strings"
	"unicode"

	"explainer/tools/internal/space"
)

const (
	maxTitle      = 160 // characters of a title
	maxTitleWords = 25
)

// markTitle finds the title: a headline that stands alone above everything but
// byline and date line, with a body below that is longer than it is. A line
// directly below it, alone but for the title, may say more than the title.
func markTitle(d *Document) {
	i := d.firstRunning(0)
	if i == len(d.Blocks) || d.Blocks[i].Kind != Paragraph || d.Blocks[i].Span.Len() > maxTitle*4 {
		return
	}
	next := d.firstRunning(i + 1)
	if next == len(d.Blocks) || next == i+1 && !d.gapAfter(i) && !d.isStandfirst(next) {
		return
	}
	s := d.Slice(d.Blocks[i].Span)
	if !looksLikeTitle(s, next > i+1) || d.sameWords(i, next) || isCredit(d.Slice(d.Blocks[next].Span)) {
		return
	}
	if _, ok := dateOf(s); !ok && d.bodyLen(next, 2*len(s)+1) > 2*len(s) && !d.turns()[labelOf(s)] {
		d.makeTitle(i)
	}
}

// isStandfirst reports whether block i is a line without punctuation at its
// end that empty lines part from what follows.
func (d *Document) isStandfirst(i int) bool {
	s := d.Slice(d.Blocks[i].Span)
	return d.gapAfter(i) && i+1 < len(d.Blocks) && len(s) <= maxTitle && endMark(s) == 0 && isHeadline(s)
}

// looksLikeTitle reports whether a block by itself could be a title. Unlike a
// heading it may be a quotation, which as a sentence of the article would end
// with a mark. One word is enough only with a byline or date line below, and a
// mark at the end only of Words Written Like That.
func looksLikeTitle(s string, signed bool) bool {
	if width(s) > maxTitle || words(s, maxTitleWords+1) > maxTitleWords || !isHeadline(s) || markerOf(s).kind != 0 {
		return false
	}
	if !signed && words(s, 2) < 2 && !unicode.Is(unicode.Lo, firstRune(s)) {
		return false
	}
	switch endMark(s) {
	case 0:
		return opensLikeHeading(s) || strings.ContainsRune("“‘„«\"'", firstRune(s))
	case '.', '?', '!':
		return isTitleCase(s)
	}
	return false
}

// isTitleCase reports whether s is of five words or more, each of them that
// has four letters or more in capitals at its start.
func isTitleCase(s string) bool {
	n := 0
	for word := range strings.FieldsSeq(s) {
		n++
		word = strings.TrimLeft(word, "“‘\"'([$#@")
		if len(word) >= 4 && !unicode.IsUpper(firstRune(word)) && unicode.IsLetter(firstRune(word)) {
			return false
		}
	}
	return n >= 5
}

// firstRunning returns the index of the first block from i on that may hold
// running text, or the number of blocks.
func (d *Document) firstRunning(i int) int {
	for i < len(d.Blocks) && (d.Blocks[i].Kind == Byline || d.Blocks[i].Kind == DateLine) {
		i++
	}
	return i
}

// makeTitle makes block i the document's title. A period that ends it is no
// part of the title.
func (d *Document) makeTitle(i int) {
	b := &d.Blocks[i]
	b.Kind, b.Level = Title, 0
	d.TitleSpan = b.Span
	if s := d.Slice(b.Span); strings.HasSuffix(s, ".") && lowerRun(s[:len(s)-1]) >= 4 {
		d.TitleSpan.End--
	}
	d.Title = space.Fold(d.Slice(d.TitleSpan))
}
