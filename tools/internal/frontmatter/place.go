package frontmatter

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
)

const (
	// maxPrefixWords is how many words before an item are tried to tell its
	// place from earlier ones.
	maxPrefixWords = 40
	// maxPrefixBytes is how long a prefix may be. It bounds the work on text
	// without a space.
	maxPrefixBytes = 400
	// maxScan is how many bytes of one article are searched in all, a second's
	// work. An ordinary article needs less than a thousandth.
	maxScan = 1 << 30
)

// A running is the running text of an article as the build step reads it from
// the page: the blocks of the body in order, each run of white space one blank
// (a no-break space as well, which no editor can tell from another), and one
// blank between blocks.
//
// An item's place in a content file is the first place of its words in this
// text, or of its prefix and words together.
type running struct {
	text  string
	runs  []run
	scans int // bytes left to search
}

// A run is a stretch of the document's text that is in the running text as it
// stands.
type run struct{ doc, out, len int }

// newRunning returns the running text of doc's body.
func newRunning(doc *article.Document) *running {
	r := &running{scans: maxScan}
	var out strings.Builder
	out.Grow(len(doc.Text))
	for i := range doc.Blocks {
		switch b := &doc.Blocks[i]; b.Kind {
		case article.Title, article.Byline, article.DateLine:
		default:
			r.fold(&out, doc.Text, b.Span)
		}
	}
	r.text = out.String()
	return r
}

// fold adds one block.
func (r *running) fold(out *strings.Builder, text string, span article.Span) {
	for i := span.Start; i < span.End; {
		c, n := utf8.DecodeRuneInString(text[i:span.End])
		if unicode.IsSpace(c) {
			i += n
			continue
		}
		end := stretch(text[:span.End], i)
		if out.Len() > 0 {
			out.WriteByte(' ')
		}
		r.runs = append(r.runs, run{i, out.Len(), end - i})
		out.WriteString(text[i:end])
		i = end
	}
}

// stretch returns the end of the words that begin at start and are parted by
// single blanks.
func stretch(text string, start int) int {
	end := start // of the words; a blank may follow
	for i := start; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case !unicode.IsSpace(c):
			end = i + n
		case c != ' ' || i > end:
			return end
		}
		i += n
	}
	return end
}

// at returns where the document's span stands in the running text; ok is false
// for what is not in the body.
func (r *running) at(span article.Span) (start, end int, ok bool) {
	if span.Len() <= 0 {
		return 0, 0, false
	}
	start, ok = r.offset(span.Start)
	if !ok {
		return 0, 0, false
	}
	end, ok = r.offset(span.End - 1)
	return start, end + 1, ok
}

// offset returns where the document's byte at pos stands in the running text.
func (r *running) offset(pos int) (int, bool) {
	i := sort.Search(len(r.runs), func(i int) bool { return r.runs[i].doc > pos }) - 1
	if i < 0 || pos >= r.runs[i].doc+r.runs[i].len {
		return 0, false
	}
	return r.runs[i].out + pos - r.runs[i].doc, true
}

// prefix returns the shortest run of words in front of span that is needed so
// that prefix and words together stand first where span is; empty where the
// words alone do. It ends where the item begins, with the blank between them if
// there is one.
//
// ok is false for a span outside of the body and for one that no prefix of
// reasonable length tells from an earlier place.
func (r *running) prefix(span article.Span) (prefix string, ok bool) {
	start, end, ok := r.at(span)
	if !ok {
		return "", false
	}
	if r.first(start, end) {
		return "", true
	}
	// A longer prefix never comes earlier than a shorter one: search in halves.
	begins := r.begins(start)
	i := sort.Search(len(begins), func(i int) bool { return r.first(begins[i], end) })
	if i == len(begins) {
		return "", false
	}
	return r.text[begins[i]:start], true
}

// first reports whether text[start:end] is its own first place.
func (r *running) first(start, end int) bool {
	if r.scans <= 0 {
		return false
	}
	i := strings.Index(r.text[:end], r.text[start:end])
	r.scans -= i + end - start
	return i == start
}

// begins returns where prefixes of an item at start can begin, the nearest
// first: before each word, counting what touches the item as one.
func (r *running) begins(start int) []int {
	var begins []int
	for i := start - 1; i >= 0 && len(begins) < maxPrefixWords; i-- {
		if start-i > maxPrefixBytes {
			for !utf8.RuneStart(r.text[i]) {
				i++
			}
			return append(begins, i)
		}
		if i == 0 || r.text[i-1] == ' ' && r.text[i] != ' ' {
			begins = append(begins, i)
		}
	}
	return begins
}
