// Package superscript keeps raised digits apart from those before them where only
// a format raises them: without it "10" and a raised "6" would read as 106.
package superscript

import "strings"

// Digits returns digits, which may have a sign, as the raised characters that
// Unicode has for them ("6" as "⁶"); empty where s holds anything else, or nothing.
func Digits(s string) string {
	digits := [...]rune{'⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'}
	var out strings.Builder
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9':
			out.WriteRune(digits[r-'0'])
		case i == 0 && len(s) > len(string(r)) && (r == '-' || r == '−'):
			out.WriteRune('⁻')
		case i == 0 && len(s) > 1 && r == '+':
			out.WriteRune('⁺')
		default:
			return ""
		}
	}
	return out.String()
}
