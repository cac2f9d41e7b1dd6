package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// measure reports whether m is no quotation mark but a sign of measure after
// the text before: feet and inches (5'10", 6’2”), or minutes and seconds.
// Plain inches (a 12" pipe) look like the end of a quotation and are told
// apart where marks are paired.
func measure(before string, m mark) bool {
	switch m.glyph {
	case straight, rightDouble, apostrophes:
		return feetBefore(before)
	case apostrophe, rightSingle:
		return endsInDigit(before)
	}
	return false
}

// feetBefore reports whether s ends in feet and a number of inches: 5'10.
func feetBefore(s string) bool {
	n := 0
	for n < len(s) && n < 3 && digit(s[len(s)-1-n]) {
		n++
	}
	if n == 0 || n > 2 {
		return false
	}
	s = s[:len(s)-n]
	r, size := utf8.DecodeLastRuneInString(s)
	return (r == '\'' || r == '’' || r == '′') && endsInDigit(s[:len(s)-size])
}

func endsInDigit(s string) bool { return s != "" && digit(s[len(s)-1]) }

func digit(b byte) bool { return '0' <= b && b <= '9' }

func letterOrDigitBefore(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return n > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func letterOrDigitAfter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// elided reports whether a single mark before the text after stands for what is
// left out at the beginning of a word: ’90s, ’em, rock ’n’ roll.
func elided(after string) bool {
	if len(after) > 2 && digit(after[0]) && digit(after[1]) && !digit(after[2]) {
		return true
	}
	for _, word := range [...]string{"n", "em", "til", "tis", "twas", "cause", "bout"} {
		rest, ok := strings.CutPrefix(after, word)
		if ok && !letterOrDigitAfter(rest) {
			return true
		}
	}
	return false
}
