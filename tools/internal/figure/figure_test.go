package figure

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/timex"
)

// tests has for each rule what it takes and what it must not: text, then what is
// found as "words=value unit kind in phrase".
var tests = []struct {
	rule, text string
	want       []string
}{
	{"money", "The city paid $1.2 billion for the port.", []string{"$1.2 billion=1200000000 USD? money in The city paid $1.2 billion for the port"}},
	{"money", "It costs US$5m, €30k or Rs 3 crore.", []string{"US$5m=5000000 USD money in It costs US$5m, €30k or Rs 3 crore", "€30k=30000 EUR money in It costs US$5m, €30k or Rs 3 crore", "Rs 3 crore=30000000 INR? money in It costs US$5m, €30k or Rs 3 crore"}},
	{"money", "She won 500 rupees at the fair.", []string{"500 rupees=500 INR? money in She won 500 rupees at the fair"}},
	{"money", "The 2 dollar-store clerks won.", nil},
	{"percent", "It has a 25% chance of failure, or 7.5 per cent of it.", []string{"25%=25 % share in It has a 25% chance of failure, or 7.5 per cent of it", "7.5 per cent=7.5 % share in It has a 25% chance of failure, or 7.5 per cent of it"}},
	{"percent", "Support grew by 5 per head.", nil},
	{"fraction", "Nearly two-thirds of voters agreed.", []string{"Nearly two-thirds=0.667  share in Nearly two-thirds of voters agreed"}},
	{"part", "A third of the wells and half of the fields are dry.", []string{"A third=0.333  share in A third of the wells and half of the fields are dry", "half=0.5  share in A third of the wells and half of the fields are dry"}},
	{"ratio", "Some 8 of 10 farmers and one in five millers left.", []string{"Some 8 of 10=0.8  share in Some 8 of 10 farmers and one in five millers left", "one in five=0.2  share in Some 8 of 10 farmers and one in five millers left"}},
	{"ratio", "He ran 200 in 40 and one of the three fell.", nil},
	{"score", "The council voted 7–2 to sell the hall.", []string{"7–2=7-2  score in The council voted 7–2 to sell the hall"}},
	{"score", "Dial 555-0199 or take a 7-2 bolt.", nil},
	{"measure", "The well stands 18.5 km from the sea.", []string{"18.5 km=18.5 kilometre measure in The well stands 18.5 km from the sea"}},
	{"measure", "A field of 2,000 square metres and a 110-acre farm.", []string{"2,000 square metres=2000 square metre measure in A field of 2,000 square metres", "110-acre=110 acre measure in A field of 2,000 square metres and a 110-acre farm"}},
	{"span of time", "They spoke for more than three years of it.", []string{"more than three years=3 year duration in They spoke for more than three years of it"}},
	{"span of time", "The house is 300 years old; it rains twice a day.", nil},
	{"count", "The crew fitted 48 oak planks that night.", []string{"48=48  count in The crew fitted 48 oak planks that night"}},
	{"count", "Dozens of residents left, about 9,000 islanders in all.", []string{"Dozens=  count in Dozens of residents left, about 9,000 islanders in all", "about 9,000=9000  count in Dozens of residents left, about 9,000 islanders in all"}},
	{"count", "A 16 year-old minor and the 42-year-old left.", nil},
	{"phrase", "The bill came to 77 billion pesos (US$4 billion) in May.", []string{"77 billion pesos=77000000000 peso money in The bill came to 77 billion pesos (US$4 billion) in May", "US$4 billion=4000000000 USD money in The bill came to 77 billion pesos (US$4 billion) in May"}},
	{"clause", "The charity hopes to give meals to 9,000 islanders before the ice comes, said its treasurer, who had been counting the tins all through that long night.", []string{"9,000=9000  count in The charity hopes to give meals to 9,000 islanders"}},
	{"clause", "The treasurer of the charity told the council that 9,000 islanders had no bread in the winter of the flood, while the council itself had eaten well every day.", []string{"9,000=9000  count in The treasurer of the charity told the council that 9,000 islanders had no bread in the winter of the flood"}},
	{"clause", "The mill by the river, whose wheel has stood for as long as anybody in the town of Norby can tell or be made to say; earned more than 9,000 crowns a year.", []string{"more than 9,000=9000  count in earned more than 9,000 crowns a year"}},
	{"count", "He read Article 51 aloud, rode bus 42 and was 51.", nil},
	{"count", "In 2019 the two leaders met at 20 Dock Street, in Room 101.", nil},
	{"count", "Call 0151 496 0123 at 10:30, on Aug. 15, 2025.", nil},
}

func TestFind(t *testing.T) {
	for _, tt := range tests {
		doc := document(tt.text)
		var got []string
		for _, f := range Find(doc, timex.Find(doc, "")) {
			got = append(got, fmt.Sprintf("%s=%s %s %s in %s", doc.Doc.Slice(f.Span), f.Value, f.Unit, f.Kind, doc.Doc.Slice(f.Phrase)))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.text, diff)
		}
	}
}

// TestRules holds the tests against the rules: each has one that finds it.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, tt := range tests {
		doc := document(tt.text)
		for _, f := range Find(doc, timex.Find(doc, "")) {
			seen[f.Rule] = true
		}
	}
	for _, r := range rules {
		if !seen[r.name] {
			t.Errorf("no test finds %q", r.name)
		}
	}
}

func TestRank(t *testing.T) {
	doc := document("Six boats with 48 oak planks came. The harbour paid $1.2 million for them. Later it paid $1.2 million more.")
	var got []string
	for _, f := range Find(doc, nil) {
		got = append(got, fmt.Sprint(f.Rank, " ", doc.Doc.Slice(f.Span), " ", f.Telling))
	}
	want := []string{"4 Six false", "2 48 true", "1 $1.2 million true", "3 $1.2 million false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestUnits(t *testing.T) {
	kinds := " sign code currency currency-after before-sign share measure measure-before measure-suffix part "
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if len(f) != 3 || !strings.Contains(kinds, " "+f[1]+" ") {
			t.Errorf("units.txt: %q", line)
		}
	}
}

// FuzzFind holds the figures of any text to their promises: in order, disjoint,
// in bounds, on rune boundaries, within their phrase, with ranks from 1 on.
func FuzzFind(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.text)
	}
	f.Add("$\u0301five ½% 1,00,000 crore 7–2–1 won")
	f.Fuzz(func(t *testing.T, text string) {
		doc := document(text)
		figures := Find(doc, timex.Find(doc, "2025-08-15"))
		last, ranks := 0, make([]bool, len(figures)+1)
		for _, fig := range figures {
			if fig.Span.Start < last || fig.Span.End <= fig.Span.Start || fig.Span.End > len(text) {
				t.Fatalf("span %v after %d in %d bytes", fig.Span, last, len(text))
			}
			last = fig.Span.End
			if !fig.Phrase.Contains(fig.Span) {
				t.Fatalf("phrase %v without its figure %v", fig.Phrase, fig.Span)
			}
			if words := text[fig.Phrase.Start:fig.Phrase.End]; utf8.ValidString(text) && !utf8.ValidString(words) {
				t.Fatalf("%q cuts a rune", words)
			}
			if fig.Rank < 1 || fig.Rank > len(figures) || ranks[fig.Rank] {
				t.Fatalf("rank %d of %d", fig.Rank, len(figures))
			}
			ranks[fig.Rank] = true
		}
	})
}

// Only what a reader can take in alone is worth showing.
func TestTelling(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a statement", "The council paid $12 million for the bridge.", []string{"$12 million"}},
		{"a hope keeps its verb", "The council hopes to sell 12,000 old bricks by May.", []string{"12,000"}},
		{"no statement around it", "The bridge over the Ash, with 12,000 old bricks.", nil},
		{"a conversion in brackets", "The bridge is 5 miles (8 km) from the sea.", []string{"5 miles"}},
		{"both ends of a range", "A brick costs $15,000 to $50,000 in the capital.", []string{"$15,000"}},
		{"when, not how long", "Five years later the council sold the bridge.", nil},
		{"sure of it", "The mayor is 100 percent sure of the bridge.", nil},
		{
			"no more than five", "The mill paid $11 million. The dam paid $12 million. The port paid $13 million. The fair paid $14 million. " +
				"The tram paid $15 million. The bank paid $16 million. The farm paid $17 million.",
			[]string{"$11 million", "$12 million", "$13 million", "$14 million", "$15 million"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := document(tt.text)
			var got []string
			for _, f := range Find(doc, timex.Find(doc, "")) {
				if f.Telling {
					got = append(got, doc.Doc.Slice(f.Span))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
