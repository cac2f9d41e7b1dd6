package articletest

import (
	"slices"
	"testing"
)

func TestLines(t *testing.T) {
	doc := Lines("\n One.\nTwo, three. \n \n\tFour.")
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, doc.Slice(b.Span))
	}
	if want := []string{"One.", "Two, three.", "Four."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
