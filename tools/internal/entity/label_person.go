package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// byTitle takes what stands after a title somewhere.
func byTitle(e *evidence, g *group) label {
	last := g.part.end - 1
	if g.titled == 0 || g.class.Is(lexicon.Organization|lexicon.Country|lexicon.Region) {
		return undecided
	}
	if c := e.d.class(last); !c.Is(lexicon.NameWord) && (c.Is(lexicon.HeadNoun) || e.d.commonWord(last)) {
		return undecided
	}
	return person
}

// byKnownPerson takes a single word that is part of the name of somebody
// already found.
func byKnownPerson(e *evidence, g *group) label {
	if g.size > 1 || g.class.Is(lexicon.Country|lexicon.Organization) {
		return undecided
	}
	if !e.surnames[g.text] && !e.givens[g.text] {
		return undecided
	}
	if g.the*2 >= g.n && g.the > 0 || g.class.Is(lexicon.Place) && g.located > g.subject {
		return undecided
	}
	if e.d.commonWord(g.part.first) && g.titled+g.subject+g.inside == 0 {
		return undecided
	}
	return person
}

// byKnownSurname takes a name that ends in the surname of somebody already
// found.
func byKnownSurname(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size < 2 || g.size > 4 || !e.surnames[d.String(p.end-1)] || g.class.Is(lexicon.Known) {
		return undecided
	}
	first := d.class(p.first)
	if first.Is(lexicon.Known|lexicon.Demonym) && !first.Is(lexicon.Given) || d.commonWord(p.first) || d.commonWord(p.end-1) {
		return undecided
	}
	return person
}

// byWellKnown goes by the list of people whom everybody knows by one name.
func byWellKnown(_ *evidence, g *group) label {
	if g.class.Is(lexicon.Person) && g.the*2 < g.n {
		return person
	}
	return undecided
}

// byParticle takes names with an initial or with a particle that only people
// have.
func byParticle(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size < 2 || d.class(p.end-1).Is(lexicon.PlaceNoun|lexicon.OrganizationNoun) {
		return undecided
	}
	known := d.class(p.first).Is(lexicon.NameWord)
	for i := p.first; i < p.end-1; i++ {
		switch s := d.String(i); {
		case d.has(i, initial):
			return person
		case s == "bin", s == "ibn", s == "binti", s == "von", s == "ould":
			return person
		case known && d.has(i, small) && d.class(i).Is(lexicon.Particle):
			return person
		case i == p.first && d.has(i, small) && d.class(i).Is(lexicon.Particle) && g.subject+g.human+g.role > 0:
			return person
		}
	}
	return undecided
}

// byGivenName takes a given name with further words.
func byGivenName(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size < 2 || g.size > 5 || !d.class(p.first).Is(lexicon.Given) {
		return undecided
	}
	if g.the*2 > g.n && g.subject+g.human == 0 {
		return undecided // a ship, a prize
	}
	last := p.end - 1
	if d.commonWord(last) && !d.class(last).Is(lexicon.Family) && (d.class(p.first).Is(lexicon.Common) || g.the > 0) {
		return undecided
	}
	if d.has(last, allCaps) && (!d.has(p.first, allCaps) || d.commonWord(last)) {
		return undecided
	}
	if d.class(last).Is(lexicon.Country|lexicon.Region) && !d.class(last).Is(lexicon.NameWord) {
		return undecided
	}
	return person
}

// byHuman takes what something is said of that is said of people only.
func byHuman(_ *evidence, g *group) label {
	if g.human > 0 || g.role > 0 && g.size > 1 || g.role > 0 && g.the == 0 && g.located == 0 {
		return person
	}
	return undecided
}

// byFamilyName takes unknown words that end in a family name.
func byFamilyName(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size < 2 || g.size > 4 || g.the > 0 {
		return undecided
	}
	if d.class(p.end-1).Is(lexicon.Family) && !d.commonWord(p.end-1) && !d.commonWord(p.first) {
		return person
	}
	return undecided
}

// byGivenAlone takes a single given name that means nothing else.
func byGivenAlone(e *evidence, g *group) label {
	const otherwise = lexicon.Common | lexicon.Known | lexicon.PlaceNoun
	if g.size > 1 || !g.class.Is(lexicon.Given) || g.class.Is(otherwise) || g.the > 0 {
		return undecided
	}
	if g.located*2 > g.n || e.d.has(g.part.first, allCaps) {
		return undecided
	}
	return person
}

// bySaying takes what says something, unless it stands after "the".
func bySaying(e *evidence, g *group) label {
	if g.the > 0 || e.d.commonWord(g.part.end-1) {
		return undecided
	}
	if g.subject+g.said > 0 {
		return person
	}
	return undecided
}

// byUnknownWords takes two or three words that no list knows, if they act or
// own, or stand once.
func byUnknownWords(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size < 2 || g.size > 3 || g.the+g.located > 0 {
		return undecided
	}
	if g.subject+g.owner == 0 && g.n > 1 {
		return undecided
	}
	for i := p.first; i < p.end; i++ {
		if d.kind(i) == segment.Word && (d.commonWord(i) || d.has(i, allCaps) || d.class(i).Is(lexicon.Place|lexicon.Demonym)) {
			return undecided
		}
	}
	switch d.String(p.first) {
	case "La", "El", "Los", "Las", "Le", "Les":
		return undecided
	}
	return person
}
