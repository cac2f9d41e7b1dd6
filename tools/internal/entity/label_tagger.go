package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/tagger"
)

// tagLabeller labels by the statistical tagger, which weighs together what the
// rules look at one by one. The rules have the last word where a noun or a list
// decides ("Kennedy Space Center" is nobody), and where a surname stands alone.
func tagLabeller(tag func(*segment.Text) []tagger.Entity) labeller {
	return func(d *document, cands []candidate) []name {
		tagged := d.tag(tag(d.Text))
		return d.correct(d.overrule(tagged, cands), tagged)
	}
}

// overrule returns the tagger's names with those of the rules in the place of
// the ones they overrule.
func (d *document) overrule(tagged []name, cands []candidate) []name {
	var ruled []name
	if d.mayOverrule(cands, tagged) {
		ruled = ruleLabeller(d, cands)
	}
	out := make([]name, 0, len(tagged)+8)
	next, last := 0, 0 // in ruled; end of the tagger's name before
	for i, n := range tagged {
		for next < len(ruled) && ruled[next].end <= n.first {
			next++
		}
		alone := next < len(ruled) && ruled[next].first >= last && (i+1 == len(tagged) || ruled[next].end <= tagged[i+1].first)
		last = n.end
		if alone && d.overrules(ruled[next], n) {
			n = ruled[next]
		}
		if n.label != undecided {
			out = append(out, n)
		}
	}
	return out
}

// tag returns the tagger's entities as names, also those of what is no person,
// place or organization.
func (d *document) tag(entities []tagger.Entity) []name {
	out := make([]name, 0, len(entities))
	from := 0
	for _, e := range entities {
		n := name{part: part{e.First, e.First, e.End}, label: labelOf(e.Type), by: "tagger"}
		if n.label == person {
			n = d.person(n, max(from, d.Sentences[d.SentenceOf(e.First)].FirstToken))
		}
		out = append(out, n)
		from = e.End
	}
	return out
}

// person trims what the tagger took for a person: titles go before the name,
// a noun of places makes it a place, and the label of an interview's turn
// ("LEE:") is no mention. Titles do not begin before token from.
func (d *document) person(n name, from int) name {
	for n.end-n.first > 1 && d.class(n.first).Is(lexicon.Title) && !d.class(n.first).Is(lexicon.NameWord) && !d.givenToo(n.first) {
		n.first++
	}
	if n.end-n.first > 2 && d.is(n.first-1, "Miss") && d.commonWord(n.first) && d.class(n.first+1).Is(lexicon.Given) {
		n.first++ // "Miss Universe Ann Lee"
	}
	for n.end-n.first > 1 && d.has(n.end-1, allCaps) && !d.has(n.first, allCaps) && postNominal(d.String(n.end-1)) {
		n.end--
	}
	switch c := d.class(n.first); {
	case c.Is(lexicon.OrganizationNoun) && !c.Is(lexicon.NameWord) && n.end-n.first > 1:
		n.label = organization // "Atlético Zarza"
	case c.Is(lexicon.HeadNoun) && !c.Is(lexicon.NameWord) && n.end-n.first > 1:
		n.label = place
	case d.has(n.first, opening) && d.has(n.first, allCaps) && n.end < len(d.Tokens) && d.is(n.end, ":"):
		n.label = undecided
	}
	n.title = d.titleStart(n.first, from)
	return n
}

// postNominal reports whether s stands after a name for an office, a degree or an
// honour and is no part of the name.
func postNominal(s string) bool {
	switch s {
	case "KC", "QC", "SC", "MP", "MEP", "MSP", "MK", "MD", "JP", "OBE", "MBE", "CBE", "KBE", "DBE", "CMG", "FRS", "RN", "SJ", "DDS":
		return true
	}
	return false
}

// givenToo reports whether token i is a title that is as well a given name, so
// that the tagger knows better.
func (d *document) givenToo(i int) bool {
	return d.isAny(i, "Sultan", "Emir", "Imam", "Haji", "Hajj", "Raja", "Rani", "Syed", "Sayyid", "Shah")
}

// labelOf returns the label for a type of the tagger; undecided for those that
// are not kept.
func labelOf(t tagger.Type) label {
	switch t {
	case tagger.Person:
		return person
	case tagger.Place:
		return place
	case tagger.Organization:
		return organization
	}
	return undecided
}

// overrules reports whether the rule's name r, which holds no other name of the
// tagger's, stands in place of its name n: a place or an organization that
// reaches beyond a person, by a noun at its end or before the person ("Kennedy
// Space Center", "Joint Base Lee"), or a person of several words with more than
// a title before the name, all inside n ("Westhaven Mayor Ann Lee").
func (d *document) overrules(r, n name) bool {
	switch r.label {
	case place, organization:
		return d.beyond(r.part, n)
	case person:
		return d.inside(r.part, n)
	}
	return false
}

// beyond reports whether p holds the tagger's person n and more. A given name
// and another are a person's, unless something follows them.
func (d *document) beyond(p part, n name) bool {
	if n.label != person || p.first > n.first || n.end > p.end || p.end-p.first <= n.end-n.first {
		return false
	}
	full := n.end-n.first > 1 && d.class(n.first).Is(lexicon.Given)
	return n.end < p.end || !full
}

// minInside is the least number of tokens of a name that holds another inside: a
// word before, a title, two words.
const minInside = 4

// inside reports whether p is a person's full name with a title, and n holds it
// and more before it.
func (d *document) inside(p part, n name) bool {
	given := d.class(p.first).Is(lexicon.Given) || d.has(p.first, initial)
	return given && p.end-p.first > 1 && n.label != undecided && p.title < p.first && n.first < p.title && p.end == n.end
}

// mayOverrule reports whether a name of the rules, by where it stands, may
// overrule one of the tagger's, whatever the rules take it for. In four articles
// of five none may, and the rules need not be asked.
func (d *document) mayOverrule(cands []candidate, tagged []name) bool {
	var parts []part
	next := 0
	for _, n := range tagged {
		for next < len(cands) && cands[next].end <= n.first {
			next++
		}
		for _, c := range cands[next:] {
			if c.first >= n.end {
				break
			}
			if n.first <= c.first && c.end <= n.end && n.end-n.first < minInside {
				continue
			}
			parts = d.parts(parts[:0], c)
			for _, p := range parts {
				if d.inside(p, n) {
					return true
				}
				if d.headline[d.SentenceOf(p.first)] {
					p.first = p.title // a name may begin at any word of it
				}
				if d.beyond(p, n) {
					return true
				}
			}
		}
	}
	return false
}

// titleStart returns where the titles before the name at token first begin, not
// before token from: "Mr." and "President" in capitals, side by side.
func (d *document) titleStart(first, from int) int {
	start := first
	for i := first - 1; i >= from && d.kind(i) == segment.Word && d.has(i, capital); i-- {
		if d.class(i).Is(lexicon.Title | lexicon.Role | lexicon.RolePlural) {
			start = i
		}
	}
	return start
}
