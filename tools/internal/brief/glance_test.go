package brief

import (
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/space"
)

// glanceOf makes a brief of a text with a title and a date.
func glanceOf(t testing.TB, title, date, text string) (Glance, *article.Document) {
	t.Helper()
	doc, err := article.FromText("test", text, title, date)
	if err != nil {
		t.Fatal(err)
	}
	return Make(doc).Glance, doc
}

// nothing is wanted where an answer must not be given.
const nothing = "(nothing)"

func TestGlance(t *testing.T) {
	tests := []struct {
		name, title, text      string
		who, what, when, where string
	}{
		{
			name: "all four", title: "Ada Brandt opens ferry line to Lisbon",
			text: "Ada Brandt opened a ferry line between the islands and the mainland late on Friday. The first boat sailed from the old pier in Lisbon. Brandt waved from the pier in Lisbon.",
			who:  "Ada Brandt", what: "opened a ferry line between the islands and the mainland late on Friday",
			when: "late on Friday", where: "Lisbon",
		},
		{
			name: "a bay, and the comma of a date", title: "How the Norna was raised",
			text: "Ada Brandt brought the steamer Norna up from the Bay of Quiet on May 10, 2024, after a long search. She had told a dinner in Lisbon that it could be done.",
			who:  "Ada Brandt", what: "brought the steamer Norna up from the Bay of Quiet on May 10, 2024",
			when: "May 10, 2024", where: "Bay of Quiet",
		},
		{
			name: "people counted", title: "Boat fire: Six hurt off the coast",
			text: "At least six passengers were injured when a boat caught fire on Sunday. The boat was towed away.",
			who:  "At least six passengers", what: "were injured when a boat caught fire on Sunday", when: "Sunday",
		},
		{
			name: "a label and an opening clause are no subject", title: "Tram crash: As talks go on, Maria Keller blames brakes",
			text: "Maria Keller has blamed the brakes of the tram for the crash. The talks go on.",
			who:  "Maria Keller", what: "has blamed the brakes of the tram for the crash",
		},
		{
			name: "an old date is not when", title: "Maria Keller leaves the board",
			text: "Maria Keller, who joined the board on March 3, 1994, has left it after a long dispute.",
			who:  "Maria Keller",
		},
		{
			name: "a group without a name", text: "Town hall clerks have closed the old register in Norby for want of ink. Ada Brandt said that she would miss it.",
			who: "Town hall clerks", what: "have closed the old register in Norby for want of ink", where: "Norby",
		},
		{
			name: "two subjects", text: "On the second day of the fair, Elsin Rovers and Norby United met in front of nine hundred people. Nobody scored.",
			who: "Elsin Rovers and Norby United",
		},
		{
			name: "a number in words counts people", text: "Twenty-two people were injured when a tram hit a cart of onions in Norby. The driver was asleep.",
			who: "Twenty-two people", where: "Norby",
		},
		{
			name: "what does not break off at its verb", title: "Ada Brandt leaves the board of the ferry",
			text: "Ada Brandt steered so badly that the tug collided with the pier of the ferry. The pier is closed.",
			who:  "Ada Brandt", what: nothing,
		},
		{
			name: "those who meet", text: "The highly praised meeting between Mayor Ada Brandt and Maria Keller opened with tea and cake in Norby. Nobody knows how it ended.",
			who: "Mayor Ada Brandt and Maria Keller", where: "Norby",
		},
		{
			name: "a country acts", text: "Portugal has given the owners of the ferry until May to mend the hull. Ada Brandt owns the ferry.",
			who: "Portugal",
		},
		{
			name: "a thing is nobody, and a later sentence is not asked", text: "The bell of the old church fell into the river during the storm. Ada Brandt wants it back.",
			what: "The bell of the old church fell into the river during the storm",
		},
		{
			name: "a name in an opening phrase is no subject", text: "In a letter to Ada Brandt, the bell was called a public nuisance that nobody needs.",
		},
		{
			name: "what is left over is no answer to what", what: nothing, text: "The bell of the old church, the rope of the bell, the stair to the rope, the door to the stair, the key to the door, the nail for the key, the wall for the nail, and the cat on the wall of the old church by the river.",
		},
		{
			name: "a distance is no place", text: "A tram stopped at a field some nine miles from Lisbon because of a cow. The cow had stopped first.",
		},
		{
			name: "an age is no place", text: "A poster shows a tram as it might have stood in 1920s Lisbon with a cow before it. The cow is new.",
		},
		{
			name: "the dateline", text: "LISBON, May 4 — The bell of the old church fell into the river during a storm.",
			where: "LISBON",
		},
		{
			name: "the dateline of a newsroom", text: "LONDON, May 4 — The bell of the church fell into the river. Portugal mourns. It rang for Portugal, and Portugal paid for it.",
		},
		{
			name: "the article does not say", title: "Why bread rises",
			text: "Bread rises because yeast makes gas. The gas cannot get out of the dough.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, doc := glanceOf(t, tt.title, "2024-05-12", tt.text)
			check := func(question string, p Piece, want string) {
				t.Helper()
				if got := space.FoldASCII(doc.Slice(p.Span)); got != want {
					t.Errorf("%s = %q by %q, want %q", question, got, p.By, want)
				}
			}
			check("who", g.Who, tt.who)
			switch tt.what {
			case "":
			case nothing:
				check("what", g.What, "")
			default:
				check("what", g.What, tt.what)
			}
			check("when", g.When, tt.when)
			check("where", g.Where, tt.where)
		})
	}
}

func TestKeyTerms(t *testing.T) {
	tests := []struct {
		name, text, term, explained string
	}{
		{"expansion before brackets", "The North Sea Ferry Authority (NSFA) has closed three lines this winter.", "NSFA", "North Sea Ferry Authority"},
		{"small words do not count", "The Ministry of Inland Ports (MIP) has closed three lines this winter.", "MIP", "Ministry of Inland Ports"},
		{"other initials", "The North Sea Ferry Authority (BRX) has closed three lines this winter.", "", ""},
		{"a number in brackets", "The North Sea Ferry Authority (2019) has closed three lines this winter.", "", ""},
		{"an apposition", "The boats sail from Lisbon, a port city on the river Tagus, to all of the islands.", "Lisbon", "a port city on the river Tagus"},
		{"a list is no apposition", "The boats sail from Lisbon, the Azores and Madeira to all of the islands.", "", ""},
		{"a comma after an opening phrase", "In Lisbon, the ferry company has closed three lines this winter.", "", ""},
		{"a longer name is another", "Metro Lisbon, the transit agency of the region, runs two trams and a boat.", "", ""},
		{"a country's name for a town", "The Spanish city and Lisbon, a port city on the river Tagus, share a tram.", "Lisbon", "a port city on the river Tagus"},
		{"a result is no kind", "The club lost in Lisbon, the worst defeat since it was founded.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.FromText("test", tt.text, "A title", "")
			if err != nil {
				t.Fatal(err)
			}
			var term, explained string
			if terms := Make(doc).KeyTerms; len(terms) > 0 {
				term, explained = doc.Slice(terms[0].Span), doc.Slice(terms[0].Explained)
			}
			if term != tt.term || explained != tt.explained {
				t.Errorf("%q is %q, want %q is %q", term, explained, tt.term, tt.explained)
			}
		})
	}
}
