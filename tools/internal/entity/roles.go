package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A roleRule finds a person's role beside one mention of the name. Its answer
// is a token range, the name itself not in it.
type roleRule struct {
	name string
	find func(r *roleFinder, n name) (phrase, bool)
}

// A phrase is tokens [first, end).
type phrase struct{ first, end int }

// roleRules returns the rules in order. Of several answers for a person the
// one that tells a stranger most wins; of equals, the earliest in the text,
// then in this list.
func roleRules() []roleRule {
	return []roleRule{
		{"title before", titleBefore},           // "envoy Ann Lee"
		{"list after plural", pluralBefore},     // "Senators Bo Pak and Ann Lee"
		{"phrase before comma", phraseBefore},   // "the court's chief judge, Ann Lee,"
		{"apposition", appositionAfter},         // "Ann Lee, 40, a judge in Oslo,"
		{"relative clause", relativeAfter},      // "Ann Lee, who heads the court,"
		{"copula", copulaAfter},                 // "Ann Lee is a judge"
		{"opening phrase", openingPhrase},       // "Now a judge in Oslo, Lee spoke"
		{"as", asAfter},                         // "named Ann Lee as commissioner"
		{"organization after", organizationOf},  // "Ann Lee of the Oslo Post"
		{"organization before", organizationsS}, // "the Oslo Post's Ann Lee"
	}
}

// A roleFinder looks for roles beside names.
type roleFinder struct {
	*document
	names []name
	// at has for each token the index of the name it belongs to, plus one.
	at []int32
}

// newRoleFinder notes which tokens are names.
func newRoleFinder(d *document, names []name) *roleFinder {
	r := &roleFinder{document: d, names: names, at: make([]int32, len(d.Tokens))}
	for i, n := range names {
		for t := n.first; t < n.end; t++ {
			r.at[t] = int32(i + 1)
		}
	}
	return r
}

// roles gives each person the role that the article states beside one of the
// mentions, which are indexes of names.
func (r *roleFinder) roles(people []Person, mentions [][]int) {
	rules := roleRules()
	for i := range people {
		best := 0
		for _, m := range mentions[i] {
			for _, rule := range rules {
				p, ok := rule.find(r, r.names[m])
				if !ok {
					continue
				}
				if p, ok = r.trim(p); !ok {
					continue
				}
				if v := r.value(p, rule.name); v > best {
					best = v
					people[i].Role, people[i].RoleBy = r.span(p.first, p.end), rule.name
				}
			}
			if best == highest {
				break
			}
		}
	}
}

// highest is the value of a role that no other can better.
const highest = 4

// value tells how much a role tells a stranger: an organization alone least, a
// bare title little, a title or phrase that says of what most.
func (r *roleFinder) value(p phrase, rule string) int {
	words := 0
	for i := p.first; i < p.end; i++ {
		if r.has(i, capital|small) && !r.class(i).Is(lexicon.Starter) {
			words++
		}
	}
	switch {
	case rule == "organization after" || rule == "organization before":
		return 1
	case words <= 1 && r.class(p.end-1).Is(lexicon.Title) && r.has(p.end-1, capital):
		return 2
	case words <= 1 || rule == "copula" || rule == "relative clause" || rule == "as":
		return 3
	}
	return highest
}

// trim takes articles, possessive pronouns and marks off the front of a phrase,
// and marks and words that lead on to something off its end.
func (r *roleFinder) trim(p phrase) (phrase, bool) {
	for p.first < p.end && r.leadsOn(p.end-1, p.first) {
		p.end--
	}
	for p.first < p.end && (r.isArticle(p.first) || r.pronoun(p.first) || !r.has(p.first, capital|small) && r.kind(p.first) != segment.Number) {
		p.first++
	}
	return p, p.first < p.end
}

// leadsOn reports whether token i cannot be the last of a role that begins at
// first: "and", "of", or what led up to one ("seeking to").
func (r *roleFinder) leadsOn(i, first int) bool {
	switch r.kind(i) {
	case segment.Number:
		return false
	case segment.Possessive: // "vicar of St. Ann’s,"
		return r.kind(i+1) == segment.Word
	}
	if !r.has(i, capital|small) {
		return true
	}
	if r.has(i, capital) || i > first && r.is(i-1, "-") && !r.has(i, spaced) {
		return false // "passer-by"
	}
	if r.preposition(i) || r.isArticle(i) {
		return true
	}
	switch s := r.String(i); s {
	case "and", "or", "his", "her", "their", "its":
		return true
	default:
		return i > first && r.is(i+1, "to") && strings.HasSuffix(s, "ing")
	}
}

// isArticle reports whether token i is "a", "an" or "the".
func (d *document) isArticle(i int) bool {
	switch {
	case d.is(i, "a"), d.is(i, "an"), d.is(i, "the"), d.is(i, "A"), d.is(i, "An"), d.is(i, "The"):
		return true
	}
	return false
}
