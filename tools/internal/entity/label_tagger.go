package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/tagger"
)

// tagLabeller labels by the statistical tagger, which weighs together what the
// rules look at one by one. The rules have the last word where a noun or a list
// decides ("Kennedy Space Center" is nobody), and where a surname stands alone.
func tagLabeller(d *document, cands []candidate) []name {
	tagged := d.tag()
	ruled := ruleLabeller(d, cands)
	out := make([]name, 0, len(tagged)+8)
	next := 0 // in ruled
	for _, n := range tagged {
		for next < len(ruled) && ruled[next].end <= n.first {
			next++
		}
		if len(out) > 0 && n.first < out[len(out)-1].end {
			continue // inside a rule's name
		}
		if next < len(ruled) && overrules(ruled[next], n) {
			n = ruled[next]
		}
		if n.label != undecided && (len(out) == 0 || n.first >= out[len(out)-1].end) {
			out = append(out, n)
		}
	}
	return d.addSurnames(out, tagged)
}

// tag returns the tagger's names, also of what is no person, place or
// organization.
func (d *document) tag() []name {
	entities := tagger.Tag(d.Text)
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
	for n.end-n.first > 1 && d.class(n.first).Is(lexicon.Title) && !d.class(n.first).Is(lexicon.NameWord) {
		n.first++
	}
	switch c := d.class(n.first); {
	case c.Is(lexicon.HeadNoun) && !c.Is(lexicon.NameWord) && n.end-n.first > 1:
		n.label = place
	case d.has(n.first, opening) && d.has(n.first, allCaps) && n.end < len(d.Tokens) && d.is(n.end, ":"):
		n.label = undecided
	}
	n.title = d.titleStart(n.first, from)
	return n
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

// overrules reports whether the rule's name r stands in place of the tagger's
// name n: a place or an organization that reaches beyond a person, or a person
// with more than a title before the name, all inside n ("Westhaven Mayor Ann
// Lee").
func overrules(r, n name) bool {
	switch r.label {
	case place, organization:
		return n.label == person && r.first <= n.first && n.end <= r.end && r.end-r.first > n.end-n.first
	case person:
		return n.label != undecided && r.title < r.first && n.first < r.title && r.end == n.end
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

// addSurnames adds the surnames, standing alone, of people whose full names the
// article gives, where the tagger saw no person, place or organization: "Duke"
// at the head of a sentence, after "Charlie Duke".
func (d *document) addSurnames(names, tagged []name) []name {
	surnames := map[string]bool{}
	for _, n := range names {
		if n.label == person && n.end-n.first > 1 {
			surnames[d.String(n.end-1)] = true
		}
	}
	if len(surnames) == 0 {
		return names
	}
	out := make([]name, 0, len(names)+8)
	next, seen := 0, 0
	for i := range d.Tokens {
		for next < len(names) && names[next].end <= i {
			out = append(out, names[next])
			next++
		}
		for seen < len(tagged) && tagged[seen].end <= i {
			seen++
		}
		longer := seen < len(tagged) && tagged[seen].first <= i && tagged[seen].end-tagged[seen].first > 1
		if longer || next < len(names) && names[next].first <= i {
			continue
		}
		if d.loneSurname(i, surnames) {
			out = append(out, name{part: part{i, i, i + 1}, label: person, by: "surname of a full name"})
		}
	}
	return append(out, names[next:]...)
}

// loneSurname reports whether token i is one of the surnames, with no other
// capitalised word beside it.
func (d *document) loneSurname(i int, surnames map[string]bool) bool {
	if d.kind(i) != segment.Word || !d.has(i, capital) || !surnames[d.String(i)] {
		return false
	}
	if d.has(i, opening) && d.class(i).Is(lexicon.Common|lexicon.Starter) && !d.class(i).Is(lexicon.Title) {
		return false // "Young people"
	}
	beside := func(j int) bool {
		return j >= 0 && j < len(d.Tokens) && d.kind(j) == segment.Word && d.has(j, capital) && !d.has(j, opening)
	}
	return !beside(i-1) && !beside(i+1)
}
