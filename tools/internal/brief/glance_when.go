package brief

import (
	"strings"
	"time"

	"explainer/tools/internal/article"
	"explainer/tools/internal/timex"
)

// whenRules tell when it happened, the surest first.
var whenRules = []glanceRule{
	{"day and time in the lead", whenDayAndTime},
	{"weekday in the lead", whenWeekday},
	{"day in the lead", whenDay},
	{"time in the lead", whenTime},
	{"part of the day in the lead", whenPart},
	{"day and time further down", whenDayAndTimeBelow},
}

// whenDayAndTime takes the first day that the lead names together with a time
// of day, unless the first sentence names another weekday.
func whenDayAndTime(g *glancer) article.Span {
	day := ""
	for i := range g.dates {
		if span := g.dates[i].Span; g.text.Sentences[0].Span.Contains(span) && g.weekday(i) {
			day = g.text.Doc.Slice(g.dates[i].Name)
			break
		}
	}
	return g.firstDate(true, func(i int) bool {
		return g.timed(i) && (day == "" || !g.weekday(i) || g.text.Doc.Slice(g.dates[i].Name) == day)
	})
}

// whenDayAndTimeBelow takes the first such day of the article.
func whenDayAndTimeBelow(g *glancer) article.Span { return g.firstDate(false, g.timed) }

// timed reports whether expression i names a day and a time of day stands
// beside it.
func (g *glancer) timed(i int) bool {
	d := &g.dates[i]
	return d.Kind == timex.Day && d.Name.Len() > 0 && g.joined(i).Len() > d.Name.Len()+len("on ")
}

// whenWeekday takes the first weekday of the lead.
func whenWeekday(g *glancer) article.Span { return g.firstDate(true, g.weekday) }

// whenPart takes a part of the day of the article's date: "this afternoon".
func whenPart(g *glancer) article.Span {
	return g.firstDate(true, func(i int) bool {
		switch strings.ToLower(g.text.Doc.Slice(g.dates[i].Span)) {
		case "this morning", "this afternoon", "this evening", "tonight", "last night", "early this morning", "late last night":
			return true
		}
		return false
	})
}

// whenDay takes the first day of the lead, "today" and "yesterday" only where
// the article has a date to count from.
func whenDay(g *glancer) article.Span {
	return g.firstDate(true, func(i int) bool {
		return g.dates[i].Kind == timex.Day && g.dates[i].Name.Len() > 0
	})
}

// whenTime takes the first time of day that the lead names.
func whenTime(g *glancer) article.Span {
	return g.firstDate(true, func(i int) bool { return g.dates[i].Kind == timex.Time })
}

// firstDate returns the first expression that fits: of the running text, near
// the article's date where both are known, in the lead if so wanted.
func (g *glancer) firstDate(lead bool, fits func(i int) bool) article.Span {
	for i := range g.dates {
		span := g.dates[i].Span
		if lead && !g.inLead(span) {
			break
		}
		if g.inText(span) && g.near(&g.dates[i]) && fits(i) {
			return g.joined(i)
		}
	}
	return article.Span{}
}

// weekday reports whether expression i names a day of the week.
func (g *glancer) weekday(i int) bool {
	d := &g.dates[i]
	if d.Kind != timex.Day || d.Name.Len() == 0 {
		return false
	}
	name := g.text.Doc.Slice(d.Name)
	return strings.HasSuffix(name, "day") && len(name) >= len("Monday") && !strings.ContainsAny(name, " 0123456789")
}

// newsDays is how old a day may be that an article tells the news of.
const newsDays = 9

// near reports whether d is no other time than the article's, as far as both
// are known.
func (g *glancer) near(d *timex.Date) bool {
	now, err := time.Parse(time.DateOnly, g.text.Doc.Date)
	if err != nil || len(d.Value) < len(time.DateOnly) || d.Kind != timex.Day {
		return true
	}
	then, err := time.Parse(time.DateOnly, d.Value[:len(time.DateOnly)])
	if err != nil {
		return true
	}
	days := now.Sub(then).Hours() / 24
	return days >= -newsDays && days <= newsDays
}

// inText reports whether span lies in a sentence, not in a dateline or title.
func (g *glancer) inText(span article.Span) bool {
	i := g.text.SentenceAt(span.Start)
	if i >= len(g.text.Sentences) || !g.text.Sentences[i].Span.Contains(span) {
		return false
	}
	return span.Len()+len("at ") < g.text.Sentences[i].Span.Len() // else the time of a post
}

// joined returns expression i with a time of day, or a day, that only "on" or
// nothing parts from it, and with the words that blur it.
func (g *glancer) joined(i int) article.Span {
	span := g.dates[i].Span
	text := g.text.Doc.Text
	if i > 0 {
		if before := g.dates[i-1].Span; g.moment(i-1) && before.End <= span.Start && joint(text[before.End:span.Start]) {
			span.Start = before.Start
		}
	}
	if i+1 < len(g.dates) {
		if after := g.dates[i+1].Span; g.moment(i+1) && after.Start >= span.End && joint(text[span.End:after.Start]) {
			span.End = after.End
		}
	}
	lead := text[:span.Start]
	for _, blur := range []string{"around ", "about ", "late on ", "early on ", "late ", "early ", "shortly after ", "just after ", "almost "} {
		if strings.HasSuffix(lead, " "+blur) {
			span.Start -= len(blur)
			break
		}
	}
	if rest := text[span.End:]; strings.HasPrefix(rest, " local time") {
		span.End += len(" local time")
	}
	return span
}

// moment reports whether expression i is a day or a time of day.
func (g *glancer) moment(i int) bool {
	return g.dates[i].Kind == timex.Day || g.dates[i].Kind == timex.Time
}

// joint reports whether s joins a day and a time of day.
func joint(s string) bool {
	switch strings.TrimSpace(s) {
	case "", "on", ",", "at", "at around", "at about", "local time on", "of":
		return true
	}
	return false
}
