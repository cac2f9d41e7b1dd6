package markdown

import (
	"unicode"
	"unicode/utf8"
)

// A delimiter is what a paragraph holds of one character that sets emphasis
// ("*", "_") or strikes through ("~"). Runs of it are numbered from 0. A run
// means something only together with another: one that opens and, behind it,
// one that closes. A lone asterisk of a footnote stays bare.
type delimiter struct {
	runs      int // counted so far
	firstOpen int // the first run that may open; -1 when none does
	lastClose int // the last run that may close; -1 when none does
	written   int // written so far
}

func newDelimiter() delimiter { return delimiter{firstOpen: -1, lastClose: -1} }

// count takes note of the run line[start:end].
func (d *delimiter) count(line string, start, end int) {
	opens, closes := flanks(line, start, end)
	if opens && d.firstOpen < 0 {
		d.firstOpen = d.runs
	}
	if closes {
		d.lastClose = d.runs
	}
	d.runs++
}

// active reports whether the next run to write, line[start:end], has a partner
// and so needs escaping. split says that the run's first byte is escaped in any
// case: the others then stand behind a mark and may close.
func (d *delimiter) active(line string, start, end int, split bool) bool {
	opens, closes := flanks(line, start, end)
	closes = closes || split
	n := d.written
	d.written++
	return opens && n < d.lastClose || closes && d.firstOpen >= 0 && n > d.firstOpen
}

// flanks reports whether the run line[start:end] may open and whether it may
// close. It is CommonMark's rule of left- and right-flanking runs without its
// care for punctuation, so it says yes too often rather than too seldom.
func flanks(line string, start, end int) (opens, closes bool) {
	opens = end < len(line) && !isBlank(line[end])
	closes = start > 0 && !isBlank(line[start-1])
	if line[start] == '_' && opens && closes {
		before, _ := utf8.DecodeLastRuneInString(line[:start])
		after, _ := utf8.DecodeRuneInString(line[end:])
		if isWord(before) && isWord(after) {
			return false, false // snake_case
		}
	}
	return opens, closes
}

// isWord reports whether r is a letter or a digit, neither space nor
// punctuation to goldmark.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isBlank reports whether c is ASCII white space.
func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }
