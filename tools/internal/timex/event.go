package timex

import (
	"cmp"
	"slices"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// An Event is what a text says happened, or will, at a time it names.
type Event struct {
	// Date is the index of the date among those given.
	Date int
	// Clause is the piece of the sentence that tells it, the date included.
	Clause article.Span
}

// Events returns the events that dates tell, in order of time: no two of
// clauses that overlap, no two of the same words. clause returns the piece of
// the text that tells what happened at the time of a date's span; the zero span
// where none does. The dates have a value of their own or are eras; spans of
// time, times of day, habits and the day the article was written ("today") tell
// no event.
func Events(t *segment.Text, dates []Date, clause func(date article.Span) article.Span) []Event {
	var events []Event
	for i := range dates {
		d := &dates[i]
		if !d.tells() {
			continue
		}
		span := clause(d.Span)
		if span.IsZero() {
			continue
		}
		if n := len(events); n > 0 && events[n-1].Clause.Overlaps(span) {
			continue // two dates of one clause: the first tells it
		}
		events = append(events, Event{Date: i, Clause: span})
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		p, q := dates[a.Date].at, dates[b.Date].at
		return cmp.Or(cmp.Compare(p.year, q.year), cmp.Compare(p.month, q.month), cmp.Compare(p.day, q.day))
	})
	return distinct(t, events)
}

// tells reports whether a date can tell an event.
func (d *Date) tells() bool {
	switch d.Kind {
	case Duration, Time, Set:
		return false
	case Era:
		return d.at.year != 0
	case Range:
		return d.Value != "" && d.at.year != 0
	}
	return d.Value != "" && d.at.year != 0 && d.Rule != "today"
}

// distinct drops events whose words stand for another date already.
func distinct(t *segment.Text, events []Event) []Event {
	seen := make(map[string]bool, len(events))
	return slices.DeleteFunc(events, func(e Event) bool {
		words := t.Doc.Slice(e.Clause)
		if seen[words] {
			return true
		}
		seen[words] = true
		return false
	})
}
