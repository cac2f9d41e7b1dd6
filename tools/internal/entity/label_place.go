package entity

import (
	"explainer/tools/internal/lexicon"
)

// byKnownPlace goes by the lists of places. A city whose name people have too
// is none where it says something.
func byKnownPlace(_ *evidence, g *group) label {
	if g.class.Is(lexicon.Country | lexicon.Region) {
		return place
	}
	if g.class.Is(lexicon.City) && (g.size > 1 || g.subject+g.said == 0 || !g.class.Is(lexicon.NameWord)) {
		return place
	}
	return undecided
}

// byPlaceNoun takes names that end in a place noun or begin with a word that
// places begin with. "Ann Hill" is a person.
func byPlaceNoun(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size == 1 {
		return undecided
	}
	last := d.class(p.end - 1)
	somebody := g.size == 2 && d.class(p.first).Is(lexicon.Given) && last.Is(lexicon.NameWord) // "Ann Hill"
	if last.Is(lexicon.PlaceNoun) && !somebody {
		return place
	}
	switch d.String(p.first) {
	case "Lake", "Mount", "Cape", "Port", "Fort", "Isle", "Gulf", "Bay", "San", "Santa", "Saint", "St.", "North",
		"South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower", "Puerto", "Playa", "Rio",
		"Río", "Mt.", "Ft.", "Villa", "Ciudad", "Tel", "Beit", "Tell":
		return place
	}
	return undecided
}

// byPreposition takes what stands after a preposition of place at least every
// second time, and never after "the".
func byPreposition(e *evidence, g *group) label {
	if g.located > 0 && g.located*2 >= g.n && g.the == 0 && !e.d.commonWord(g.part.end-1) {
		return place
	}
	return undecided
}
