package markdown

import "strings"

// escape returns line with a backslash before every byte that would else be
// read as inline markup, and before the byte at place start, where that is not
// negative.
func (p *paragraph) escape(line string, start int) string {
	var out strings.Builder
	done := 0 // line[:done] is in out
	backslash := func(i int) {
		if out.Len() == 0 {
			out.Grow(len(line) + 8)
		}
		out.WriteString(line[done:i])
		out.WriteByte('\\')
		done = i
	}
	for i := 0; i < len(line); {
		if p.token && inToken(line, i) {
			out.WriteString(line[done:i])
			out.WriteString(breaker)
			done = i
		}
		switch c := line[i]; c {
		case '*', '_', '~':
			end := runEnd(line, i)
			all := p.delimiter(c).active(line, i, end, i == start) || strings.HasPrefix(line[i:], "__hugo_ctx")
			for ; i < end; i++ {
				if all || i == start {
					backslash(i)
				}
			}
			continue
		default:
			if i == start || special[c] && p.needs(line, i) {
				backslash(i)
			}
		}
		i++
	}
	if done == 0 && out.Len() == 0 {
		return line
	}
	out.WriteString(line[done:])
	return out.String()
}

// special are the bytes that [paragraph.needs] has an opinion on.
var special = [256]bool{'\\': true, '`': true, ']': true, '<': true, '!': true, '&': true, '{': true, '%': true}

// needs reports whether the byte at i of line needs a backslash.
func (p *paragraph) needs(line string, i int) bool {
	next := byte('\n')
	if i+1 < len(line) {
		next = line[i+1]
	}
	switch line[i] {
	case '\\':
		return next == '\n' || isPunct(next)
	case '`':
		return p.ticks > 1
	case ']': // of a link or an image
		return next == '('
	case '<':
		return isLetter(next) || next == '/' || next == '?' || shortcode(line, i) || mailLink(line[i+1:])
	case '!': // of a comment, declaration or CDATA; "<!--more-->" cuts a page even behind a backslash
		return i > 0 && line[i-1] == '<'
	case '%':
		return shortcode(line, i)
	case '{':
		return p.braces
	case '&':
		return entity(line[i+1:])
	}
	return false
}

// shortcode reports whether the byte at i would open one of Hugo's shortcodes.
// It does so before any Markdown is read.
func shortcode(line string, i int) bool { return i >= 2 && line[i-2:i] == "{{" }

// mailLink reports whether s, which stands behind a "<", may be an address in
// angle brackets. Those that begin with a letter are taken for HTML already.
func mailLink(s string) bool {
	at := strings.IndexAny(s, "@ <>")
	return at > 0 && s[at] == '@'
}

// entity reports whether s, which stands behind an ampersand, goes on as a
// character reference does: a name or a number, and a semicolon. Whether the
// name is known is not looked up.
func entity(s string) bool {
	s = strings.TrimPrefix(s, "#")
	i := 0
	for i < len(s) && (isLetter(s[i]) || '0' <= s[i] && s[i] <= '9') {
		i++
	}
	return i > 0 && i < len(s) && s[i] == ';'
}

// isLetter reports whether c is an ASCII letter.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isPunct reports whether c is ASCII punctuation, which a backslash escapes.
func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}
