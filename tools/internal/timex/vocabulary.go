package timex

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed words.txt
var list string

// A class says what a token can do in an expression of time. Classes are bits,
// so that a rule can name all it begins with.
type class uint64

// The classes of words.txt, then those that a token's form gives it.
const (
	month class = 1 << iota
	maybeMonth
	shortMonth
	weekday
	shortWeekday
	weekdays
	unit
	units
	season
	maybeSeason
	part
	hour
	edge
	bound
	half
	quarter
	previous
	next
	this
	that
	ago
	today
	every
	indefinite
	the
	of
	in
	and
	to
	ordinal
	count
	fiscal
	feast
	feastBefore
	newYear
	worldWar
	halfday
	oclock
	hrs
	prep  // words that a bare year or month follows
	hedge // words that a quantity follows rather than a year

	small     // one or two digits
	year      // four digits, 1000 to 2999
	digits    // another number in figures
	rank      // "15th"; value: the number
	decade    // "1990s", "90s"; value: the first year
	clock     // "10:30", "8.30am"; value: minutes of the day
	dotted    // "28.01.2022"
	quarterOf // "Q3", "H1"; value: the number, 10 more for halves
	fiscalOf  // "FY22"; value: the year
	hyphen    // "-", "–"
	slash     // "/"
	comma     // ","
	quoteMark // an apostrophe before digits
)

// classNames are the names that words.txt uses.
var classNames = map[string]class{
	"month": month, "maybe-month": maybeMonth, "short-month": shortMonth,
	"weekday": weekday, "short-weekday": shortWeekday, "weekdays": weekdays,
	"unit": unit, "units": units, "season": season, "maybe-season": maybeSeason, "part": part, "hour": hour,
	"edge": edge, "bound": bound, "half": half, "quarter": quarter, "previous": previous, "next": next, "this": this, "that": that,
	"ago": ago, "today": today, "every": every, "article": indefinite, "the": the, "of": of, "in": in, "and": and, "to": to,
	"ordinal": ordinal, "count": count, "fiscal": fiscal, "feast": feast, "feast-before": feastBefore, "new": newYear, "world": worldWar,
	"halfday": halfday, "oclock": oclock, "hrs": hrs, "prep": prep, "hedge": hedge,
}

// A word is what is known of a token.
type word struct {
	class class
	value int32
	// span is the unit of a span of time, for unit and units.
	span span
	cap  bool // begins with a capital letter
}

// A span is a unit of time: how many of an ISO 8601 unit it is.
type span struct {
	times int16
	unit  byte // 'Y', 'M', 'W', 'D'; 'h', 'm', 's' for hours, minutes, seconds; '?' for a season or a term
}

// A vocabulary holds the words of time, in lower case. A word of two classes
// ("second", "night") has both.
type vocabulary struct {
	words map[string]word
	// lengths has for each first byte a bit for each length of a word, which
	// rules most words of a text out.
	lengths [256]uint32
}

// words returns the vocabulary of words.txt.
var words = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{words: map[string]word{}}
	words := v.words
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0][0] == '#' {
			continue
		}
		w := words[f[0]]
		c := classNames[f[1]]
		w.class |= c
		if c&(unit|units) != 0 {
			w.span = readSpan(f[2])
		} else if n, err := strconv.Atoi(f[2]); err == nil {
			w.value = int32(n)
		}
		words[f[0]] = w
		v.lengths[f[0][0]] |= 1 << len(f[0])
	}
	return v
})

// readSpan reads "D", "10Y", "TH" as words.txt gives them.
func readSpan(s string) span {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	u := span{times: 1}
	if n, err := strconv.Atoi(s[:digits]); err == nil {
		u.times = int16(n)
	}
	s = s[digits:]
	if len(s) == 2 { // T and the letter
		u.unit = s[1] | 0x20
	} else if len(s) == 1 {
		u.unit = s[0]
	}
	return u
}
