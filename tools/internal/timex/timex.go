// Package timex finds the dates and times that a text names and works out when
// they were.
//
// In goes a segment.Text and the article's date, out come the expressions in
// text order, each with the ISO 8601 value that its own words and that date
// give it. The clock is never asked: what neither tells stays without a value.
//
// The order of work is the order of the rules in rules.go; each reads an
// expression from the token it begins with, within one sentence. The classes
// of expressions are those of TIMEX3 (ISO 24617-1) as far as news has them.
package timex

import (
	"slices"
	"time"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A Kind says what an expression of time names.
type Kind uint8

// The kinds of expression.
const (
	Day      Kind = iota // "Friday", "Aug. 15, 2025", "two days ago"
	Week                 // "last week"
	Month                // "August 2022", "last month"
	Quarter              // "the third quarter of 2022", "H1 2023"
	Season               // "summer 2022"
	Year                 // "2022", "early 2022", "last year", "fiscal 2022"
	Decade               // "the 1990s"
	Century              // "the 19th century"
	Range                // "Aug. 12 to 15", "2019–2021", "the past three years"
	Duration             // "a decade", "two and a half hours"
	Time                 // "3:15 p.m."
	Set                  // "Fridays", "every year"
	Feast                // "Christmas Eve", "Ramadan"
	Era                  // "World War II"
)

// String returns the kind's name in lower case, as used in JSON and test data.
func (k Kind) String() string {
	return [...]string{
		"day", "week", "month", "quarter", "season", "year", "decade", "century",
		"range", "duration", "time", "set", "feast", "era",
	}[k]
}

// A Date is an expression of time.
type Date struct {
	// Span is the whole expression: "early 2022", "Friday morning".
	Span article.Span
	// Name is the part of it that a calendar has ("2022", "Friday"), as
	// annotators of named entities mark it; zero where there is none, as in
	// "last year" and "two weeks".
	Name article.Span
	// Value is the time in ISO 8601 with the precision known: "2022",
	// "2022-08", "2022-08-15", "2025-W33", "T15:15", "2022-08-15T15:15"; from
	// and to as "2019/2021"; a span of time as "P10Y", "PT2H30M"; from and
	// length as "P3Y/2025-08-16". It is empty when text and article's date do
	// not give it.
	Value string
	Kind  Kind
	// Rule names the rule that found the expression.
	Rule string

	at       point // when it was or began; for the order of events
	explicit bool  // the text itself gives the year
}

// Placed reports whether the expression belongs on a calendar: it names a date,
// or one was worked out for it. Spans of time and times of day by themselves
// do not.
func (d *Date) Placed() bool {
	switch d.Kind {
	case Duration:
		return false
	case Era:
		return true
	case Time:
		return len(d.Value) > 0 && d.Value[0] != 'T'
	}
	return d.Name.Len() > 0 || d.Value != ""
}

// Listed returns the span that a list of dates shows: the calendar's name where
// there is one ("Friday" of "Friday morning"), else the whole expression.
func (d *Date) Listed() article.Span {
	if d.Name.Len() > 0 {
		return d.Name
	}
	return d.Span
}

// Find returns the expressions of time in t, in text order; no two overlap.
// date is the article's own date, YYYY-MM-DD, or empty: what says when only
// beside it ("Friday", "last year") has no value then.
func Find(t *segment.Text, date string) []Date {
	now, err := time.Parse(time.DateOnly, date)
	if err != nil {
		now = time.Time{}
	}
	var dates []Date
	dateline := -1
	for _, b := range t.Doc.Blocks {
		if !b.Dateline.IsZero() {
			dates = find(datelineText(t.Doc, b.Dateline), now, dates)
			dateline = b.Dateline.End
		}
	}
	headed := len(dates)
	dates = find(t, now, dates)
	if headed > 0 && headed < len(dates) && dates[headed].Span.Start < dateline {
		slices.SortFunc(dates, func(a, b Date) int { return a.Span.Start - b.Span.Start }) // a title came before it
	}
	return dates
}

// datelineText cuts a dateline, which has no part in the running text.
func datelineText(doc *article.Document, span article.Span) *segment.Text {
	return segment.Cut(&article.Document{
		Text: doc.Text, Blocks: []article.Block{{Span: span}},
	})
}

// find appends the expressions of time in t to dates.
func find(t *segment.Text, now time.Time, dates []Date) []Date {
	b := buffers.Get().(*buffer)
	defer buffers.Put(b)
	b.classify(t)
	s := &scanner{t: t, words: b.words, now: now}
	already := len(dates)
	for i, sent := range t.Sentences {
		s.first, s.end, s.sentence = sent.FirstToken, sent.EndToken, i
		for j := sent.FirstToken; j < sent.EndToken; {
			if s.words[j].class&begins == 0 {
				j++
				continue
			}
			f, ok := s.match(j)
			if !ok {
				j++
				continue
			}
			dates = append(dates, s.date(j, f))
			j = f.end
		}
	}
	joinClocks(t, dates[already:])
	return dates
}

// date makes a Date of what a rule found at token first.
func (s *scanner) date(first int, f found) Date {
	if f.kind != Duration && f.kind != Time && f.named() && f.explicit {
		s.told, s.toldIn = f.at.year, s.sentence
	}
	value := f.value
	if value == "" && f.kind != Era {
		value = interval(f.at, f.till)
	}
	return Date{
		Span: s.span(first, f.end), Name: s.span(f.nameFirst, f.nameEnd),
		Value: value, Kind: f.kind, Rule: f.rule, at: f.at, explicit: f.explicit,
	}
}
