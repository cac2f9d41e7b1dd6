package lexicon

import "testing"

// words are of all kinds that the tables tell apart.
var words = []string{
	"the", "parliament", "has", "voted", "for", "Ingrid", "Solheim", "of", "Westhaven", "ministers", "cities", "UNESCO", "Sen.",
	"Mr.", "lawmakers", "virologist", "bin", "Norway", "United States", "zzyzx", "", "a", "S.", "ies", "Women", "boxes",
	"an-unusually-long-compound-of-words", "Überstraße", "co.uk.",
}

// OfAll tells of many words what Of tells of each.
func TestOfAll(t *testing.T) {
	var names []string
	for range 5 { // more than a batch, and no multiple of it
		names = append(names, words...)
	}
	got := make([]Class, len(names))
	OfAll(names, got)
	for i, name := range names {
		if want := Of(name); got[i] != want {
			t.Errorf("OfAll: %q is %b, Of says %b", name, got[i], want)
		}
	}
}

func BenchmarkOfAll(b *testing.B) {
	classes := make([]Class, len(words))
	for b.Loop() {
		OfAll(words, classes)
	}
}
