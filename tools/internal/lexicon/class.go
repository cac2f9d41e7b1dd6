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
	proper *table // as written
	common *table // in lower case
	// small holds the entries of both that have no capital of ASCII, so that
	// most words of a text are looked up once.
	small *table
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
	t := &tables{proper: newTable(entries(true)), common: newTable(entries(false)), small: newTable(entries(false) + entries(true)/8)}
	for _, list := range lists {
		into := t.common
		if list.proper {
			into = t.proper
		}
		for entry := range lines(list.file) {
			class := list.class
			if word, sex, ok := strings.Cut(entry, " "); ok && class == Title && len(sex) == 1 {
				entry = word
				class |= map[string]Class{"f": TitleFemale, "m": TitleMale}[sex]
			}
			h := newHash.withAll(entry)
			into.add(h, class)
			if !strings.ContainsFunc(entry, func(r rune) bool { return 'A' <= r && r <= 'Z' }) {
				t.small.add(h, class)
			}
		}
	}
	return t
})

// entries counts the lines of all lists whose entries count as written, or of
// all others.
func entries(proper bool) int {
	n := 0
	for _, list := range lists {
		if list.proper == proper {
			n += count(list.file)
		}
	}
	return n
}

// maxCommon is the length of the longest word of the lists of English words.
const maxCommon = 24

// Of returns the classes of a word or of a name of several words joined by
// single blanks. Abbreviations are looked up without their period as well.
// It does not allocate.
func Of(name string) Class {
	if name == "" {
		return 0
	}
	t := loaded()
	var l lookup
	t.begin(name, &l)
	return t.classes(name, &l)
}

// batch is how many names OfAll looks up side by side.
const batch = 32

// OfAll sets classes to what [Of] returns for each of names. It is faster than
// one after the other: the tables are larger than a processor's nearest caches,
// and it waits for many slots at once.
func OfAll(names []string, classes []Class) {
	t := loaded()
	var begun [batch]lookup
	for len(names) > 0 {
		n := min(len(names), batch)
		for i, name := range names[:n] {
			t.begin(name, &begun[i])
		}
		for i, name := range names[:n] {
			classes[i] = t.classes(name, &begun[i])
		}
		names, classes = names[n:], classes[n:]
	}
}

// A lookup is a look-up that is begun: the hashes of a name and the first slots
// of the tables where it can stand.
type lookup struct {
	n int // bytes of the name without the period of an abbreviation
	// The hashes of the name as written and of the name in lower case.
	exact, lower hash
	// small says that the name is looked for in the small table alone.
	small         bool
	first, second slot
}

// begin begins to look up a name.
func (t *tables) begin(name string, l *lookup) {
	n := len(name)
	if n > 1 && name[n-1] == '.' && strings.IndexByte(name, '.') == n-1 {
		n--
	}
	// Most words are in lower case, so that one hash is enough.
	exact, capitals := newHash, false
	for i := range n {
		capitals = capitals || name[i]-'A' < 26
		exact = exact.with(name[i])
	}
	lower := exact
	if capitals {
		lower = newHash.withLower(name[:n])
	}
	l.n, l.exact, l.lower = n, exact, lower
	l.small = exact == lower && n == len(name) && n <= maxCommon
	if l.small {
		l.first = t.small.first(exact)
	} else {
		l.first, l.second = t.proper.first(exact), t.common.first(lower)
	}
}

// classes ends the look-up of a name.
func (t *tables) classes(name string, l *lookup) Class {
	if l.n == 0 {
		return 0
	}
	n := l.n
	var c Class
	if l.small {
		c = t.small.from(l.first, l.exact)
	} else {
		c = t.proper.from(l.first, l.exact)
		if n < len(name) {
			c |= t.proper.get(l.exact.with('.'))
		}
		if n > maxCommon {
			return c
		}
		c |= t.common.from(l.second, l.lower)
	}
	if n >= 4 && name[n-1]|0x20 == 's' {
		c |= t.plural(name[:n])
	}
	if 'a' <= name[0] && name[0] <= 'z' {
		c |= compound(name[:n]) // not "Friedman"
	}
	return c
}

// plural returns the classes of a regular plural.
func (t *tables) plural(word string) Class {
	n := len(word)
	one := t.common.get(newHash.withLower(word[:n-1]))
	if one == 0 && word[n-2]|0x20 == 'e' {
		if word[n-3]|0x20 == 'i' {
			one = t.common.get(newHash.withLower(word[:n-3]).with('y'))
		} else {
			one = t.common.get(newHash.withLower(word[:n-2]))
		}
	}
	c := one & Common
	if one.Is(Role) {
		c |= RolePlural
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

// compound returns Role or RolePlural for words in lower case such as
// "frontman", "lawmakers", "virologist".
func compound(word string) Class {
	if len(word) < 5 {
		return 0
	}
	switch word[len(word)-2:] {
	case "an", "en", "on", "er", "rs", "st", "ts":
	default:
		return 0
	}
	for _, e := range endings {
		if len(word) < len(e.end)+2 || word[len(word)-len(e.end):] != e.end {
			continue
		}
		switch word {
		case "human", "german", "roman", "norman", "ottoman", "women", "woman", "specimen", "acumen", "regimen", "abdomen",
			"omen", "talisman", "salesperson":
			return 0
		}
		return e.class
	}
	return 0
}
