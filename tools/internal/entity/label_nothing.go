package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// byFunctionWord leaves out words that have a capital only since they begin a
// sentence, and "I".
func byFunctionWord(_ *evidence, g *group) label {
	if g.size > 1 || g.titled > 0 {
		return undecided
	}
	word := g.text
	if i := strings.IndexAny(word, "'’"); i > 0 && i <= 4 {
		word = word[:i]
	}
	c := lexicon.Of(word)
	starter := c.Is(lexicon.Starter) && (len(word) <= 3 || !c.Is(lexicon.NameWord))
	if word == "I" || starter && !g.class.Is(lexicon.Known) {
		return nothing
	}
	return undecided
}

// byCalendar leaves out weekdays, months and feasts; a month that acts like a
// person ("April said") stays undecided.
func byCalendar(e *evidence, g *group) label {
	if first := e.d.class(g.part.first); g.size > 1 && first.Is(lexicon.Calendar) && !first.Is(lexicon.NameWord) {
		return nothing // "Eid al-Adha"
	}
	if !g.class.Is(lexicon.Calendar) {
		return undecided
	}
	if strings.HasSuffix(g.text, "day") || g.titled+g.subject == 0 || !g.class.Is(lexicon.NameWord) {
		return nothing
	}
	return undecided
}

// byDemonym leaves out peoples, faiths and parties in the singular and the
// plural.
func byDemonym(e *evidence, g *group) label {
	d := e.d
	if g.class.Is(lexicon.Demonym) {
		return nothing
	}
	for i := g.part.first; i < g.part.end; i++ {
		s := d.String(i)
		c := d.class(i)
		if i == g.part.first && i+1 < g.part.end && direction(s) {
			continue // "South Koreans"
		}
		if len(s) > 4 && s[len(s)-1] == 's' {
			c |= lexicon.Of(s[:len(s)-1])
		}
		if d.kind(i) == segment.Word && !c.Is(lexicon.Demonym) {
			return undecided
		}
	}
	return nothing
}

// direction reports whether s is the first word of the name of many places and
// peoples.
func direction(s string) bool {
	switch s {
	case "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower", "Latin":
		return true
	}
	return false
}

// byOtherNoun leaves out what ends like a law, a prize, a war.
func byOtherNoun(e *evidence, g *group) label {
	last := e.d.class(g.part.end - 1)
	const otherwise = lexicon.NameWord | lexicon.OrganizationNoun | lexicon.PlaceNoun
	if g.size > 1 && last.Is(lexicon.OtherNoun) && !last.Is(otherwise) && !g.class.Is(lexicon.Known) {
		return nothing
	}
	return undecided
}

// byFamily leaves out families: the plural of a known surname after "the".
func byFamily(e *evidence, g *group) label {
	one, plural := strings.CutSuffix(g.text, "s")
	if !plural || g.size > 1 || g.the == 0 || e.surnames[g.text] {
		return undecided
	}
	if e.surnames[one] || e.surnames[strings.TrimSuffix(one, "e")] {
		return nothing
	}
	return undecided
}

// byTitleAlone leaves out titles and roles that no name follows.
func byTitleAlone(_ *evidence, g *group) label {
	if g.size == 1 && g.class.Is(lexicon.Title|lexicon.Role) && !g.class.Is(lexicon.Known) {
		return nothing
	}
	return undecided
}

// byCommonWords leaves out names made of nothing but words that English writes
// small: titles of works, slogans.
func byCommonWords(e *evidence, g *group) label {
	d, p := e.d, g.part
	for i := p.first; i < p.end; i++ {
		if d.kind(i) == segment.Word && d.has(i, capital) && !d.commonWord(i) {
			return undecided
		}
	}
	return nothing
}
