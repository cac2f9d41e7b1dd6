package quote

import (
	"unicode"
	"unicode/utf8"
)

// A glyph is a quotation mark as it is written.
type glyph uint8

// The glyphs. Two apostrophes or two single marks in a row are one double mark.
const (
	straight       glyph = iota // "
	apostrophes                 // ''
	graves                      // ``
	leftDouble                  // “ or ‘‘
	rightDouble                 // ” or ’’
	lowDouble                   // „
	leftGuillemet               // «
	rightGuillemet              // »
	leftSingle                  // ‘
	rightSingle                 // ’
	lowSingle                   // ‚
	apostrophe                  // '
)

// single reports whether the glyph is a single mark.
func (g glyph) single() bool { return g >= leftSingle }

// guillemet reports whether the glyph is a guillemet.
func (g glyph) guillemet() bool { return g == leftGuillemet || g == rightGuillemet }

// upright reports whether the glyph looks the same on both sides.
func (g glyph) upright() bool { return g == straight || g == apostrophes || g == apostrophe }

// sameSort reports whether a quotation that g opens may be closed, reopened or
// continued by h: both double, both single, or both guillemets.
func (g glyph) sameSort(h glyph) bool {
	return g.single() == h.single() && g.guillemet() == h.guillemet()
}

// A side is what the characters around a mark make of it.
type side uint8

const (
	either  side = iota // nothing tells
	opening             // white space or a bracket before, a word after
	closing             // a word or its punctuation before, none after
	tight               // punctuation before, a word after: a blank was forgotten
)

// A mark is a quotation mark in its place.
type mark struct {
	start, end int // bytes in the document's text
	glyph      glyph
	side       side
	// nextOpener, nextCurly and nextUpright are the indexes of the nearest
	// later marks of the block that can open, that close as ” does, and that
	// close as " does; none where there is no such mark.
	nextOpener, nextCurly, nextUpright int32
}

// none stands for "no such mark".
const none = int32(1<<31 - 1)

// opens reports whether the mark can open a quotation where none is open.
func (m mark) opens() bool {
	switch m.glyph {
	case leftDouble, graves, lowDouble, leftGuillemet, lowSingle:
		return m.side != closing
	case straight, apostrophes:
		return m.side == opening || m.side == tight
	}
	return m.side == opening
}

// looksOpening reports whether the mark, met inside a quotation, rather begins
// another one than ends this one.
func (m mark) looksOpening() bool {
	switch m.glyph {
	case leftDouble, graves, lowDouble, leftGuillemet, leftSingle, lowSingle:
		return m.side != closing
	case rightDouble, rightGuillemet, rightSingle:
		return false
	}
	return m.side == opening
}

// closes reports whether the mark can end a quotation opened by g.
func (m mark) closes(g glyph) bool {
	if !g.sameSort(m.glyph) {
		return false
	}
	switch {
	case g == lowDouble || g == lowSingle: // „…“ and ‚…‘
		return m.glyph != g
	case g == rightGuillemet: // »…«
		return m.glyph == leftGuillemet
	case g == leftGuillemet:
		return m.glyph == rightGuillemet
	}
	switch m.glyph {
	case leftDouble, graves, lowDouble, leftSingle, lowSingle:
		return m.side == closing
	case rightDouble:
		return true
	}
	return m.side != opening
}

// sideOf tells a mark's side from the text around it. Marks that touch it are
// looked through, so that the first mark of "‘ opens like the second.
func sideOf(before, after string) side {
	b, e := lastSolid(before), firstSolid(after)
	opens := !closesBefore(b) && !blank(e)
	closes := !blank(b) && !startsWord(e)
	switch {
	case opens && !closes:
		return opening
	case closes && !opens:
		return closing
	case !opens && !closes && !unicode.IsLetter(b) && !unicode.IsDigit(b):
		return tight
	}
	return either
}

// edge stands for the beginning or the end of a block.
const edge = rune(-1)

// maxTouching bounds how many touching marks are looked through.
const maxTouching = 3

func lastSolid(s string) rune {
	for range maxTouching {
		r, n := utf8.DecodeLastRuneInString(s)
		if n == 0 {
			return edge
		}
		if !markRune(r) && !invisible(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return edge
}

func firstSolid(s string) rune {
	for range maxTouching {
		r, n := utf8.DecodeRuneInString(s)
		if n == 0 {
			return edge
		}
		if !markRune(r) && !invisible(r) {
			return r
		}
		s = s[n:]
	}
	return edge
}

// markRune reports whether r is a quotation mark of any kind.
func markRune(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»':
		return true
	}
	return false
}

// invisible reports whether r takes no room: joiners and direction marks.
func invisible(r rune) bool { return r > 0x7f && unicode.Is(unicode.Cf, r) }

func blank(r rune) bool { return r == edge || unicode.IsSpace(r) }

// closesBefore reports whether a mark right after r is unlikely to open.
func closesBefore(r rune) bool {
	switch r {
	case edge, '(', '[', '{', '<', '>', '-', '–', '—', '―', '/', '|', '=', '*', '_', '#', '…':
		return false
	}
	return !unicode.IsSpace(r)
}

// startsWord reports whether words go on with r after a mark that opens.
func startsWord(r rune) bool {
	return r != edge && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '$' || r == '#' || r == '@' || r == '[' || r == '(')
}
