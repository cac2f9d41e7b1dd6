package merge

import (
	"strings"
	"testing"
)

var wordwiseTests = []struct{ name, before, mine, now, want string }{
	{"a link and a corrected number", "It fell to 5 percent, the town hall said.", "It fell to 5 percent, the [town hall](https://t.example/) said.", "It fell to 6 percent, the town hall said.", "It fell to 6 percent, the [town hall](https://t.example/) said."},
	{"a sentence added and a word corrected", "One went. Two came.", "One went. Two came. Three stayed.", "One left. Two came.", "One left. Two came. Three stayed."},
	{"a sentence taken out and a word corrected", "One went. Two came home late. Three stayed for the night.", "One went. Three stayed for the night.", "One went. Two came home late. Three stayed for the week.", "One went. Three stayed for the week."},
	{"the same change twice", "a b c d e", "a B c d E", "a B c d e", "a B c d E"},
	{"the same word", "a b c", "a x c", "a y c", ""},
	{"words side by side", "a b c d", "a x c d", "a b y d", ""},
	{"a word put in where one goes", "a b c d", "a x b c d", "a c d", ""},
	{"a change in what was taken out", "a b c d e", "a e", "a b x d e", ""},
	{"lines stay", "- one man\n- two men\n- three men", "- *one* man\n- two men\n- three men", "- one man\n- two men\n- four men", "- *one* man\n- two men\n- four men"},
	{"nothing left", "a b", "", "a b", ""},
}

func TestWordwise(t *testing.T) {
	for _, tt := range wordwiseTests {
		for _, swap := range []bool{false, true} {
			mine, now := tt.mine, tt.now
			if swap {
				mine, now = now, mine
			}
			got, ok := wordwise(tt.before, mine, now)
			if want := tt.want != "" || tt.mine == ""; ok != want || got != tt.want {
				t.Errorf("%s, swapped %v: %q, %v, want %q", tt.name, swap, got, ok, tt.want)
			}
		}
	}
	if _, ok := wordwise("x", strings.Repeat("a ", 2000), strings.Repeat("b ", 2000)); ok {
		t.Error("too long to compare, and compared")
	}
}

// FuzzWordwise merges any paragraphs: what one side alone changed is taken, both
// sides are alike, each word that a side put in is there, and merging the same
// again changes nothing.
func FuzzWordwise(f *testing.F) {
	for _, tt := range wordwiseTests {
		f.Add(tt.before, tt.mine, tt.now)
	}
	f.Add("a a a b a", "a a b a a", "b a a a a")
	f.Fuzz(func(t *testing.T, before, mine, now string) {
		if len(before)+len(mine)+len(now) > 2000 {
			return
		}
		for _, s := range []string{before, mine, now} {
			if got := strings.Join(cutWords(s), ""); got != s {
				t.Fatalf("%q cut and joined: %q", s, got)
			}
			if got, ok := wordwise(before, s, before); !ok || got != s {
				t.Fatalf("only mine changed: %q, %v", got, ok)
			}
			if got, ok := wordwise(before, before, s); !ok || got != s {
				t.Fatalf("only now changed: %q, %v", got, ok)
			}
			if got, ok := wordwise(before, s, s); !ok || got != s {
				t.Fatalf("both alike: %q, %v", got, ok)
			}
		}
		got, ok := wordwise(before, mine, now)
		if !ok {
			return
		}
		have := count(got)
		for _, side := range []string{mine, now} {
			old := count(before)
			for word, n := range count(side) {
				if n > old[word] && have[word] < n-old[word] {
					t.Fatalf("%q stands %d times in %q", word, have[word], got)
				}
			}
			if again, ok := wordwise(before, got, side); side == now && (!ok || again != got) {
				t.Fatalf("merged again: %q, %v", again, ok)
			}
		}
	})
}

func count(s string) map[string]int {
	n := make(map[string]int)
	for word := range strings.FieldsSeq(s) {
		n[word]++
	}
	return n
}

func TestDiffering(t *testing.T) {
	for _, tt := range []struct{ a, b, wantA, wantB string }{
		{"a b", "a c", "a b", "a c"},
		{"1 2 3 4 5 6 x 1 2 3 4 5 6", "1 2 3 4 5 6 1 2 3 4 5 6", "…3 4 5 6 x 1 2 3 4…", "…3 4 5 6 1 2 3 4…"},
		{"a a a a a a", "a a a a a a a", "…a a a a", "…a a a a a"},
		{"", "a b", "", "a b"},
	} {
		a, b := differing(tt.a, tt.b)
		if a != tt.wantA || b != tt.wantB {
			t.Errorf("%q and %q: %q and %q", tt.a, tt.b, a, b)
		}
	}
}
