package lexicon

import (
	"maps"
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	got := slices.Sorted(maps.Keys(Words("\n two  one\ttwo\n")))
	if want := []string{"one", "two"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
