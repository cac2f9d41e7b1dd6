package markdown

import "strings"

// Tokens returns the runs of characters that Hugo uses for its own ends and
// that break a build, or a page, wherever an article's text holds them. No
// escape helps: they are looked for in what was rendered.
func Tokens() []string { return []string{"HAHAHUGOSHORTCODE", "__hdeferred/", "__h_pp_l1"} }

// breaker is put inside a token. With raw HTML off it is rendered as a comment
// that says so, and so parts the token without changing the text.
const breaker = "<wbr>"

// parted are the tokens, cut where the breaker goes in: between two letters, so
// that no delimiter gets another neighbour.
var parted = [...][2]string{
	{"HAHAHUGO", "SHORTCODE"},
	{"__hde", "ferred/"},
	{"__h_p", "p_l1"},
}

// hasToken reports whether line holds a token.
func hasToken(line string) bool {
	for _, t := range parted {
		if i := strings.Index(line, t[1]); i > 0 && strings.Contains(line, t[0]) {
			return true
		}
	}
	return false
}

// inToken reports whether the breaker belongs before the byte at i of line.
func inToken(line string, i int) bool {
	for _, t := range parted {
		if strings.HasPrefix(line[i:], t[1]) && strings.HasSuffix(line[:i], t[0]) {
			return true
		}
	}
	return false
}
