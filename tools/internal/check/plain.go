package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendPlain appends the running text of a body that has no other markup than
// headings, lists, block quotations and backslashes, as those have that nobody
// added a link or emphasis to. It answers false for any other: those are rendered,
// which takes twenty times as long.
func appendPlain(dst []byte, body string) (text []byte, ok bool) {
	if strings.Contains(body, "](") || strings.Contains(body, "]:") {
		return dst, false
	}
	open := byte(0) // the paragraph that the next line may continue, see cutMarker
	for line := range strings.Lines(body) {
		line = strings.TrimRight(line, "\r\n")
		words := strings.TrimLeft(line, " ")
		if words == "" || line == ">" {
			open = 0
			continue
		}
		if len(line)-len(words) > maxIndent {
			return dst, false
		}
		if words, open, ok = cutMarker(words, open); !ok {
			return dst, false
		}
		if dst, ok = appendLine(dst, words); !ok {
			return dst, false
		}
	}
	return dst, true
}

// maxIndent is how many blanks may stand in front of a line that is no code.
const maxIndent = 3

// cutMarker takes a block's mark off a line. before tells of the paragraph that
// the line may continue: 0 where there is none, the mark behind its number in a
// numbered item, else 'p'; after is the same for the line behind. It answers
// false where the line may be markup of another kind.
func cutMarker(line string, before byte) (words string, after byte, ok bool) {
	words, after = line, 'p'
	for _, mark := range [...]string{"## ", "### ", "- ", "> "} {
		if rest, found := strings.CutPrefix(line, mark); found {
			words = rest
		}
	}
	marked := len(words) < len(line)
	if digits, found := cutNumber(line); found {
		mark := digits[0]
		if before != 0 && before != mark || len(line)-len(digits) > 9 || !strings.HasPrefix(digits[1:], " ") {
			return line, 0, false // only some numbers begin a list here
		}
		words, after, marked = digits[2:], mark, true
	}
	switch {
	case words == "":
		return words, 0, false
	case line[0] == '#':
		if !marked || strings.HasSuffix(line, "#") || strings.HasSuffix(line, "}") {
			return words, 0, false
		}
		after = 0
	}
	if strings.IndexByte(" \t#+-=>:[", words[0]) >= 0 {
		return words, 0, false // a block in a block, a line under a heading, a task
	}
	if _, nested := cutNumber(words); marked && nested {
		return words, 0, false
	}
	return words, after, true
}

// cutNumber takes off a line the digits of a list's number.
func cutNumber(line string) (rest string, ok bool) {
	rest = strings.TrimLeft(line, "0123456789")
	if len(rest) == len(line) || rest == "" || rest[0] != '.' && rest[0] != ')' {
		return rest, false
	}
	return rest, len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t'
}

// appendLine appends one line's words, behind a blank. It answers false where
// there is inline markup.
func appendLine(dst []byte, line string) ([]byte, bool) {
	blank := len(dst) > 0
	for i := 0; i < len(line); {
		start := i
		for i < len(line) && !stops[line[i]] {
			i++
		}
		if i > start {
			dst = appendWords(dst, line[start:i], blank)
			blank = false
			continue
		}
		n := 1
		switch c := line[i]; {
		case c >= utf8.RuneSelf:
			var r rune
			if r, n = utf8.DecodeRuneInString(line[i:]); unicode.IsSpace(r) {
				blank = len(dst) > 0
				i += n
				continue
			}
		case c == ' ' || '\t' <= c && c <= '\r':
			blank = len(dst) > 0
			i++
			continue
		case c == '\\':
			if i+1 == len(line) {
				return dst, false
			}
			if isPunct(line[i+1]) {
				i++
			}
		case c == '{' && !strings.HasPrefix(line[i:], "{{"), c == '&' && !isEntity(line[i+1:]):
		default:
			return dst, false
		}
		dst = appendWords(dst, line[i:i+n], blank)
		blank = false
		i += n
	}
	return dst, true
}

// appendWords appends words, with a blank before them where that is wanted.
func appendWords(dst []byte, words string, blank bool) []byte {
	if blank && dst[len(dst)-1] != ' ' {
		dst = append(dst, ' ')
	}
	return append(dst, words...)
}

// stops are the bytes at which plain words may end: white space and the first
// bytes of white space beyond ASCII, and those by which markup begins.
var stops = [256]bool{
	'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, ' ': true, 0xC2: true, 0xE1: true, 0xE2: true, 0xE3: true,
	'*': true, '_': true, '`': true, '<': true, '~': true, '|': true, '\\': true, '&': true, '{': true, 0: true,
}

// isPunct reports whether c is ASCII punctuation, which a backslash escapes.
func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// isEntity reports whether s, which stands behind an ampersand, goes on as a
// character reference does.
func isEntity(s string) bool {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	return end > 0 && !strings.ContainsAny(s[:end], " \t")
}
