package markdown

import "strings"

// escape returns line with a backslash before every byte that would else be
// read as inline markup, and before the byte at place start, where that is not
// negative; with inserts, in the order of their places, put in.
func (p *paragraph) escape(line string, start int, inserts []insert) string {
	var out strings.Builder
	done := 0 // line[:done] is in out
	put := func(i int, s string) {
		if out.Len() == 0 {
			out.Grow(len(line) + 8)
		}
		out.WriteString(line[done:i])
		out.WriteString(s)
		done = i
	}
	p.inserts, p.linked, p.next = inserts, false, nextInsert(inserts)
	for i := 0; i < len(line); {
		if i == p.next {
			p.insert(i, put)
		}
		if p.token && inToken(line, i) {
			put(i, breaker)
		}
		switch c := line[i]; c {
		case '*', '_', '~':
			end := runEnd(line, i)
			all := p.delimiter(c).active(line, i, end, i == start) || p.marked || strings.HasPrefix(line[i:], "__hugo_ctx")
			for at := i; i < end; i++ {
				if i > at && i == p.next {
					p.insert(i, put)
				}
				if all || i == start {
					put(i, `\`)
				}
			}
			continue
		default:
			if i == start || special[c] && p.needs(line, i) {
				put(i, `\`)
			}
		}
		i++
	}
	p.insert(len(line), put)
	if done == 0 && out.Len() == 0 {
		return line
	}
	out.WriteString(line[done:])
	return out.String()
}

// insert puts in the markup that goes in front of the byte at i.
func (p *paragraph) insert(i int, put func(i int, s string)) {
	for len(p.inserts) > 0 && p.inserts[0].at == i {
		put(i, p.inserts[0].text)
		p.linked = p.inserts[0].opens || p.linked && !p.inserts[0].closes
		p.inserts = p.inserts[1:]
	}
	p.next = nextInsert(p.inserts)
}

// nextInsert returns the place of the first of inserts; -1 where there is none.
func nextInsert(inserts []insert) int {
	if len(inserts) == 0 {
		return -1
	}
	return inserts[0].at
}

// insertsAt reports whether markup goes in front of the byte at i, which the
// byte before it would then stand before; link says that it begins a link.
func (p *paragraph) insertsAt(i int) (any, link bool) {
	if i != p.next {
		return false, false
	}
	return true, p.inserts[0].opens
}

// special are the bytes that [paragraph.needs] has an opinion on.
var special = [256]bool{'[': true, '\\': true, '`': true, ']': true, '<': true, '!': true, '&': true, '{': true, '%': true}

// needs reports whether the byte at i of line needs a backslash.
func (p *paragraph) needs(line string, i int) bool {
	next := byte('\n')
	if i+1 < len(line) {
		next = line[i+1]
	}
	inserted, link := p.insertsAt(i + 1)
	switch line[i] {
	case '\\':
		return next == '\n' || isPunct(next) || inserted
	case '`':
		return p.ticks > 1 || p.marked
	case '[':
		return p.linked
	case ']': // of a link or an image
		return next == '(' || p.linked
	case '<':
		return isLetter(next) || next == '/' || next == '?' || shortcode(line, i) || mailLink(line[i+1:]) || inserted
	case '!': // of a comment, declaration or CDATA; "<!--more-->" cuts a page even behind a backslash; of an image
		return i > 0 && line[i-1] == '<' || link
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
