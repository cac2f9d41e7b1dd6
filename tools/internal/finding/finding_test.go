package finding

import (
	"slices"
	"testing"
)

func TestSort(t *testing.T) {
	// Each but the first comes behind the one before it for one reason alone.
	sorted := []Finding{
		{File: "a.md", Line: 9, Col: 9, Rule: "z"},
		{File: "b.md", Line: 1, Col: 9, Rule: "z"},
		{File: "b.md", Line: 2, Col: 1, Rule: "z"},
		{File: "b.md", Line: 2, Col: 2, Rule: "a"},
		{File: "b.md", Line: 2, Col: 2, Rule: "b", Message: "first"},
		{File: "b.md", Line: 2, Col: 2, Rule: "b", Message: "and then"},
	}
	got := []Finding{sorted[3], sorted[4], sorted[2], sorted[5], sorted[0], sorted[1]}
	Sort(got)
	if !slices.Equal(got, sorted) {
		t.Errorf("got %v", got)
	}
}

func TestFailed(t *testing.T) {
	review, mistake := Finding{Severity: Review}, Finding{Severity: Error}
	for _, tt := range []struct {
		findings []Finding
		want     bool
	}{
		{nil, false},
		{[]Finding{review, review}, false},
		{[]Finding{review, mistake}, true},
	} {
		if got := Failed(tt.findings); got != tt.want {
			t.Errorf("Failed(%v) = %v", tt.findings, got)
		}
	}
}

func TestString(t *testing.T) {
	f := Finding{File: "a.md", Line: 3, Col: 7, Rule: "link", Message: "no address", Hint: "write one"}
	if got, want := f.String(), "a.md:3:7: link: no address"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	f.Line, f.Col = 0, 0
	if got, want := f.String(), "a.md: link: no address"; got != want {
		t.Errorf("without a place: got %q, want %q", got, want)
	}
}

func TestShorten(t *testing.T) {
	for _, tt := range []struct {
		words   string
		longest int
		want    string
	}{
		{"", 4, ""},
		{"four", 4, "four"},
		{"sjöar", 5, "sjöar"},
		{"sjöarna", 4, "sjö…"},
	} {
		if got := Shorten(tt.words, tt.longest); got != tt.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", tt.words, tt.longest, got, tt.want)
		}
	}
}
