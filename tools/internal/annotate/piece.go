package annotate

import "bytes"

// pair matches the start and end tags among the tokens [lo,hi), which stand in
// one block. A tag whose other half is missing there keeps match -1; so does one
// with more than deepest tags open in between, or a page of lone tags would take
// minutes.
func (a *article) pair(lo, hi int) {
	const deepest = 512
	open := a.unpaired[:0]
	for i := lo; i < hi; i++ {
		t := &a.toks[i]
		t.match = -1
		switch t.kind {
		case tokStart:
			open = append(open, i)
		case tokEnd:
			for k := len(open) - 1; k >= max(0, len(open)-deepest); k-- {
				s := &a.toks[open[k]]
				if bytes.Equal(a.tagName(*s), a.tagName(*t)) {
					s.match, t.match = i, open[k]
					open = open[:k]
					break
				}
			}
		}
	}
	a.unpaired = open[:0]
}

// setPiece finds out which part of an item stands in the tokens [lo,hi). The
// part begins before the start tags and ends behind the end tags that touch its
// words, where the elements then stand wholly inside.
func (a *article) setPiece(it *item, lo, hi int) {
	first, last := lo, hi-1
	it.start, it.end = a.toks[lo].start, a.toks[last].end
	it.open = false
	if it.ends = it.last < hi; it.ends {
		last, it.end = it.last, it.to
	}
	reach := last // the last token that can be drawn in
	if it.end == a.toks[last].end {
		for reach+1 < hi && a.toks[reach+1].kind == tokEnd {
			reach++
		}
	}
	if it.first >= lo {
		first, it.start = it.first, it.from
		for it.start == a.toks[first].start && first > lo {
			t := a.toks[first-1]
			if t.kind != tokStart || t.match < 0 || t.match > reach {
				break
			}
			first--
			it.start = t.start
		}
	}
	if !it.ends {
		return
	}
	for last < reach && a.toks[last+1].match >= first {
		last++
		it.end = a.toks[last].end
	}
}
