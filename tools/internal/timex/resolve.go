package timex

import (
	"strings"
	"time"

	"explainer/tools/internal/segment"
)

// A direction says whether a clause tells of what was or of what is to come.
type direction int8

const (
	open direction = iota
	past
	future
)

// soon is within how many months a date without a year can be one to come
// though its clause is in the past tense ("was to open on Aug. 20").
const soon = 2

// clauseTokens is how far from a date its clause is looked at.
const clauseTokens = 14

// direction returns where the clause of tokens [first, end) looks: to the
// nearest word of the future or verb of the past, first in its own clause, then
// in what the sentence has beside it.
func (s *scanner) direction(first, end int) direction {
	var outer direction
	inside := true
	for i, n := first-1, 0; i >= s.first && n < clauseTokens; i, n = i-1, n+1 {
		if s.border(i) {
			inside = false
		}
		if d := s.tense(i); d != open {
			if inside {
				return d
			}
			outer = d
			break
		}
	}
	inside = true
	for i, n := end, 0; i < s.end && n < clauseTokens; i, n = i+1, n+1 {
		if s.border(i) {
			inside = false
		}
		if d := s.tense(i); d != open {
			if inside || outer == open {
				return d
			}
			break
		}
	}
	return outer
}

// border reports whether a clause may end at token i.
func (s *scanner) border(i int) bool {
	tok := s.t.Tokens[i]
	if tok.Kind != segment.Word {
		return tok.Kind == segment.OpenQuote || tok.Kind == segment.CloseQuote || tok.Kind == segment.Punct && s.words[i].class&(hyphen|slash) == 0
	}
	switch s.t.String(i) {
	case "who", "which", "that", "but", "while", "when", "where", "because", "although":
		return true
	}
	return false
}

// tense returns where the word of token i looks.
func (s *scanner) tense(i int) direction {
	if s.t.Tokens[i].Kind != segment.Word {
		return open
	}
	switch w := s.t.String(i); w {
	case "will", "would", "shall", "scheduled", "upcoming", "due", "expected", "planned", "plans", "planning", "set", "expects", "forthcoming", "until", "till", "going", "aims", "hopes":
		return future
	case "was", "were", "had", "said", "told", "came", "went", "began", "fell", "rose", "took", "made", "held", "won", "lost",
		"left", "met", "sent", "gave", "found", "became", "broke", "struck", "hit", "did", "died", "since", "has", "have", "led", "ran", "shot", "saw", "got", "kept", "brought", "wrote", "spoke", "grew", "beat", "paid", "sold", "built", "been":
		return past
	default:
		if len(w) > 4 && strings.HasSuffix(w, "ed") {
			return past
		}
		if strings.HasSuffix(w, "’ll") || strings.HasSuffix(w, "'ll") {
			return future
		}
	}
	return open
}

// onWeekday returns the day that a weekday's name alone means, by the
// convention of news: the last such day up to the article's date, or the next
// from it on where the clause looks ahead.
func (s *scanner) onWeekday(weekday, first, end int) point {
	if s.now.IsZero() {
		return point{}
	}
	back := (int(s.now.Weekday()) - weekday + 7) % 7
	if s.direction(first, end) == future {
		return dayOf(s.now.AddDate(0, 0, (7-back)%7))
	}
	return dayOf(s.now.AddDate(0, 0, -back))
}

// inYear gives a day or month without a year the one that the convention of
// news means: the last up to the article's date, or the next where the clause
// looks ahead. Where the text has just told of another year it stays without.
func (s *scanner) inYear(p point, first, end int) point {
	if p.year != 0 || s.now.IsZero() {
		return p
	}
	if s.told != 0 && s.told != s.now.Year() && s.sentence-s.toldIn <= 1 {
		return p
	}
	today := dayOf(s.now)
	if p.day == 0 {
		today.day = 0
	}
	look := s.direction(first, end)
	p.year = today.year
	switch {
	case look == future && p.before(today):
		p.year++
	case look == past && today.before(p):
		if months(today, p) < soon {
			p.year = 0 // a plan told of in the past, or a year ago: the text leaves it open
			return p
		}
		p.year--
	case look == open && today.before(p) && months(today, p) > 3:
		p.year--
	}
	if !p.valid() {
		return point{}
	}
	return p
}

// months returns how many months q begins after p.
func months(p, q point) int { return (q.year-p.year)*12 + q.month - p.month }

// shift returns the article's date moved by n times a unit of time, as precise
// as the unit is: a week has no point, its value comes by itself.
func (s *scanner) shift(u span, n int) (at point, value string, kind Kind) {
	if s.now.IsZero() || n > 1000 || n < -1000 {
		return point{}, "", kindOf(u)
	}
	n *= int(u.times)
	switch u.unit {
	case 'Y':
		return point{year: max(s.now.Year()+n, 1)}, "", Year
	case 'M':
		t := time.Date(s.now.Year(), s.now.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return point{t.Year(), int(t.Month()), 0}, "", Month
	case 'W':
		t := s.now.AddDate(0, 0, 7*n)
		return dayOf(t), weekOf(t), Week
	case 'D':
		return dayOf(s.now.AddDate(0, 0, n)), "", Day
	}
	return point{}, "", kindOf(u)
}

// kindOf returns what a unit of time before or after now is.
func kindOf(u span) Kind {
	switch u.unit {
	case 'Y':
		return Year
	case 'M':
		return Month
	case 'W':
		return Week
	case '?':
		return Season
	case 'D':
		return Day
	}
	return Time
}
