package figure

import (
	"explainer/tools/internal/numeral"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

// measure reads "18.5 km", "38 degrees Celsius", "2,000 square metres",
// "5km", "110-acre".
func (s *scanner) measure(n numeral.Numeral) (found, bool) {
	f := found{first: n.First, kind: Measure, value: n.Value.String(), vague: n.Vague}
	if n.Vague {
		f.value = ""
	}
	if n.Suffix != "" {
		u := s.unitOf(n.Suffix)
		f.end, f.unit = n.End, u.name
		return f, u.kind == "measure" || u.kind == "measure-suffix"
	}
	i := n.End
	if s.text(i) == "-" && s.touch(i) && s.touch(i+1) {
		i++
	}
	before := ""
	if u := s.unit(i); u.kind == "measure-before" {
		before = u.name + " "
		i++
		if s.text(i) == "-" {
			i++
		}
	}
	if s.text(i) == "of" { // "dozens of miles"
		i++
	}
	u := s.unit(i)
	if u.kind != "measure" {
		return found{}, false
	}
	f.end, f.unit = i+1, before+u.name
	switch s.text(f.end) {
	case "C", "F", "Celsius", "Fahrenheit":
		f.end++
	}
	return f, true
}

// span reads a span of time that timex found from token i to end. Ages are
// none: "19 years old", "aged 51 years".
func (s *scanner) span(d timex.Date, i, end int) (found, bool) {
	if d.Kind != timex.Duration && d.Rule != "span from now" || i >= end {
		return found{}, false
	}
	switch s.text(end) {
	case "old", "of", "-":
		if s.text(end) != "of" || s.text(end+1) == "age" {
			return found{}, false
		}
	}
	if w := s.text(i - 1); w == "aged" || w == "per" {
		return found{}, false
	}
	if n := s.t.Doc.Slice(d.Span); n == "a day" || n == "a week" || n == "a night" || n == "a second" || n == "a minute" || n == "a year" && s.rate(i) || n == "an hour" && s.rate(i) || n == "a month" && s.rate(i) {
		return found{}, false // "twice a day"
	}
	value, unit := timex.Length(d.Value)
	return found{first: i, end: end, kind: Duration, value: value, unit: unit, vague: value == "", rule: "span of time"}, true
}

// rate reports whether a span of time at token i says how often or how much in
// it: "twice a year", "$5 million a year", "15 percent a month".
func (s *scanner) rate(i int) bool {
	if i == s.first {
		return false
	}
	switch s.text(i - 1) {
	case "for", "in", "after", "within", "of", "than", "over", "about", "nearly", "almost", "lasted", "took", "and", "by":
		return false
	}
	return true
}

// count reads a number of things or people: the word behind it, or behind one
// or two words that describe them, is in lower case.
func (s *scanner) count(n numeral.Numeral) (found, bool) {
	if n.Suffix != "" || n.Value.Places > 0 && n.Value.Float() < 1000 || n.End >= s.end {
		return found{}, false
	}
	small := n.Value.Float() < 2 || n.Vague && n.Value.Coef < 10 || n.Value.Float() < 10 && s.known(n.First-1)
	i := n.End
	if s.text(i) == "of" && n.Vague {
		i++
	}
	if small || i >= s.end || s.t.Tokens[i].Kind != segment.Word || s.touch(i) {
		return found{}, false
	}
	if !s.noun(i) {
		return found{}, false
	}
	f := found{first: n.First, end: n.End, kind: Count, value: n.Value.String(), vague: n.Vague}
	if n.Vague {
		f.value = ""
	}
	return f, true
}

// known reports whether token i says that the reader knows already how many:
// "the two leaders".
func (s *scanner) known(i int) bool {
	switch s.text(i) {
	case "the", "The", "these", "These", "those", "both", "Both", "his", "her", "its", "their", "our", "my", "your", "All", "all":
		return true
	}
	return false
}

// noun reports whether a noun in the plural stands at token i, or behind up to
// three words that describe it.
func (s *scanner) noun(i int) bool {
	for j := i; j < min(s.end, i+4); j++ {
		if s.t.Tokens[j].Kind != segment.Word {
			return s.text(j) == "-" && s.touch(j)
		}
		w := s.text(j)
		switch w {
		case "people", "men", "women", "children", "police", "troops", "feet", "staff", "species", "crew", "mice", "sheep", "fish", "teeth", "personnel":
			return true
		case "is", "was", "has", "as", "his", "its", "this", "us", "of", "to", "in", "on", "at", "and", "or", "by", "for", "from", "with", "the", "a", "year", "years", "days", "weeks", "months", "hours", "minutes", "seconds", "times", "were", "are", "have", "had", "will", "would", "could", "than", "who", "that", "which", "but", "does", "years’", "always", "others":
			return false
		}
		if n := len(w); n > 3 && w[n-1] == 's' && w[n-2] != 's' {
			return true
		}
	}
	return false
}
