package timex

import (
	"cmp"
	"slices"
	"unicode/utf8"

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

const (
	maxClause = 140 // characters of an event's clause
	minClause = 24  // bytes of a clause that tells something beside its date
)

// Events returns the events of t in order of time, at most one for each date
// and value, and no two of the same words. Their dates have a value of their
// own or are eras; spans of time, times of day, habits and the day the article
// was written ("today") tell no event.
func Events(t *segment.Text, dates []Date, sents []segment.Sentence) []Event {
	var events []Event
	k := 0
	for i := range dates {
		d := &dates[i]
		if !d.tells() {
			continue
		}
		for k < len(sents) && sents[k].Span.End < d.Span.End {
			k++
		}
		if k == len(sents) || !sents[k].Span.Contains(d.Span) {
			continue // a dateline's
		}
		clause := clauseOf(t, sents[k], d.Span)
		if clause.Len()-d.Span.Len() < minClause {
			continue
		}
		if n := len(events); n > 0 && events[n-1].Clause.Overlaps(clause) {
			continue // two dates of one clause: the first tells it
		}
		events = append(events, Event{Date: i, Clause: clause})
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

// clauseOf returns the clause of the sentence that holds span: from the border
// before it to the border behind it, and farther to either side while it is too
// short to tell anything and room is left.
func clauseOf(t *segment.Text, sent segment.Sentence, span article.Span) article.Span {
	first, end := t.TokensIn(span)
	from, to := first, end
	room := maxClause - utf8.RuneCountInString(t.Doc.Slice(span))
	back, ahead := true, true
	for past := false; back || ahead; past = true {
		// To the left first: news tells what happened and then when.
		if back {
			from, back = grow(t, from, sent.FirstToken, -1, past, &room)
		}
		if ahead {
			to, ahead = grow(t, to, sent.EndToken, 1, past, &room)
		}
		if t.Tokens[to-1].End-t.Tokens[from].Start-span.Len() >= minClause {
			break
		}
	}
	from, to = bare(t, from, to, first, end)
	return article.Span{Start: t.Tokens[from].Start, End: t.Tokens[to-1].End}
}

// grow moves one end of a clause, before token at, to the next border on its
// side (step -1 or 1), with past set over a border that it stands at. limit is
// where the sentence ends. more is false there and where no room is left.
func grow(t *segment.Text, at, limit, step int, past bool, room *int) (to int, more bool) {
	left := *room
	i := at
	for i != limit {
		if (i != at || !past) && breaks(t, i, step) {
			*room = left
			return i, true
		}
		j := i
		if step < 0 {
			j = i - 1
		}
		width := utf8.RuneCountInString(t.String(j)) + gap(t, j, step)
		if width > left {
			return at, false
		}
		left -= width
		i += step
	}
	*room = left
	return i, false
}

// gap returns the blanks between token j and its neighbour towards the clause.
func gap(t *segment.Text, j, step int) int {
	if step < 0 && j+1 < len(t.Tokens) {
		return t.Tokens[j+1].Start - t.Tokens[j].End
	}
	if step > 0 && j > 0 {
		return t.Tokens[j].Start - t.Tokens[j-1].End
	}
	return 0
}

// breaks reports whether a clause may begin at token i, going left, or end
// before it, going right.
func breaks(t *segment.Text, i, step int) bool {
	j := i
	if step < 0 {
		j = i - 1
	}
	tok := t.Tokens[j]
	switch tok.Kind {
	case segment.OpenQuote, segment.CloseQuote:
		return true
	case segment.Punct:
		switch t.String(j) {
		case ",":
			// A comma inside a place's name or a date is no border.
			return step > 0 || i < len(t.Tokens) && t.Tokens[i].Kind != segment.Number
		case ";", ":", "—", "–", "(", ")":
			return t.Tokens[j].Start > 0
		}
		return false
	case segment.Word:
		if step < 0 && i+1 < len(t.Tokens) && t.Tokens[i+1].Kind == segment.Number {
			return false // "since 2019"
		}
		switch t.String(j) {
		case "since", "after", "before", "when", "who", "which", "where", "while", "because", "although", "but", "that", "until", "as":
			return true
		}
	}
	return false
}

// bare takes marks and joining words off the ends of a clause, as far as they
// stand outside tokens [first, end).
func bare(t *segment.Text, from, to, first, end int) (int, int) {
	for from < first && loose(t, from) {
		from++
	}
	for to > end && t.Tokens[to-1].Kind >= segment.OpenQuote && t.Tokens[to-1].Kind != segment.Possessive {
		to--
	}
	return from, to
}

// loose reports whether a clause should not begin with token i.
func loose(t *segment.Text, i int) bool {
	if t.Tokens[i].Kind >= segment.OpenQuote {
		switch t.String(i) {
		case "$", "€", "£", "#":
			return false
		}
		return true
	}
	switch t.String(i) {
	case "and", "but", "that", "which", "who", "where", "when", "while", "because", "although", "since", "after", "as", "or":
		return true
	}
	return false
}
