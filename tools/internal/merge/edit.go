package merge

import (
	"cmp"
	"slices"
	"strings"

	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/space"
	"explainer/tools/internal/tomltext"
)

// An edit puts text in the place of a span.
type edit struct {
	span tomltext.Span
	text string
}

// splice returns text[span] with the edits that lie in it. Of several at one
// place the order is kept.
func splice(text string, span tomltext.Span, edits []edit) string {
	if len(edits) == 0 {
		return text[span.Start:span.End]
	}
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.span.Start, b.span.Start) })
	var out strings.Builder
	out.Grow(span.Len() + 256)
	at := span.Start
	for _, e := range edits {
		start := max(e.span.Start, at) // two that were taken out may share the blank lines between
		out.WriteString(text[at:start])
		out.WriteString(e.text)
		at = max(at, e.span.End)
	}
	out.WriteString(text[at:span.End])
	return out.String()
}

// render returns the item's text with its edits, with line ends for file f and
// at least one at its end.
func (it *item) render(f *file) string {
	s := splice(it.f.Text, it.span, it.edits)
	if it.f != f {
		s = f.lines(s)
	}
	if !strings.HasSuffix(s, "\n") {
		s += f.eol
	}
	return s
}

// lines gives s, which has line ends of either kind, those of the file.
func (f *file) lines(s string) string {
	s = space.UnixLines(s)
	if f.eol != "\n" {
		s = strings.ReplaceAll(s, "\n", f.eol)
	}
	return s
}

// apply returns ours with all edits.
func (m *merger) apply() []byte {
	return []byte(splice(m.ours.Text, tomltext.Span{Start: 0, End: len(m.ours.Text)}, m.edits))
}

// withBlanks returns the span of a block together with the blank lines in front
// of it, with which it goes.
func (f *file) withBlanks(span tomltext.Span) tomltext.Span {
	before := strings.TrimRight(f.Text[:span.Start], " \t\r\n")
	if len(before) < span.Start {
		span.Start = lineEnd(f.Text, len(before), span.Start)
	}
	return span
}

// quoted returns s as a TOML string.
func quoted(s string) string { return frontmatter.Text(s).TOML() }
