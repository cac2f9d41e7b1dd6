package timex

import (
	"explainer/tools/internal/numeral"
	"explainer/tools/internal/segment"
)

// A length is a span of time: how many of a unit.
type length struct {
	n     numeral.Decimal
	unit  span
	tail  int  // minutes that follow hours, months that follow years
	vague bool // "several", "a few", "dozens"
}

// String returns the length in ISO 8601, "P10Y", "PT2H30M"; the empty string
// for one without a number or with a unit that has none.
func (l length) String() string {
	if l.vague || l.unit.unit == '?' {
		return ""
	}
	n, ok := l.n.Times(int64(l.unit.times))
	if !ok {
		return ""
	}
	head, u := "P", l.unit.unit
	if u|0x20 == u { // hours, minutes, seconds
		head, u = "PT", u&^0x20
	}
	if u == 'H' && n.Places == 1 && n.Coef%10 == 5 && l.tail == 0 {
		n, l.tail = numeral.Decimal{Coef: n.Coef / 10}, 30
	}
	s := head
	if n.Coef > 0 {
		s += n.String() + string(u)
	}
	if l.tail > 0 {
		s += string(pad(nil, l.tail, 1)) + "M"
	}
	return s
}

// whole returns the number where it is a small whole one.
func (l length) whole() (int, bool) {
	return int(l.n.Coef), l.n.Places == 0 && l.n.Coef < 1000
}

// duration reads "a decade", "two and a half hours", "half a century", "a year
// and a half".
func (s *scanner) duration(i int) (found, bool) {
	l, end, ok := s.length(i)
	if !ok {
		return found{}, false
	}
	return found{end: end, kind: Duration, value: l.String()}, true
}

// length reads a number and a unit of time that begin at token i.
func (s *scanner) length(i int) (length, int, bool) {
	if s.is(i, half) && s.is(i+1, indefinite) && s.is(i+2, unit) {
		return length{n: numeral.Decimal{Coef: 5, Places: 1}, unit: s.words[i+2].span}, i + 3, true
	}
	if s.is(i, indefinite) && s.is(i+1, unit) {
		return s.more(length{n: numeral.Decimal{Coef: 1}, unit: s.words[i+1].span}, i+2)
	}
	if s.is(i, units) && s.span10(i) {
		return length{unit: s.words[i].span, vague: true}, i + 1, true
	}
	if !s.is(i, indefinite|count|small|digits|year) {
		return length{}, 0, false
	}
	n, ok := numeral.Read(s.t, i, s.end)
	if !ok || n.Suffix != "" {
		return length{}, 0, false
	}
	j := n.End
	if s.text(j) == "of" && n.Vague {
		j++
	}
	if s.is(j, hyphen) || !s.is(j, unit|units) || s.is(j, unit) && n.Value.Coef != 1 {
		if !s.is(j, previous|next) || !s.is(j+1, units) { // "three consecutive years" has other words
			return length{}, 0, false
		}
		j++
	}
	return s.more(length{n: n.Value, unit: s.words[j].span, vague: n.Vague}, j+1)
}

// span10 reports whether token i is "decades" or "centuries", which are a long
// time without a number.
func (s *scanner) span10(i int) bool { return s.words[i].span.times > 1 }

// more reads what makes a length longer: "and a half", "and 20 minutes".
func (s *scanner) more(l length, j int) (length, int, bool) {
	if !s.is(j, and) {
		return l, j, true
	}
	if s.is(j+1, indefinite) && s.is(j+2, half) && l.n.Places == 0 && l.n.Coef < 1e9 {
		l.n = numeral.Decimal{Coef: l.n.Coef*10 + 5, Places: 1}
		return l, j + 3, true
	}
	if j+1 >= s.end || s.t.Tokens[j+1].Kind > segment.Number {
		return l, j, true
	}
	n, ok := numeral.Read(s.t, j+1, s.end)
	if !ok || n.Value.Places > 0 || n.Value.Coef > 99 || !s.is(n.End, units) {
		return l, j, true
	}
	u := s.words[n.End].span
	if l.unit.unit == 'h' && u.unit == 'm' || l.unit.unit == 'Y' && u.unit == 'M' && l.unit.times == 1 {
		l.tail = int(n.Value.Coef)
		return l, n.End + 1, true
	}
	return l, j, true
}
