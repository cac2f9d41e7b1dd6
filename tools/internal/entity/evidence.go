package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A group is all parts of a document that are written alike, and what the
// document shows about them. Counts are of parts.
type group struct {
	text  string
	class lexicon.Class // of the whole text
	part  part          // the first
	size  int           // words in capitals or with particles, hyphens not counted

	n        int // parts in running sentences, headlines left out
	inside   int // not the first word of a sentence
	titled   int // after "Mr", "Sen", "President"
	role     int // after a role noun in small letters: "architect"
	subject  int // before a verb of saying
	said     int // after a verb of saying: "said Lee"
	located  int // after "in", "at", "from", "near"
	the      int // after "the"
	human    int // before ", who", ", 40,", ", a doctor"
	brackets int // alone in brackets
	based    int // before "-based", "-born"
	owner    int // before a possessive

	label label
	by    string
}

// evidence is what a document shows about its parts.
type evidence struct {
	d      *document
	parts  []part
	group  []int // of each part, index in groups
	groups []group
	index  map[string]int
	// acronyms are the initials of parts of several words.
	acronyms map[string]bool
	// surnames and givens are words of people already labelled, or seen after
	// a title that only people have.
	surnames, givens map[string]bool
}

// gather groups the parts and counts what stands around each.
func gather(d *document, parts []part) *evidence {
	e := &evidence{
		d: d, parts: parts,
		group:    make([]int, len(parts)),
		index:    make(map[string]int, len(parts)),
		acronyms: map[string]bool{},
		surnames: map[string]bool{},
		givens:   map[string]bool{},
	}
	for i, p := range parts {
		text := d.folded(p.first, p.end)
		g, ok := e.index[text]
		if !ok {
			g = len(e.groups)
			e.index[text] = g
			e.groups = append(e.groups, group{text: text, class: lexicon.Of(text), part: p, size: d.size(p)})
			if p.end-p.first > 1 {
				e.addAcronym(p)
			}
		}
		e.group[i] = g
		if !d.headline[d.SentenceOf(p.first)] {
			e.count(&e.groups[g], p)
		}
	}
	return e
}

// size counts the words of a part.
func (d *document) size(p part) int {
	n := 0
	for i := p.first; i < p.end; i++ {
		if d.kind(i) == segment.Word {
			n++
		}
	}
	return n
}

// addAcronym records the initials of a part's words, with and without those of
// "of" and the like: both are used.
func (e *evidence) addAcronym(p part) {
	var long, short [12]byte
	n, m := 0, 0
	for i := p.first; i < p.end && n < len(long); i++ {
		if e.d.kind(i) != segment.Word {
			continue
		}
		c := e.d.text[e.d.Tokens[i].Start]
		if e.d.has(i, capital) {
			short[m] = c
			m++
		}
		long[n] = c &^ 0x20
		n++
	}
	if m >= 2 {
		e.acronyms[string(short[:m])] = true
		e.acronyms[string(long[:n])] = true
	}
}

// count adds what stands around part p to its group.
func (e *evidence) count(g *group, p part) {
	d := e.d
	g.n++
	if !d.has(p.first, opening) {
		g.inside++
	}
	if e.isTitled(p) {
		g.titled++
		if !d.class(p.end - 1).Is(lexicon.OrganizationNoun | lexicon.PlaceNoun) {
			e.surnames[d.String(p.end-1)] = true
		}
	}
	before, after := p.title-1, p.end
	if p.title == p.first {
		e.countBefore(g, before, after)
	}
	switch {
	case d.says(after):
		g.subject++
	case d.kind(after) == segment.Possessive:
		g.owner++
	case d.is(after, "-") && (d.is(after+1, "based") || d.is(after+1, "born")):
		g.based++
	case d.is(after, ")") && d.is(before, "("):
		g.brackets++
	}
	if d.humanAfter(after) {
		g.human++
	}
}

// countBefore adds what the token before a part tells, given the one after it.
func (e *evidence) countBefore(g *group, before, after int) {
	d := e.d
	switch {
	case d.is(before, "the") || d.is(before, "The"):
		if !d.ofPeople(after) {
			g.the++
		}
	case d.locates(before):
		g.located++
	case d.has(before, small) && d.class(before).Is(lexicon.Role):
		g.role++
	case d.says(before):
		g.said++
	}
}

// ofPeople reports whether token i is a noun that takes a person's name before
// it: "the Lee administration".
func (d *document) ofPeople(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	switch d.String(i) {
	case "administration", "government", "family", "brothers", "sisters", "campaign", "era", "presidency", "regime",
		"camp", "dynasty", "clan", "years", "household", "estate", "supporters":
		return true
	}
	return false
}

// isTitled reports whether the word before a part's name is a title of people,
// such as "Mr" or "President".
func (e *evidence) isTitled(p part) bool {
	return p.title < p.first && e.d.class(p.first-1).Is(lexicon.Title|lexicon.Role)
}

// locates reports whether token i is a preposition that places follow.
func (d *document) locates(i int) bool {
	if i < 0 || d.kind(i) != segment.Word {
		return false
	}
	switch d.String(i) {
	case "in", "In", "at", "At", "from", "From", "near", "Near", "across", "Across", "throughout", "outside", "around",
		"via", "toward", "towards", "into":
		return true
	}
	return false
}

// humanAfter reports whether what follows at token i is said of people only:
// ", who", ", 40,", ", a doctor".
func (d *document) humanAfter(i int) bool {
	if d.is(i, "who") || d.is(i, "himself") || d.is(i, "herself") {
		return true
	}
	if !d.is(i, ",") {
		return false
	}
	if d.is(i+1, "who") || d.is(i+1, "whose") {
		return true
	}
	if d.kind(i+1) == segment.Number && d.isAge(i+1) {
		return true
	}
	return d.apposition(i + 1)
}

// isAge reports whether the number at token i is somebody's age: two digits
// between commas.
func (d *document) isAge(i int) bool {
	return d.Tokens[i].Len() <= 3 && (d.is(i+1, ",") || d.is(i+1, ".") || d.is(i+1, ";"))
}

// apposition reports whether a phrase that tells what somebody is begins at
// token i: an article and, within a few words, a role noun that ends the
// phrase's head.
func (d *document) apposition(i int) bool {
	switch {
	case d.is(i, "a"), d.is(i, "an"), d.is(i, "the"):
		i++
	case d.is(i, "his"), d.is(i, "her"):
		i++
	case !d.class(i).Is(lexicon.Role) || !d.has(i, small):
		return false
	}
	for n := 0; n < 6 && d.kind(i) == segment.Word; n++ {
		c := d.class(i)
		if c.Is(lexicon.Role) && !d.class(i+1).Is(lexicon.Role|lexicon.OrganizationNoun|lexicon.PlaceNoun) &&
			(d.kind(i+1) != segment.Word || d.class(i+1).Is(lexicon.Starter)) {
			return true
		}
		if c.Is(lexicon.Starter) {
			return false
		}
		i++
	}
	return false
}
