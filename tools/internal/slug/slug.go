// Package slug turns titles and names into short ASCII words for addresses and
// folder names.
package slug

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxInput is how many bytes of a text are looked at. A title longer than that
// has filled its slug long before.
const maxInput = 1 << 10

// Make returns text in lower-case ASCII letters, digits and single hyphens, at
// most limit bytes long and cut where a word ends if there is such a place.
// Accents are dropped ("é" is "e"), some letters are spelled out ("ß" is "ss"),
// apostrophes vanish ("O’Brien" is "obrien"), all else parts words.
//
// whole reports whether every letter and digit of text is in the slug: it is
// false for other scripts and for what was cut off.
func Make(text string, limit int) (slug string, whole bool) {
	whole = true
	if len(text) > maxInput {
		text, whole = cutRune(text, maxInput), false
	}
	var b strings.Builder
	part := false // a hyphen is due before the next letter
	for _, r := range norm.NFKD.String(text) {
		s := spell(r)
		switch {
		case s != "":
			if part && b.Len() > 0 {
				b.WriteByte('-')
			}
			part = false
			b.WriteString(s)
		case unicode.Is(unicode.Mn, r) || isApostrophe(r):
		default:
			part = true
			whole = whole && !unicode.IsLetter(r) && !unicode.IsNumber(r)
		}
	}
	slug = b.String()
	if len(slug) > limit {
		return cutWord(slug, limit), false
	}
	return slug, whole
}

// spell returns r in lower-case ASCII letters and digits; empty where it has no
// such form. Accents are gone already.
func spell(r rune) string {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return string(r)
	case 'A' <= r && r <= 'Z':
		return string(r + 'a' - 'A')
	}
	switch unicode.ToLower(r) {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ł':
		return "l"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ŋ':
		return "ng"
	case 'ŧ':
		return "t"
	case 'ə':
		return "e"
	}
	return ""
}

// isApostrophe reports whether r joins the parts of one word.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʹ', '`', '´':
		return true
	}
	return false
}

// cutWord cuts slug to limit bytes, at a hyphen unless the last word would take
// more than half of it along.
func cutWord(slug string, limit int) string {
	cut := slug[:limit]
	if slug[limit] != '-' {
		if i := strings.LastIndexByte(cut, '-'); i >= limit/2 {
			cut = cut[:i]
		}
	}
	return strings.TrimRight(cut, "-")
}

// cutRune cuts s to at most n bytes without parting a rune.
func cutRune(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// Reserved reports whether a file or folder of that name cannot be made on
// Windows.
func Reserved(slug string) bool {
	switch slug {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(slug) == 4 && (slug[:3] == "com" || slug[:3] == "lpt") && '0' <= slug[3] && slug[3] <= '9'
}
