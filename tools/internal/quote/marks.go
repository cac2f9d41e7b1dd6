package quote

import (
	"strings"

	"explainer/tools/internal/article"
)

// byteClass tells the scanner which bytes can begin a mark, so that ordinary
// text costs one look-up a byte.
var byteClass = [256]bool{'"': true, '\'': true, '`': true, '<': true, 0xC2: true, 0xE2: true}

// appendMarks adds the quotation marks of one block to dst. Marks inside tags,
// apostrophes inside words, and signs for inches, feet, minutes and seconds are
// none.
func appendMarks(dst []mark, doc *article.Document, block article.Span) []mark {
	text := doc.Text[:block.End]
	tagless := false // no ">" is left in the block
	for i := block.Start; i < len(text); {
		if !byteClass[text[i]] {
			i++
			continue
		}
		if text[i] == '<' {
			if !tagless {
				i, tagless = skipTag(text, i)
			}
			i++
			continue
		}
		g, n := glyphAt(text[i:])
		if n == 0 {
			i++
			continue
		}
		m := mark{start: i, end: i + n, glyph: g}
		i += n
		before, after := text[block.Start:m.start], text[m.end:]
		if measure(before, m) || (g == apostrophe || g == rightSingle) && (inWord(before, after) || elided(after)) {
			continue
		}
		m.side = sideOf(before, after)
		dst = append(dst, m)
	}
	return dst
}

// glyphAt reads the mark at the beginning of s and tells its length in bytes;
// zero where there is none.
func glyphAt(s string) (glyph, int) {
	switch s[0] {
	case '"':
		return straight, 1
	case '`':
		if strings.HasPrefix(s, "``") {
			return graves, 2
		}
		return 0, 0
	case '\'':
		if n := run(s, "'"); n == 2 || n > 3 || n == 3 && firstSolid(s[3:]) != edge && startsWord(firstSolid(s[3:])) {
			return apostrophes, 2
		}
		return apostrophe, 1
	case 0xC2:
		switch {
		case strings.HasPrefix(s, "«"):
			return leftGuillemet, len("«")
		case strings.HasPrefix(s, "»"):
			return rightGuillemet, len("»")
		}
		return 0, 0
	}
	return curlyAt(s)
}

// curlyAt reads a mark of the block General Punctuation.
func curlyAt(s string) (glyph, int) {
	if len(s) < 3 || s[1] != 0x80 {
		return 0, 0
	}
	switch s[2] {
	case 0x98: // ‘
		if run(s, "‘") == 2 {
			return leftDouble, 6
		}
		return leftSingle, 3
	case 0x99: // ’
		if run(s, "’") == 2 {
			return rightDouble, 6
		}
		return rightSingle, 3
	case 0x9A: // ‚
		return lowSingle, 3
	case 0x9C, 0x9F: // “ ‟
		return leftDouble, 3
	case 0x9D: // ”
		return rightDouble, 3
	case 0x9E: // „
		return lowDouble, 3
	}
	return 0, 0
}

// run counts how often s begins with unit, up to 4.
func run(s, unit string) int {
	n := 0
	for n < 4 && strings.HasPrefix(s, unit) {
		s = s[len(unit):]
		n++
	}
	return n
}

// inWord reports whether an apostrophe stands between two letters or digits.
func inWord(before, after string) bool {
	return letterOrDigitBefore(before) && letterOrDigitAfter(after)
}
