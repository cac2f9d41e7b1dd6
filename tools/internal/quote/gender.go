package quote

import (
	"strings"

	"explainer/tools/internal/entity"
	"explainer/tools/internal/lexicon"
)

// Weights of what tells a person's gender, and the lead one gender needs over
// the other to be believed.
const (
	byTitle   = 4 // "Mrs. Lee", "spokeswoman Ann Lee"
	byPronoun = 1 // "Lee said she …", with nobody else in the sentence
	believed  = 2
)

// findGenders tells the people's genders as the article shows them: by titles
// and nouns before their names, and by pronouns in sentences that name nobody
// else. What nothing shows stays unknown.
func (a *attribution) findGenders() {
	a.genders = make([]entity.Gender, len(a.set.People)+1)
	a.leanings = make([]entity.Gender, len(a.set.People)+1)
	leads := make([]int, len(a.set.People)) // above 0: female, below: male
	for _, m := range a.mentions {
		if m.person >= 0 && m.first > 0 {
			leads[m.person] += byTitle * genderSign(a.words[m.first-1].class)
		}
	}
	only := int32(-1)
	for i := range a.sentences {
		s := &a.sentences[i]
		if i == 0 || a.sentences[i-1].block != s.block {
			only = -1
		}
		only = a.pronounLeads(s, only, leads)
	}
	for p, person := range a.set.People {
		given := givenGender(person.Name)
		switch {
		case opposite(given, person.Gender):
			a.leanings[p] = given // the article's words are weak, and against the name
		case person.Gender != entity.Unknown:
			a.genders[p] = person.Gender
		case leads[p] >= believed:
			a.genders[p] = entity.Female
		case leads[p] <= -believed:
			a.genders[p] = entity.Male
		default:
			a.leanings[p] = given
		}
	}
}

// givenGender returns the gender of those who mostly bear a given name. It is a
// leaning only: it never rules a person out.
func givenGender(name string) entity.Gender {
	first, _, more := strings.Cut(name, " ")
	if !more {
		return entity.Unknown
	}
	switch class := lexicon.Of(first); {
	case class.Is(lexicon.GivenFemale) && !class.Is(lexicon.GivenMale):
		return entity.Female
	case class.Is(lexicon.GivenMale) && !class.Is(lexicon.GivenFemale):
		return entity.Male
	}
	return entity.Unknown
}

// genderSign turns a word's gender into a number: 1 female, -1 male.
func genderSign(c class) int {
	switch {
	case c&female != 0:
		return 1
	case c&male != 0:
		return -1
	}
	return 0
}

// pronounLeads counts the pronouns of a sentence for the only person it names.
// only is the only person that the sentence before names, for a pronoun that
// opens this one; -1 when there is none. It returns the same of this sentence.
func (a *attribution) pronounLeads(s *sentence, only int32, leads []int) int32 {
	who, several := int32(-1), false
	for i := s.first; i < s.end; i++ {
		w := a.words[i]
		if w.mention >= 0 {
			if p := a.mentions[w.mention].person; p >= 0 {
				several = several || who >= 0 && who != p
				who = p
			}
			continue
		}
		if w.class&(male|female) == 0 || w.class&(heShe|determiner) == 0 {
			continue
		}
		switch {
		case several:
		case who >= 0:
			leads[who] += byPronoun * genderSign(w.class)
		case only >= 0 && i == s.first:
			leads[only] += byPronoun * genderSign(w.class)
		}
	}
	switch {
	case several:
		return -1
	case who < 0:
		return only
	}
	return who
}

// genderIn returns the gender that a word shows.
func genderIn(c class) entity.Gender {
	switch {
	case c&female != 0:
		return entity.Female
	case c&male != 0:
		return entity.Male
	}
	return entity.Unknown
}
