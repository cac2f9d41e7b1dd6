package timex

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// clock reads a time of day: "3:15 p.m.", "10am", "16:00", "nine o’clock",
// "noon".
func (s *scanner) clock(i int) (found, bool) {
	minutes, j := s.value(i), i+1
	switch {
	case s.is(i, hour):
		minutes *= 60
	case s.is(i, clock):
		if s.is(j, halfday) {
			minutes = minutes%(12*60) + 60*s.value(j)
			j++
		} else if s.is(j, hrs) {
			j++
		}
	case s.is(i, digits) && minutes > 0 && s.is(j, halfday): // "8.30 am"
		minutes = minutes - 1 + 60*s.value(j)
		j++
	case s.is(i, small) && s.is(j, halfday) && minutes >= 1 && minutes <= 12:
		minutes = minutes%12*60 + 60*s.value(j)
		j++
	case s.is(i, small|count) && s.is(j, oclock):
		return found{end: j + 1, kind: Time}, true // of either half of the day
	default:
		return found{}, false
	}
	return found{end: j, kind: Time, value: clockValue(minutes)}, true
}

// joinClocks gives a time of day the day that stands right beside it, as in
// "Friday at 3 p.m." and "at 10:30 on Aug. 12".
func joinClocks(t *segment.Text, dates []Date) {
	for i := range dates {
		d := &dates[i]
		if d.Kind != Time || d.Value == "" {
			continue
		}
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(dates) || dates[j].Kind != Day || len(dates[j].Value) != len("2006-01-02") {
				continue
			}
			if near(t, dates[min(i, j)].Span, dates[max(i, j)].Span) {
				d.Value = dates[j].Value + d.Value
				break
			}
		}
	}
}

// near reports whether at most a small word and a comma stand between a and b.
func near(t *segment.Text, a, b article.Span) bool {
	if b.Start-a.End > len(", at around ") || a.End > b.Start {
		return false
	}
	first, end := t.TokensIn(article.Span{Start: a.End, End: b.Start})
	for i := first; i < end; i++ {
		switch t.String(i) {
		case ",", "at", "on", "around", "about", "of":
		default:
			return false
		}
	}
	return true
}
