package check

import (
	"fmt"
	"strings"
	"testing"
)

func TestAlike(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Ann Lee", "Ann Lee", true},
		{"Ann M. Lee", "Ann Lee", true},
		{"José Barra", "Jose Barra", true},
		{"Sergei Marlov", "Sergey Marlov", true},
		{"Marta Zelenkova", "Marta Zelenková", true},
		{"Marta Zelenko", "Marta Zelenkoo", true},
		{"Ann Maria Lee", "Ann Lee", true},
		{"Ann M. Lee", "Ann R. Lee", false},
		{"Ann Maria Lee", "Ann Petra Lee", false},
		{"Bo Ek Jr.", "Bo Ek", false},
		{"John Smith", "Joan Smith", false},
		{"Sergei Marlov", "Sergey Marlow", false}, // two differences
		{"Ann Lee", "Lee Ann", false},
	} {
		if got := alike(fold(test.a), fold(test.b)); got != test.want {
			t.Errorf("%s, %s: %v", test.a, test.b, got)
		}
	}
}

func TestClosest(t *testing.T) {
	names := []string{"speaker", "sentence", "text", "id", "source", "date"}
	for name, want := range map[string]string{
		"speakr": "speaker", "spaeker": "speaker", "sentense": "sentence", "tex": "text", "txet": "text",
		"sources": "source", "note": "", "colour": "", "x": "", "ids": "id", "dates": "date", "rate": "date", "Speaker": "speaker",
	} {
		if got := closest(name, names); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	const article = "The ferry to Norby leaves in April. Ada Holm, the mayor, said: “We wait for the ice.” Then it was June."
	for words, want := range map[string]string{
		"the ferry from Norby leaves": "The ferry to Norby leaves",
		"We wait for ice":             "wait for the ice.”",
		"\"We wait for the ice\"":     "“We wait for the ice.”",
		"Nothing of this was said":    "",
		"":                            "",
	} {
		if got := lex(article).nearest(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// BenchmarkCompare compares 100,000 people, half of them with the same first
// name.
func BenchmarkCompare(b *testing.B) {
	var all []person
	for i := range 100_000 {
		name := fmt.Sprintf("Ann%d Lee%d", i/2*(i%2), i)
		all = append(all, person{id: fmt.Sprint("p", i), name: name, folded: fold(name)})
	}
	for b.Loop() {
		compare(all)
	}
}

// BenchmarkNearest looks for 400 passages in an article of as many sentences.
func BenchmarkNearest(b *testing.B) {
	var article strings.Builder
	for i := range 400 {
		fmt.Fprintf(&article, "The ferry of %d to Norby leaves in April, said Ada Holm. ", i)
	}
	for b.Loop() {
		l := lex(article.String())
		for i := range 400 {
			l.nearest(fmt.Sprintf("The boat of %d to Norby left in April", i))
		}
	}
}
