package timex

// edge reads what says in which part of a time: "early 2022", "late last year",
// "mid-August", "earlier this month". The value is that of the time.
func (s *scanner) edge(i int) (found, bool) {
	j := s.skipHyphen(i + 1)
	if s.is(j, in) || s.text(j) == "on" {
		j++ // "late on Friday"
	}
	if s.is(j, the) {
		j++
	}
	return s.inside(j)
}

// inside reads the time of which something is a part.
func (s *scanner) inside(j int) (found, bool) {
	if f, ok := s.calendar(j); ok {
		return s.withPart(j, f), true
	}
	if s.is(j, previous|next|this) {
		if f, ok := s.nearDate(j); ok {
			return f, true
		}
		return s.nearUnit(j)
	}
	return found{}, false
}

// bound reads "end of last year", "beginning of this month". Before a date that
// a calendar has it adds nothing to the value and is left to the sentence.
func (s *scanner) bound(i int) (found, bool) {
	if !s.is(i+1, of) {
		return found{}, false
	}
	j := i + 2
	if s.is(j, the) {
		j++
	}
	if !s.is(j, previous|next|this) {
		return found{}, false
	}
	return s.inside(j)
}

// nearDate reads "last Friday", "next August", "this Christmas", "last summer".
func (s *scanner) nearDate(i int) (found, bool) {
	j := i + 1
	f := found{end: j + 1, nameFirst: j, nameEnd: j + 1, rule: "near date"}
	known := !s.now.IsZero()
	switch {
	case s.is(j, weekday):
		f.kind = Day
		if known {
			back := (int(s.now.Weekday()) - s.value(j) + 7) % 7
			switch {
			case s.is(i, previous) && back == 0:
				back = 7
			case s.is(i, next):
				back -= 7
			case s.is(i, this) && back > 0 && s.direction(i, j+1) != past:
				back -= 7
			}
			f.at = dayOf(s.now.AddDate(0, 0, -back))
		}
		return s.withPart(i, f), true
	case s.is(j, month|maybeMonth):
		if d, ok := s.monthDay(j); ok { // "last March 8"
			d.nameFirst, d.nameEnd, d.rule = j, d.end, f.rule
			return d, true
		}
		f.kind = Month
		if known {
			f.at = s.nearMonth(i, s.value(j))
		}
		return f, true
	case s.is(j, season|maybeSeason):
		f.kind, f.nameFirst, f.nameEnd = Season, 0, 0
		return f, true // whether last summer was this year's depends on the month and the hemisphere
	case s.is(j, feast):
		f.kind = Feast
		if d, ok := s.feast(j); ok {
			f.end, f.nameEnd = d.end, d.end
		}
		if known && s.is(i, this) && s.value(j) > 0 {
			f.at = point{s.now.Year(), s.value(j) / 100, s.value(j) % 100}
		}
		return f, true
	}
	return found{}, false
}

// nearMonth returns the month that "last", "next" or "this" at token i and a
// month's name mean.
func (s *scanner) nearMonth(i, month int) point {
	at := point{s.now.Year(), month, 0}
	switch {
	case s.is(i, previous) && month >= int(s.now.Month()):
		at.year--
	case s.is(i, next) && month <= int(s.now.Month()):
		at.year++
	}
	return at
}

// nearUnit reads "last year", "this week", "next month", "last night".
func (s *scanner) nearUnit(i int) (found, bool) {
	j := i + 1
	if s.is(i, this) && s.is(j, part) {
		f := found{end: j + 1, kind: Day}
		if !s.now.IsZero() {
			f.at = dayOf(s.now)
		}
		return f, true
	}
	if !s.is(j, unit) || s.text(i) == "recent" {
		return found{}, false
	}
	n := 0
	switch {
	case s.is(i, previous):
		n = -1
	case s.is(i, next):
		n = 1
	}
	f := found{end: j + 1}
	f.at, f.value, f.kind = s.shift(s.words[j].span, n)
	if s.value(i) == 2 || f.kind == Time { // "the previous year": beside a date of the text
		f.at, f.value = point{}, ""
	}
	if f.kind == Year && s.words[j].span.times > 1 { // "this century"
		f.at, f.kind = point{}, Duration
	}
	return f, true
}

// nearSpan reads "past three years", "next two weeks", "last decade" as the
// span up to the article's date or from it.
func (s *scanner) nearSpan(i int) (found, bool) {
	j := i + 1
	if s.text(i) == "recent" || s.text(i) == "recent" && s.is(j, units) {
		if s.is(j, units) {
			return found{end: j + 1, kind: Duration}, true
		}
		return found{}, false
	}
	l, end, ok := s.length(j)
	if !ok || s.value(i) == 2 {
		return found{}, false
	}
	f := found{end: end, kind: Range}
	if iso := l.String(); iso != "" && !s.now.IsZero() {
		if s.is(i, previous) {
			f.value = iso + "/" + dayOf(s.now).String()
		} else {
			f.value = dayOf(s.now).String() + "/" + iso
		}
	} else {
		f.kind, f.value = Duration, iso
	}
	return f, true
}

// today reads "today", "yesterday", "tomorrow morning", "tonight".
func (s *scanner) today(i int) (found, bool) {
	f := found{end: i + 1, kind: Day}
	if !s.now.IsZero() {
		f.at = dayOf(s.now.AddDate(0, 0, s.value(i)))
	}
	return s.withPart(i, f), true
}

// set reads what comes again: "every Friday", "each year", "Mondays".
func (s *scanner) set(i int) (found, bool) {
	if s.is(i, weekdays) {
		return found{end: i + 1, nameFirst: i, nameEnd: i + 1, kind: Set}, true
	}
	j := i + 1
	if !s.is(j, weekday|unit|month) || s.is(j, ordinal) {
		return found{}, false
	}
	f := found{end: j + 1, kind: Set}
	if s.is(j, weekday|month) {
		f.nameFirst, f.nameEnd = j, j+1
	}
	return f, true
}

// ago reads "two weeks ago", "a decade ago", "18 months ago". The value is as
// precise as the unit.
func (s *scanner) ago(i int) (found, bool) {
	l, end, ok := s.length(i)
	if !ok || !s.is(end, ago) {
		return found{}, false
	}
	f := found{end: end + 1, kind: kindOf(l.unit)}
	if n, ok := l.whole(); ok && !l.vague && l.tail == 0 {
		f.at, f.value, f.kind = s.shift(l.unit, -n)
	}
	return f, true
}
