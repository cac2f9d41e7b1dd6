package tagger

import (
	"embed"
	"strings"
	"sync"

	"explainer/tools/internal/lexicon"
)

// A Mask is a set of lists that a word is in.
type Mask uint32

// The lists. Those up to Event are text files, in the folder words or in package
// lexicon; the others
// are made by tools/train from published collections and stand in lists.bin.
const (
	Honorific         Mask = 1 << iota // "Mr", "Dr", "Sheikh"
	Title                              // a rank or office that stands before a name: "President"
	Role                               // another noun for a person: "spokesman", "wife"
	Institution                        // a noun that names of organizations hold: "Ministry", "Bank"
	Firm                               // what follows a firm's name: "Inc", "Holdings"
	Saying                             // a verb of saying
	Calendar                           // a month or day
	Landmark                           // a noun that names of places hold: "River", "Province"
	Demonym                            // a people, faith or language: "Kenyan", "Hausa", "Muslims"
	Country                            // a country, continent or large region
	Locative                           // "in", "at", "near"
	Particle                           // a lower-case part of a name: "bin", "de"
	Connector                          // a word that joins parts of a name: "of"
	KnownOrganization                  // a well-known organization
	Direction                          // "north", "central"
	Event                              // a noun that names of works and events hold: "Cup", "Act"

	Given       // a common given name (English-speaking countries)
	GivenWorld  // a given name of another country
	Family      // a family name
	AnyName     // a given or family name, either
	CityLarge   // a town of half a million or more, one word
	CityMedium  // of 50,000 or more
	CitySmall   // any other
	PlaceOther  // a place of WordNet
	PersonKnown // a person of WordNet, by any word of the name
	GroupKnown  // a group of WordNet
	Company     // a firm
	Common      // a word that is also written in lower case
	CityPart    // a word of a town's name of several words

	starter // begins a name of several words
)

// wordFiles are the embedded text files and the lists that they fill.
var wordFiles = []struct {
	name string
	mask Mask
}{
	{"honorifics", Honorific}, {"titles", Title}, {"roles", Role},
	{"institutions", Institution}, {"firms", Firm}, {"landmarks", Landmark},
	{"locatives", Locative}, {"connectors", Connector}, {"organizations", KnownOrganization},
	{"directions", Direction}, {"events", Event},
}

// sharedLists are the lists of package lexicon that are the same here.
var sharedLists = []struct {
	name string
	mask Mask
}{
	{"calendar", Calendar}, {"countries", Country}, {"regions", Country},
	{"demonyms", Demonym}, {"organizations", KnownOrganization}, {"particles", Particle},
}

//go:embed words/*.txt
var wordLists embed.FS

//go:embed lists.bin
var nameLists []byte

// lists are two hash tables from a word's or a phrase's hash to its Mask: all
// entries for capitalised words, the text files alone, which are short, for
// words in lower case.
type lists struct {
	all   maskTable
	small maskTable
}

func (l *lists) lower(h uint32) Mask { return l.small.get(h) }

// words returns the lists, read when they are first needed.
var words = sync.OnceValue(func() *lists {
	names, err := decodeLists(nameLists)
	if err != nil {
		names = nil // TestLists reads the same bytes
	}
	own := ownEntries()
	return &lists{all: newMaskTable(names, own), small: newMaskTable(own)}
})

// ownEntries returns the entries of all lists but those of lists.bin.
func ownEntries() []listEntry {
	var own []listEntry
	for _, l := range sharedLists {
		for _, name := range lexicon.Entries(l.name) {
			own = append(own, phraseEntries(name, l.mask)...)
			if l.mask == Demonym {
				own = append(own, phraseEntries(name+"s", l.mask)...)
			}
		}
	}
	for form, verb := range lexicon.Saying() {
		if verb.Particle == "" {
			own = append(own, phraseEntries(form, Saying)...)
		}
	}
	for _, f := range wordFiles {
		data, err := wordLists.ReadFile("words/" + f.name + ".txt")
		if err != nil {
			continue // TestLists holds the names against the files
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				own = append(own, phraseEntries(line, f.mask)...)
			}
		}
	}
	return own
}

// A listEntry is a word or phrase of a list, as tools/train makes them.
type listEntry struct {
	hash uint32
	mask Mask
}

// phraseSeed keeps a phrase's hash apart from a word's.
const phraseSeed = 0x5bd1e995

// maxPhrase is the longest listed name, in words.
const maxPhrase = 5

// phraseEntries returns the entries by which a listed name is found: the word,
// or for several words the first one, marked as a starter, and the phrase.
func phraseEntries(name string, mask Mask) []listEntry {
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '&' })
	switch {
	case len(parts) == 0 || len(parts) > maxPhrase:
		return nil
	case len(parts) == 1:
		return []listEntry{{hashWord(parts[0]), mask}}
	}
	h := uint32(phraseSeed)
	for _, p := range parts {
		h = join(h, hashWord(p))
	}
	return []listEntry{{hashWord(parts[0]), starter}, {h, mask}}
}

// The parts of a listed name of several words, in token.part.
const (
	partPlace uint8 = iota + 1
	partOrganization
	partPerson
	partOther
	partInner = 4 // added for the words after the first
)

// phrases marks the words of a run that make up listed names of several words,
// the longest from the left.
func (l *lists) phrases(toks []token) {
	for i := 0; i < len(toks); {
		i += max(1, l.phrase(toks[i:]))
	}
}

// phrase marks a listed name that toks begins with and returns its length in
// tokens, 0 where there is none.
func (l *lists) phrase(toks []token) int {
	if toks[0].lists&starter == 0 {
		return 0
	}
	h := join(phraseSeed, toks[0].word)
	best, mask := 0, Mask(0)
	for j, n := 1, 1; j < len(toks) && n < maxPhrase; j++ {
		if toks[j].flags&capital == 0 && toks[j].flags&particle == 0 {
			continue // hyphens and ampersands are no part of the key
		}
		n++
		h = join(h, toks[j].word)
		if m := l.all.get(h); m != 0 {
			best, mask = j+1, m
		}
	}
	if best == 0 {
		return 0
	}
	part := partOther
	switch {
	case mask&(KnownOrganization|GroupKnown|Company) != 0:
		part = partOrganization
	case mask&PersonKnown != 0:
		part = partPerson
	case mask&(CityLarge|CityMedium|CitySmall|PlaceOther|Country) != 0:
		part = partPlace
	}
	for j := range toks[:best] {
		toks[j].part = part
		part |= partInner
	}
	toks[0].part &^= partInner
	return best
}
