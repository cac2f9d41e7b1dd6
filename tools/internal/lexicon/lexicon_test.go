package lexicon

import (
	"io/fs"
	"strings"
	"testing"
)

// maxSize is what all lists may take up in the binary, in bytes.
const maxSize = 2 << 20

// TestLists holds every embedded list against the form all have: a comment on
// top that says what it is, where it is from and under which licence, then one
// entry a line, none twice.
func TestLists(t *testing.T) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		size += len(data)
		head, _, _ := strings.Cut(string(data), "\n\n")
		if !strings.HasPrefix(head, "# ") || !strings.Contains(head, "Source") {
			t.Errorf("%s: no comment on top with its source", name)
		}
		seen := map[string]bool{}
		for _, entry := range read(name) {
			if seen[entry] {
				t.Errorf("%s: %q twice", name, entry)
			}
			seen[entry] = true
		}
		if len(seen) == 0 {
			t.Errorf("%s: no entries", name)
		}
	}
	if size > maxSize {
		t.Errorf("lists take %d bytes, more than %d", size, maxSize)
	}
}

// TestListsAreEmbedded finds a misspelt file name, which would be an empty list.
func TestListsAreEmbedded(t *testing.T) {
	for _, list := range lists {
		if len(read(list.file)) == 0 {
			t.Errorf("%s: not embedded", list.file)
		}
	}
	for name, set := range map[string]Set{"Prefixes": Prefixes(), "Abbreviations": Abbreviations(), "Starters": Starters()} {
		if len(set.entries) == 0 {
			t.Errorf("%s: empty", name)
		}
	}
}

func TestOf(t *testing.T) {
	for _, tt := range []struct {
		word     string
		has, not Class
	}{
		{"Ann", GivenFemale, GivenMale | Common},
		{"Yamamoto", Family, Given},
		{"Ángel", GivenMale, Common},
		{"Mr.", Title | TitleMale, TitleFemale},
		{"Mrs", Title | TitleFemale, TitleMale},
		{"mr", 0, Title},
		{"Norway", Country, City},
		{"New South Wales", Region, 0},
		{"Norwegian", Demonym, Country},
		{"UNESCO", Organization, 0},
		{"Thursday", Calendar, 0},
		{"GDP", Capitals, Organization},
		{"minister", Role, RolePlural},
		{"Minister", Role | Title, 0},
		{"ministers", RolePlural, Role},
		{"deputies", RolePlural, Role},
		{"frontman", Role, RolePlural},
		{"congresswomen", RolePlural, Role},
		{"virologist", Role, 0},
		{"human", Common, Role},
		{"German", Demonym, Role},
		{"Friedman", 0, Role},
		{"ministry", OrganizationNoun, PlaceNoun},
		{"River", PlaceNoun, OrganizationNoun},
		{"prize", OtherNoun, 0},
		{"bin", Particle, 0},
		{"However", Starter, 0},
		{"votes", Common, 0},
		{"zzz", 0, ^Class(0)},
		{"", 0, ^Class(0)},
	} {
		got := Of(tt.word)
		if got&tt.has != tt.has {
			t.Errorf("Of(%q) = %b, want %b in it", tt.word, got, tt.has)
		}
		if got.Is(tt.not) {
			t.Errorf("Of(%q) = %b, want none of %b", tt.word, got, tt.not)
		}
	}
}

func TestOfDoesNotAllocate(t *testing.T) {
	Of("warm")
	for _, word := range []string{"Ann", "ministers", "Mr.", "deputies", strings.Repeat("x", 100)} {
		if n := testing.AllocsPerRun(100, func() { Of(word) }); n != 0 {
			t.Errorf("Of(%q) allocates %v times", word, n)
		}
	}
}

func TestNicknames(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"William", "Bill", true}, {"Bill", "William", true}, {"Bill", "Billy", true},
		{"William", "Bob", false}, {"Tolga", "Tolga", false}, {"", "", false},
	} {
		if got := Nicknames(tt.a, tt.b); got != tt.want {
			t.Errorf("Nicknames(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{"U.S.": "United States", "United States": "United States", "Westhaven": "Westhaven"} {
		if got := Canonical(in); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", in, got, want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	words := []string{"Ann", "minister", "the", "Norwegian", "Westhaven", "votes", "said", "of"}
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			Of(w)
		}
	}
}
