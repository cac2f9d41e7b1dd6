package timex

// quarter reads "Q3 2022", "the first quarter of 2022", "the second half of
// last year".
func (s *scanner) quarter(i int) (found, bool) {
	part, j := 0, i+1
	switch {
	case s.is(i, quarterOf):
		part = s.value(i)
	case s.is(j, quarter|half) && s.is(i, ordinal):
		if part = s.value(i); part > 4 || s.is(j, half) && part > 2 {
			return found{}, false
		}
		if s.is(j, half) {
			part += 10
		}
		j++
	default:
		return found{}, false
	}
	if s.is(j, of) {
		j++
	}
	y, end, explicit := s.yearAt(j)
	if end == 0 {
		if !s.is(i, quarterOf) {
			return found{}, false // of a match, of a building
		}
		j, end = i, i+1
	}
	f := found{end: end, kind: Quarter, explicit: explicit}
	if y > 0 {
		first, months := 3*part-2, 2
		if part > 10 {
			first, months = 6*(part-10)-5, 5
		}
		f.at, f.till = point{y, first, 0}, point{y, first + months, 0}
	}
	if explicit || j == i {
		f.nameFirst, f.nameEnd = j, end
	} else {
		f.nameless = true
	}
	return f, true
}

// yearAt reads a year at token i that may be told by the article's date: "2022",
// "last year", "the year". end is 0 where there is none.
func (s *scanner) yearAt(i int) (y, end int, explicit bool) {
	if s.is(i, the) || s.is(i, this) {
		if s.text(i+1) == "year" {
			if s.is(i, this) && !s.now.IsZero() {
				y = s.now.Year()
			}
			return y, i + 2, false
		}
		i++
	}
	if s.is(i, year) {
		return s.value(i), i + 1, true
	}
	if s.text(i+1) == "year" && s.is(i, previous|next) {
		if !s.now.IsZero() && s.value(i) == 0 {
			y = s.now.Year() + 1
			if s.is(i, previous) {
				y -= 2
			}
		}
		return y, i + 2, false
	}
	return 0, 0, false
}

// fiscalYear reads "fiscal 2022", "the financial year 2021-22", "FY22". Its
// year is the one that the text names: where it begins is a country's custom.
func (s *scanner) fiscalYear(i int) (found, bool) {
	f := found{end: i + 1, kind: Year, explicit: true}
	if s.is(i, fiscalOf) {
		f.at.year = s.value(i)
		return f, true
	}
	j := i + 1
	if s.text(j) == "year" {
		j++
	}
	j = s.skipHyphen(j)
	if !s.is(j, year) {
		return found{}, false
	}
	if r, ok := s.years(j); ok {
		r.nameFirst, r.nameEnd = j, r.end
		return r, true
	}
	f.at.year, f.end = s.value(j), j+1
	f.nameFirst, f.nameEnd = j, j+1
	return f, true
}

// season reads "summer 2022", "the spring of 1968". Its value is the year:
// which months it has depends on the hemisphere.
func (s *scanner) season(i int) (found, bool) {
	j := i + 1
	if s.is(j, of) {
		j++
	}
	if !s.is(j, year) || s.countsNext(j) {
		return found{}, false
	}
	f := found{end: j + 1, kind: Season, at: point{year: s.value(j)}, explicit: true}
	f.nameFirst, f.nameEnd = j, j+1
	return f, true
}

// century reads "19th century", "twentieth-century".
func (s *scanner) century(i int) (found, bool) {
	n := s.value(i)
	j := s.skipHyphen(i + 1)
	if s.text(j) != "century" || n < 1 || n > 22 {
		return found{}, false
	}
	f := found{end: j + 1, kind: Century}
	switch s.text(j + 1) {
	case "BC", "BCE", "B.C.", "B.C":
		f.end++
		return f, true
	}
	f.at, f.till, f.explicit = point{year: 100*n - 99}, point{year: 100 * n}, true
	return f, true
}

// decade reads "1990s", "’60s", "1990's".
func (s *scanner) decade(i int) (found, bool) {
	f := found{kind: Decade, explicit: true}
	switch {
	case s.is(i, quoteMark):
		if !s.is(i+1, decade) || !s.touch(i+1) || s.t.Tokens[i+1].Len() != 3 {
			return found{}, false
		}
		f.at.year, f.end = s.value(i+1), i+2
	case s.is(i, decade):
		if s.t.Tokens[i].Len() == 3 && !s.is(i-1, the|edge) { // "in his 60s" is an age
			return found{}, false
		}
		f.at.year, f.end = s.value(i), i+1
	case s.value(i)%10 == 0 && s.is(i-1, the|edge) && s.text(i+1) == "'s" || s.text(i+1) == "’s" && s.value(i)%10 == 0 && s.is(i-1, the|edge):
		f.at.year, f.end = s.value(i), i+2
	default:
		return found{}, false
	}
	f.till = point{year: f.at.year + 9}
	return f, true
}
