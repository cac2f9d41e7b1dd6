package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
)

// An insert is markup that goes in front of a byte of a line, or behind its
// end: the brackets of a link or a run of asterisks.
type insert struct {
	at   int
	text string
	// opens and closes tell a link's brackets: between them, brackets among the
	// words would end it.
	opens, closes bool
}

// marksIn returns the marks inside a block, as spans in its text.
func (w *writer) marksIn(b *article.Block) []article.Mark {
	first := w.marks
	for len(first) > 0 && first[0].Span.Start < b.Span.Start {
		first = first[1:]
	}
	n := 0
	for n < len(first) && first[n].Span.Start < b.Span.End {
		n++
	}
	w.marks = first[n:]
	marks := slices.Clone(first[:n])
	for i := range marks {
		marks[i].Span.Start -= b.Span.Start
		marks[i].Span.End -= b.Span.Start
	}
	return marks
}

// A markedLine is a line with its markup.
type markedLine struct {
	text    string
	inserts []insert
}

// markLines returns the lines that [cut] returns, each with its share of marks.
// A mark over several lines is set in each.
func markLines(text string, marks []article.Mark) []markedLine {
	var (
		lines []markedLine
		live  []article.Mark // those that begin before the line's end and end behind its start
		at    int
	)
	for _, line := range cut(text) {
		at += strings.Index(text[at:], line)
		start, end := at, at+len(line)
		at = end
		for len(marks) > 0 && marks[0].Span.Start < end {
			live, marks = append(live, marks[0]), marks[1:]
		}
		var own []article.Mark
		for _, m := range live {
			if m.Span = trim(line, max(m.Span.Start-start, 0), min(m.Span.End, end)-start); m.Span.Start < m.Span.End {
				own = append(own, m)
			}
		}
		live = slices.DeleteFunc(live, func(m article.Mark) bool { return m.Span.End <= end })
		lines = append(lines, markedLine{line, inserts(line, own)})
	}
	return lines
}

// trim returns the span of line from start to end without white space at its
// ends; one without length where there is nothing else.
func trim(line string, start, end int) article.Span {
	if start >= end {
		return article.Span{}
	}
	s := strings.TrimLeftFunc(line[start:end], unicode.IsSpace)
	start = end - len(s)
	return article.Span{Start: start, End: start + len(strings.TrimRightFunc(s, unicode.IsSpace))}
}

// inserts returns the markup of the marks of a line, which nest, in the order in
// which it is written. Left out are asterisks that Markdown would not read as
// meant: they would touch others, or stand between a letter and punctuation.
func inserts(line string, marks []article.Mark) []insert {
	if len(marks) == 0 {
		return nil
	}
	e := newEdges(line, marks)
	var all, open []insert // open: the ends of what is open, innermost last
	closeTo := func(at int) {
		for len(open) > 0 && open[len(open)-1].at <= at {
			all = append(all, open[len(open)-1])
			open = open[:len(open)-1]
		}
	}
	for i, m := range marks {
		closeTo(m.Span.Start)
		switch {
		case m.Kind == article.Link && hasHugoWord(m.URL): // would break Hugo
		case m.Kind == article.Link:
			all = append(all, insert{at: m.Span.Start, text: "[", opens: true})
			open = append(open, insert{at: m.Span.End, text: "](" + address(m.URL) + ")", closes: true})
		case e.stars[i] != "":
			all = append(all, insert{at: m.Span.Start, text: e.stars[i]})
			open = append(open, insert{at: m.Span.End, text: e.stars[i]})
		}
	}
	closeTo(len(line))
	return all
}

// address returns a link's address as Markdown has it in parentheses.
func address(url string) string {
	if !strings.Contains(url, "&") {
		return url
	}
	var b strings.Builder
	for i := range len(url) {
		b.WriteByte(url[i])
		if url[i] == '&' && entity(url[i+1:]) {
			b.WriteString("amp;")
		}
	}
	return b.String()
}

// hasHugoWord reports whether an address holds one of the words that Hugo uses
// for its own ends.
func hasHugoWord(url string) bool {
	return strings.Contains(url, "__hugo_ctx") || slices.ContainsFunc(Tokens(), func(t string) bool { return strings.Contains(url, t) })
}

// The edges of a line's marks, and the asterisks that each is written with.
type edges struct {
	line   string
	begins map[int]bool // where links begin
	ends   map[int]bool // where they end
	used   map[int]bool // where asterisks are
	stars  []string     // by mark; empty for links and what is left out
}

// newEdges chooses the asterisks of marks.
func newEdges(line string, marks []article.Mark) *edges {
	e := &edges{line: line, begins: make(map[int]bool), ends: make(map[int]bool), used: make(map[int]bool), stars: make([]string, len(marks))}
	for _, m := range marks {
		if m.Kind == article.Link {
			e.begins[m.Span.Start], e.ends[m.Span.End] = true, true
		}
	}
	for i, m := range marks {
		if m.Kind == article.Link {
			continue
		}
		// Strong words that are emphasized as a whole are one mark.
		if i > 0 && marks[i-1].Span == m.Span && e.stars[i-1] != "" {
			e.stars[i-1] = "***"
			continue
		}
		if !e.used[m.Span.Start] && !e.used[m.Span.End] && e.flanked(m.Span) {
			e.used[m.Span.Start], e.used[m.Span.End] = true, true
			e.stars[i] = "*"
			if m.Kind == article.Strong {
				e.stars[i] = "**"
			}
		}
	}
	return e
}

// flanked reports whether asterisks around the words at span open and close by
// CommonMark's rule of left- and right-flanking runs. The brackets of a link
// that begins or ends there count as punctuation beside them.
func (e *edges) flanked(span article.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(e.line[:span.Start])
	first, _ := utf8.DecodeRuneInString(e.line[span.Start:])
	last, _ := utf8.DecodeLastRuneInString(e.line[:span.End])
	after, _ := utf8.DecodeRuneInString(e.line[span.End:])
	beside := e.begins[span.Start] || e.ends[span.Start] // one of both sides, which is not worth telling
	opens := loose(before, span.Start == 0) || !beside && !isMark(first)
	beside = e.begins[span.End] || e.ends[span.End]
	closes := loose(after, span.End == len(e.line)) || !beside && !isMark(last)
	return opens && closes
}

// loose reports whether a run of asterisks beside r may open or close whatever
// stands on its other side.
func loose(r rune, edge bool) bool { return edge || unicode.IsSpace(r) || isMark(r) }

// isMark reports whether r is punctuation to goldmark.
func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
