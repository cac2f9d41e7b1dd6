package entity

import (
	"slices"

	"explainer/tools/internal/lexicon"
)

// bearers returns the people a single word may mean: those whose last name it
// is, else those who have it anywhere.
func (m *merger) bearers(word string) []int {
	if list := m.last[word]; len(list) > 0 {
		return list
	}
	return m.other[word]
}

// bearer returns which of several people name n means: the one its title's sex
// allows; the one named in full in the same paragraph before; else the one who
// is named in full most often, if no other is as often; else nobody, -1.
func (m *merger) bearer(bearers []int, n int) int {
	if len(bearers) == 1 {
		return bearers[0]
	}
	allowed := make([]int, 0, maxBearers)
	sex := m.titleSex(n)
	for _, p := range bearers {
		if s := m.forms[m.people[p].full].sex; sex == 0 || s == 0 || s.Is(sex) {
			allowed = append(allowed, p)
		}
	}
	if len(allowed) == 1 {
		return allowed[0]
	}
	if p := m.lastNamed(allowed, n); p >= 0 {
		return p
	}
	return m.usual(allowed)
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

// lastNamed returns which of people was named in full last before name n in
// the same block, -1 when none was.
func (m *merger) lastNamed(people []int, n int) int {
	block := m.block(n)
	found, at := -1, -1
	for _, p := range people {
		full := m.people[p].inFull
		i, _ := slices.BinarySearch(full, n)
		if i > 0 && full[i-1] > at && m.block(full[i-1]) == block {
			found, at = p, full[i-1]
		}
	}
	return found
}

// block returns the block that name n stands in.
func (m *merger) block(n int) int {
	return m.d.Sentences[m.d.SentenceOf(m.names[n].first)].Block
}

// usual returns which of people is named in full most often, -1 when that is
// no single one.
func (m *merger) usual(people []int) int {
	found, most, tie := -1, 0, false
	for _, p := range people {
		switch n := len(m.people[p].inFull); {
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
