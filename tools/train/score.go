package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/tagger"
)

// A count holds correct, predicted and annotated names.
type count struct{ right, predicted, gold int }

func (c *count) add(d count) {
	c.right += d.right
	c.predicted += d.predicted
	c.gold += d.gold
}

// rates returns precision, recall and their harmonic mean in percent.
func (c count) rates() (p, r, f float64) {
	p = 100 * float64(c.right) / float64(max(1, c.predicted))
	r = 100 * float64(c.right) / float64(max(1, c.gold))
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// The rows of the table of scores.
const (
	personRow = iota
	peopleRow // persons as a reader counts them
	placeRow
	organizationRow
	rowCount
)

// scores are the counts by row.
type scores [rowCount]count

// score compares predicted names with the annotated ones. Leading titles, final
// punctuation and a possessive are taken off on both sides.
func (ex *example) score(predicted []span) scores {
	var s scores
	text := ex.text.Doc.Text
	gold, found := ex.trimmed(ex.gold), ex.trimmed(predicted)
	rows := [tagger.Types]int{tagger.Person: personRow, tagger.Place: placeRow, tagger.Organization: organizationRow}
	for kind, row := range rows {
		if kind != int(tagger.Person) && row == 0 {
			continue
		}
		g, f := ofKind(gold, tagger.Type(kind)), ofKind(found, tagger.Type(kind))
		s[row] = count{common(g, f), len(f), len(g)}
	}
	g, f := people(text, gold), people(text, found)
	s[peopleRow] = count{common(g, f), len(f), len(g)}
	return s
}

// trimmed returns the spans with what scoring leaves out taken off, sorted.
func (ex *example) trimmed(spans []span) []span {
	var out []span
	for _, x := range spans {
		x.start, x.end = trim(ex.text.Doc.Text, x.start, x.end)
		if x.end > x.start {
			out = append(out, x)
		}
	}
	return out
}

func ofKind(spans []span, kind tagger.Type) []span {
	var out []span
	for _, x := range spans {
		if x.kind == kind && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

func common[T comparable](a, b []T) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// people returns the unique names of persons, a name whose words all stand in
// order in a longer one folded into it.
func people(text string, spans []span) []string {
	var names []string
	for _, x := range ofKind(spans, tagger.Person) {
		if n := normal(text[x.start:x.end]); n != "" {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(len(strings.Fields(b))-len(strings.Fields(a)), strings.Compare(a, b))
	})
	var keep []string
	for _, n := range slices.Compact(names) {
		if !slices.ContainsFunc(keep, func(k string) bool { return within(n, k) }) {
			keep = append(keep, n)
		}
	}
	return keep
}

// within reports whether the words of short all stand in order in long, which
// has more.
func within(short, long string) bool {
	a, b := strings.Fields(short), strings.Fields(long)
	if len(b) <= len(a) {
		return false
	}
	for _, w := range b {
		if len(a) > 0 && a[0] == w {
			a = a[1:]
		}
	}
	return len(a) == 0
}

func normal(s string) string {
	s = strings.ToLower(strings.ReplaceAll(norm.NFKC.String(s), "’", "'"))
	words := strings.Fields(s)
	out := words[:0]
	for _, w := range words {
		if w = strings.Trim(w, `.,;:!?"'()[]{}-–—`); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// titles are taken off the front of names, in both the annotation and what is
// predicted.
var titles = lexicon.Words(`mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president
chancellor premier sen senator rep representative congressman congresswoman gov governor mayor gen general lt
lieutenant col colonel maj major capt captain sgt sergeant adm admiral king queen prince princess pope cardinal
archbishop bishop rev reverend fr father sister saint st imam sheikh sheik ayatollah rabbi judge justice minister
secretary ambassador coach chairman chairwoman ceo officer detective inspector hon honourable honorable madam madame
monsieur señor don dona pm the`)

// trim takes final punctuation, a possessive and leading titles off a name.
func trim(text string, start, end int) (int, int) {
	end = start + len(strings.TrimRight(text[start:end], " \n,.;:'’\"”"))
	if s := text[start:end]; strings.HasSuffix(s, "'s") {
		end -= 2
	} else if strings.HasSuffix(s, "’s") {
		end -= len("’s")
	}
	for {
		rest := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
		at := strings.IndexFunc(rest, unicode.IsSpace)
		if at < 0 || !titles[strings.ToLower(strings.TrimRight(rest[:at], "."))] {
			return start, end
		}
		after := strings.TrimLeftFunc(rest[at:], unicode.IsSpace)
		if utf8.RuneCountInString(after) == 0 {
			return start, end
		}
		start = end - len(after)
	}
}
