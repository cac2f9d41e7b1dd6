package entity

import (
	"slices"

	"explainer/tools/internal/lexicon"
)

// bearers returns the people a short form may mean: those whose last name it
// is, else those who have the word anywhere; with a suffix, only those who have
// the same.
func (m *merger) bearers(word, suffix string) []int {
	list := m.last[word]
	if len(list) == 0 {
		list = m.other[word]
	}
	if suffix == "" {
		return list
	}
	same := make([]int, 0, len(list))
	for _, p := range list {
		if m.forms[m.people[p].full].suffix == suffix {
			same = append(same, p)
		}
	}
	return same
}

// bearer returns which of several people name n means, -1 where that is not
// sure. It asks in turn who is left by the sex of the title before the name, by
// "the elder" or "the younger", and by having been named in full already; then
// for the only one named in full before in the same paragraph, then for the one
// who is named most often.
func (m *merger) bearer(bearers []int, n int) int {
	for _, narrow := range []func([]int, int) []int{m.ofSex, m.ofAge, m.introduced} {
		if len(bearers) > 1 {
			bearers = narrow(bearers, n)
		}
	}
	if len(bearers) == 1 {
		return bearers[0]
	}
	if p := m.onlyNamed(bearers, n); p >= 0 {
		return p
	}
	return m.usual(bearers)
}

// ofSex returns those of people that the title before name n may be for: those
// whose given name is of its sex alone, else those who may be of it.
func (m *merger) ofSex(people []int, n int) []int {
	sex := m.titleSex(n)
	if sex == 0 {
		return people
	}
	var sure, possible []int
	for _, p := range people {
		switch s := m.forms[m.people[p].full].sex; {
		case s == sex:
			sure = append(sure, p)
		case s == 0 || s.Is(sex):
			possible = append(possible, p)
		}
	}
	if len(sure) > 0 {
		return sure
	}
	return possible
}

// ofAge returns the one of two people, told apart by "Jr." and "Sr.", whom "the
// elder" or "the younger" before name n means. Where no such word stands there,
// those without a suffix go before those with one.
func (m *merger) ofAge(people []int, n int) []int {
	first := m.names[n].title
	elder := m.d.isAny(first-1, "elder", "senior", "older")
	younger := m.d.isAny(first-1, "younger", "junior")
	var old, young, plain []int
	for _, p := range people {
		switch m.forms[m.people[p].full].suffix {
		case "Sr.", "Sr":
			old = append(old, p)
		case "Jr.", "Jr":
			young = append(young, p)
		default:
			plain = append(plain, p)
		}
	}
	switch {
	case elder && len(old) == 1:
		return old
	case younger && len(young) == 1:
		return young
	case elder && len(old) == 0 && len(plain) == 1:
		return plain
	case len(old)+len(young) > 0 && len(plain) == 0:
		return nil // Jr. or Sr.: who knows
	case len(plain) > 0:
		return plain
	}
	return people
}

// introduced returns those of people who are named in full before name n; all
// where none is.
func (m *merger) introduced(people []int, n int) []int {
	var known []int
	for _, p := range people {
		if full := m.people[p].inFull; len(full) > 0 && full[0] < n {
			known = append(known, p)
		}
	}
	if len(known) == 0 {
		return people
	}
	return known
}

// titleSex returns the sex that the title before name n tells.
func (m *merger) titleSex(n int) lexicon.Class {
	if m.names[n].title == m.names[n].first {
		return 0
	}
	switch c := m.d.class(m.names[n].first - 1); {
	case c.Is(lexicon.TitleFemale):
		return lexicon.GivenFemale
	case c.Is(lexicon.TitleMale):
		return lexicon.GivenMale
	}
	return 0
}

// onlyNamed returns which of people is named in full before name n in the same
// block, -1 when none or more than one is.
func (m *merger) onlyNamed(people []int, n int) int {
	block := m.block(n)
	found := -1
	for _, p := range people {
		full := m.people[p].inFull
		i, _ := slices.BinarySearch(full, n)
		if i > 0 && m.block(full[i-1]) == block {
			if found >= 0 {
				return -1
			}
			found = p
		}
	}
	return found
}

// block returns the block that name n stands in.
func (m *merger) block(n int) int {
	return m.d.Sentences[m.d.SentenceOf(m.names[n].first)].Block
}

// usual returns which of people is named most often so far, in full anywhere
// or by a short form before; -1 when that is no single one.
func (m *merger) usual(people []int) int {
	found, most, tie := -1, 0, false
	for _, p := range people {
		switch n := len(m.people[p].mentions); {
		case n > most:
			found, most, tie = p, n, false
		case n == most:
			tie = true
		}
	}
	if tie {
		return -1
	}
	return found
}
