package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// Weights of what tells a person's gender. A pronoun is weak: it may mean
// somebody whom no name stands for.
const (
	titleWeight    = 8 // "Mrs. Lee", "spokeswoman Ann Lee"
	nextWeight     = 2 // "Ann Lee left. She …"
	withinWeight   = 1 // "Ann Lee said she …", nobody else in the sentence
	enoughWeight   = 2
	majorityFactor = 3 // the winner's weight over the loser's
)

// A tally holds what speaks for each gender of a person.
type tally struct{ female, male int }

func (t *tally) add(g Gender, weight int) {
	switch g {
	case Female:
		t.female += weight
	case Male:
		t.male += weight
	}
}

// gender returns the gender that a tally shows.
func (t *tally) gender() Gender {
	switch {
	case t.female >= enoughWeight && t.female >= majorityFactor*t.male:
		return Female
	case t.male >= enoughWeight && t.male >= majorityFactor*t.female:
		return Male
	}
	return Unknown
}

// genders sets the people's genders by titles, roles and pronouns in the
// article. Given names are not asked.
func (r *roleFinder) genders(people []Person, mentions [][]int) {
	tallies := make([]tally, len(people))
	personOf := make([]int, len(r.names)) // plus one
	for p := range people {
		for _, m := range mentions[p] {
			personOf[m] = p + 1
			n := r.names[m]
			for i := n.title; i < n.first; i++ {
				tallies[p].add(genderOfTitle(r.class(i)), titleWeight)
			}
		}
		if !people[p].Role.IsZero() {
			first, end := r.TokensIn(people[p].Role)
			for i := first; i < end; i++ {
				if r.kind(i+1) != segment.Possessive {
					tallies[p].add(genderOfRole(r.String(i)), titleWeight)
				}
			}
		}
	}
	r.pronouns(tallies, personOf)
	for p := range people {
		people[p].Gender = tallies[p].gender()
	}
}

// pronouns adds the pronouns of sentences that name one person only, and those
// that open the sentence after one.
func (r *roleFinder) pronouns(tallies []tally, personOf []int) {
	last := 0 // the one person the sentence before names, plus one
	for _, s := range r.Sentences {
		if last > 0 && s.FirstToken < len(r.Tokens) {
			tallies[last-1].add(genderOfPronoun(r.String(r.firstWord(s))), nextWeight)
		}
		last = r.onlyPerson(s, personOf)
		if last == 0 {
			continue
		}
		named := false
		for i := s.FirstToken; i < s.EndToken; i++ {
			named = named || r.at[i] > 0
			if named && r.has(i, small) && !r.has(i, quoted) {
				tallies[last-1].add(genderOfPronoun(r.String(i)), withinWeight)
			}
		}
	}
}

// firstWord returns the first word of a sentence, marks left out.
func (r *roleFinder) firstWord(s segment.Sentence) int {
	for i := s.FirstToken; i < s.EndToken; i++ {
		if r.kind(i) == segment.Word {
			return i
		}
	}
	return s.FirstToken
}

// onlyPerson returns the person a sentence names, plus one; 0 where it names
// none or several.
func (r *roleFinder) onlyPerson(s segment.Sentence, personOf []int) int {
	only := 0
	for i := s.FirstToken; i < s.EndToken; i++ {
		if r.at[i] == 0 || r.names[r.at[i]-1].label != person {
			continue
		}
		p := personOf[r.at[i]-1]
		if p == 0 || only != 0 && p != only {
			return 0
		}
		only = p
	}
	return only
}

func genderOfTitle(c lexicon.Class) Gender {
	switch {
	case c.Is(lexicon.TitleFemale):
		return Female
	case c.Is(lexicon.TitleMale):
		return Male
	}
	return Unknown
}

func genderOfPronoun(s string) Gender {
	switch s {
	case "she", "She", "her", "Her", "herself", "hers":
		return Female
	case "he", "He", "his", "His", "him", "himself":
		return Male
	}
	return Unknown
}

// genderOfRole returns the gender that a word of a role tells. "Chairman" and
// the like are said of women too, so that "-man" tells nothing.
func genderOfRole(s string) Gender {
	switch s {
	case "wife", "mother", "daughter", "sister", "widow", "girlfriend", "actress", "queen", "princess", "aunt", "niece",
		"grandmother", "waitress", "nun", "heroine":
		return Female
	case "husband", "father", "brother", "widower", "boyfriend", "king", "prince", "uncle", "nephew", "grandfather",
		"monk", "businessman", "spokesman":
		return Male
	}
	if strings.HasSuffix(s, "woman") {
		return Female
	}
	return Unknown
}
