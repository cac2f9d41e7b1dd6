package timex

// feast reads "Christmas", "Easter Sunday", "Eid al-Adha", "New Year’s Eve",
// "Good Friday", with the year that may follow.
func (s *scanner) feast(i int) (found, bool) {
	day, j := s.value(i), i+1
	switch {
	case s.is(i, newYear):
		if s.text(i+1) != "Year" || s.text(i+2) != "'s" && s.text(i+2) != "’s" {
			return found{}, false
		}
		switch s.text(i + 3) {
		case "Day":
			day = 101
		case "Eve":
			day = 1231
		default:
			return found{}, false
		}
		j = i + 4
	case s.is(i, feastBefore):
		if s.text(j) == "'s" || s.text(j) == "’s" {
			j++
		}
		if s.text(j) != "Day" && !s.is(j, weekday) || !s.words[j].cap && s.text(j) != "Day" || s.text(j) == "Day" && s.value(i) == 0 && s.text(i) == "Good" {
			return found{}, false
		}
		j++
	default:
		j, day = s.feastTail(j, day)
	}
	f := found{end: j, kind: Feast}
	if day > 0 {
		f.at = point{month: day / 100, day: day % 100}
	}
	k := j
	if s.is(k, comma) {
		k++
	}
	if s.is(k, year) && !s.countsNext(k) {
		f.at.year, f.end, f.explicit = s.value(k), k+1, true
	} else if day > 0 {
		f.at = s.inYear(f.at, i, j)
	}
	return f, true
}

// feastTail reads what may follow a feast's name at token j.
func (s *scanner) feastTail(j, day int) (int, int) {
	switch s.text(j) {
	case "Eve":
		if day > 0 {
			day-- // 24 December, 30 October: no feast falls on a first
		}
		return j + 1, day
	case "Day":
		return j + 1, day
	case "Sunday", "Monday", "Tuesday":
		return j + 1, 0
	case "al", "ul", "Al", "Ul":
		if k := s.skipHyphen(j + 1); s.capital(k) || k > j+1 {
			return k + 1, day
		}
	case "-":
		if k := s.skipHyphen(j); s.text(k) == "al" || s.text(k) == "ul" {
			return s.feastTail(k, day)
		}
	}
	return j, day
}

// era reads "World War II". The text alone does not give its years, so it has
// no value; where it belongs among events is common knowledge.
func (s *scanner) era(i int) (found, bool) {
	if s.text(i+1) != "War" {
		return found{}, false
	}
	f := found{end: i + 3, kind: Era, nameless: true}
	switch s.text(i + 2) {
	case "I", "One":
		f.at.year = 1914
	case "II", "Two":
		f.at.year = 1939
	default:
		return found{}, false
	}
	return f, true
}
