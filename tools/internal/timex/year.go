package timex

import "explainer/tools/internal/segment"

// years reads "2019-20", "2021/22", "2010–2014".
func (s *scanner) years(i int) (found, bool) {
	if !s.is(i+1, hyphen|slash) || !s.touch(i+1) || !s.touch(i+2) || s.text(i+1) == "-" && s.is(i+3, hyphen) && s.touch(i+3) {
		return found{}, false
	}
	from := s.value(i)
	till := 0
	switch {
	case s.is(i+2, year):
		till = s.value(i + 2)
	case s.is(i+2, small) && s.t.Tokens[i+2].Len() == 2:
		till = from - from%100 + s.value(i+2)
		if till < from {
			till += 100
		}
	case s.is(i+2, small):
		till = from - from%10 + s.value(i+2)
	}
	if till <= from || till-from > 300 {
		return found{}, false
	}
	return found{end: i + 3, kind: Range, at: point{year: from}, till: point{year: till}, explicit: true}, true
}

// bareYear reads a year by itself, as far as nothing shows that the number
// counts something.
func (s *scanner) bareYear(i int) (found, bool) {
	y := s.value(i)
	f := found{end: i + 1, kind: Year, at: point{year: y}, explicit: true}
	if i > s.first && s.touch(i) && !s.is(i-1, hyphen|slash) && s.text(i-1) != "(" && s.t.Tokens[i-1].Kind != segment.OpenQuote {
		return found{}, false // "$2000", "#2022"
	}
	if s.is(i+1, hyphen|slash) && s.touch(i+1) && s.is(i+2, small|digits) && s.touch(i+2) {
		return found{}, false // a telephone number, a reference
	}
	if s.countsNext(i) || s.is(i-1, hedge) {
		return found{}, false
	}
	if s.is(i-1, prep|of|in|edge|this) || 1800 <= y && y <= 2100 {
		return f, y >= 1500 && y < 2150 || s.is(i-1, in) || s.text(i-1) == "since"
	}
	return found{}, false
}

// countsNext reports whether the word behind the number of token i shows that
// it counts something.
func (s *scanner) countsNext(i int) bool {
	j := i + 1
	if j >= s.end {
		return false
	}
	if s.t.Tokens[j].Kind != segment.Word {
		switch s.text(j) {
		case "%", "°", "€", "$", "£", "₹":
			return true
		}
		return false
	}
	return s.counted(j)
}

// counted reports whether the word of token j is one that numbers in figures
// count in news.
func (s *scanner) counted(j int) bool {
	switch s.text(j) {
	case "people", "persons", "men", "women", "children", "workers", "employees", "students", "troops", "soldiers", "residents", "patients", "cases", "deaths",
		"families", "households", "homes", "houses", "jobs", "seats", "votes", "points", "runs", "goals", "copies", "units", "vehicles", "cars", "trees", "species",
		"hours", "days", "years", "months", "weeks", "minutes", "times",
		"metres", "meters", "metre", "meter", "m", "km", "kilometres", "kilometers", "miles", "feet", "ft", "acres", "hectares", "square", "cubic",
		"kg", "kilograms", "grams", "tonnes", "tons", "barrels", "litres", "liters", "megawatts", "MW", "GW", "kW",
		"rupees", "Rs", "dollars", "euros", "pounds", "naira", "rand", "pesos", "US", "USD", "EUR",
		"per", "percent", "million", "billion", "thousand", "crore", "lakh", "hundred":
		return true
	}
	return false
}
