package brief

import (
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// pickerOf cuts text, without entities and quotations.
func pickerOf(t testing.TB, text string) *picker {
	t.Helper()
	doc, err := article.FromText("test", text, "", "")
	if err != nil {
		t.Fatal(err)
	}
	return newPicker(segment.Cut(doc), &entity.Set{}, nil)
}

func TestTitle(t *testing.T) {
	tests := []struct {
		name, text, want, by string
	}{
		{
			name: "a short lead is the title",
			text: "The harbour of Port Elsin will close for repairs in May. Ferries sail from Norby until then.",
			want: "The harbour of Port Elsin will close for repairs in May", by: "lead sentence",
		},
		{
			name: "a connective is cut off",
			text: "After months of rumours and three adjourned sessions that had tired everybody who still cared about the old stadium by the river and its long unpaid bills, the council met. However, the meeting ended without a decision on the future of the stadium.",
			want: "the meeting ended without a decision on the future of the stadium", by: "lead clause",
		},
		{
			name: "the turn comes before a long clause that leads up to it",
			text: "The long awaited meeting between the owner of the stadium by the river and the mayor of Port Elsin opened with tea and cake, with a song. However, the meeting ended without a decision on the future of the stadium.",
			want: "the meeting ended without a decision on the future of the stadium", by: "lead clause",
		},
		{
			name: "a clause ends at its comma",
			text: "The island's only bakery has reopened under new owners, who moved there from the mainland in spring with two ovens, a cat and the hope that people would still be hungry.",
			want: "The island's only bakery has reopened under new owners", by: "lead clause",
		},
		{
			name: "the main clause behind an opening phrase",
			text: "After nine years, four contractors and two court cases that nobody in the town hall cares to remember any more, the tunnel under the Strand opened to traffic on Monday.",
			want: "the tunnel under the Strand opened to traffic on Monday", by: "lead clause",
		},
		{
			name: "a title never ends inside a quotation",
			text: "The judge called the plan to sell the old library “a scheme without merit, without shame and without a buyer” in a ruling that ran to ninety pages and cited the city's own minutes.",
			want: "The judge called the plan to sell the old library “a scheme without merit, without shame and without a buyer” in a ruling that ran to ninety pages and cited the city's own minutes", by: "long sentence of the lead",
		},
		{
			name: "the first sentence comes before a shorter one",
			text: "The port authority has raised the toll for lorries on the Selby bridge from nine crowns to fourteen crowns, it told hauliers on Monday. Cars stay free of charge on the bridge.",
			want: "The port authority has raised the toll for lorries on the Selby bridge", by: "opening words of the lead",
		},
		{
			name: "a clause about the subject is not the verb",
			text: "Baker Ulla Brandt, who won the prize for rye bread twice, has closed her shop in the old harbour after forty years at the same two ovens and counter.",
			want: "Baker Ulla Brandt, who won the prize for rye bread twice, has closed her shop", by: "opening words of the lead",
		},
		{
			name: "no title leans on what stands before",
			text: "But when the keeper of the lighthouse at Norre Point announced a plan that he hoped would keep it open, nobody came to the hearing in the hall. The council will decide on the lighthouse in June.",
			want: "The council will decide on the lighthouse in June", by: "lead sentence",
		},
		{
			name: "an abbreviation keeps its period",
			text: "A ferry with ninety people on board ran aground off the U.S.",
			want: "A ferry with ninety people on board ran aground off the U.S.", by: "lead sentence",
		},
		{
			name: "a title never ends between a verb and its preposition",
			text: "A lorry full of early potatoes and late onions from the farms above the lake collided with a tram on the bridge of Port Elsin on Monday, and the driver of the tram, who had seen it come, was hurt. The bridge will stay closed to lorries until June.",
			want: "A lorry full of early potatoes and late onions from the farms above the lake collided with a tram on the bridge of Port Elsin on Monday", by: "lead clause",
		},
		{
			name: "a title never ends inside a pair of adjectives",
			text: "The keeper of the lighthouse at Norre Point has named his boat for the one-eyed, long-tailed cat that came to the rock. Nobody knows how the cat came to be there.",
			want: "The keeper of the lighthouse at Norre Point has named his boat", by: "opening words of the lead",
		},
		{
			name: "a comma that is no pair of adjectives ends a clause",
			text: "The council of Port Elsin has closed the old ferry, long known for its rust and for the captain's songs, after the third fire in as many weeks on its upper deck and an inspection. Nobody was hurt in any of them.",
			want: "The council of Port Elsin has closed the old ferry", by: "lead clause",
		},
		{
			name: "what a verb asks for stays with it",
			text: "The court of appeal ordered the owners of the seven oldest mills in the valley of the Ash to open their weirs for salmon at night, in a ruling of ninety pages that nobody had expected before the summer. The mills close at six.",
			want: "The court of appeal ordered the owners of the seven oldest mills in the valley of the Ash to open their weirs for salmon at night", by: "lead clause",
		},
		{
			name: "a participle behind a noun is not the verb",
			text: "A baker accused of selling sawdust as rye bread in the market of Norby, three of whose customers fell ill, walked free on Monday for want of a loaf, since the last of the evidence had been eaten by the court's own mice in spring. The mice are well and have been moved to Lund.",
			want: "The mice are well and have been moved to Lund", by: "lead sentence",
		},
		{
			name: "a sentence that breaks off in a quotation gives what stands before it",
			text: "The keeper of Norre Point has sent a last letter to all of the islands: “Keep a lamp in the window. Keep it lit.” He leaves in May.",
			want: "The keeper of Norre Point has sent a last letter to all of the islands", by: "lead clause",
		},
		{
			name: "a colon ends a clause",
			text: "The port of Elsin has found a way out of its quarrel with the island: it will lend it a crane, two boats, three pilots and the only dredger on this coast until the harbour wall stands again, which may take years. The island is glad of it.",
			want: "The port of Elsin has found a way out of its quarrel with the island", by: "lead clause",
		},
		{
			name: "a text that is too short is its own title",
			text: "Rain fell.",
			want: "Rain fell", by: "lead sentence",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pickerOf(t, tt.text)
			got := title(p, highlights(p))
			if s := p.text.Doc.Slice(got.Span); s != tt.want || got.By != tt.by {
				t.Errorf("title = %q by %q\nwant    %q by %q", s, got.By, tt.want, tt.by)
			}
		})
	}
}

func TestStandfirst(t *testing.T) {
	tests := []struct{ name, text, title, want string }{
		{"the first sentence", "The mill on the Ash burnt down on Friday night. Nobody was hurt.", "", "The mill on the Ash burnt down on Friday night."},
		{"not a question", "Who owns the moon? A court in Lund has to decide that question now.", "", "A court in Lund has to decide that question now."},
		{"not the title again", "The mill on the Ash burnt down. Nobody was hurt by the fire, the brigade said.", "The mill on the Ash burnt down", "Nobody was hurt by the fire, the brigade said."},
		{"more than the title", "The mill on the Ash burnt down on Friday night. Nobody was hurt.", "The mill on the Ash burnt down", "The mill on the Ash burnt down on Friday night."},
		{"the title, for want of another", "The mill on the Ash burnt down.", "The mill on the Ash burnt down", "The mill on the Ash burnt down."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pickerOf(t, tt.text)
			title := Piece{Span: article.Span{End: len(tt.title)}}
			if got := p.text.Doc.Slice(standfirst(p, title).Span); got != tt.want {
				t.Errorf("standfirst = %q, want %q", got, tt.want)
			}
		})
	}
}
