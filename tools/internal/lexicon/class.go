package lexicon

import (
	"strings"
	"sync"
)

// A Class is what the lists know of a word or of a name of several words: a
// set of bits, one a list.
type Class uint32

// The classes. Those up to Particle hold for an entry as written, the others
// for a word in any case.
const (
	GivenFemale  Class = 1 << iota // a given name of women
	GivenMale                      // a given name of men
	Family                         // a family name
	Title                          // stands before a person's name: "Mr", "Sen", "President"
	TitleFemale                    // a title that only women have
	TitleMale                      // a title that only men have
	Demonym                        // a people, a faith, a party, or its adjective
	Country                        // a country or territory
	Region                         // a state, a province, a continent, a sea …
	City                           // a city
	Person                         // a name by which everybody knows somebody: "Gandhi"
	Organization                   // a well-known organization
	Calendar                       // a weekday, a month, a feast
	Capitals                       // written in capitals, but no organization: "GDP"
	Particle                       // a word in lower case inside people's names: "de", "bin"

	Common           // an English word that is written in lower case
	Role             // a noun for what somebody is or does
	RolePlural       // the same in the plural
	OrganizationNoun // ends or begins the name of an organization: "party", "ministry"
	PlaceNoun        // ends or begins the name of a place: "river", "province"
	OtherNoun        // ends the name of a law, a prize, a war
	Starter          // begins sentences and is no part of a name
)

// Unions of classes that are asked for together.
const (
	Given    = GivenFemale | GivenMale
	NameWord = Given | Family                           // a word of a person's name
	Place    = Country | Region | City                  // a known place
	Known    = Place | Organization                     // a name known to be no person's
	HeadNoun = OrganizationNoun | PlaceNoun | OtherNoun // ends a name that is no person's
)

// Is reports whether c has any of the classes in mask.
func (c Class) Is(mask Class) bool { return c&mask != 0 }

// tables holds the classes of all entries.
type tables struct {
	proper map[string]Class // as written
	common map[string]Class // in lower case
}

// lists says which embedded list gives which class.
var lists = []struct {
	file   string
	class  Class
	proper bool // entries count as written only
}{
	{"given-female.txt", GivenFemale, true},
	{"given-male.txt", GivenMale, true},
	{"family.txt", Family, true},
	{"titles.txt", Title, true},
	{"demonyms.txt", Demonym, true},
	{"countries.txt", Country, true},
	{"regions.txt", Region, true},
	{"cities.txt", City, true},
	{"people.txt", Person, true},
	{"organizations.txt", Organization, true},
	{"calendar.txt", Calendar, true},
	{"capitals.txt", Capitals, true},
	{"particles.txt", Particle, true},
	{"words.txt", Common, false},
	{"roles.txt", Role, false},
	{"organization-nouns.txt", OrganizationNoun, false},
	{"place-nouns.txt", PlaceNoun, false},
	{"other-nouns.txt", OtherNoun, false},
	{"starters.txt", Starter, false},
}

// loaded parses the lists when the first word is looked up.
var loaded = sync.OnceValue(func() *tables {
	t := &tables{proper: make(map[string]Class, 1<<16), common: make(map[string]Class, 1<<16)}
	for _, list := range lists {
		into := t.common
		if list.proper {
			into = t.proper
		}
		for _, entry := range read(list.file) {
			class := list.class
			if word, sex, ok := strings.Cut(entry, " "); ok && class == Title && len(sex) == 1 {
				entry = word
				class |= map[string]Class{"f": TitleFemale, "m": TitleMale}[sex]
			}
			into[entry] |= class
		}
	}
	return t
})

// Of returns the classes of a word or of a name of several words joined by
// single blanks. Abbreviations are looked up without their period as well.
// It does not allocate.
func Of(name string) Class {
	t := loaded()
	c := t.proper[name]
	if n := len(name) - 1; n > 0 && name[n] == '.' && strings.IndexByte(name, '.') == n {
		name = name[:n]
		c |= t.proper[name]
	}
	var buf [24]byte
	if name == "" || len(name) > len(buf) {
		return c
	}
	word := buf[:copy(buf[:], name)]
	for i, b := range word {
		if 'A' <= b && b <= 'Z' {
			word[i] = b | 0x20
		}
	}
	c |= t.noun(word)
	if 'a' <= name[0] && name[0] <= 'z' {
		c |= compound(word) // not "Friedman"
	}
	return c
}

// noun returns the classes of a word in lower case, which may be a regular
// plural.
func (t *tables) noun(word []byte) Class {
	c := t.common[string(word)]
	n := len(word)
	if n < 4 {
		return c
	}
	if word[n-1] == 's' {
		one := t.common[string(word[:n-1])]
		if one == 0 && word[n-2] == 'e' {
			if word[n-3] == 'i' {
				word[n-3] = 'y'
				one = t.common[string(word[:n-2])]
				word[n-3] = 'i'
			} else {
				one = t.common[string(word[:n-2])]
			}
		}
		c |= one & Common
		if one.Is(Role) {
			c |= RolePlural
		}
	}
	return c
}

// endings are the second parts of compounds that name roles, in the singular
// and the plural.
var endings = []struct {
	end   string
	class Class
}{
	{"woman", Role}, {"women", RolePlural}, {"man", Role}, {"men", RolePlural}, {"person", Role},
	{"maker", Role}, {"makers", RolePlural}, {"holder", Role}, {"holders", RolePlural},
	{"keeper", Role}, {"keepers", RolePlural}, {"owner", Role}, {"owners", RolePlural},
	{"worker", Role}, {"workers", RolePlural}, {"writer", Role}, {"writers", RolePlural},
	{"player", Role}, {"players", RolePlural}, {"fighter", Role}, {"fighters", RolePlural},
	{"ologist", Role}, {"ologists", RolePlural},
}

// compound returns Role or RolePlural for words such as "frontman",
// "lawmakers", "virologist".
func compound(word []byte) Class {
	for _, e := range endings {
		if len(word) < len(e.end)+2 || string(word[len(word)-len(e.end):]) != e.end {
			continue
		}
		switch string(word) {
		case "human", "german", "roman", "norman", "ottoman", "women", "woman", "specimen", "acumen", "regimen", "abdomen",
			"omen", "talisman", "salesperson":
			return 0
		}
		return e.class
	}
	return 0
}
