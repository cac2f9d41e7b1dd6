package numeral

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"explainer/tools/internal/segment"
)

//go:embed words.txt
var list string

// A class says what a word does in a number.
type class uint8

const (
	unit       class = iota // one to nineteen
	tens                    // twenty to ninety
	magnitude               // hundred, thousand, million …
	indefinite              // a, an: one, before a magnitude
	half                    // half, before "a million"
	vague                   // dozens, several: a quantity without a figure
	count                   // couple, few: vague, after "a"
)

// A word is an entry of words.txt.
type word struct {
	class class
	value int64
}

// vocabulary returns the words of numbers, in lower case.
var vocabulary = sync.OnceValue(func() map[string]word {
	names := map[string]class{"unit": unit, "tens": tens, "magnitude": magnitude, "article": indefinite, "half": half, "vague": vague, "count": count}
	words := map[string]word{}
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0][0] == '#' {
			continue
		}
		value, err := strconv.ParseInt(f[2], 10, 64)
		class, ok := names[f[1]]
		if err == nil && ok { // TestWords holds every line against this
			words[f[0]] = word{class, value}
		}
	}
	return words
})

// lookup returns the entry of token i, whatever its case.
func (r *reader) lookup(i int) (word, bool) {
	if i >= r.end || r.t.Tokens[i].Kind != segment.Word {
		return word{}, false
	}
	s := r.t.String(i)
	var buf [12]byte
	if len(s) > len(buf) {
		return word{}, false
	}
	for j := range len(s) {
		c := s[j]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[j] = c
	}
	w, ok := r.words[string(buf[:len(s)])]
	return w, ok
}

// inWords reads a number that begins with a word: "twenty-five", "two hundred
// and six", "a million", "half a million", "two and a half", "a dozen".
func (r *reader) inWords(i int) (Numeral, bool) {
	w, ok := r.lookup(i)
	if !ok {
		return Numeral{}, false
	}
	switch w.class {
	case vague:
		return Numeral{End: i + 1, Value: Decimal{Coef: w.value}, Words: true, Vague: true}, true
	case half:
		if a, ok := r.lookup(i + 1); ok && a.class == indefinite {
			if m, ok := r.lookup(i + 2); ok && m.class == magnitude && m.value >= 100 {
				return r.magnitudes(Numeral{End: i + 2, Value: Decimal{5, 1}, Words: true})
			}
		}
		return Numeral{}, false
	case indefinite:
		m, ok := r.lookup(i + 1)
		switch {
		case ok && m.class == magnitude:
			return r.magnitudes(Numeral{End: i + 1, Value: Decimal{Coef: 1}, Words: true})
		case ok && m.class == count:
			return Numeral{End: i + 2, Value: Decimal{Coef: m.value}, Words: true, Vague: true}, true
		}
		return Numeral{}, false
	case unit, tens:
		return r.sum(i)
	}
	return Numeral{}, false
}

// sum reads a number that begins with one to ninety-nine.
func (r *reader) sum(i int) (Numeral, bool) {
	var total, part int64 // closed groups of thousands, the open group
	room := int64(100)    // a word must be smaller than this to be added
	for i < r.end {
		j := i
		if part+total > 0 { // "twenty-five", "two hundred and six"
			if r.t.String(j) == "-" && r.touch(j) || r.word(j) == "and" && room > 100 {
				j++
			}
		}
		w, ok := r.lookup(j)
		if !ok || w.class > magnitude || w.class != magnitude && w.value >= room {
			break
		}
		switch {
		case w.class == unit:
			part, room = part+w.value, 1
		case w.class == tens:
			part, room = part+w.value, 10
		case w.value == 100 && part > 0 && part < 100:
			part, room = part*100, 101
		case w.value >= 1000 && part > 0 && w.value <= 1e15 && part < 1000:
			total, part, room = total+part*w.value, 0, 101
		case w.value == 12 && part > 0: // "two dozen"
			part, room = part*12, 1
		default:
			return Numeral{}, false
		}
		i = j + 1
	}
	n := Numeral{End: i, Value: Decimal{Coef: total + part}, Words: true}
	if d, end, ok := r.fraction(i); ok {
		if sum, ok := n.Value.Plus(d); ok {
			n.Value, n.End = sum, end
			return r.magnitudes(n)
		}
	}
	return n, true
}
