package article

import (
	"strings"
	"unicode"
)

// The fonts of symbols whose characters are known.
const (
	fontSymbol    = "symbol"
	fontWingdings = "wingdings"
)

// symbolFont returns the font of symbols of that name; empty for any other.
func symbolFont(name string) string {
	switch {
	case strings.EqualFold(name, fontSymbol):
		return fontSymbol
	case strings.EqualFold(name, fontWingdings):
		return fontWingdings
	}
	return ""
}

// fromSymbols returns s, set in a font of symbols, as the characters that it
// shows. Those that Unicode has no character for, or that are not in the tables
// below, are left out.
func fromSymbols(font, s string) string {
	return strings.Map(func(c rune) rune {
		code := c
		if 0xF000 <= c && c <= 0xF0FF { // where Word keeps such fonts' characters
			code -= 0xF000
		}
		switch {
		case code < '!' || code == 0xA0:
			return code
		case code > 0xFF && unicode.Is(unicode.Co, c):
			return -1
		case code > 0xFF:
			return c // from another font
		case font == fontWingdings:
			if sign, ok := wingding(code); ok {
				return sign
			}
			return -1
		}
		if i := code - symbolFirst; int(i) < len(symbolSigns) && symbolSigns[i] != ' ' {
			return symbolSigns[i]
		}
		return -1
	}, s)
}

// symbolFirst is the code of the first of symbolSigns.
const symbolFirst = '!'

// symbolSigns are the characters of the font Symbol, as in Adobe's encoding of
// that name; a blank where there is none.
var symbolSigns = [...]rune{'!', '∀', '#', '∃', '%', '&', '∋', '(', ')', '∗', '+', ',', '−', '.', '/',
	'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?',
	'≅', 'Α', 'Β', 'Χ', 'Δ', 'Ε', 'Φ', 'Γ', 'Η', 'Ι', 'ϑ', 'Κ', 'Λ', 'Μ', 'Ν', 'Ο',
	'Π', 'Θ', 'Ρ', 'Σ', 'Τ', 'Υ', 'ς', 'Ω', 'Ξ', 'Ψ', 'Ζ', '[', '∴', ']', '⊥', '_',
	'‾', 'α', 'β', 'χ', 'δ', 'ε', 'φ', 'γ', 'η', 'ι', 'ϕ', 'κ', 'λ', 'μ', 'ν', 'ο',
	'π', 'θ', 'ρ', 'σ', 'τ', 'υ', 'ϖ', 'ω', 'ξ', 'ψ', 'ζ', '{', '|', '}', '∼', ' ',
	' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ',
	' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ',
	'€', 'ϒ', '′', '≤', '⁄', '∞', 'ƒ', '♣', '♦', '♥', '♠', '↔', '←', '↑', '→', '↓',
	'°', '±', '″', '≥', '×', '∝', '∂', '•', '÷', '≠', '≡', '≈', '…', ' ', ' ', '↵',
	'ℵ', 'ℑ', 'ℜ', '℘', '⊗', '⊕', '∅', '∩', '∪', '⊃', '⊇', '⊄', '⊂', '⊆', '∈', '∉',
	'∠', '∇', '®', '©', '™', '∏', '√', '⋅', '¬', '∧', '∨', '⇔', '⇐', '⇑', '⇒', '⇓',
	'◊', '⟨', '®', '©', '™', '∑', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ',
	' ', '⟩', '∫', '⌠', ' ', '⌡'}

// wingding returns the character of a code in Wingdings, for those that stand
// in text: what Word makes of ":-)" and "-->", bullets, boxes and ticks.
func wingding(code rune) (sign rune, ok bool) {
	switch code {
	case 0x22:
		return '✂', true
	case 0x28:
		return '☎', true
	case 0x2A:
		return '✉', true
	case 0x45:
		return '☜', true
	case 0x46:
		return '☞', true
	case 0x4A:
		return '☺', true
	case 0x4B:
		return '😐', true
	case 0x4C:
		return '☹', true
	case 0x6C, 0x9F:
		return '●', true
	case 0x6E:
		return '■', true
	case 0x6F, 0xA8:
		return '□', true
	case 0x75:
		return '◆', true
	case 0x76:
		return '❖', true
	case 0xA7:
		return '▪', true
	case 0xAB:
		return '★', true
	case 0xD8:
		return '➢', true
	case 0xDF:
		return '←', true
	case 0xE0, 0xE8:
		return '→', true
	case 0xE1:
		return '↑', true
	case 0xE2:
		return '↓', true
	case 0xF0:
		return '⇨', true
	case 0xFB:
		return '✗', true
	case 0xFC:
		return '✓', true
	case 0xFD:
		return '☒', true
	case 0xFE:
		return '☑', true
	}
	return 0, false
}
