package salience

import (
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// measured measures a text in which people are named by the given words.
func measured(t testing.TB, text string, people ...string) *Article {
	t.Helper()
	doc, err := article.FromText("test", text, "", "")
	if err != nil {
		t.Fatal(err)
	}
	cut := segment.Cut(doc)
	set := &entity.Set{}
	for _, name := range people {
		for k := range cut.Tokens {
			if cut.String(k) == name {
				set.People = append(set.People, entity.Person{Name: name, Mentions: []article.Span{cut.Tokens[k].Span}})
				break
			}
		}
	}
	return Measure(cut, set, nil)
}

func TestFaults(t *testing.T) {
	tests := []struct {
		text string
		want Fault
	}{
		{"The council voted to close the pool for the winter.", 0},
		{"He told the council that the pool would close for the winter.", Leans},
		{"She told the council, as Mayor Holm does, that the pool would close.", Leans},
		{"It is unclear whether the council will close the pool this winter.", 0},
		{"It was hard to find anyone who wanted to close the pool.", 0},
		{"It was moved to the harbour in the year before the pool closed.", Leans},
		{"It carries the water main of the town as well as the road.", Leans},
		{"One of those swimmers asked the council about the new pool.", Leans},
		{"One swimmer asked the council about the prices of the pool.", 0},
		{"Some were sold to the swimmers of the town for a crown.", Leans},
		{"If the council closes the pool, the swimmers will have to leave.", 0},
		{"If he closes the pool, the swimmers will have to leave.", Leans | Dangles},
		{"Two years later the council closed the pool for good.", Leans | Dangles},
		{"There is a row about the pool in the town's council.", 0},
		{"However, the council voted to close the pool for the winter.", Connects},
		{"Earlier this month the council voted to close the pool.", 0},
		{"As a result, the council voted to close the pool.", Leans},
		{"As a resulting measure the council closed the old pool.", 0},
		{"In the meantime the council has closed the old pool.", Leans},
		{"The move means that the pool stays shut until May.", Leans},
		{"The move of the pool to the harbour costs nine million.", 0}, // says which
		{"Heath was closed to the public for the whole winter.", 0},    // not "He"
		{"Thisbe Road was closed to the public for the whole winter.", 0},
		{"Would the council close the pool for the whole winter?", Question},
		{"All this means that the pool stays shut until next May.", Leans},
		{"All swimmers were told that the pool stays shut until May.", 0},
		{"After all, swimmers need a pool in the middle of winter.", Leans},
		{"After all swimmers had left, the council closed the old pool.", 0},
		{"Second, the state pays for the pool in the old harbour.", Connects},
		{"Second prize was a day in the pool of the old harbour.", 0},
		{"In many ways, it is the best pool in the country.", Leans},
		{"In many ways, it is clear that the pool has to close.", 0},
		{"A pool closed before its time.", Short},
		{"The pool was good for so many.", Short},
		{"A pool in Holm has closed 9 times.", 0}, // a number
		{"The council said that it would “keep the pool open.", Unended},
		{"The council said that it would “keep the pool open” until May.", 0},
		{"Holm the swimmer is the author of a book about pools.", Service},
		{"Holm the swimmer is the captain of a team that needs pools.", 0},
		{"The council closed the old pool, as the photos below show.", Service},
		{"The pool closed.", Short},
		{"Holm, the mayor of the port for years, was 39.", Short},
		{"Swimmers in the pool on its last day this week", Unended},
		{"Sign up to the newsletter for more news of the pool.", Service},
		{"Holm: The pool is closed because nobody will pay for it.", Service}, // a turn of a transcript
		{"Five things to see on the islands this coming summer .", Service},   // a link
		{"the pool was never warm enough,” a swimmer told the council.", Quoted},
	}
	for _, tt := range tests {
		if got := measured(t, "Nobody came.\n\n"+tt.text).Sentences[1].Faults; got != tt.want {
			t.Errorf("%q: faults %08b, want %08b", tt.text, got, tt.want)
		}
	}
}

// Nothing stands before the first sentence, so it can only point ahead.
func TestFirstSentence(t *testing.T) {
	for text, want := range map[string]Fault{
		"The move means that the pool stays shut until May.":              0,
		"He wears no uniform, but Brandt commands the port's firemen.":    0,
		"He wears no uniform and commands the firemen of the whole port.": Leans,
	} {
		if got := measured(t, text, "Brandt").Sentences[0].Faults; got != want {
			t.Errorf("%q: faults %08b, want %08b", text, got, want)
		}
	}
}

func TestDangles(t *testing.T) {
	tests := []struct {
		text   string
		people []string
		want   bool
	}{
		{"Jets flew over the square while they shook hands.", nil, true},
		{"B-2 bombers and F-22 fighters flew over the square while they shook hands.", nil, true},
		{"Jets flew over the square while the two presidents said they were content.", nil, false},
		{"After the vote her ministers went home without a word.", nil, true},
		{"Brandt closed the shop because her ovens had cracked.", []string{"Brandt"}, false},
		{"A woman closed the shop because her ovens had cracked.", nil, false},
		{"The ovens had cracked and nobody could mend them in time.", nil, false},
		{"A colleague told me how the ovens had cracked in March.", nil, true},
		{"The baker said “I could not mend it” and closed the shop.", nil, false},
		{"Brandt joined him in the shop while the ovens cooled down.", []string{"Brandt"}, true},
		{"Brandt joined the baker because the boss had asked him to.", []string{"Brandt"}, false},
		{"The baker opened the ovens about 20 minutes later and left.", nil, true},
		{"The baker opened in 1998 and closed the shop two years later.", nil, false},
		{"The baker had never seen such ovens in all of the town.", nil, true},
		{"The baker likes such bread as the ovens of the town bake.", nil, false},
		{"The baker bought these ovens in the town by the river.", nil, true},
		{"The US closed the border with three of the states.", nil, false}, // no "us"
	}
	for _, tt := range tests {
		if got := measured(t, tt.text, tt.people...).Sentences[0].Faults&Dangles != 0; got != tt.want {
			t.Errorf("%q: dangles %v, want %v", tt.text, got, tt.want)
		}
	}
}

// A noun that the sentences before explain points back, unless something says
// which is meant.
func TestPoints(t *testing.T) {
	tests := []struct {
		before, text string
		want         bool
	}{
		{"Three bakers were arrested in Norby on Monday.", "The arrests came after a long search in all the ovens.", true},
		{"The town mourns a baker.", "The arrests came after a long search in all the ovens.", false},
		{"A council met to save the pool.", "The council of Norby voted to close it for the winter.", false},
		{"A council met to save the pool.", "The old council voted to close the pool for the winter.", true},
		{"A council met to save the pool.", "The Council voted to close the pool for the whole winter.", false},
		{"A council met to save the pool.", "A council voted to close the pool for the whole winter.", false},
	}
	for _, tt := range tests {
		if got := measured(t, tt.before+"\n\n"+tt.text).Sentences[1].Faults&Points != 0; got != tt.want {
			t.Errorf("%q after %q: points %v, want %v", tt.text, tt.before, got, tt.want)
		}
	}
}
