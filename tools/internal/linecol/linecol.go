// Package linecol tells a byte of a text as people count: by line and column, both
// from 1, the column in characters. Lines end in LF, alone or behind CR.
package linecol

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Of returns the line and the column of the byte off of text; of its end where off
// lies beyond. It reads the text up to there.
func Of(text string, off int) (line, col int) {
	before := text[:min(off, len(text))]
	line = 1 + strings.Count(before, "\n")
	return line, 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
}

// A Cursor tells many bytes of one text. It goes on from where it was asked last,
// so that thousands of places in order, of a page that may be one line, take one
// walk through it. The zero value stands at the start.
type Cursor struct{ off, line, col int }

// Of returns the line and the column of the byte off of text, which is the same
// at each call; of its end where off lies beyond.
func (c *Cursor) Of(text []byte, off int) (line, col int) {
	off = min(off, len(text))
	if off < c.off || c.line == 0 {
		*c = Cursor{0, 1, 1}
	}
	between := text[c.off:off]
	if n := bytes.Count(between, []byte("\n")); n > 0 {
		c.line += n
		c.col = 1
		between = between[bytes.LastIndexByte(between, '\n')+1:]
	}
	c.col += utf8.RuneCount(between)
	c.off = off
	return c.line, c.col
}
