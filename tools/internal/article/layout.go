package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWrap is the longest line, in characters, that hard-wrapped text has.
const maxWrap = 120

// A layout says how a text uses its lines.
type layout struct {
	// width is the number of characters at which the text breaks its lines; 0
	// where a line holds a whole paragraph.
	width int
}

// measure finds out how text uses its lines. Text is hard-wrapped where at
// least a third of the lines that have another directly below run on into it.
func measure(text string) layout {
	var (
		widths  [maxWrap + 1]int // how many lines with one below have which width
		pairs   int              // lines with another directly below
		runsOn  int              // those of them that the one below continues
		prev    string
		scanner = lineScanner{text: text}
	)
	for {
		span, gap, ok := scanner.scan()
		if !ok {
			break
		}
		cur := text[span.Start:span.End]
		if !gap {
			pairs++
			if w := width(prev); w <= maxWrap {
				widths[w]++
				if goesOn(prev, cur) {
					runsOn++
				}
			}
		}
		prev = cur
	}
	if runsOn == 0 || runsOn*3 < pairs {
		return layout{}
	}
	// A few lines overrun the width, for an address they could not break.
	return layout{width: percentile(widths[:], 95)}
}

// percentile returns the smallest width that p percent of the counted lines do
// not exceed.
func percentile(counts []int, p int) int {
	total := 0
	for _, n := range counts {
		total += n
	}
	sum := 0
	for w, n := range counts {
		if sum += n; sum*100 >= total*p {
			return w
		}
	}
	return len(counts) - 1
}

// joins reports whether line b, directly below line a, belongs to the same
// paragraph. opens says that a is the first line below an empty one, where a
// heading would stand.
func (lo layout) joins(a, b string, opens bool) bool {
	if goesOn(a, b) || endsOpen(a) || endsLink(a) && (isDigit(b[0]) || len(a) > maxHeading) {
		return true
	}
	w := width(a)
	if lo.width == 0 || w > maxWrap {
		return false
	}
	// A word that would have fitted well into the line above and stands below
	// all the same begins something new. Not all text is filled evenly.
	limit := lo.width * 3 / 4
	if opens {
		limit = lo.width * 9 / 10
	}
	word, _, _ := strings.Cut(b, " ")
	return w+1+width(word) > limit
}

// goesOn reports whether line b is by its first letter the rest of line a.
func goesOn(a, b string) bool {
	r := firstRune(b)
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r) && !endsSentence(a)
}

// endsOpen reports whether a line stops where no text can end.
func endsOpen(s string) bool {
	r, _ := lastRune(s)
	switch r {
	case ',', ';', '(', '[', '&', '，', '、':
		return true
	}
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "and", "or", "of", "the", "a", "an":
		return true
	}
	return false
}

// endsLink reports whether a line ends on a word that links it to another.
// Short ones may still be headings: "Getting in".
func endsLink(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "in", "on", "at", "by", "for", "from", "to", "with", "since", "until", "than", "as":
		return true
	}
	return false
}

// width returns the number of characters of s, or more than maxWrap where it
// is clear that s has more.
func width(s string) int {
	if len(s) > maxWrap*utf8.UTFMax {
		return len(s)
	}
	return utf8.RuneCountInString(s)
}
