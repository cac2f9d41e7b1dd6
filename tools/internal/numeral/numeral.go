// Package numeral reads the numbers of a text, written in figures ("1,200",
// "2.5 million") or in words ("two and a half", "half a million").
//
// In go a segment.Text and a place in it, out comes a [Numeral]: the tokens it
// takes up and its value. What the number counts is for other stages to say.
package numeral

import (
	"math"
	"strconv"

	"explainer/tools/internal/segment"
)

// A Numeral is a number as it stands in a text.
type Numeral struct {
	First, End int // token indexes, [First, End)
	// Value is the number's value; a whole number below 10^18 and decimals of
	// up to 15 digits are exact.
	Value Decimal
	// Suffix holds the letters that end a token in figures ("5k", "12km");
	// empty otherwise. Value does not take it into account.
	Suffix string
	// Words says that no part of the number but its magnitude is in figures.
	Words bool
	// Vague says that the number is a round quantity without a figure of its
	// own: "a few", "dozens", "a couple", "a million" is none.
	Vague bool
}

// A Decimal is a decimal number: Coef / 10^Places.
type Decimal struct {
	Coef   int64
	Places int
}

// String returns the number in plain decimal notation without trailing zeros
// behind the point.
func (d Decimal) String() string {
	coef, places := d.Coef, d.Places
	for places > 0 && coef%10 == 0 {
		coef, places = coef/10, places-1
	}
	if places == 0 {
		return strconv.FormatInt(coef, 10)
	}
	s := strconv.FormatInt(coef, 10)
	for len(s) <= places {
		s = "0" + s
	}
	return s[:len(s)-places] + "." + s[len(s)-places:]
}

// Float returns the number as a floating-point number, for comparisons.
func (d Decimal) Float() float64 { return float64(d.Coef) / math.Pow10(d.Places) }

// Times returns d multiplied by n, which is positive; ok is false where the
// product is out of range.
func (d Decimal) Times(n int64) (product Decimal, ok bool) {
	for d.Places > 0 && n%10 == 0 {
		n, d.Places = n/10, d.Places-1
	}
	if d.Coef != 0 && n > math.MaxInt64/d.Coef {
		return Decimal{}, false
	}
	return Decimal{d.Coef * n, d.Places}, true
}

// Plus returns the sum of d and e; ok is false where it is out of range.
func (d Decimal) Plus(e Decimal) (sum Decimal, ok bool) {
	for d.Places < e.Places {
		if d.Coef > math.MaxInt64/10 {
			return Decimal{}, false
		}
		d = Decimal{d.Coef * 10, d.Places + 1}
	}
	for e.Places < d.Places {
		if e.Coef > math.MaxInt64/10 {
			return Decimal{}, false
		}
		e = Decimal{e.Coef * 10, e.Places + 1}
	}
	if d.Coef > math.MaxInt64-e.Coef {
		return Decimal{}, false
	}
	return Decimal{d.Coef + e.Coef, d.Places}, true
}

// maxTokens bounds how far a number in words may run.
const maxTokens = 16

// Read reads the number that begins with token first and ends before token
// end. ok is false where none begins there, and for ordinal numbers, times of
// day and numbers out of range.
func Read(t *segment.Text, first, end int) (n Numeral, ok bool) {
	end = min(end, first+maxTokens, len(t.Tokens))
	if first >= end {
		return Numeral{}, false
	}
	r := reader{t: t, end: end, words: vocabulary()}
	if t.Tokens[first].Kind == segment.Number {
		n, ok = r.figures(first)
	} else {
		n, ok = r.inWords(first)
	}
	n.First = first
	return n, ok
}

// Begins reports whether word, in lower case, may begin a number in words.
func Begins(word []byte) bool {
	_, ok := vocabulary()[string(word)]
	return ok
}
