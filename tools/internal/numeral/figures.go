package numeral

import (
	"strings"

	"explainer/tools/internal/segment"
)

// A reader reads the numbers of one text.
type reader struct {
	t     *segment.Text
	end   int // no number runs past this token
	words map[string]word
}

// figures reads a number that begins with a token in figures.
func (r *reader) figures(i int) (Numeral, bool) {
	s := r.t.String(i)
	value, suffix, ok := Parse(s)
	if !ok {
		return Numeral{}, false
	}
	n := Numeral{End: i + 1, Value: value, Suffix: suffix}
	if suffix != "" {
		return n, true
	}
	if part, end, ok := r.fraction(n.End); ok {
		if sum, ok := n.Value.Plus(part); ok {
			n.Value, n.End = sum, end
		}
	}
	return r.magnitudes(n)
}

// Parse reads a token in figures: digits in groups of two or three with commas
// between them, a decimal point, letters at the end.
func Parse(s string) (value Decimal, suffix string, ok bool) {
	i, group := 0, -1 // digits since the last comma; -1 before the first
	for i < len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			if value.Coef > 1e17 {
				return Decimal{}, "", false
			}
			value.Coef = value.Coef*10 + int64(c-'0')
			if group >= 0 {
				group++
			}
		case c == ',':
			if i > 3 && group < 0 || group >= 0 && group != 2 && group != 3 {
				return Decimal{}, "", false
			}
			group = 0
		case c == '.':
			if group >= 0 && group != 3 {
				return Decimal{}, "", false
			}
			return decimals(value, s[i+1:])
		default:
			if group >= 0 && group != 3 {
				return Decimal{}, "", false
			}
			suffix, ok = letters(s[i:])
			return value, suffix, ok
		}
		i++
	}
	return value, "", i > 0 && (group < 0 || group == 3)
}

// decimals reads what follows a decimal point.
func decimals(value Decimal, s string) (Decimal, string, bool) {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if value.Coef > 1e17 || value.Places >= 15 {
			return Decimal{}, "", false
		}
		value.Coef = value.Coef*10 + int64(s[i]-'0')
		value.Places++
		i++
	}
	suffix, ok := letters(s[i:])
	return value, suffix, ok && i > 0
}

// letters returns s where it consists of a few letters that make no ordinal
// number, decade or time of day.
func letters(s string) (string, bool) {
	if len(s) > 6 || strings.ContainsAny(s, "0123456789.,:") {
		return "", false
	}
	switch s {
	case "st", "nd", "rd", "th", "s", "am", "pm", "ST", "ND", "RD", "TH", "AM", "PM":
		return "", false
	}
	return s, true
}

// fraction reads what makes a whole number a mixed one: "½", "1/2", "and a
// half".
func (r *reader) fraction(i int) (Decimal, int, bool) {
	if i >= r.end {
		return Decimal{}, 0, false
	}
	if d, ok := vulgar(r.t.String(i)); ok {
		return d, i + 1, true
	}
	if i+2 < r.end && r.word(i) == "and" && (r.word(i+1) == "a" || r.word(i+1) == "one") {
		switch r.word(i + 2) {
		case "half":
			return Decimal{5, 1}, i + 3, true
		case "quarter":
			return Decimal{25, 2}, i + 3, true
		}
	}
	if i+2 < r.end && r.t.String(i) == "1" && r.t.String(i+1) == "/" && r.t.String(i+2) == "2" && r.touch(i+1) && r.touch(i+2) {
		return Decimal{5, 1}, i + 3, true
	}
	return Decimal{}, 0, false
}

// vulgar returns the value of a fraction that is one character.
func vulgar(s string) (Decimal, bool) {
	switch s {
	case "½":
		return Decimal{5, 1}, true
	case "¼":
		return Decimal{25, 2}, true
	case "¾":
		return Decimal{75, 2}, true
	}
	return Decimal{}, false
}

// magnitudes reads the words that multiply a number: "2.5 million", "3 lakh
// crore", "$2-million".
func (r *reader) magnitudes(n Numeral) (Numeral, bool) {
	for i := n.End; i < r.end; i = n.End {
		if r.t.String(i) == "-" && r.touch(i) && i+1 < r.end && r.touch(i+1) {
			i++
		}
		w, ok := r.lookup(i)
		if !ok || w.class != magnitude {
			break
		}
		v, ok := n.Value.Times(w.value)
		if !ok {
			return Numeral{}, false
		}
		n.Value, n.End = v, i+1
	}
	return n, true
}

// touch reports whether no blank stands between token i and the one before it.
func (r *reader) touch(i int) bool { return i > 0 && r.t.Tokens[i].Start == r.t.Tokens[i-1].End }

// word returns the words of token i where they are a short word in lower case,
// as is; the empty string beyond the end.
func (r *reader) word(i int) string {
	if i >= r.end {
		return ""
	}
	return r.t.String(i)
}
