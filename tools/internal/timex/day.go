package timex

import "strings"

// isoDay reads "2022-08-15".
func (s *scanner) isoDay(i int) (found, bool) {
	if !s.is(i+1, hyphen) || !s.is(i+2, small) || !s.is(i+3, hyphen) || !s.is(i+4, small) || !s.touch(i+2) || !s.touch(i+4) {
		return found{}, false
	}
	at := point{s.value(i), s.value(i + 2), s.value(i + 4)}
	return found{end: i + 5, kind: Day, at: at, explicit: true}, at.month > 0 && at.day > 0 && at.valid()
}

// figuresDay reads "28.01.2022" and "15/08/2022". With slashes the order of day
// and month is a country's custom: the value stays open unless only one of the
// two can be a month.
func (s *scanner) figuresDay(i int) (found, bool) {
	if s.is(i, dotted) {
		return dottedDay(s.text(i), i)
	}
	if !s.is(i+1, slash) || !s.is(i+2, small) || !s.is(i+3, slash) || !s.is(i+4, year) || !s.touch(i+2) || !s.touch(i+4) {
		return found{}, false
	}
	a, b := s.value(i), s.value(i+2)
	f := found{end: i + 5, kind: Day, explicit: true}
	switch {
	case a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12:
		return found{}, false
	case a > 12 || a == b:
		f.at = point{s.value(i + 4), b, a}
	case b > 12:
		f.at = point{s.value(i + 4), a, b}
	default:
		f.explicit = false
	}
	return f, f.at.valid()
}

func dottedDay(text string, i int) (found, bool) {
	d, rest, _ := strings.Cut(text, ".")
	m, y, _ := strings.Cut(rest, ".")
	day, ok1 := atoi(d)
	mon, ok2 := atoi(m)
	yr, ok3 := atoi(y)
	at := point{yr, mon, day}
	ok := ok1 && ok2 && ok3 && len(y) == 4 && isYear(yr) && mon > 0 && day > 0 && at.valid()
	return found{end: i + 1, kind: Day, at: at, explicit: true}, ok
}

// weekdayDay reads "Monday, June 27, 2022", "Friday 12 August", "Tuesday the
// 2nd of May".
func (s *scanner) weekdayDay(i int) (found, bool) {
	j := i + 1
	if s.is(j, comma) {
		j++
	}
	if s.is(j, the) {
		j++
	}
	if f, ok := s.monthDay(j); ok {
		return f, true
	}
	return s.dayMonth(j)
}

// monthDay reads "Aug. 15", "August 15, 2022", "May 10-15", "July 27 to
// August 3".
func (s *scanner) monthDay(i int) (found, bool) {
	if !s.is(i, month|maybeMonth|shortMonth) {
		return found{}, false
	}
	at := point{month: s.value(i)}
	j := s.skipHyphen(i + 1)
	if at.day = s.dayAt(j); at.day == 0 {
		return found{}, false
	}
	f := found{end: j + 1, kind: Day}
	var till point
	if k := s.joint(f.end); k > 0 {
		if m := k; s.is(m, month|maybeMonth|shortMonth) && s.dayAt(m+1) > 0 {
			till, f.end = point{0, s.value(m), s.dayAt(m + 1)}, m+2
		} else if d := s.dayAt(k); d > at.day {
			till, f.end = point{0, at.month, d}, k+1
		}
	}
	return s.withYear(i, f, at, till)
}

// dayMonth reads "15 August 2022", "12th to 17th July, 2022", "the 9th of May".
// An ordinal number in words needs "of".
func (s *scanner) dayMonth(i int) (found, bool) {
	at := point{day: s.dayAt(i)}
	if s.is(i, ordinal) && s.is(i+1, of) {
		at.day = s.value(i)
	}
	if at.day == 0 {
		return found{}, false
	}
	j := i + 1
	var till point
	if k := s.joint(j); k > 0 && s.dayAt(k) > at.day {
		till.day, j = s.dayAt(k), k+1
	}
	if s.is(j, of) && !s.is(j-1, small) {
		j++
	}
	j = s.skipHyphen(j)
	if !s.is(j, month|maybeMonth|shortMonth) {
		return found{}, false
	}
	at.month = s.value(j)
	f := found{end: j + 1, kind: Day}
	if till.day > 0 {
		till.month = at.month
	} else if k := s.joint(f.end); k > 0 && s.dayAt(k) > 0 && s.is(k+1, month|maybeMonth|shortMonth) {
		till, f.end = point{0, s.value(k + 1), s.dayAt(k)}, k+2
	}
	return s.withYear(i, f, at, till)
}

// withYear reads the year behind a day and a month, and where there is none
// works it out.
func (s *scanner) withYear(first int, f found, at, till point) (found, bool) {
	j := f.end
	if s.is(j, comma) {
		j++
	}
	if s.is(j, year) && !s.countsNext(j) {
		at.year, f.end, f.explicit = s.value(j), j+1, true
		if s.is(j+1, hyphen) && s.is(j+2, year) && s.touch(j+2) { // "1 May 2021-2022" is two years
			f.explicit = false
		}
	}
	if !at.valid() || !till.valid() {
		return found{}, false
	}
	f.at = s.inYear(at, first, f.end)
	if till != (point{}) {
		f.kind, till.year = Range, f.at.year
		if till.month < at.month && till.year > 0 {
			f.at.year--
		}
		f.till = till
	}
	return f, true
}

// dayAt returns the day of the month that token i can be; 0 for none.
func (s *scanner) dayAt(i int) int {
	if s.is(i, small|rank) && s.value(i) <= 31 {
		return s.value(i)
	}
	return 0
}

// joint returns the token behind a word or mark that joins two days; 0 where
// there is none at token i.
func (s *scanner) joint(i int) int {
	if s.is(i, hyphen|to|and) || s.text(i) == "&" {
		return i + 1
	}
	return 0
}

// skipHyphen returns the token behind a hyphen at token i without blanks
// around it, or i.
func (s *scanner) skipHyphen(i int) int {
	if s.is(i, hyphen) && s.touch(i) && s.touch(i+1) {
		return i + 1
	}
	return i
}

// weekday reads a weekday by itself.
func (s *scanner) weekday(i int) (found, bool) {
	if s.nameAfter(i + 1) {
		return found{}, false // "Sunday Times"
	}
	return found{end: i + 1, kind: Day, at: s.onWeekday(s.value(i), i, i+1)}, true
}

// nameAfter reports whether token i goes on with a name, so that the word
// before it is part of that name.
func (s *scanner) nameAfter(i int) bool {
	switch s.text(i) {
	case "Times", "Telegraph", "Herald", "Mail", "Mirror", "Post", "Guardian", "Independent", "Tribune", "Standard", "Express", "Vision", "Night", "Mass":
		return true
	}
	return false
}
