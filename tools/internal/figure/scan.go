package figure

import (
	_ "embed"
	"strings"
	"sync"

	"explainer/tools/internal/article"
	"explainer/tools/internal/numeral"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

//go:embed units.txt
var list string

// A unit is an entry of units.txt.
type unit struct{ kind, name string }

// units returns the units by their words, in lower case.
var units = sync.OnceValue(func() map[string]unit {
	m := map[string]unit{}
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); len(f) == 3 && f[0] != "#" {
			m[f[0]] = unit{f[1], f[2]}
		}
	}
	return m
})

// A scanner finds the figures of one text.
type scanner struct {
	t     *segment.Text
	units map[string]unit
	// starts tells of each form of the text whether it may begin a number.
	starts []bool
	// first and end bound the sentence at hand, free the part of it behind the
	// last figure, as token indexes.
	first, end, free int
}

// A found is what a rule read.
type found struct {
	first, end int // the figure's tokens
	kind       Kind
	value      string
	unit       string
	rule       string
	number     numeral.Numeral
	vague      bool
}

// A rule reads one form of figure around a number.
type rule struct {
	name string
	read func(s *scanner, n numeral.Numeral) (found, bool)
}

// rules are tried in order on each number that is no part of a date: the first
// that answers wins.
var rules = [...]rule{
	// "$1.2 billion", "500 rupees", "Rs 3 crore".
	{"money", (*scanner).money},
	// "25%", "7.5 per cent".
	{"percent", (*scanner).percent},
	// "two-thirds", "three quarters of", before the number is a count.
	{"fraction", (*scanner).fraction},
	// "8 of 10", "one in five".
	{"ratio", (*scanner).ratio},
	// "7–2".
	{"score", (*scanner).score},
	// "18.5 km", "a 110-acre farm".
	{"measure", (*scanner).measure},
	// "48 oak planks".
	{"count", (*scanner).count},
}

// begins reports whether a figure may begin with token i, so that nothing else
// is asked of most tokens. dates are those that do not end before it.
func (s *scanner) begins(i int, dates []timex.Date) bool {
	tok := &s.t.Tokens[i]
	switch {
	case len(dates) > 0 && dates[0].Span.Start <= tok.Start, tok.Kind == segment.Number:
		return true
	case tok.Kind == segment.Word:
		return s.starts[s.t.Form[i]]
	}
	return false
}

// match reads the figure that begins with token i. Without one, end of what it
// returns says how far there can be none.
func (s *scanner) match(i int, dates []timex.Date) (found, bool) {
	tok := s.t.Tokens[i]
	if len(dates) > 0 && dates[0].Span.Start <= tok.Start {
		_, end := s.t.TokensIn(dates[0].Span)
		if f, ok := s.span(dates[0], i, end); ok {
			return f, true
		}
		return found{end: end}, false
	}
	if f, ok := s.part(i); ok {
		return f, true
	}
	n, ok := numeral.Read(s.t, i, s.end)
	if !ok {
		return found{}, false
	}
	if s.reference(n) {
		return found{end: n.End}, false
	}
	for k := range rules {
		if f, ok := rules[k].read(s, n); ok {
			f.rule, f.number = rules[k].name, n
			return f, true
		}
	}
	return found{end: n.End}, false
}

// starts reports whether a word may begin a number.
func starts(word string) bool {
	var buf [12]byte
	if len(word) > len(buf) {
		return false
	}
	switch word[0] | 0x20 {
	case 'g', 'i', 'j', 'k', 'p', 'q', 'r', 'u', 'v', 'w', 'x', 'y', 'z':
		return false // before the map: half of all words
	}
	copy(buf[:], word)
	if buf[0] >= 'A' && buf[0] <= 'Z' {
		buf[0] |= 0x20
	}
	return numeral.Begins(buf[:len(word)])
}

// reference reports whether a number only names something: "No. 5", "Article
// 51", "Boeing 737", part of a telephone number or of an address.
func (s *scanner) reference(n numeral.Numeral) bool {
	if n.Words {
		return false
	}
	if s.touch(n.First) {
		switch s.text(n.First - 1) {
		case "-", "–":
			// "pre-2000", a telephone number; "5-7" was read from its start
			return true
		case "#", "/", ".", "_", "@", "=", "&", "+":
			return true
		}
	}
	if s.touch(n.End) && s.text(n.End) == "/" {
		return true
	}
	if n.First == s.first || s.t.Tokens[n.First-1].Kind != segment.Word {
		return false
	}
	switch w := s.text(n.First - 1); w {
	case "No.", "Nos.", "no.", "section", "article", "chapter", "page", "pages", "aged", "age", "number", "room", "flight", "line", "version", "verse", "bus", "highway", "ages":
		return true
	case "Rs", "Rs.", "US", "USD", "EUR", "GBP", "Tk", "RM", "Dh", "AED", "SAR", "KES", "QR", "The", "An", "In", "Of", "Only", "Some", "About", "Over", "Nearly", "Around", "Almost", "Up", "At":
		return false
	default:
		return 'A' <= w[0] && w[0] <= 'Z' && n.First-1 > s.first
	}
}

// text returns the words of token i; the empty string outside the sentence.
func (s *scanner) text(i int) string {
	if i < s.first || i >= s.end {
		return ""
	}
	return s.t.String(i)
}

// unit returns the unit that token i is, whatever its case.
func (s *scanner) unit(i int) unit {
	if i < s.first || i >= s.end {
		return unit{}
	}
	return s.unitOf(s.t.String(i))
}

// unitOf returns the unit that a word is, whatever its case.
func (s *scanner) unitOf(word string) unit {
	var buf [12]byte
	if len(word) > len(buf) {
		return unit{}
	}
	for j := range len(word) {
		c := word[j]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[j] = c
	}
	return s.units[string(buf[:len(word)])]
}

// touch reports whether token i, within the sentence, stands right behind the
// one before it.
func (s *scanner) touch(i int) bool {
	return i > s.first && i < s.end && s.t.Tokens[i].Start == s.t.Tokens[i-1].End
}

// figure makes a Figure of what a rule read.
func (s *scanner) figure(f found) Figure {
	first := s.hedge(f.first)
	from, to, whole := s.clause(first, f.end)
	if !whole {
		from, to = s.phrase(first, f.end)
	}
	return Figure{
		clause: whole && !s.converts(first),
		Span:   s.bytes(first, f.end),
		Phrase: s.bytes(from, to),
		Value:  f.value, Unit: f.unit, Kind: f.kind, Rule: f.rule,
	}
}

// bytes returns the bytes of tokens [first, end).
func (s *scanner) bytes(first, end int) article.Span {
	return article.Span{Start: s.t.Tokens[first].Start, End: s.t.Tokens[end-1].End}
}
