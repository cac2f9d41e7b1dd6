package timex

import "explainer/tools/internal/segment"

// monthYear reads "August 2022", "May of 2021", "May 2021 to June 2022" taken
// as two.
func (s *scanner) monthYear(i int) (found, bool) {
	j := i + 1
	if s.is(j, comma) || s.is(j, of) {
		j++
	}
	j = s.skipHyphen(j)
	if !s.is(j, year) || s.countsNext(j) {
		return found{}, false
	}
	return found{end: j + 1, kind: Month, at: point{s.value(j), s.value(i), 0}, explicit: true}, true
}

// bareMonth reads a month by itself. "May" and "March" are one only behind a
// word that dates follow, and no month is part of a person's name.
func (s *scanner) bareMonth(i int) (found, bool) {
	led := s.is(i-1, prep|of|in|edge|previous|next|this|to|that|the) || s.is(i-1, and|hyphen|comma) && s.monthBefore(i-1) || s.is(i-1, hyphen) && s.is(i-2, edge)
	if !led && (!s.is(i, month) || s.name(i) || len(s.text(i)) < 4) {
		return found{}, false
	}
	if s.is(i+1, hyphen) && s.touch(i+1) && !s.is(i+2, month|maybeMonth|shortMonth) {
		return found{}, false
	}
	if led && s.surname(i+1) && !s.is(i-1, the) {
		return found{}, false
	}
	return s.ofYear(i), true
}

// ofYear takes in the year that a month by itself is said to belong to: "June of
// last year", "August this year".
func (s *scanner) ofYear(i int) found {
	f := found{end: i + 1, nameFirst: i, nameEnd: i + 1, kind: Month, at: point{month: s.value(i)}}
	j := i + 1
	if s.is(j, of) {
		j++
	}
	if y, end, _ := s.yearAt(j); end > 0 && s.is(j, previous|next|this) {
		f.at.year, f.end = y, end
		return f
	}
	f.at = s.inYear(f.at, i, i+1)
	return f
}

// monthBefore reports whether a date stands right before token i: "March and
// May".
func (s *scanner) monthBefore(i int) bool {
	return s.is(i-1, month|maybeMonth|year|rank) || s.is(i-1, small) && s.is(i-2, month|maybeMonth)
}

// name reports whether the word of token i stands in a name: words in capitals
// touch it on a side where none is due.
func (s *scanner) name(i int) bool {
	if s.surname(i + 1) {
		return true
	}
	return i > s.first && s.capital(i-1) && i-1 > s.first && s.words[i-1].class == 0
}

// surname reports whether token i is a capitalised word without a meaning in
// dates.
func (s *scanner) surname(i int) bool {
	return i < s.end && s.capital(i) && s.words[i].class == 0
}

// capital reports whether token i is a word that begins with a capital letter.
func (s *scanner) capital(i int) bool {
	if i < s.first || i >= s.end || s.t.Tokens[i].Kind != segment.Word {
		return false
	}
	c := s.t.Doc.Text[s.t.Tokens[i].Start]
	return 'A' <= c && c <= 'Z'
}
