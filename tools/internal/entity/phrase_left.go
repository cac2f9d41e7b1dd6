package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// leftEdge returns where the noun phrase begins whose head is token i: to the
// left up to a verb, a preposition, an article, a mark.
func (r *roleFinder) leftEdge(i, limit int) int {
	edge := i
	rank := r.has(i, capital) && r.class(i).Is(lexicon.Title)
	for j := i - 1; j >= limit && i-j < maxPhrase; j-- {
		m := r.step(j, i)
		if m == take && rank && !r.describes(j) {
			m = stop
		}
		switch m {
		case stop:
			return edge
		case take:
			edge = j
			if r.is(j, "former") {
				return edge // nothing stands before it in news
			}
		case possessor:
			return r.possessorEdge(j, limit)
		}
	}
	return edge
}

// describes reports whether token j can stand before a rank or office that is
// written with a capital: a capital, or one of the words that say how somebody
// holds it or where. Any other small word belongs to what is said before ("by
// the way Sen. Lee", "that day Prime Minister Lee").
func (r *roleFinder) describes(j int) bool {
	if !r.has(j, small) {
		return true
	}
	switch r.String(j) {
	case "former", "then", "acting", "retired", "fellow", "longtime", "veteran", "late", "incumbent", "freshman", "junior",
		"senior", "outgoing", "incoming", "moderate", "conservative", "liberal", "progressive", "interim", "embattled", "one",
		"current", "ex", "new", "newly", "elected", "first", "deputy", "vice", "assistant", "associate", "chief", "caretaker",
		"state", "police", "fire", "county", "city", "district", "federal", "town", "village", "school", "party", "army", "air",
		"force", "navy", "opposition", "lieutenant", "attorney", "foreign", "prime", "national", "local", "regional",
		"provincial", "military", "disgraced", "ousted", "deposed", "exiled", "imprisoned", "jailed", "convicted", "rookie", "head":
		return true
	}
	return r.is(j-1, "-") || r.is(j+1, "-") || r.kind(j+1) == segment.Possessive
}

// A move says what leftEdge does with a token.
type move uint8

const (
	stop      move = iota
	take           // it may begin the phrase
	skip           // it belongs to the phrase, but cannot begin it
	possessor      // a possessive: the phrase begins with its owner
)

// step decides on token j left of the head i.
func (r *roleFinder) step(j, i int) move {
	switch r.kind(j) {
	case segment.Possessive:
		return possessor
	case segment.Number:
		return take
	case segment.Punct:
		if r.is(j, "-") && !r.has(j, spaced) || r.is(j, "&") || r.is(j, "/") {
			return skip
		}
		return stop
	case segment.Word:
		return r.stepWord(j)
	}
	return stop
}

// stepWord decides on word j.
func (r *roleFinder) stepWord(j int) move {
	if r.at[j] > 0 && r.names[r.at[j]-1].label == person {
		if r.at[j+1] == r.at[j] || r.has(j+1, capital) && r.class(j+1).Is(lexicon.Title) {
			return stop
		}
		return take // "Clinton aide Ann Lee"
	}
	switch r.String(j) {
	case "of":
		if r.class(j-1).Is(lexicon.Title|lexicon.Role) && r.at[j-1] == 0 && !r.class(j-1).Is(lexicon.RolePlural) && r.complement(j+1) {
			return skip
		}
		return stop
	case "and":
		if r.class(j-1).Is(lexicon.Title|lexicon.Role) && r.at[j-1] == 0 || r.is(j-2, "of") && r.class(j-3).Is(lexicon.Title|lexicon.Role) {
			return skip
		}
		return stop
	case "first", "First", "then", "Then", "one":
		if r.isAny(j+1, "-", "lady", "Lady", "vice", "Vice", "minister", "Minister", "deputy", "Deputy") {
			return take
		}
		return stop
	case "alongside", "amid", "among", "amongst", "via", "per", "like", "unlike", "despite", "beside", "besides", "including":
		return stop
	case "US", "Us":
		return take
	}
	c := r.class(j)
	if c.Is(lexicon.Starter) && !(r.has(j, allCaps)) {
		return stop
	}
	if r.has(j, small) && (r.verbal(j) || r.is(j-1, "to")) {
		return stop
	}
	if c.Is(lexicon.Calendar) {
		return stop
	}
	return take
}

// possessorEdge returns where the owner begins whose possessive is token j:
// the capitalised words before it, or the noun and its adjectives.
func (r *roleFinder) possessorEdge(j, limit int) int {
	i := j - 1
	if i < limit {
		return j + 1
	}
	if r.has(i, capital) {
		for i > limit && r.ownerWord(i-1) {
			i--
		}
		return i
	}
	for i > limit && r.has(i-1, small) && r.stepWord(i-1) == take {
		i--
	}
	return i
}

// ownerWord reports whether token i may be part of an owner's name: a capital,
// unless it only begins the sentence, or a hyphen.
func (r *roleFinder) ownerWord(i int) bool {
	if r.has(i, capital) {
		return !r.has(i, opening) || !r.class(i).Is(lexicon.Starter)
	}
	return r.is(i, "-") && !r.has(i, spaced)
}
