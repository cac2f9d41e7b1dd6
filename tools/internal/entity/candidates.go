package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A candidate is a run of capitalised words, connectors between them included,
// that may hold names: tokens [first, end). Names lie wholly inside candidates.
type candidate struct{ first, end int }

// maxConnectors is how many connectors in a row may join capitalised words, as
// in "Department of the Interior".
const maxConnectors = 2

// candidates returns the candidates of a document in text order.
func candidates(d *document) []candidate {
	out := make([]candidate, 0, len(d.Tokens)/8+1)
	for _, s := range d.Sentences {
		for i := s.FirstToken; i < s.EndToken; i++ {
			if !d.has(i, capital) {
				continue
			}
			c := candidate{first: d.extendLeft(i, s.FirstToken), end: d.extendRight(i+1, s.EndToken)}
			if c.end < s.EndToken && d.kind(c.end) == segment.Possessive && c.end-c.first < maxWords &&
				d.classOf(c.first, c.end+1).Is(lexicon.Organization) {
				c.end++ // McDonald's
			}
			out = append(out, c)
			i = c.end - 1
		}
	}
	return out
}

// extendLeft takes particles in lower case before the capitalised word i into
// its candidate: "al-Sabah", "de la Cruz".
func (d *document) extendLeft(i, limit int) int {
	for i > limit {
		j := i - 1
		if d.is(j, "-") && j > limit && !d.has(i, spaced) && !d.has(j, spaced) {
			j--
		}
		if !d.has(j, small) || !d.class(j).Is(lexicon.Particle) || d.class(j).Is(lexicon.Starter) {
			break
		}
		i = j
	}
	return i
}

// extendRight returns the end of the candidate whose tokens before i are
// settled.
func (d *document) extendRight(i, limit int) int {
	for i < limit {
		j := i
		for n := 0; j < limit && n < maxConnectors && !d.has(j, capital) && d.connector(j); n++ {
			j++
		}
		if j < limit && d.has(j, capital) && d.joinable(j) {
			i = j + 1
			continue
		}
		if d.nickname(i, limit) {
			i += 4
			continue
		}
		if j := d.glued(i, limit); j > i {
			i = j
			continue
		}
		break
	}
	return i
}

// joinable reports whether nothing but a blank or a hyphen stands before
// capitalised word i that would part it from the words before.
func (d *document) joinable(i int) bool {
	return d.kind(i-1) != segment.OpenQuote && d.kind(i-1) != segment.CloseQuote
}

// connector reports whether token i may stand between the words of one name.
func (d *document) connector(i int) bool {
	switch d.kind(i) {
	case segment.Possessive:
		return true
	case segment.Punct:
		return d.is(i, "-") || d.is(i, "&") || d.is(i, "/") || d.is(i, "–")
	case segment.Word:
		switch d.String(i) {
		case "of", "the", "and", "for", "on", "to":
			return true
		}
		return d.class(i).Is(lexicon.Particle)
	}
	return false
}

// glued returns the end of what a hyphen glues to the word before token i: the
// "-fen" of "Su-fen", the "-19" of "Covid-19". It is i where nothing is.
func (d *document) glued(i, limit int) int {
	if i+1 >= limit || !d.is(i, "-") || d.has(i, spaced) || d.has(i+1, spaced) {
		return i
	}
	switch d.kind(i + 1) {
	case segment.Number:
		return i + 2
	case segment.Word:
		if d.has(i+1, small) && (!d.class(i+1).Is(lexicon.Common|lexicon.Role|lexicon.Starter) || d.eastAsian(i)) {
			return i + 2
		}
	}
	return i
}

// eastAsian reports whether the hyphen at i stands in a given name after a
// family name, as in "Ban Ki-moon": there even an English word is one.
func (d *document) eastAsian(i int) bool {
	return d.class(i-2).Is(lexicon.Family) && d.has(i-2, capital) && d.has(i-1, capital) &&
		!d.class(i-1).Is(lexicon.Common) && d.Tokens[i+1].Len() <= 4 && !d.classOf(i-2, i).Is(lexicon.Known)
}

// nickname reports whether a nickname in quotation marks stands at token i,
// between a given name and a family name: Ann “Bo” Lee.
func (d *document) nickname(i, limit int) bool {
	return i+3 < limit && d.kind(i) == segment.OpenQuote && d.kind(i+2) == segment.CloseQuote &&
		d.has(i+1, capital) && d.has(i+3, capital) && (d.class(i-1).Is(lexicon.Given) || d.has(i-1, initial))
}
