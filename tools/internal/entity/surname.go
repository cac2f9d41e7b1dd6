package entity

import (
	"sort"
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// addSurnames adds the surnames, standing alone, of people whose full names the
// article gives, where the tagger saw no person, place or organization: "Duke"
// at the head of a sentence, after "Charlie Duke".
func addSurnames(c *corrector) {
	surnames := c.surnames()
	if len(surnames) == 0 {
		return
	}
	out := make([]name, 0, len(c.names)+8)
	next, seen := 0, 0
	for i := range c.Tokens {
		if !c.has(i, capital) {
			continue
		}
		for next < len(c.names) && c.names[next].end <= i {
			out = append(out, c.names[next])
			next++
		}
		for seen < len(c.tagged) && c.tagged[seen].end <= i {
			seen++
		}
		longer := seen < len(c.tagged) && c.tagged[seen].first <= i && c.tagged[seen].end-c.tagged[seen].first > 1
		if longer || next < len(c.names) && c.names[next].first <= i {
			continue
		}
		if c.loneSurname(i, surnames) {
			first := c.extendLeft(i, c.Sentences[c.SentenceOf(i)].FirstToken)
			if len(out) > 0 {
				first = max(first, out[len(out)-1].end)
			}
			out = append(out, name{part: part{first, first, i + 1}, label: person, by: c.by})
		}
	}
	c.names = append(out, c.names[next:]...)
}

// search returns the index of the first name that ends after token i.
func (c *corrector) search(i int) int {
	return sort.Search(len(c.names), func(k int) bool { return c.names[k].end > i })
}

// loneSurname reports whether token i is one of the surnames, with no other
// capitalised word beside it.
func (d *document) loneSurname(i int, surnames map[string]bool) bool {
	if d.kind(i) != segment.Word || !d.has(i, capital) || !surnames[d.String(i)] {
		return false
	}
	if d.has(i, opening) && d.class(i).Is(lexicon.Common|lexicon.Starter) && !d.class(i).Is(lexicon.Title) && !d.predicate(i+1) {
		return false // "Young people"
	}
	if d.class(i).Is(lexicon.Country) {
		return false // "Jordan", after "Michael Jordan"
	}
	beside := func(j int) bool {
		return j >= 0 && j < len(d.Tokens) && d.kind(j) == segment.Word && d.has(j, capital) && !d.has(j, opening)
	}
	return !beside(i-1) && !beside(i+1)
}

// predicate reports whether token i is a verb that a person alone before it is
// the subject of: "Cook joined".
func (d *document) predicate(i int) bool {
	if !d.has(i, small) {
		return false
	}
	switch d.String(i) {
	case "is", "was", "has", "had", "will", "would", "did", "does", "also", "himself", "herself", "who":
		return true
	}
	return d.says(i) || d.finite(i) || strings.HasSuffix(d.String(i), "ed") && !nounLike(d.String(i))
}
