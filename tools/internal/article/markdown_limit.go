package article

import (
	"fmt"
	"strings"
)

// Goldmark takes time quadratic in these. No article comes near them, a file
// made to block a server does; within them a megabyte takes seconds at most.
const (
	maxDepth = 64   // quotations and lists inside each other
	maxMarks = 2000 // characters that may open markup, in one paragraph
	maxNotes = 2000 // footnotes and references to them
)

// checkMarkup refuses Markdown that would take too long to read.
func checkMarkup(name, src string) error {
	marks, notes := 0, 0
	for start := 0; start < len(src); {
		end := start + len(src[start:])
		if i := strings.IndexByte(src[start:], '\n'); i >= 0 {
			end = start + i
		}
		line := src[start:end]
		depth, bullet := containers(line)
		if depth > maxDepth {
			return errMarkup(name, src, start, fmt.Sprintf("more than %d lists and quotations inside each other", maxDepth))
		}
		if bullet || strings.TrimLeft(line, " \t>") == "" {
			marks = 0
		}
		for i := range len(line) {
			next := line[i+1 : min(i+2, len(line))]
			switch c := line[i]; {
			case c == '[':
				marks++
				if next == "^" {
					notes++
				}
			case c == '<' && (next == "!" || next == "?"), (c == '*' || c == '_') && next != string(c):
				marks++
			}
			if marks > maxMarks {
				return errMarkup(name, src, start+i, fmt.Sprintf("more than %d marks in one paragraph", maxMarks))
			}
			if notes > maxNotes {
				return errMarkup(name, src, start+i, fmt.Sprintf("more than %d footnotes", maxNotes))
			}
		}
		start = end + 1
	}
	return nil
}

// containers returns how many quotations and list items line opens, and
// whether it opens an item, which ends the paragraph before it.
func containers(line string) (depth int, bullet bool) {
	rest := strings.TrimLeft(line, " \t")
	for rest != "" {
		switch {
		case rest[0] == '>':
			rest = rest[1:]
		case strings.IndexByte("-+*", rest[0]) >= 0 && (len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t'):
			rest, bullet = rest[1:], true
		default:
			m := digits(rest)
			if m == 0 || m > 9 || m+1 >= len(rest) || rest[m] != '.' && rest[m] != ')' || rest[m+1] != ' ' {
				return depth, bullet
			}
			rest = rest[m+1:]
		}
		rest = strings.TrimLeft(rest, " \t")
		depth++
	}
	// Nothing but marks: a rule, which opens nothing.
	if bullet && strings.Trim(line, " \t"+line[:1]) == "" {
		return 0, false
	}
	return depth, bullet
}

// errMarkup says that Markdown holds too much markup at off.
func errMarkup(name, src string, off int, msg string) error {
	return at(name, []byte(src), off, msg, "if this is no Markdown, give the file the extension .txt")
}
