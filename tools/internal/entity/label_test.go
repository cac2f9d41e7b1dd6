package entity

import (
	"fmt"
	"slices"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A labelTest tells what a heuristic decides about one name in a text.
type labelTest struct {
	heuristic, text, name string
	want                  label // undecided: the heuristic must not decide
}

var labelTests = []labelTest{
	{"function word", "An ox stood there. The ferry left.", "An", nothing},
	{"function word", "She asked Will Brenner to go.", "Will Brenner", undecided},
	{"calendar", "It opens on Thursday.", "Thursday", nothing},
	{"calendar", "They met before Eid al-Adha.", "Eid al-Adha", nothing},
	{"calendar", "“No,” April said.", "April", undecided},
	{"people or faith", "The Norwegians left.", "Norwegians", nothing},
	{"people or faith", "Three South Koreans won.", "South Koreans", nothing},
	{"people or faith", "They moved to Norway.", "Norway", undecided},
	{"law, prize, war", "They signed the Westhaven Accord.", "Westhaven Accord", nothing},
	{"law, prize, war", "He met Ann Song.", "Ann Song", undecided},
	{"family", "Ann Brenner left. The Brenners own it.", "Brenners", nothing},
	{"family", "Ann Rivers left. Rivers sang.", "Rivers", undecided},
	{"title before", "They saw Mr. Ozawu there.", "Ozawu", person},
	{"title before", "They saw Prime Minister Vurda Ozawu there.", "Vurda Ozawu", person},
	{"title before", "It was held on Youth Director Day.", "Day", undecided},
	{"known person's name", "Ann Ozawu came. Then Ozawu left.", "Ozawu", person},
	{"known person's name", "Sydney Brenner came. They live in Sydney.", "Sydney", undecided},
	{"title alone", "The ox belongs to Dean.", "Dean", nothing},
	{"title alone", "Ann Baker came. Baker sang.", "Baker", undecided},
	{"known surname", "They saw Mr. Ozawu. His son J.P. Ozawu sang.", "J.P. Ozawu", person},
	{"known surname", "They saw Mr. Ozawu. The Old Ozawu burnt.", "Old Ozawu", undecided},
	{"known place", "They moved to Norway.", "Norway", place},
	{"known place", "They moved to New South Wales.", "New South Wales", place},
	{"known place", "Mr. Paris sang.", "Paris", undecided},
	{"well-known person", "Then Napoleon lost.", "Napoleon", person},
	{"well-known person", "The Napoleon is a cake. She ate the Napoleon.", "Napoleon", undecided},
	{"known organization", "They asked UNESCO for help.", "UNESCO", organization},
	{"known organization", "They asked McDonald’s for help.", "McDonald’s", organization},
	{"known organization", "They asked Westhaven for help.", "Westhaven", undecided},
	{"organization noun", "They asked the Trade Ministry.", "Trade Ministry", organization},
	{"organization noun", "They asked the Ministry of Trade and Tourism.", "Ministry of Trade and Tourism", organization},
	{"organization noun", "They asked the Ministry.", "Ministry", undecided},
	{"place noun", "They crossed the River Alde.", "River Alde", undecided},
	{"place noun", "They drove down Tollgate Road.", "Tollgate Road", place},
	{"place noun", "Then Ann Hill sang.", "Ann Hill", undecided},
	{"acronym of a name", "The Westhaven Heritage Trust (WHT) sued.", "WHT", organization},
	{"acronym of a name", "The Westhaven Heritage Trust sued. WTH?", "WTH", undecided},
	{"common words", "They saw Blue Harvest twice.", "Blue Harvest", nothing},
	{"common words", "They saw Blue Brenner twice.", "Blue Brenner", undecided},
	{"particle or initial", "Then Oduk bin Talal sang.", "Oduk bin Talal", person},
	{"particle or initial", "Then G. Ozawu sang.", "G. Ozawu", person},
	{"particle or initial", "They saw Lupa por la Vida.", "Vida", undecided},
	{"given name", "Then Ann Ozawu sang.", "Ann Ozawu", person},
	{"given name", "They read the Ann Messenger.", "Ann Messenger", undecided},
	{"said of people", "Then Ozawu, who sang, left.", "Ozawu", person},
	{"said of people", "Then Ozawu, 61, left.", "Ozawu", person},
	{"said of people", "Then the architect Vurda Ozawu left.", "Vurda Ozawu", person},
	{"said of people", "Then Ozawu, which burnt, was sold.", "Ozawu", undecided},
	{"family name", "Then Vurda Yamamoto sang.", "Vurda Yamamoto", person},
	{"family name", "They saw the Vurda Yamamoto.", "Vurda Yamamoto", undecided},
	{"capitals", "They asked ZBKL for help.", "ZBKL", organization},
	{"capitals", "They blamed the GDP for it.", "GDP", undecided},
	{"given name alone", "Then Ingrid sang.", "Ingrid", person},
	{"given name alone", "They saw the Ingrid sink.", "Ingrid", undecided},
	{"verb of saying", "“No,” said Ozawu.", "Ozawu", person},
	{"verb of saying", "“No,” the Ozawu said.", "Ozawu", undecided},
	{"preposition of place", "They lived in Ozawu then.", "Ozawu", place},
	{"preposition of place", "They lived in the Ozawu then.", "Ozawu", undecided},
	{"unknown words", "Then Vurda Ozawu slept.", "Vurda Ozawu", person},
	{"unknown words", "They lived near Vurda Ozawu.", "Vurda Ozawu", undecided},
}

// labels returns the groups of a text after labelling.
func labels(text string) map[string]group {
	d := newDocument(segment.Cut(article.FromLines(text)))
	out := map[string]group{}
	for _, g := range decideAll(d, d.allParts(candidates(d))).groups {
		out[g.text] = g
	}
	return out
}

func TestHeuristics(t *testing.T) {
	for _, tt := range labelTests {
		t.Run(fmt.Sprintf("%s/%s", tt.heuristic, tt.text), func(t *testing.T) {
			groups := labels(tt.text)
			g, ok := groups[tt.name]
			if tt.want == undecided {
				if ok && g.by == tt.heuristic {
					t.Errorf("%q: decided by %q, must not", tt.name, g.by)
				}
				return
			}
			if !ok {
				t.Fatalf("%q is no part", tt.name)
			}
			if g.label != tt.want || g.by != tt.heuristic {
				t.Errorf("%q: label %d by %q, want %d by %q", tt.name, g.label, g.by, tt.want, tt.heuristic)
			}
		})
	}
}

// TestEveryHeuristicIsTested holds the table against the list: each heuristic
// has a case where it decides and one where it must not.
func TestEveryHeuristicIsTested(t *testing.T) {
	for _, h := range heuristics() {
		for _, decides := range []bool{true, false} {
			if !slices.ContainsFunc(labelTests, func(tt labelTest) bool {
				return tt.heuristic == h.name && (tt.want != undecided) == decides
			}) {
				t.Errorf("%s: no case with decides = %v", h.name, decides)
			}
		}
	}
}
