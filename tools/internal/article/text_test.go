package article

import (
	"slices"
	"testing"
)

func TestFromLines(t *testing.T) {
	doc := FromLines("\n One.\nTwo, three. \n \n\tFour.")
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, doc.Slice(b.Span))
	}
	if want := []string{"One.", "Two, three.", "Four."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
