package timex

import (
	"strings"
	"sync"
	"time"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A scanner finds the expressions of time in one text.
type scanner struct {
	t     *segment.Text
	words []word
	now   time.Time // the article's date; zero when it has none
	// first and end bound the sentence at hand, as token indexes.
	first, end int
	// told is the year of the last date that names one, and the sentence it
	// stands in: what follows without a year may belong to it.
	told, toldIn, sentence int
}

// A buffer holds what is known of the tokens and the forms of one text.
type buffer struct{ words, forms []word }

// buffers holds what calls of find leave behind for the next.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// classify fills in what is known of each token.
func (b *buffer) classify(t *segment.Text) {
	b.forms = grow(b.forms, len(t.Forms))
	list := words()
	for i, s := range t.Forms {
		if segment.FormKind(s) == segment.Number {
			b.forms[i] = number(s)
		} else {
			b.forms[i] = lookup(list, s)
		}
	}
	b.words = grow(b.words, len(t.Tokens))
	for i := range t.Tokens {
		switch tok := &t.Tokens[i]; tok.Kind {
		case segment.Word, segment.Number:
			b.words[i] = b.forms[t.Form[i]]
		case segment.Punct, segment.OpenQuote, segment.CloseQuote:
			b.words[i] = word{class: mark(t.Doc.Text[tok.Start:tok.End])}
		default:
			b.words[i] = word{}
		}
	}
}

// grow returns a slice of n words whose contents do not matter, words if it is
// large enough.
func grow(words []word, n int) []word {
	if cap(words) < n {
		words = make([]word, n, n+n/4)
	}
	return words[:n]
}

// lookup returns what is known of a word, whatever its case. A period at the
// end of an abbreviation is left out.
func lookup(list *vocabulary, s string) word {
	var buf [16]byte
	if len(s) < 2 && s != "a" && s != "A" || len(s) > len(buf) {
		return word{}
	}
	for j := range len(s) {
		c := s[j]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[j] = c
	}
	n := len(s)
	if buf[n-1] == '.' {
		n--
	}
	var w word
	ok := list.lengths[buf[0]]&(1<<n) != 0
	if ok {
		w, ok = list.words[string(buf[:n])]
	}
	if !ok {
		if last := s[len(s)-1]; '0' <= last && last <= '9' {
			w = lettered(s)
		}
		return w
	}
	w.cap = 'A' <= s[0] && s[0] <= 'Z'
	if w.class&(month|maybeMonth|shortMonth|shortWeekday|feast|feastBefore|worldWar) != 0 && !w.cap {
		return word{}
	}
	return w
}

// lettered reads "Q3", "H1", "FY22", "FY2022".
func lettered(s string) word {
	digits := strings.TrimLeft(s, "FYQHfyqh")
	n, ok := atoi(digits)
	if !ok {
		return word{}
	}
	switch strings.ToUpper(s[:len(s)-len(digits)]) {
	case "Q":
		if 1 <= n && n <= 4 {
			return word{class: quarterOf, value: int32(n), cap: true}
		}
	case "H":
		if 1 <= n && n <= 2 {
			return word{class: quarterOf, value: int32(10 + n), cap: true}
		}
	case "FY":
		if len(digits) == 2 {
			return word{class: fiscalOf, value: int32(2000 + n), cap: true}
		}
		if len(digits) == 4 && isYear(n) {
			return word{class: fiscalOf, value: int32(n), cap: true}
		}
	}
	return word{}
}

// number tells what a token that begins with a digit can be.
func number(s string) word {
	n := 0
	for n < len(s) && n < 5 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	value, _ := atoi(s[:n])
	if n == len(s) {
		switch {
		case n <= 2:
			return word{class: small, value: int32(value)}
		case n == 4 && isYear(value):
			return word{class: year, value: int32(value)}
		}
		return word{class: digits}
	}
	switch rest := s[n:]; rest {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return word{class: rank, value: int32(value)}
	case "s":
		switch {
		case n == 4 && isYear(value) && value%10 == 0:
			return word{class: decade, value: int32(value)}
		case n == 2 && value%10 == 0 && value >= 20:
			return word{class: decade, value: int32(1900 + value)}
		}
	case "am", "AM", "pm", "PM":
		if value >= 1 && value <= 12 && n <= 2 {
			return word{class: clock, value: int32(value%12*60 + afternoon(rest))}
		}
	default:
		return punctuated(s, n, value)
	}
	return word{class: digits}
}

// punctuated tells what a token of digits with points or colons can be, whose
// first n digits have the given value.
func punctuated(s string, n, value int) word {
	if strings.Count(s, ".") == 2 {
		return word{class: dotted}
	}
	rest := s[n+1:]
	if n > 2 || len(rest) < 2 || s[n] != ':' && s[n] != '.' || value > 24 {
		return word{class: digits}
	}
	minutes, ok := atoi(rest[:2])
	if !ok || minutes > 59 {
		return word{class: digits}
	}
	switch suffix := strings.ToLower(rest[2:]); {
	case suffix == "am" || suffix == "pm":
		return word{class: clock, value: int32(value%12*60 + minutes + afternoon(suffix))}
	case suffix == "" && s[n] == ':' || suffix == "hrs" || suffix == "h":
		return word{class: clock, value: int32(value%24*60 + minutes)}
	case suffix == "": // "8.30 am", or a decimal
		return word{class: digits, value: int32(value%12*60 + minutes + 1)}
	}
	return word{class: digits}
}

// afternoon returns the minutes that a half of the day begins with.
func afternoon(half string) int {
	if half[0]|0x20 == 'p' {
		return 12 * 60
	}
	return 0
}

// mark tells what a mark can be.
func mark(s string) class {
	switch s {
	case "-", "–", "‑", "−":
		return hyphen
	case "/":
		return slash
	case ",":
		return comma
	case "'", "’", "‘":
		return quoteMark
	}
	return 0
}

// atoi returns the value of up to nine digits.
func atoi(s string) (int, bool) {
	if len(s) == 0 || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// isYear reports whether n can be a year that news tells of.
func isYear(n int) bool { return 1000 <= n && n <= 2199 }

// is reports whether token i, within the sentence, is of one of the classes.
func (s *scanner) is(i int, c class) bool {
	return i >= s.first && i < s.end && s.words[i].class&c != 0
}

// value returns the value of token i.
func (s *scanner) value(i int) int { return int(s.words[i].value) }

// text returns the words of token i; the empty string outside the sentence.
func (s *scanner) text(i int) string {
	if i < s.first || i >= s.end {
		return ""
	}
	return s.t.String(i)
}

// touch reports whether token i, within the sentence, stands right behind the
// one before it.
func (s *scanner) touch(i int) bool {
	return i > s.first && i < s.end && s.t.Tokens[i].Start == s.t.Tokens[i-1].End
}

// span returns the bytes of tokens [first, end).
func (s *scanner) span(first, end int) article.Span {
	if first >= end {
		return article.Span{}
	}
	return article.Span{Start: s.t.Tokens[first].Start, End: s.t.Tokens[end-1].End}
}
