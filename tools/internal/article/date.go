package article

import (
	"fmt"
	"strings"
	"time"
)

// maxDateLine is the length in bytes up to which a line is looked at for being
// nothing but a date.
const maxDateLine = 120

// ParseDate returns the date s as YYYY-MM-DD. It reads what a date line of an
// article may hold ("2025-08-15", with or without a time, "Aug. 15, 2025",
// "15 August 2025"), as long as that is one whole day.
func ParseDate(s string) (string, error) {
	if date, ok := dateOf(strings.TrimSpace(s)); ok && date != "" {
		return date, nil
	}
	return "", fmt.Errorf("%q is no date", s)
}

// dateOf reports whether line holds a date and nothing else but its day of the
// week, time of day, time zone and words like "Published". The date is empty
// where the line leaves open which day it means, as "August 15" and "8/9/2025"
// do. Of several dates the first counts that is not marked as an update.
func dateOf(line string) (date string, ok bool) {
	if len(line) > maxDateLine {
		return "", false
	}
	p := dateParser{s: line}
	for p.skip(); p.s != ""; p.skip() {
		if !p.part() {
			return "", false
		}
	}
	if p.date == "" {
		p.date = p.updatedDate
	}
	return p.date, p.found
}

// A dateParser takes a date line apart from left to right.
type dateParser struct {
	s           string // what is left of the line
	updated     bool   // the last label was "Updated"
	found       bool   // a date was read, complete or not
	date        string // the first complete one
	updatedDate string // the first complete one after "Updated"
}

// skip drops what may stand between two parts of a date line.
func (p *dateParser) skip() { p.s = strings.TrimLeft(p.s, " \t\u00A0\u202F,|·•–—-/():") }

// part reads one part of a date line: a label, a day of the week, a time or a
// date.
func (p *dateParser) part() bool {
	if d := digits(p.s); d > 0 {
		return p.numeric(d)
	}
	w := letters(p.s)
	if w == 0 {
		return p.offset()
	}
	word := strings.ToLower(p.s[:w])
	if month := monthOf(word); month > 0 {
		p.s = strings.TrimPrefix(p.s[w:], ".")
		return p.afterMonth(month)
	}
	if !isDateWord(word) {
		return false
	}
	p.s = strings.TrimPrefix(p.s[w:], ".")
	p.updated = p.updated && word != "published" && word != "posted" || word == "updated" || word == "modified"
	return true
}

// numeric reads the part that begins with a number of n digits.
func (p *dateParser) numeric(n int) bool {
	if a, b, year, sep, rest, ok := cutTriple(p.s); ok {
		p.s = rest
		return p.slashed(a, b, year, sep)
	}
	rest := p.s[n:]
	switch {
	case n == 4 && strings.HasPrefix(rest, "-"):
		return p.iso()
	case n <= 2 && len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') && isDigit(rest[1]) && isDigit(rest[2]):
		return p.clock(n)
	case n > 2:
		return false
	}
	day := number(p.s[:n])
	if s := strings.TrimLeft(trimOrdinal(rest), " \u00A0-"); letters(s) > 0 {
		w := letters(s)
		word := strings.ToLower(s[:w])
		if month := monthOf(word); month > 0 {
			p.s = strings.TrimPrefix(s[w:], ".")
			return p.withYear(day, month)
		}
		if word == "am" || word == "pm" || word == "a" || word == "p" {
			p.s = s
			return day <= 12
		}
	}
	return false
}

// afterMonth reads what follows a month's name: "15, 2025", "15" or "2025".
func (p *dateParser) afterMonth(month int) bool {
	s := strings.TrimLeft(p.s, " \u00A0")
	n := digits(s)
	switch {
	case n == 4 && isYear(s[:n]): // a whole month
		p.s, p.found = s[n:], true
		return true
	case n == 0 || n > 2:
		return false
	}
	p.s = trimOrdinal(s[n:])
	return p.withYear(number(s[:n]), month)
}

// withYear reads the year after a day and a month, which may be missing.
func (p *dateParser) withYear(day, month int) bool {
	s := strings.TrimLeft(p.s, " \u00A0,-")
	if n := digits(s); n == 4 && isYear(s[:n]) {
		p.s = s[n:]
		return p.add(number(s[:n]), month, day)
	}
	p.found = true
	return 1 <= day && day <= 31
}

// iso reads "2025-08-15" with what ISO 8601 lets follow it.
func (p *dateParser) iso() bool {
	if len(p.s) < len(time.DateOnly) {
		return false
	}
	s := p.s[:len(time.DateOnly)]
	if s[7] != '-' || digits(s[5:]) != 2 || digits(s[8:]) != 2 || digits(p.s[8:]) != 2 {
		return false
	}
	p.s = strings.TrimPrefix(p.s[len(s):], "T")
	return p.add(number(s[:4]), number(s[5:7]), number(s[8:]))
}

// slashed takes down the day of "15/08/2025" or "15.08.2025". With slashes the
// order of day and month is a country's custom, so the date stays open unless
// only one of the two can be a month.
func (p *dateParser) slashed(a, b, year int, sep byte) bool {
	switch {
	case sep == '.' || a > 12 || a == b:
		return p.add(year, b, a)
	case b > 12:
		return p.add(year, a, b)
	}
	p.found = true
	return true
}

// cutTriple cuts "15/08/2025" off the front of s.
func cutTriple(s string) (a, b, year int, sep byte, rest string, ok bool) {
	n := digits(s)
	m := 0
	if n+1 < len(s) {
		sep = s[n]
		m = digits(s[n+1:])
	}
	end := n + 1 + m + 1 + len("2006")
	if sep != '/' && sep != '.' || n > 2 || m < 1 || m > 2 || len(s) < end || s[n+1+m] != sep {
		return
	}
	y := s[end-len("2006") : end]
	if digits(s[n+1+m+1:]) != len(y) || !isYear(y) {
		return
	}
	return number(s[:n]), number(s[n+1 : n+1+m]), number(y), sep, s[end:], true
}

// clock reads "3:04", "15:04:05.123" and "15:04:05-04:00", whose hour has n
// digits.
func (p *dateParser) clock(n int) bool {
	if number(p.s[:n]) > 24 {
		return false
	}
	p.s = p.s[n:]
	for len(p.s) > 1 && strings.IndexByte(":.+-", p.s[0]) >= 0 && isDigit(p.s[1]) {
		p.s = p.s[1:]
		p.s = p.s[digits(p.s):]
	}
	return true
}

// offset reads a time zone's "+02:00" that stands by itself.
func (p *dateParser) offset() bool {
	if len(p.s) < 3 || p.s[0] != '+' || digits(p.s[1:]) < 2 {
		return false
	}
	p.s = strings.TrimLeft(p.s[1:], "0123456789:")
	return true
}

// add takes down a complete date. It reports whether there is such a day.
func (p *dateParser) add(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month {
		return false
	}
	p.found = true
	date := &p.date
	if p.updated {
		date = &p.updatedDate
	}
	if *date == "" {
		*date = t.Format(time.DateOnly)
	}
	return true
}
