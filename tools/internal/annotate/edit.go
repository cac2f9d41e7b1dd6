package annotate

import "strconv"

// An edit replaces src[start:end] of a page by arena[lo:hi] of its layer; an
// insertion has start == end.
type edit struct {
	start, end int
	lo, hi     int
}

// A layer is a list of edits in page order, and the text they put in.
type layer struct {
	edits []edit
	arena []byte
	mark  int // where the text of the insertion in hand begins
}

func (l *layer) reset() { l.edits, l.arena = l.edits[:0], l.arena[:0] }

// replace notes that src[start:end] becomes what the arena holds from mark on.
func (l *layer) replace(start, end, mark int) {
	l.edits = append(l.edits, edit{start: start, end: end, lo: mark, hi: len(l.arena)})
}

// begin begins the text of an insertion, which put, putInt and putEscaped
// continue and commit ends.
func (l *layer) begin() { l.mark = len(l.arena) }

func (l *layer) put(s string) { l.arena = append(l.arena, s...) }

func (l *layer) putInt(n int) { l.arena = strconv.AppendInt(l.arena, int64(n), 10) }

func (l *layer) putEscaped(s []byte) { l.arena = appendEscaped(l.arena, s) }

// commit inserts the text at a place.
func (l *layer) commit(at int) { l.replace(at, at, l.mark) }

// insert inserts a text at a place.
func (l *layer) insert(at int, text string) {
	l.begin()
	l.put(text)
	l.commit(at)
}

// apply appends src with the edits of two layers made to dst. Where both have an
// edit at one place, those of a come first. What an earlier edit has replaced
// already is not replaced again.
func apply(dst, src []byte, a, b layer) []byte {
	pos := 0
	for len(a.edits) > 0 || len(b.edits) > 0 {
		from := &b
		if len(b.edits) == 0 || len(a.edits) > 0 && a.edits[0].start <= b.edits[0].start {
			from = &a
		}
		e := from.edits[0]
		from.edits = from.edits[1:]
		if e.start > pos {
			dst = append(dst, src[pos:e.start]...)
			pos = e.start
		}
		dst = append(dst, from.arena[e.lo:e.hi]...)
		pos = max(pos, e.end)
	}
	return append(dst, src[pos:]...)
}

// appendEscaped appends s to dst as HTML text or as the value of a quoted attribute.
func appendEscaped(dst, s []byte) []byte {
	for _, c := range s {
		switch c {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '>':
			dst = append(dst, "&gt;"...)
		case '"':
			dst = append(dst, "&#34;"...)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
