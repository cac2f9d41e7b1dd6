package editdistance

import (
	"strings"
	"testing"
)

var tests = []struct {
	a, b                 string
	levenshtein, damerau int
}{
	{"", "", 0, 0},
	{"", "abc", 3, 3},
	{"speaker", "speaker", 0, 0},
	{"speaker", "speakr", 1, 1},
	{"speaker", "speeker", 1, 1},
	{"speaker", "sspeaker", 1, 1},
	{"speaker", "spaeker", 2, 1},
	{"ab", "ba", 2, 1},
	{"ca", "abc", 3, 3}, // the unrestricted form has 2
	{"kitten", "sitting", 3, 3},
	{"Öse", "Ose", 1, 1},
	{strings.Repeat("a", 200), strings.Repeat("a", 150) + "b", 50, 50},
}

func TestDistance(t *testing.T) {
	for _, tt := range tests {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			a, b := []rune(pair[0]), []rune(pair[1])
			if got := Levenshtein(a, b); got != tt.levenshtein {
				t.Errorf("Levenshtein(%q, %q) = %d, want %d", pair[0], pair[1], got, tt.levenshtein)
			}
			if got := Damerau(a, b); got != tt.damerau {
				t.Errorf("Damerau(%q, %q) = %d, want %d", pair[0], pair[1], got, tt.damerau)
			}
		}
	}
}

// The distance is a measure: it holds for any words that it is at least the
// difference of their lengths, at most the longer one's, and 0 only for equals.
func FuzzDistance(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.a, tt.b)
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := []rune(x), []rune(y)
		if len(a) > 500 || len(b) > 500 {
			t.Skip("too long to compare in a fuzz test")
		}
		l, d := Levenshtein(a, b), Damerau(a, b)
		least, most := max(len(a), len(b))-min(len(a), len(b)), max(len(a), len(b))
		if d > l || d < least || l > most || (d == 0) != (string(a) == string(b)) || Levenshtein(b, a) != l || Damerau(b, a) != d {
			t.Errorf("%q, %q: Levenshtein %d, Damerau %d", x, y, l, d)
		}
	})
}

func TestAllocates(t *testing.T) {
	a, b := []rune("speaker_kind"), []rune("speakers_kind")
	if n := testing.AllocsPerRun(100, func() { Damerau(a, b); Levenshtein(a, b) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
