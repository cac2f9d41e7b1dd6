package entity

import (
	"cmp"
	"slices"

	"explainer/tools/internal/article"
)

// somebody is a person while names are merged.
type somebody struct {
	forms    []int // indexes of forms, in order of first use
	full     int   // the fullest form
	mentions []int // indexes of names, in text order
	inFull   []int // those of mentions that hold two words or more
}

// people merges the names that are people's into persons, in order of first
// mention. A merge that is not sure is not made. The second result has for
// each person the indexes of the names that are its mentions.
func people(d *document, names []name) ([]Person, [][]int) {
	m := newMerger(d, names)
	m.mergeFull()
	m.mergeShort()
	slices.SortStableFunc(m.people, func(a, b somebody) int { return cmp.Compare(a.mentions[0], b.mentions[0]) })
	out := make([]Person, len(m.people))
	mentions := make([][]int, len(m.people))
	for i := range m.people {
		out[i] = m.person(&m.people[i])
		mentions[i] = m.people[i].mentions
	}
	return out, mentions
}

// person makes the Person of somebody.
func (m *merger) person(s *somebody) Person {
	p := Person{Name: m.forms[s.full].text, Mentions: make([]article.Span, len(s.mentions))}
	for i, n := range s.mentions {
		p.Mentions[i] = m.d.span(m.names[n].first, m.names[n].end)
	}
	for _, f := range s.forms {
		if f != s.full {
			p.Aliases = append(p.Aliases, m.forms[f].text)
		}
	}
	return p
}

// maxBearers bounds how many people of one name a name is compared with, so
// that time stays linear; no article has as many.
const maxBearers = 16

// A merger puts the forms of names together.
type merger struct {
	d      *document
	names  []name
	forms  []form
	people []somebody
	// bearers are the indexes of people whose fuller name holds the word, by
	// its place in the name.
	last, other map[string][]int
	// single maps a word to the person who is named by it alone.
	single map[string]int
}

// newMerger collects the forms of the people among names, in order of first
// use.
func newMerger(d *document, names []name) *merger {
	m := &merger{d: d, names: names, last: map[string][]int{}, other: map[string][]int{}, single: map[string]int{}}
	index := map[string]int{}
	for i, n := range names {
		if n.label != person {
			continue
		}
		text := d.folded(n.first, n.end)
		f, ok := index[text]
		if !ok {
			f = len(m.forms)
			index[text] = f
			m.forms = append(m.forms, m.newForm(n, text))
		}
		m.forms[f].names = append(m.forms[f].names, i)
	}
	m.markSurnames()
	return m
}

// mergeFull makes people of the forms of two words and more. Longer forms come
// first, so that a shorter one is held against all that may be fuller.
func (m *merger) mergeFull() {
	var order []int
	for f := range m.forms {
		if !m.forms[f].short {
			order = append(order, f)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		fa, fb := &m.forms[a], &m.forms[b]
		return cmp.Or(cmp.Compare(len(fb.words), len(fa.words)), cmp.Compare(len(fb.text), len(fa.text)))
	})
	for _, f := range order {
		found, n := m.compatible(&m.forms[f])
		if n != 1 {
			found = len(m.people)
			m.people = append(m.people, somebody{full: f})
			m.index(f, found)
		}
		m.add(found, f, m.forms[f].names...)
	}
	for i := range m.people {
		p := &m.people[i]
		slices.Sort(p.mentions)
		p.inFull = slices.Clone(p.mentions)
	}
}

// index enters the words of form f as those of person p.
func (m *merger) index(f, p int) {
	words := m.forms[f].words
	enter := func(in map[string][]int, word string) {
		if list := in[word]; len(list) < maxBearers && !slices.Contains(list, p) {
			in[word] = append(list, p)
		}
	}
	enter(m.last, words[len(words)-1])
	for _, w := range words[:len(words)-1] {
		enter(m.other, w)
	}
}

// compatible returns how many people's full names agree with form f, and one
// of them.
func (m *merger) compatible(f *form) (found, n int) {
	last := f.words[len(f.words)-1]
	for _, p := range m.last[last] {
		if sameFull(&m.forms[m.people[p].full], f) {
			found = p
			n++
		}
	}
	if n > 0 {
		return found, n
	}
	for _, p := range m.other[last] { // "Luiz Lula", "Luiz Lula Silva"
		if full := &m.forms[m.people[p].full]; full.suffix == f.suffix && subsequence(f.words, full.words) {
			found = p
			n++
		}
	}
	return found, n
}

// add makes names, which are written as form f, mentions of person p.
func (m *merger) add(p, f int, names ...int) {
	s := &m.people[p]
	if !slices.Contains(s.forms, f) {
		s.forms = append(s.forms, f)
	}
	s.mentions = append(s.mentions, names...)
}

// mergeShort gives the short forms to people whose name holds them, mention by
// mention in text order, and makes people of the rest.
func (m *merger) mergeShort() {
	type mention struct{ name, form int }
	var short []mention
	for f := range m.forms {
		if m.forms[f].short {
			for _, n := range m.forms[f].names {
				short = append(short, mention{n, f})
			}
		}
	}
	m.knownAs()
	slices.SortFunc(short, func(a, b mention) int { return cmp.Compare(a.name, b.name) })
	for _, s := range short {
		word := m.forms[s.form].words[0]
		if bearers := m.bearers(word, m.forms[s.form].suffix); len(bearers) > 0 {
			if p := m.bearer(bearers, s.name); p >= 0 {
				m.add(p, s.form, s.name)
			}
			continue
		}
		p, ok := m.single[word]
		if !ok {
			p = len(m.people)
			m.single[word] = p
			m.people = append(m.people, somebody{full: s.form})
		}
		m.add(p, s.form, s.name)
	}
	for p := range m.people {
		slices.Sort(m.people[p].mentions)
		forms := m.people[p].forms
		slices.SortStableFunc(forms, func(a, b int) int {
			return cmp.Compare(m.forms[a].names[0], m.forms[b].names[0])
		})
	}
}
