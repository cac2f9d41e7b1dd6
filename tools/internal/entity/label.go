package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// A label says what a name names.
type label uint8

const (
	undecided label = iota
	nothing         // no name, or one of something else: a month, a people, a work
	person
	place
	organization
)

// A name is a labelled piece of the text: tokens [first, end), with the titles
// before it in [title, first).
type name struct {
	part
	label label
	by    string // the heuristic that decided
}

// A labeller finds the names in candidates: which words belong to each and what
// it names. Names come in text order and do not overlap. It is all that stands
// between candidates and people, so that another one can take its place.
type labeller func(d *document, candidates []candidate) []name

// A heuristic decides what a group names, or leaves it undecided.
type heuristic struct {
	name   string
	decide func(e *evidence, g *group) label
	// listed says that the heuristic goes by a list alone, so that it may
	// decide on what stands in headlines only.
	listed bool
}

// heuristics returns the heuristics in order; the first that answers wins.
func heuristics() []heuristic {
	return []heuristic{
		{"function word", byFunctionWord, true},        // "An", "I'm"
		{"calendar", byCalendar, true},                 // "March", "Eid"
		{"people or faith", byDemonym, true},           // "Russian", "Democrats"
		{"law, prize, war", byOtherNoun, false},        // "Oslo Accords"
		{"family", byFamily, false},                    // "the Lees"
		{"title before", byTitle, false},               // "Mr Lee"
		{"known person's name", byKnownPerson, false},  // "Lee", after "Ann Lee"
		{"title alone", byTitleAlone, false},           // "Dean", "Baker"
		{"known surname", byKnownSurname, false},       // "J.P. Lee", after "Mr. Lee"
		{"known place", byKnownPlace, true},            // "Norway"
		{"well-known person", byWellKnown, false},      // "Gandhi"
		{"known organization", byOrganization, true},   // "NATO"
		{"organization noun", byOrgNoun, false},        // "Trade Ministry"
		{"place noun", byPlaceNoun, false},             // "Lake Como", "Oak Street"
		{"acronym of a name", byAcronym, false},        // "(WTO)", after "World Trade Organization"
		{"common words", byCommonWords, false},         // "Great Expectations"
		{"particle or initial", byParticle, false},     // "bin Salman", "J. Lee"
		{"given name", byGivenName, false},             // "Ann Lee"
		{"said of people", byHuman, false},             // "Lee, who"; "architect Lee"
		{"family name", byFamilyName, false},           // "Tenzing Norgay Sherpa"
		{"capitals", byCapitals, false},                // "KLM"
		{"given name alone", byGivenAlone, false},      // "Ann"
		{"verb of saying", bySaying, false},            // "Lee said"
		{"preposition of place", byPreposition, false}, // "in Ardmore"
		{"unknown words", byUnknownWords, false},       // "Diébédo Kèrè"
	}
}

// ruleLabeller labels by the heuristics, in order, with what the whole document
// shows.
func ruleLabeller(d *document, cands []candidate) []name {
	return decideAll(d, d.allParts(cands)).names()
}

// allParts returns the names that candidates may hold.
func (d *document) allParts(cands []candidate) []part {
	parts := make([]part, 0, len(cands)+len(cands)/4)
	for _, c := range cands {
		parts = d.parts(parts, c)
	}
	return parts
}

// decideAll decides on every group of parts: those of several words first, then
// twice those of one, since what one is found to be helps the next.
func decideAll(d *document, parts []part) *evidence {
	e := gather(d, parts)
	rules := heuristics()
	for _, several := range []bool{true, false, false} {
		for i := range e.groups {
			g := &e.groups[i]
			if g.label == undecided && (g.size > 1) == several {
				e.decide(rules, g)
			}
		}
	}
	return e
}

// decide asks the heuristics in order.
func (e *evidence) decide(rules []heuristic, g *group) {
	for _, r := range rules {
		if g.n == 0 && !r.listed {
			continue // only in headlines, where a capital tells nothing
		}
		if l := r.decide(e, g); l != undecided {
			g.label, g.by = l, r.name
			if l == person {
				e.learn(g)
			}
			return
		}
	}
}

// learn records the words of a person's name.
func (e *evidence) learn(g *group) {
	d, p := e.d, g.part
	last := p.end - 1
	for last > p.first && isSuffix(d.String(last)) {
		last--
	}
	e.surnames[d.String(last)] = true
	if first := d.String(p.first); last > p.first && !strings.HasSuffix(first, ".") && d.has(p.first, capital) {
		e.givens[first] = true
	}
}

// names returns the labelled parts in text order.
func (e *evidence) names() []name {
	out := make([]name, 0, len(e.parts))
	for i, p := range e.parts {
		g := e.groups[e.group[i]]
		switch {
		case g.label >= person:
			out = append(out, name{part: p, label: g.label, by: g.by})
		case g.n == 0:
			out = e.inHeadline(out, p)
		}
	}
	return out
}

// maxKnown bounds the tokens of a name that is looked for in a headline.
const maxKnown = 6

// inHeadline appends the names inside part p, which stands in headlines only,
// that the running text has decided on; the longest first.
func (e *evidence) inHeadline(out []name, p part) []name {
	i := p.title
	if n := len(out); n > 0 {
		i = max(i, out[n-1].end)
	}
	for ; i < p.end; i++ {
		for j := min(p.end, i+maxKnown); j > i; j-- {
			g, ok := e.index[e.d.folded(i, j)]
			if ok && e.groups[g].n > 0 && e.groups[g].label >= person {
				out = append(out, name{part: part{i, i, j}, label: e.groups[g].label, by: e.groups[g].by})
				i = j - 1
				break
			}
		}
	}
	return out
}

// isSuffix reports whether a word follows a family name and is no part of it.
func isSuffix(s string) bool {
	switch s {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Esq.", "JR.", "SR.":
		return true
	}
	return false
}

// commonWord reports whether token i is a word that English writes small and
// that names nobody.
func (d *document) commonWord(i int) bool {
	c := d.class(i)
	return c.Is(lexicon.Common|lexicon.Role|lexicon.RolePlural|lexicon.Starter) && !c.Is(lexicon.Given)
}
