package entity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// find returns the set of a text with a paragraph a line.
func findIn(text string) (*Set, string) {
	doc := article.FromLines(text)
	return find(segment.Cut(doc), ruleLabeller), doc.Text
}

// In want, a person is "Name (alias, alias) ×mentions".
var peopleTests = []struct {
	name, text string
	want       []string
}{
	{"surname later", "Ann Ozawu came. Ozawu slept.", []string{"Ann Ozawu (Ozawu) ×2"}},
	{"surname first", "Ms. Ozawu came. Then Ann Ozawu slept.", []string{"Ann Ozawu (Ozawu) ×2"}},
	{"given name later", "Ann Ozawu came. Then Ann slept.", []string{"Ann Ozawu (Ann) ×2"}},
	{"titles are no part", "President Ann Ozawu met Mrs. Ozawu’s son.", []string{"Ann Ozawu (Ozawu) ×2"}},
	{"possessive", "Ann Ozawu’s ox and Ozawu’s cow", []string{"Ann Ozawu (Ozawu) ×2"}},
	{"initial in the middle", "Ann K. Ozawu came. Then Ann Ozawu slept.", []string{"Ann K. Ozawu (Ann Ozawu) ×2"}},
	{"initial for the given name", "A. Ozawu came. Then Ann Ozawu slept.", []string{"Ann Ozawu (A. Ozawu) ×2"}},
	{"nickname", "William Ozawu came. Then Bill Ozawu slept.", []string{"William Ozawu (Bill Ozawu) ×2"}},
	{"nickname in marks", "Robert “Bo” Ozawu came. Then Ozawu slept.", []string{"Robert “Bo” Ozawu (Ozawu) ×2"}},
	{"suffix is another person", "Carl Ozawu came. Then Carl Ozawu Jr. slept.", []string{"Carl Ozawu ×1", "Carl Ozawu Jr. ×1"}},
	{"suffix with a short form", "Carl Ozawu Jr. met Carl Ozawu Sr. there. Then Ozawu Jr. slept.", []string{"Carl Ozawu Jr. (Ozawu Jr.) ×2", "Carl Ozawu Sr. ×1"}},
	{"neither Jr. nor Sr.", "Carl Ozawu Jr. met Carl Ozawu Sr. there. Then Ozawu slept.", []string{"Carl Ozawu Jr. ×1", "Carl Ozawu Sr. ×1"}},
	{"the elder", "Carl Ozawu Jr. met Carl Ozawu Sr. there. Then the elder Ozawu slept.", []string{"Carl Ozawu Jr. ×1", "Carl Ozawu Sr. (Ozawu) ×2"}},
	{"without a suffix", "Carl Ozawu met Carl Ozawu Jr. there. Then Ozawu slept.", []string{"Carl Ozawu (Ozawu) ×2", "Carl Ozawu Jr. ×1"}},
	{"capital particle begins a surname", "Bo Van den Bergh came. “No,” Van den Bergh said.", []string{"Bo Van den Bergh (Van den Bergh) ×2"}},
	{"particle with a capital and a hyphen", "Omar al-Ozawi came. Al-Ozawi spoke.", []string{"Omar al-Ozawi (Al-Ozawi) ×2"}},
	{"Al is a given name too", "Al Ozawu said no. Ann Ozawu slept.", []string{"Al Ozawu ×1", "Ann Ozawu ×1"}},
	{"before the other is named", "Ann Ozawu came. Ozawu sat. Then Ozawu stood.\nCarl Ozawu came.\nOzawu slept.", []string{"Ann Ozawu (Ozawu) ×4", "Carl Ozawu ×1"}},
	{"two of them in the paragraph", "Ann Ozawu came. Carl Ozawu came. Then Ozawu slept.", []string{"Ann Ozawu ×1", "Carl Ozawu ×1"}},
	{"known as", "Ann Ozawu, known as Sunny, came. “No,” Sunny said.", []string{"Ann Ozawu (Sunny) ×3"}},
	{"known as, of another", "Ann Ozawu is known for songs. “No,” Sunny said.", []string{"Ann Ozawu ×1", "Sunny ×1"}},
	{"particles", "Bill de Ozawu came. De Ozawu slept.", []string{"Bill de Ozawu (De Ozawu) ×2"}},
	{"particle with a hyphen", "Omar al-Ozawi came. Then al-Ozawi spoke. “No,” Ozawi said.", []string{"Omar al-Ozawi (al-Ozawi, Ozawi) ×3"}},
	{"hyphen in the given name", "Then Kim Jong-min spoke.", []string{"Kim Jong-min ×1"}},
	{"English word in the given name", "Then Ban Ki-moon spoke.", []string{"Ban Ki-moon ×1"}},
	{"family name first", "Xu Jinbao came. “No,” Xu said.", []string{"Xu Jinbao (Xu) ×2"}},
	{"two apostrophes", "Ann O’Ozawu came. Then Ms. O'Ozawu slept.", []string{"Ann O’Ozawu (O'Ozawu) ×2"}},
	{"two people of one surname are not one", "Ann Ozawu and Carl Ozawu came.", []string{"Ann Ozawu ×1", "Carl Ozawu ×1"}},
	{"title tells which", "Ann Ozawu and Carl Ozawu came.\nThen Mrs. Ozawu slept.", []string{"Ann Ozawu (Ozawu) ×2", "Carl Ozawu ×1"}},
	{"last in the paragraph", "Ann Ozawu came.\nCarl Ozawu came. Then Ozawu slept.", []string{"Ann Ozawu ×1", "Carl Ozawu (Ozawu) ×2"}},
	{"the usual one", "Ann Ozawu came. Ann Ozawu sat. Carl Ozawu came.\nThen Ozawu slept.", []string{"Ann Ozawu (Ozawu) ×3", "Carl Ozawu ×1"}},
	{"not sure: nobody", "Ann Ozawu came. Carl Ozawu came.\nThen Ozawu slept.", []string{"Ann Ozawu ×1", "Carl Ozawu ×1"}},
	{"family", "Ann Ozawu came. The Ozawus slept.", []string{"Ann Ozawu ×1"}},
	{"list", "Then Ann Ozawu, Carl Lind and Bo Marek slept.", []string{"Ann Ozawu ×1", "Carl Lind ×1", "Bo Marek ×1"}},
	{"organization before the name", "Then NATO’s Ann Ozawu slept.", []string{"Ann Ozawu ×1"}},
	{"weekday after the name", "Then Ann Ozawu Thursday slept.", []string{"Ann Ozawu ×1"}},
	{"party and state", "Then Ann Ozawu (R-Ohio) slept.", []string{"Ann Ozawu ×1"}},
	{"name over two lines", "Then Ann  Ozawu slept. Ann Ozawu woke.", []string{"Ann Ozawu ×2"}},
	{"headline", "Ann Ozawu Buys Old Customs House In Harbour. Then Ann Ozawu slept.", []string{"Ann Ozawu ×2"}},
	{"common word at the start of a sentence", "Meanwhile Ann Ozawu slept. Police left.", []string{"Ann Ozawu ×1"}},
	{"ship, street, prize, paper", "They saw the Ann Marie, Ann Street, the Ann Prize and the Ann Observer.", nil},
}

func TestPeople(t *testing.T) {
	for _, tt := range peopleTests {
		t.Run(tt.name, func(t *testing.T) {
			set, _ := findIn(tt.text)
			var got []string
			for _, p := range set.People {
				s := p.Name
				if len(p.Aliases) > 0 {
					s += " (" + strings.Join(p.Aliases, ", ") + ")"
				}
				got = append(got, fmt.Sprintf("%s ×%d", s, len(p.Mentions)))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPlacesAndOrganizations(t *testing.T) {
	tests := []struct {
		name, text            string
		places, organizations []string
	}{
		{"well-known forms", "The U.S. and the United States", []string{"United States ×2"}, nil},
		{"article", "They read The New York Times and the New York Times.", nil, []string{"The New York Times ×2"}},
		{"acronym", "The Westhaven Heritage Trust (WHT) sued. The WHT won.", nil, []string{"Westhaven Heritage Trust ×3"}},
		{"acronym of two", "The Westhaven Heritage Trust and the Westland Health Trust met. WHT?", nil, []string{"Westhaven Heritage Trust ×1", "Westland Health Trust ×1", "WHT ×1"}},
		{"the ministry is none", "They asked the Ministry and the Party.", nil, nil},
		{"place in a title", "Then Indiana Gov. Ann Ozawu met them.", []string{"Indiana ×1"}, nil},
		{"two peoples in one", "The Russia-Ukraine war", []string{"Russia ×1", "Ukraine ×1"}, nil},
	}
	show := func(list []Named) (out []string) {
		for _, n := range list {
			out = append(out, fmt.Sprintf("%s ×%d", n.Name, len(n.Mentions)))
		}
		return out
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set, _ := findIn(tt.text)
			if diff := cmp.Diff(tt.places, show(set.Places)); diff != "" {
				t.Error("places", diff)
			}
			if diff := cmp.Diff(tt.organizations, show(set.Organizations)); diff != "" {
				t.Error("organizations", diff)
			}
		})
	}
}

func TestGender(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       Gender
	}{
		{"title", "Then Mrs. Ozawu slept.", Female},
		{"title of both", "Then Dr. Ozawu slept.", Unknown},
		{"role", "Then spokeswoman Vurda Ozawu slept.", Female},
		{"chairman tells nothing", "Then chairman Vurda Ozawu slept.", Unknown},
		{"pronoun opens the next sentence", "Then Vurda Ozawu slept. She snored.", Female},
		{"pronouns in the sentence", "Then Vurda Ozawu slept in his coat and his hat.", Male},
		{"a single pronoun in the sentence", "Then Vurda Ozawu slept in his coat.", Unknown},
		{"given name tells nothing", "Then Ann Ozawu slept.", Unknown},
		{"pronoun after two people", "Then Vurda Ozawu met Bo Lind. She snored.", Unknown},
		{"pronouns that disagree", "Then Vurda Ozawu slept. She snored.\nOzawu woke. He snored.", Unknown},
		{"pronoun in a quotation", "Then Vurda Ozawu said: “He and he and he.”", Unknown},
	} {
		t.Run(tt.name, func(t *testing.T) {
			set, _ := findIn(tt.text)
			if len(set.People) == 0 {
				t.Fatal("nobody found")
			}
			if got := set.People[0].Gender; got != tt.want {
				t.Errorf("%s: gender %d, want %d", set.People[0].Name, got, tt.want)
			}
		})
	}
}
