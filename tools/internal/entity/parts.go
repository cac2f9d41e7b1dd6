package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A part is one name in a candidate, or what may be one: tokens [first, end),
// with the titles before it in [title, first).
type part struct{ title, first, end int }

// parts appends the names that a candidate may hold to out.
func (d *document) parts(out []part, c candidate) []part {
	start := c.first
	for i := c.first + 1; i < c.end; i++ {
		if d.kind(i) == segment.Possessive && d.classOf(start, i+1).Is(lexicon.Organization) {
			continue // McDonald's
		}
		if d.has(i, capital) || d.joins(start, i, c.end) {
			continue
		}
		out = d.piece(out, start, i)
		for i < c.end && !d.has(i, capital) && !d.leads(i, c.end) {
			i++
		}
		start = i
	}
	if start < c.end {
		out = d.piece(out, start, c.end)
	}
	return out
}

// leads reports whether token i is a particle in lower case that begins a name.
func (d *document) leads(i, end int) bool {
	return i+1 < end && d.has(i, small) && d.class(i).Is(lexicon.Particle) && !d.class(i).Is(lexicon.Starter)
}

// joins reports whether the connector at token i joins the words [start, i)
// and those after it into one name.
func (d *document) joins(start, i, end int) bool {
	next := i + 1
	switch d.kind(i) {
	case segment.Number, segment.OpenQuote, segment.CloseQuote: // "Covid-19", a nickname
		return true
	}
	if d.has(i, small) && d.is(i-1, "-") && !d.has(i, spaced) {
		return true // "Su-fen", "Stratford-on-Avon"
	}
	if next < end && d.has(next, capital) && next-start < maxWords && d.classOf(start, next+1).Is(lexicon.Known) {
		return true // "Jammu and Kashmir"
	}
	switch s := d.String(i); s {
	case "-", "–", "/":
		return s == "-" && d.hyphenJoins(i)
	case "&":
		return true
	case "of", "for", "on":
		return next < end && !d.class(next).Is(lexicon.Calendar) && (d.has(next, capital) || d.is(next, "the")) && d.takesOf(start, i, s)
	case "the":
		return next < end && d.has(next, capital) && (d.is(i-1, "of") || d.is(i-1, "for"))
	case "and":
		// "Ministry of Trade and Industry", but not "of Trade and Ann Lee".
		return d.hasOf(start, i) && !d.class(next).Is(lexicon.Given|lexicon.Title) && next < end && d.has(next, capital)
	case "to":
		return false
	}
	return d.class(i).Is(lexicon.Particle)
}

// hyphenJoins reports whether the hyphen at i is inside a name. It is not
// between two peoples or places ("Russia-Ukraine").
func (d *document) hyphenJoins(i int) bool {
	if d.has(i, spaced) || d.has(i+1, spaced) {
		return false
	}
	const lands = lexicon.Place | lexicon.Demonym
	if d.class(i-1).Is(lands) && d.class(i+1).Is(lands) {
		return false
	}
	// "(R-Ohio)", "(D-Springfield)": a party's letter.
	return !(d.Tokens[i-1].Len() == 1 && !d.has(i-2, capital) && (d.is(i-1, "R") || d.is(i-1, "D") || d.is(i-1, "I")))
}

// takesOf reports whether the words [start, i) may be followed by "of" inside a
// name: "Bank of", "Gulf of", "House of".
func (d *document) takesOf(start, i int, preposition string) bool {
	last := d.class(i - 1)
	if preposition == "on" {
		return last.Is(lexicon.OrganizationNoun)
	}
	if last.Is(lexicon.OrganizationNoun | lexicon.PlaceNoun) {
		return true
	}
	switch d.String(i - 1) {
	case "House", "Church", "Court", "Office", "Order", "Strait", "Isle", "Democrats", "Friends", "Sea", "Horn", "People", "Bureau":
		return true
	}
	return false
}

// hasOf reports whether there is an "of" or "for" among tokens [start, i).
func (d *document) hasOf(start, i int) bool {
	for ; start < i; start++ {
		if d.is(start, "of") || d.is(start, "for") {
			return true
		}
	}
	return false
}

// maxWords bounds the tokens of a piece: what is longer is no name, but text in
// capitals.
const maxWords = 24

// piece splits tokens [first, end), which no connector parts, into titles and
// a name, and appends what it finds to out.
func (d *document) piece(out []part, first, end int) []part {
	for end > first && !d.has(end-1, capital|small) && d.kind(end-1) == segment.Punct {
		end--
	}
	if end == first || end-first > maxWords {
		return out
	}
	first = d.dropOpening(first, end)
	if first >= end {
		return out
	}
	for end-1 > first && d.class(end-1).Is(lexicon.Calendar) {
		end-- // "Ann Lee Thursday"
	}
	if d.classOf(first, end).Is(lexicon.Known | lexicon.Demonym) {
		return append(out, part{first, first, end})
	}
	if cut := d.cut(first, end); cut > first {
		out = d.piece(out, first, cut)
		first = cut
	}
	name := d.nameStart(first, end)
	if name > first {
		out = d.insideTitle(out, first, name)
	}
	if name < end {
		out = append(out, part{first, name, end})
	}
	return out
}

// cut returns where a piece falls into two names that stand side by side: a
// known place, organization or people, or an acronym, before a given name
// ("ILO Ann Lee", "Costa Rican Ann Lee"). It is first where it does not.
func (d *document) cut(first, end int) int {
	for i := first + 1; i < end; i++ {
		c := d.class(i)
		if d.kind(i-1) != segment.Word || !c.Is(lexicon.Given) || c.Is(lexicon.Common|lexicon.HeadNoun) {
			continue
		}
		whole := d.classOf(first, i)
		if whole.Is(lexicon.NameWord) || d.has(i-1, initial) {
			continue
		}
		if whole.Is(lexicon.Known|lexicon.Demonym) && (i-first > 1 || end-i > 1) ||
			i-first == 1 && d.has(first, allCaps) && d.Tokens[first].Len() > 2 && end-i > 1 {
			return i
		}
	}
	return first
}

// dropOpening leaves out words that have a capital only since they begin a
// sentence.
func (d *document) dropOpening(first, end int) int {
	if !d.has(first, opening) || d.has(first, initial) || d.kind(first+1) != segment.Word && first+1 < end {
		return first
	}
	c := d.class(first)
	if first+1 == end {
		return first // label decides with what the document shows
	}
	if d.classOf(first, end).Is(lexicon.Organization | lexicon.Place) {
		return first
	}
	switch {
	case c.Is(lexicon.Starter):
		const begins = lexicon.Given | lexicon.Title | lexicon.Demonym | lexicon.Place
		if c.Is(lexicon.NameWord) && d.Tokens[first].Len() > 3 && !d.class(first+1).Is(begins) {
			return first // Will Smith
		}
		return first + 1
	case c.Is(lexicon.Common) && !c.Is(lexicon.Given|lexicon.Title|lexicon.Role|lexicon.Demonym) &&
		d.class(first+1).Is(lexicon.Given|lexicon.Title|lexicon.Demonym|lexicon.Country):
		return first + 1
	}
	return first
}

// nameStart returns where the name begins in tokens [first, end): after the
// last title. It is end where there are only titles.
func (d *document) nameStart(first, end int) int {
	last := d.class(end - 1)
	if last.Is(lexicon.HeadNoun) && !last.Is(lexicon.NameWord|lexicon.Title) && end-first > 1 {
		return first
	}
	if end-first == 1 && last.Is(lexicon.NameWord) {
		return first // "Dean"; label decides
	}
	start := first
	for i := first; i < end; i++ {
		if d.isTitle(i, first, end) {
			start = i + 1
		}
	}
	const lead = lexicon.Demonym | lexicon.Calendar
	for start < end-1 && d.class(start).Is(lead) && !d.class(start).Is(lexicon.Given) && d.has(start+1, capital) {
		start++
	}
	return d.skipCommon(start, end)
}

// skipCommon returns the given name that follows common words at start, as in
// "State Ann Lee", what is left of "Secretary of State Ann Lee"; else start.
func (d *document) skipCommon(start, end int) int {
	const name = lexicon.NameWord
	for i := start; i < end-1; i++ {
		c := d.class(i)
		if c.Is(lexicon.Given) && !c.Is(lexicon.Common) {
			return i
		}
		if !c.Is(lexicon.Common|lexicon.OrganizationNoun) || c.Is(name) || c.Is(lexicon.PlaceNoun) && !d.is(i, "State") {
			break
		}
	}
	return start
}

// isTitle reports whether word i of a piece is a title or a role, given the
// words around it.
func (d *document) isTitle(i, first, end int) bool {
	c := d.class(i)
	if !c.Is(lexicon.Title | lexicon.Role | lexicon.RolePlural) {
		return false
	}
	if i == end-1 {
		// "Stephen King" is a name, "House Speaker" is not.
		if i == first {
			return true
		}
		before := d.class(i - 1)
		if d.classOf(first, i).Is(lexicon.Known | lexicon.Demonym) {
			return true
		}
		const noName = lexicon.Common | lexicon.Title | lexicon.Role | lexicon.Place | lexicon.Demonym | lexicon.OrganizationNoun
		return !(before.Is(lexicon.Given) && !before.Is(lexicon.Title|lexicon.Role|lexicon.Common)) &&
			!(c.Is(lexicon.Family) && !before.Is(noName))
	}
	if i > first && d.class(i-1).Is(lexicon.Given) && !d.class(i-1).Is(lexicon.Title|lexicon.Role|lexicon.Common|lexicon.Place) {
		return false // Ann Major Lee
	}
	if c.Is(lexicon.Given) && i == first && !c.Is(lexicon.Title) {
		return false
	}
	return true
}

// insideTitle appends the places and organizations named inside a title:
// "Indiana" in "Indiana Gov.", "State Department" before "Spokesman".
func (d *document) insideTitle(out []part, first, end int) []part {
	for i := first; i < end; i++ {
		if d.class(i).Is(lexicon.Title|lexicon.Role|lexicon.RolePlural|lexicon.Demonym) || !d.has(i, capital) {
			continue
		}
		j := i + 1
		for j < end && d.has(j, capital) && !d.class(j).Is(lexicon.Title|lexicon.Role|lexicon.RolePlural) {
			j++
		}
		whole, last := d.classOf(i, j), d.class(j-1)
		if whole.Is(lexicon.Known) || last.Is(lexicon.OrganizationNoun) && j-i > 1 {
			out = append(out, part{i, i, j})
		}
		i = j - 1
	}
	return out
}
