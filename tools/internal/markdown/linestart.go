package markdown

import "strings"

// lineStart returns the place in line of the byte that needs a backslash lest
// the line open a heading, a list, a quotation, a rule, a table, a definition
// or a fence; -1 when none does. first says that line is the paragraph's first.
//
// Inline rules take care of HTML blocks.
func (p *paragraph) lineStart(line string, first bool) int {
	switch c := line[0]; c {
	case '>':
		return 0
	case '#':
		if n := runEnd(line, 0); n <= 6 && blankAt(line, n) {
			return 0
		}
	case '-', '+', '*', ':':
		if blankAt(line, 1) || rule(line, first) || !first && delimiterRow(line) {
			return 0
		}
	case '_', '=':
		if rule(line, first) {
			return 0
		}
	case '|':
		if !first && delimiterRow(line) {
			return 0
		}
	case '~', '`':
		if runEnd(line, 0) >= 3 {
			return 0
		}
	case '[':
		if p.bracket(line, first) {
			return 0
		}
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return numberMark(line, first)
	}
	return -1
}

// blankAt reports whether line has a blank at i or ends there.
func blankAt(line string, i int) bool { return i == len(line) || isBlank(line[i]) }

// rule reports whether line is a rule ("***", "- - -") or underlines the line
// before as a heading ("===", "--").
func rule(line string, first bool) bool {
	mark, n := line[0], 0
	for i := range len(line) {
		switch {
		case line[i] == mark:
			n++
		case !isBlank(line[i]):
			return false
		}
	}
	switch mark {
	case '=':
		return !first
	case '-':
		return true // two of them are a rule together with the dash of a list item
	case '*', '_':
		return n >= 3
	}
	return false
}

// delimiterRow reports whether line may be the row that makes the line above it
// a table's head.
func delimiterRow(line string) bool {
	return strings.Trim(line, "-:| \t") == "" && strings.IndexByte(line, '-') >= 0
}

// bracket reports whether the bracket that line begins with may open the
// definition of a link or a footnote, or a check box.
func (p *paragraph) bracket(line string, first bool) bool {
	switch {
	case first && p.definition:
		return true
	case strings.HasPrefix(line, "[^"):
		return p.definition
	}
	return first && p.item && len(line) >= 3 && line[2] == ']' &&
		(isBlank(line[1]) || line[1] == 'x' || line[1] == 'X')
}

// numberMark returns the place of the period or parenthesis that makes line an
// item of a numbered list, or -1. Inside a paragraph only the number 1 does.
func numberMark(line string, first bool) int {
	n, i := 0, 0
	for i < len(line) && i < 10 && '0' <= line[i] && line[i] <= '9' {
		n, i = 10*n+int(line[i]-'0'), i+1
	}
	if i > 9 || i == len(line) || line[i] != '.' && line[i] != ')' || !blankAt(line, i+1) || !first && n != 1 {
		return -1
	}
	return i
}
