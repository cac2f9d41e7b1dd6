package tagger

import (
	"unicode"
	"unicode/utf8"
)

// wordShape returns the shape of a word.
func wordShape(w string) uint8 {
	var upper, lower, digit, dot, quote, other, first int
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c-'a' < 26:
			lower++
		case c-'A' < 26:
			upper++
			if i == 0 {
				first = 1
			}
		case c-'0' < 10:
			digit++
		case c == '.':
			dot++
		case c == '\'':
			quote++
		case c >= utf8.RuneSelf:
			return wideShape(w)
		default:
			other++
		}
	}
	return shapeOf(upper, lower, digit, dot, quote, first, false)
}

// wideShape is wordShape for words with characters outside ASCII.
func wideShape(w string) uint8 {
	var upper, lower, digit, dot, quote, first int
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			if i == 0 {
				first = 1
			}
		case unicode.IsLower(r):
			lower++
		case unicode.IsDigit(r):
			digit++
		case r == '.':
			dot++
		case r == '\'' || r == '’' || r == '‘':
			quote++
		}
	}
	return shapeOf(upper, lower, digit, dot, quote, first, upper+lower == 0)
}

// shapeOf returns the shape of a word of so many characters of each class;
// first is 1 where it begins with a capital.
func shapeOf(upper, lower, digit, dot, quote, first int, foreign bool) uint8 {
	switch {
	case foreign:
		return shapeForeign
	case upper == 0 && dot > 0:
		return shapeLowerDot
	case upper == 0:
		return shapeLower
	case digit > 0:
		return shapeDigits
	case first == 0:
		return shapeLowerCap
	case dot > 0 && upper == 1 && lower == 0:
		return shapeInitial
	case dot > 0 && lower == 0:
		return shapeInitials
	case dot > 0:
		return shapeAbbrev
	case quote > 0:
		return shapeQuoted
	case lower == 0 && upper == 1:
		return shapeLetter
	case lower == 0 && upper <= 3:
		return shapeShortCaps
	case lower == 0:
		return shapeCaps
	case upper > 1:
		return shapeInner
	}
	return shapeTitle
}

// numberShape returns the shape of a number.
func numberShape(w string) uint8 {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c-'0' >= 10 {
			if c == '.' || c == ',' || c == ':' {
				return shapeNumber
			}
			return shapeOrdinal
		}
	}
	switch {
	case len(w) == 4 && (w[0] == '1' || w[0] == '2'):
		return shapeYear
	case len(w) <= 2:
		return shapeSmall
	}
	return shapeNumber
}

// numberHash tells small numbers apart and years from others.
func numberHash(w string) uint32 {
	if len(w) <= 2 {
		return hashWord(w)
	}
	return uint32(numberShape(w)) | uint32(len(w))<<8
}
