package markdown

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
)

// A paragraph is what has to be known of a whole paragraph, or of a heading,
// to escape one of its lines. It walks over the lines twice: [survey] counts,
// then each line is written in the same order.
type paragraph struct {
	heading    bool
	item       bool // stands in a list item
	braces     bool // heading that ends in "}", so may have attributes
	definition bool // "]:" stands in it: may define a link or a footnote
	ticks      int  // runs of backticks
	token      bool // holds one of Hugo's own tokens
	star       delimiter
	underscore delimiter
	tilde      delimiter
	marked     bool     // has links or emphasis: a bare delimiter might meet theirs
	inserts    []insert // markup still to put into the line that is written
	next       int      // where the first of it goes; -1 where there is none
	linked     bool     // inside a link's brackets
}

// survey reads the paragraph's lines.
func survey(lines []string) paragraph {
	p := paragraph{star: newDelimiter(), underscore: newDelimiter(), tilde: newDelimiter()}
	for _, line := range lines {
		p.definition = p.definition || strings.Contains(line, "]:")
		p.token = p.token || hasToken(line)
		for i := 0; i < len(line); {
			switch c := line[i]; c {
			case '*', '_', '~':
				end := runEnd(line, i)
				p.delimiter(c).count(line, i, end)
				i = end
			case '`':
				p.ticks++
				i = runEnd(line, i)
			default:
				i++
			}
		}
	}
	return p
}

// delimiter returns what is known about the delimiter c.
func (p *paragraph) delimiter(c byte) *delimiter {
	switch c {
	case '*':
		return &p.star
	case '_':
		return &p.underscore
	}
	return &p.tilde
}

// escapeLines escapes the lines of one paragraph, or of a list item.
func escapeLines(lines []string, item bool) []string {
	p := survey(lines)
	p.item = item
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = p.escape(line, p.lineStart(line, i == 0), nil)
	}
	return out
}

// escapeMarked escapes the lines of one paragraph, or of a list item, and sets
// its links and emphasis.
func escapeMarked(text string, marks []article.Mark, item bool) []string {
	lines := cut(text)
	if len(marks) == 0 || slices.ContainsFunc(lines, hasToken) {
		return escapeLines(lines, item)
	}
	p := survey(lines)
	p.item, p.marked = item, true
	out := make([]string, len(lines))
	for i, l := range markLines(text, marks) {
		if i == 0 && item && isBox(l) {
			l.inserts = nil
		}
		out[i] = p.escape(l.text, p.lineStart(l.text, i == 0), l.inserts)
	}
	return out
}

// isBox reports whether a list item that begins with that line would pass for a
// task with a check box: it begins with a link of one letter.
func isBox(l markedLine) bool {
	return len(l.inserts) > 1 && l.inserts[0].opens && l.inserts[1].at == 1
}

// escapeHeading escapes a heading's line.
func escapeHeading(line string, inserts []insert) string {
	p := survey([]string{line})
	p.heading = true
	p.braces = strings.HasSuffix(line, "}")
	p.marked = len(inserts) > 0
	return p.escape(line, closingHash(line), inserts)
}

// markedHeading escapes a heading and sets its links and emphasis, if it
// is of one line.
func markedHeading(text string, marks []article.Mark) string {
	if len(marks) == 0 {
		return heading(text)
	}
	lines := markLines(text, marks)
	if len(lines) != 1 || hasToken(lines[0].text) {
		return heading(text)
	}
	return escapeHeading(lines[0].text, lines[0].inserts)
}

// closingHash returns the place of the last "#" of line where that would be
// taken for the end of the heading's markup, else -1.
func closingHash(line string) int {
	text := strings.TrimRight(line, "#")
	if len(text) == len(line) || text != "" && !isBlank(text[len(text)-1]) {
		return -1
	}
	return len(line) - 1
}

// runEnd returns the end of the run of equal bytes that begins at i.
func runEnd(line string, i int) int {
	end := i + 1
	for end < len(line) && line[end] == line[i] {
		end++
	}
	return end
}
