package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// byOrganization goes by the list of organizations.
func byOrganization(_ *evidence, g *group) label {
	if g.class.Is(lexicon.Organization) {
		return organization
	}
	return undecided
}

// byOrgNoun takes names that end in an organization noun, or hold one before
// "of", or an ampersand.
func byOrgNoun(e *evidence, g *group) label {
	d, p := e.d, g.part
	if g.size == 1 {
		return undecided
	}
	if d.class(p.end - 1).Is(lexicon.OrganizationNoun) {
		return organization
	}
	for i := p.first + 1; i < p.end; i++ {
		if (d.is(i, "of") || d.is(i, "for") || d.is(i, "on")) && d.class(i-1).Is(lexicon.OrganizationNoun) {
			return organization
		}
		if d.is(i, "&") {
			return organization
		}
	}
	return undecided
}

// byAcronym takes an acronym that is the initials of a name in the document.
func byAcronym(e *evidence, g *group) label {
	if g.size == 1 && e.d.has(g.part.first, allCaps) && e.acronyms[g.text] {
		return organization
	}
	return undecided
}

// byCapitals takes other words in capitals, unless they only ever stand in
// brackets.
func byCapitals(e *evidence, g *group) label {
	if g.size > 1 || !e.d.has(g.part.first, allCaps) || len(g.text) < 2 || len(g.text) > 7 || g.class.Is(lexicon.Capitals) {
		return undecided
	}
	if strings.ContainsAny(g.text, "0123456789.") || g.brackets == g.n {
		return undecided
	}
	return organization
}
