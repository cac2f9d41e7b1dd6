package article

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
)

// A MarkKind says how words are set apart.
type MarkKind uint8

// The kinds of mark, in the order in which one gives way to another where they
// cross.
const (
	Link     MarkKind = iota // leads to an address
	Strong                   // bold
	Emphasis                 // italic
)

// String returns the kind's name in lower case.
func (k MarkKind) String() string { return [...]string{"link", "strong", "emphasis"}[k] }

// A Mark is words that the article sets apart inside a block.
type Mark struct {
	Kind MarkKind
	Span Span   // begins and ends with a character that is no white space
	URL  string // links only: an absolute address with http, https or mailto
}

// NestMarks returns marks, in any order, as a [Document] has them: in text
// order, what holds others first, each inside one block, and none crossing
// another. Marks of one kind that touch or overlap become one; of two that
// cross the one of the later kind is cut. An address that is none to be linked
// to makes no link.
func (d *Document) NestMarks(marks []Mark) []Mark {
	marks = d.clipMarks(marks)
	var kinds [Emphasis + 1][]Mark
	for _, m := range marks {
		kinds[m.Kind] = addMark(kinds[m.Kind], m)
	}
	kinds[Strong] = d.cutCrossing(kinds[Strong], kinds[Link])
	kinds[Emphasis] = d.cutCrossing(d.cutCrossing(kinds[Emphasis], kinds[Link]), kinds[Strong])
	marks = slices.Concat(kinds[:]...)
	slices.SortStableFunc(marks, compareMarks)
	return marks
}

// addMark adds a mark to others of its kind, which begin no later than it.
func addMark(marks []Mark, m Mark) []Mark {
	if len(marks) == 0 {
		return append(marks, m)
	}
	last := &marks[len(marks)-1]
	switch {
	case m.Span.Start > last.Span.End: // as in another block: white space lies between
	case m.URL == last.URL:
		last.Span.End = max(last.Span.End, m.Span.End)
		return marks
	case m.Span.Start < last.Span.End: // a link that begins in another
		return marks
	}
	return append(marks, m)
}

// clipMarks returns the marks cut to the blocks that they are in, without white
// space at their ends, in text order.
func (d *Document) clipMarks(marks []Mark) []Mark {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, compareMarks)
	var clipped []Mark
	first := 0 // the first block that can hold a mark
	for _, m := range marks {
		if m.Kind == Link {
			if m.URL = cleanURL(m.URL); m.URL == "" {
				continue
			}
		}
		for first < len(d.Blocks) && d.Blocks[first].Span.End <= m.Span.Start {
			first++
		}
		for i := first; i < len(d.Blocks) && d.Blocks[i].Span.Start < m.Span.End; i++ {
			b, piece := d.Blocks[i].Span, m
			piece.Span = trim(d.Text, Span{max(m.Span.Start, b.Start), min(m.Span.End, b.End)})
			looks := m.Kind != Link && piece.Span == b && (d.Blocks[i].Kind == Heading || d.Blocks[i].Kind == Title) // as these do anyway
			if piece.Span.Len() > 0 && !looks {
				clipped = append(clipped, piece)
			}
		}
	}
	slices.SortStableFunc(clipped, compareMarks)
	return clipped
}

// compareMarks orders marks as a [Document] has them.
func compareMarks(a, b Mark) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Kind, b.Kind))
}

// cutCrossing cuts marks where they cross one of the others. Neither of both
// lists, in text order, has two that overlap.
func (d *Document) cutCrossing(marks, others []Mark) []Mark {
	var out []Mark
	add := func(m Mark, start, end int) {
		if m.Span = trim(d.Text, Span{start, end}); m.Span.Len() > 0 {
			out = append(out, m)
		}
	}
	next := 0
	for _, m := range marks {
		start, end := m.Span.Start, m.Span.End
		for next < len(others) && others[next].Span.End <= start {
			next++
		}
		if next < len(others) {
			if o := others[next].Span; o.Start < start && o.End < end {
				add(m, start, o.End)
				start = o.End
			}
		}
		for next < len(others) && others[next].Span.End <= end {
			next++
		}
		if next < len(others) {
			if o := others[next].Span; start < o.Start && o.Start < end && end < o.End {
				add(m, start, o.Start)
				start = o.Start
			}
		}
		add(m, start, end)
	}
	return out
}

// maxURL is the length in bytes of the longest address that is linked to.
const maxURL = 2000

// cleanURL returns an absolute address on the web or of mail with all bytes as
// escapes that mean something in Markdown or HTML; empty for any other address,
// and for one that names a user before the host, which only misleads.
func cleanURL(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > maxURL {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.User != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Hostname() == "" || strings.Contains(u.Host, "[") {
			return ""
		}
	case "mailto":
		if !strings.Contains(u.Opaque, "@") {
			return ""
		}
	default:
		return ""
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c > ' ' && c < 0x7F && !strings.ContainsRune("<>\"\\^`{|}()[]*", rune(c)) {
			b.WriteByte(c)
			continue
		}
		b.Write([]byte{'%', digits[c>>4], digits[c&15]})
	}
	if _, err := url.Parse(b.String()); err != nil {
		return "" // a host may not hold all that
	}
	return b.String()
}
