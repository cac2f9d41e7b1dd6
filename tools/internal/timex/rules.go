package timex

// A found is what a rule read.
type found struct {
	end                int // first token behind it
	nameFirst, nameEnd int // the calendar's name in it, as token indexes
	kind               Kind
	at, till           point
	value              string // overrides at and till
	explicit           bool   // the text itself gives the year
	nameless           bool   // no part of it is a calendar's name
	rule               string
}

// named reports whether a calendar's name is part of it.
func (f found) named() bool { return f.nameFirst < f.nameEnd }

// A rule reads one form of expression.
type rule struct {
	name  string
	first class // what it may begin with
	read  func(s *scanner, i int) (found, bool)
}

// calendar holds the rules for dates as a calendar has them, in order: the
// first that answers wins.
var calendar = [...]rule{
	// "2022-08-15", before anything takes its year.
	{"iso day", year, (*scanner).isoDay},
	// "28.01.2022", "15/08/2022".
	{"day in figures", dotted | small, (*scanner).figuresDay},
	// "Monday, June 27, 2022", "Friday 12 August", before the weekday alone.
	{"weekday and day", weekday | shortWeekday, (*scanner).weekdayDay},
	// "Aug. 15, 2022", "May 10-15", "July 27 to August 3".
	{"month day", month | maybeMonth | shortMonth, (*scanner).monthDay},
	// "15 August 2022", "12th to 17th July, 2022", "the 9th of May".
	{"day month", small | rank | ordinal, (*scanner).dayMonth},
	// "August 2022", "May of 2021".
	{"month year", month | maybeMonth | shortMonth, (*scanner).monthYear},
	// "Q3 2022", "the first half of 2023".
	{"quarter", quarterOf | ordinal | previous, (*scanner).quarter},
	// "fiscal 2022", "financial year 2021-22", "FY22".
	{"fiscal year", fiscal | fiscalOf, (*scanner).fiscalYear},
	// "summer 2022", "the spring of 1968".
	{"season", season | maybeSeason, (*scanner).season},
	// "the 19th century".
	{"century", rank | ordinal, (*scanner).century},
	// "the 1990s", "the ’60s".
	{"decade", decade | year | quoteMark, (*scanner).decade},
	// "2019-20", "2021/22".
	{"years", year, (*scanner).years},
	{"feast", feast | feastBefore | newYear, (*scanner).feast},
	{"era", worldWar, (*scanner).era},
	{"weekday", weekday, (*scanner).weekday},
	{"month", month | maybeMonth | shortMonth, (*scanner).bareMonth},
	{"year", year, (*scanner).bareYear},
}

// expressions holds the rules for all other expressions, in order.
var expressions = [...]rule{
	// "early 2022", "late last year", "mid-August".
	{"edge", edge, (*scanner).edge},
	// "the end of last year", "the beginning of this month".
	{"bound", bound, (*scanner).bound},
	// "last Friday", "next August", "this Christmas".
	{"near date", previous | next | this, (*scanner).nearDate},
	// "last year", "this week", "next month".
	{"near unit", previous | next | this, (*scanner).nearUnit},
	// "the past three years", "the next two weeks".
	{"span from now", previous | next, (*scanner).nearSpan},
	{"today", today, (*scanner).today},
	// "every Friday", "Mondays".
	{"set", every | weekdays, (*scanner).set},
	// "3:15 p.m.", "noon", "nine o’clock", before the number is a quantity.
	{"time", clock | small | hour | count | digits, (*scanner).clock},
	// "two weeks ago", "a decade ago", before the span alone.
	{"ago", indefinite | count | small | digits | year, (*scanner).ago},
	// "a decade", "two and a half hours".
	{"duration", indefinite | count | small | digits | half | year, (*scanner).duration},
}

// begins holds the classes that some rule begins with.
var begins = func() (c class) {
	for _, r := range calendar {
		c |= r.first
	}
	for _, r := range expressions {
		c |= r.first
	}
	return c
}()

// match reads the expression that begins with token i.
func (s *scanner) match(i int) (found, bool) {
	if f, ok := s.calendar(i); ok {
		return s.withPart(i, f), true
	}
	for k := range expressions {
		r := &expressions[k]
		if s.words[i].class&r.first == 0 {
			continue
		}
		if f, ok := r.read(s, i); ok {
			if f.rule == "" {
				f.rule = r.name
			}
			return f, true
		}
	}
	return found{}, false
}

// calendar reads the date that begins with token i.
func (s *scanner) calendar(i int) (found, bool) {
	if i >= s.end {
		return found{}, false
	}
	for k := range calendar {
		r := &calendar[k]
		if s.words[i].class&r.first == 0 {
			continue
		}
		if f, ok := r.read(s, i); ok {
			if !f.named() && !f.nameless {
				f.nameFirst, f.nameEnd = i, f.end
			}
			f.rule = r.name
			return f, true
		}
	}
	return found{}, false
}

// withPart takes in the part of the day that follows a day: "Friday morning".
func (s *scanner) withPart(i int, f found) found {
	if f.kind == Day && s.is(f.end, part) {
		f.end++
	}
	return f
}
