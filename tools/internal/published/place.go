package published

import (
	"bytes"
	"unicode/utf8"
)

// A place counts lines and characters of a file. It goes on from where it was
// asked last, so that thousands of findings, of a page that may be one line, take
// one walk through it.
type place struct{ off, line, col int }

// of returns the line and the column, in characters, of the byte off of src.
func (p *place) of(src []byte, off int) (line, col int) {
	off = min(off, len(src))
	if off < p.off || p.line == 0 {
		*p = place{0, 1, 1}
	}
	between := src[p.off:off]
	if n := bytes.Count(between, []byte("\n")); n > 0 {
		p.line += n
		p.col = 1
		between = between[bytes.LastIndexByte(between, '\n')+1:]
	}
	p.col += utf8.RuneCount(between)
	p.off = off
	return p.line, p.col
}
