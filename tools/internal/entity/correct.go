package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A correction mends what the tagger gets wrong and a rule can tell for sure.
// It takes and returns names in text order that do not overlap.
type correction struct {
	name  string
	apply func(c *corrector)
}

// corrections returns the corrections in the order they are made.
func corrections() []correction {
	return []correction{
		{"function word inside", splitAtWords},     // "Mexico than Nafta"
		{"compound", trimCompounds},                // "Lee-led", "anti-Lee"
		{"party and state", dropParties},           // "R-Ohio"
		{"known name", takeKnown},                  // "Morgan Stanley"
		{"town and state", takeTowns},              // "Ashton, Md."
		{"town before its region", addTowns},       // "in Anchorage, Alaska"
		{"people or faith", dropPeoples},           // "Republicans"
		{"noun at the end", byLastNoun},            // "Ann Lee Show"
		{"named after somebody", takeNamesakes},    // "Hurricane Ann", "Camp Lee"
		{"chamber before a name", splitChamber},    // "House", "Ann Lee"
		{"nickname in marks", joinNicknames},       // Ann “Bo” Lee
		{"suffix", takeSuffixes},                   // "Carl Lee, Jr."
		{"saint", takeSaints},                      // "St. Louis"
		{"one full name, one label", agree},        // "Ann Lee", a firm in one place
		{"surname of a full name", addSurnames},    // "Duke", after "Charlie Duke"
		{"family", dropFamilies},                   // "the Clintons"
		{"never without an article", dropWithThe},  // "the Carabinieri"
		{"nothing but a suffix", dropLoneSuffixes}, // "Jr."
	}
}

// A corrector is names while they are corrected.
type corrector struct {
	*document
	names []name
	// tagged are the tagger's names as they came, also those of what is no
	// person, place or organization.
	tagged []name
	by     string // the correction at work
}

// correct makes all corrections.
func (d *document) correct(names, tagged []name) []name {
	c := &corrector{document: d, names: names, tagged: tagged}
	for _, r := range corrections() {
		c.by = r.name
		r.apply(c)
	}
	return c.names
}

// keep keeps the names for which ok is true.
func (c *corrector) keep(ok func(n name) bool) {
	kept := c.names[:0]
	for _, n := range c.names {
		if ok(n) {
			kept = append(kept, n)
		}
	}
	c.names = kept
}

// after returns where the name after name i begins, or the sentence ends: what
// name i may grow into.
func (c *corrector) after(i int) int {
	end := c.Sentences[c.SentenceOf(c.names[i].first)].EndToken
	if i+1 < len(c.names) {
		end = min(end, c.names[i+1].first)
	}
	return end
}

// before returns where the name before name i ends, or the sentence begins.
func (c *corrector) before(i int) int {
	first := c.Sentences[c.SentenceOf(c.names[i].first)].FirstToken
	if i > 0 {
		first = max(first, c.names[i-1].end)
	}
	return first
}

// dropParties takes a party's letter off the place after it, and drops what is
// left if that is none: "R-Ohio".
func dropParties(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		if n.end-n.first < 3 || !c.isAny(n.first, "R", "D", "I") || !c.is(n.first+1, "-") {
			continue
		}
		n.first += 2
		n.title, n.label, n.by = n.first, undecided, c.by
		if c.classOf(n.first, n.end).Is(lexicon.Place) {
			n.label = place
		}
	}
	c.keep(func(n name) bool { return n.label != undecided })
}

// takeKnown labels people's names that are an organization's of several words
// or a place's, and no name of people, unless something is said of them that is
// said of people only.
func takeKnown(c *corrector) {
	var surnames map[string]bool
	for i := range c.names {
		n := &c.names[i]
		if n.label != person || n.title < n.first || c.humanAfter(n.end) || c.says(n.end) {
			continue
		}
		class := c.classOf(n.first, n.end)
		several := n.end-n.first > 1
		switch {
		case class.Is(lexicon.Organization) && several:
			n.label, n.by = organization, c.by
		case class.Is(lexicon.Place) && !class.Is(lexicon.NameWord|lexicon.Person) && !(several && c.class(n.end-1).Is(lexicon.Family)):
			if surnames == nil {
				surnames = c.surnames()
			}
			if several || !surnames[c.String(n.first)] {
				n.label, n.by = place, c.by
			}
		}
	}
}

// splitChamber parts a chamber of a parliament from the name of its speaker or
// leader that the tagger took for one name: "Speaker of the House Ann Lee".
func splitChamber(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		if n.label == person || n.end-n.first < 3 || !c.isAny(n.first, "House", "Senate", "State", "Treasury", "Defense", "Defence") {
			continue
		}
		given, last := c.class(n.first+1), c.class(n.end-1)
		if given.Is(lexicon.Given) && !given.Is(lexicon.Common|lexicon.HeadNoun) && !last.Is(lexicon.HeadNoun|lexicon.Role) {
			n.first++
			n.title, n.label, n.by = n.first, person, c.by
		}
	}
}

// takeSaints takes "St." before the name of a place or an organization into it,
// and an article that a list has as part of it ("The Hague").
func takeSaints(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		first := n.first - 1
		if n.label == person || first < c.before(i) {
			continue
		}
		switch c.String(first) {
		case "St.", "St", "Saint", "Sainte", "Ste.", "Mt.", "Ft.":
		case "The", "the":
			if !lexicon.Of("The "+c.folded(n.first, n.end)).Is(lexicon.Place) || !c.has(first, capital) {
				continue
			}
		default:
			continue
		}
		n.first, n.title, n.by = first, first, c.by
	}
}

// agree gives a full name that the tagger labels as a person's in one place and
// otherwise in another one label: a person's where that is as frequent or the
// words are a given and a family name; else a person's mentions are dropped.
func agree(c *corrector) {
	type votes struct{ people, others int }
	byText := make(map[string]votes)
	mixed := false
	for _, n := range c.names {
		if n.end-n.first < 2 {
			continue
		}
		text := c.folded(n.first, n.end)
		v := byText[text]
		if n.label == person {
			v.people++
		} else {
			v.others++
		}
		byText[text] = v
		mixed = mixed || v.people > 0 && v.others > 0
	}
	if !mixed {
		return
	}
	for i := range c.names {
		n := &c.names[i]
		v := byText[c.folded(n.first, n.end)]
		switch {
		case v.people == 0 || v.others == 0:
		case v.people >= v.others || c.class(n.first).Is(lexicon.Given) && c.class(n.end-1).Is(lexicon.Family):
			n.label, n.by = person, c.by
		case n.label == person:
			n.label = undecided
		}
	}
	c.keep(func(n name) bool { return n.label != undecided })
}

// dropFamilies drops the plural of a surname in the article, which names
// nobody: of what is labelled as a person only after "the" and the like, since
// it may be another surname.
func dropFamilies(c *corrector) {
	surnames := c.surnames()
	c.keep(func(n name) bool {
		if n.end-n.first != 1 || n.label == person && !c.isAny(n.first-1, "the", "The", "both", "Both", "two") {
			return true
		}
		s := c.String(n.first)
		one, plural := strings.CutSuffix(s, "s")
		return !plural || surnames[s] || !surnames[one] && !surnames[strings.TrimSuffix(one, "e")]
	})
}

// dropWithThe drops people of a single word that is a title after "the" ("the
// Pope"), and those whose word never stands without "the", unless it goes before
// a noun somewhere: "the Lee administration".
func dropWithThe(c *corrector) {
	bare := make(map[string]bool)
	for _, n := range c.names {
		if n.label == person && n.end-n.first == 1 && !c.withThe(n) {
			bare[c.String(n.first)] = true
		}
	}
	surnames := c.surnames()
	c.keep(func(n name) bool {
		if n.label != person || n.end-n.first > 1 {
			return true
		}
		if c.class(n.first).Is(lexicon.Title|lexicon.Role) && c.isAny(n.first-1, "the", "The") && !surnames[c.String(n.first)] {
			return false // "the Pope"
		}
		return bare[c.String(n.first)] || surnames[c.String(n.first)]
	})
}

// withThe reports whether "the" stands before a name, and no noun that it would
// belong to after it.
func (d *document) withThe(n name) bool {
	if n.title < n.first || !d.isAny(n.first-1, "the", "The") {
		return false
	}
	if d.kind(n.end) != segment.Word {
		return d.kind(n.end) != segment.Possessive && !d.is(n.end, "-")
	}
	return d.has(n.end, small) && (d.says(n.end) || d.finite(n.end) || d.class(n.end).Is(lexicon.Starter))
}

// surnames returns the last words of the people named in full.
func (c *corrector) surnames() map[string]bool {
	out := make(map[string]bool)
	for _, n := range c.names {
		if n.label != person || n.end-n.first < 2 {
			continue
		}
		last := n.end - 1
		for last > n.first && (isSuffix(c.String(last)) || c.kind(last) != segment.Word) {
			last--
		}
		out[c.String(last)] = true
	}
	return out
}
