package timex

import (
	"strconv"
	"time"
)

// A point is a day, a month or a year of the Gregorian calendar: what is not
// known is 0. Without a year it is nowhere, but may get one.
type point struct{ year, month, day int }

// String returns the point in ISO 8601; the empty string without a year.
func (p point) String() string {
	if p.year == 0 {
		return ""
	}
	var buf [10]byte
	b := pad(buf[:0], p.year, 4)
	if p.month > 0 {
		b = pad(append(b, '-'), p.month, 2)
		if p.day > 0 {
			b = pad(append(b, '-'), p.day, 2)
		}
	}
	return string(b)
}

// valid reports whether the calendar has such a day.
func (p point) valid() bool {
	if p.month > 12 || p.day > 31 {
		return false
	}
	if p.day == 0 || p.month == 0 {
		return true
	}
	y := p.year
	if y == 0 {
		y = 2000 // a leap year
	}
	return p.day <= time.Date(y, time.Month(p.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// before reports whether p begins before q does.
func (p point) before(q point) bool {
	if p.year != q.year {
		return p.year < q.year
	}
	if p.month != q.month {
		return p.month < q.month
	}
	return p.day < q.day
}

// interval returns a point, or with till a time from one to another, in ISO
// 8601.
func interval(at, till point) string {
	if till == (point{}) {
		return at.String()
	}
	if at.year == 0 || till.year == 0 {
		return ""
	}
	return at.String() + "/" + till.String()
}

// dayOf returns the day of a time.
func dayOf(t time.Time) point { return point{t.Year(), int(t.Month()), t.Day()} }

// weekOf returns the ISO 8601 week of a time, "2025-W33".
func weekOf(t time.Time) string {
	y, w := t.ISOWeek()
	return string(pad(append(pad(nil, y, 4), "-W"...), w, 2))
}

// clockValue returns "T15:04" for minutes of the day.
func clockValue(minutes int) string {
	b := pad(append(make([]byte, 0, 6), 'T'), minutes/60, 2)
	return string(pad(append(b, ':'), minutes%60, 2))
}

// pad appends n in decimal with at least width digits.
func pad(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}
