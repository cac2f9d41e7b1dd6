package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/tagger"
)

func TestTrim(t *testing.T) {
	for in, want := range map[string]string{
		"Ann Lee":             "Ann Lee",
		"Ann Lee's":           "Ann Lee",
		"Ann Lee’s":           "Ann Lee",
		"Ann Lee,":            "Ann Lee",
		"Mr. Lee":             "Lee",
		"The Prime Minister":  "Prime Minister",
		"President Mr Lee":    "Lee",
		"President":           "President",
		"Sen. Ann Lee’s":      "Ann Lee",
		"Bo “the Bear” Lind”": "Bo “the Bear” Lind",
		"Señor Lind":          "Lind",
	} {
		if start, end := trim(in, 0, len(in)); in[start:end] != want {
			t.Errorf("trim(%q) = %q, want %q", in, in[start:end], want)
		}
	}
}

func TestPeople(t *testing.T) {
	text := "Ann Lee, Lee and Bo Lind; Ann B. Lee, Lind-Bo, LEE"
	var spans []span
	for _, name := range [][2]int{{0, 7}, {9, 12}, {17, 24}, {26, 36}, {38, 45}, {47, 50}} {
		spans = append(spans, span{name[0], name[1], tagger.Person})
	}
	want := []string{"ann b lee", "bo lind", "lind-bo"}
	if diff := cmp.Diff(want, people(text, spans)); diff != "" {
		t.Error(diff)
	}
}

func TestScoreCounts(t *testing.T) {
	r := record{ID: "a", Text: "Mr. Lee met Ann in Oslo.", Entities: [][3]any{{0.0, 7.0, "Person"}, {12.0, 15.0, "Person"}, {19.0, 23.0, "Location"}}}
	ex, err := r.example(1)
	if err != nil {
		t.Fatal(err)
	}
	s := ex.score([]span{{4, 7, tagger.Person}, {19, 23, tagger.Organization}})
	want := scores{personRow: {1, 1, 2}, peopleRow: {1, 1, 2}, placeRow: {0, 0, 1}, organizationRow: {0, 1, 0}}
	if s != want {
		t.Errorf("score = %v, want %v", s, want)
	}
}
