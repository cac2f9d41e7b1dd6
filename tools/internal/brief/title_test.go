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
			want: "The judge called the plan to sell the old library “a scheme without merit, without shame and without a buyer” in a ruling that ran to ninety pages and cited the city's own minutes", by: "lead sentence",
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
			name: "a text that is too short is its own title",
			text: "Rain fell.",
			want: "Rain fell", by: "lead sentence",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pickerOf(t, tt.text)
			got := title(p)
			if s := p.text.Doc.Slice(got.Span); s != tt.want || got.By != tt.by {
				t.Errorf("title = %q by %q\nwant    %q by %q", s, got.By, tt.want, tt.by)
			}
		})
	}
}

func TestStandfirst(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the first sentence", "The mill on the Ash burnt down on Friday night. Nobody was hurt.", "The mill on the Ash burnt down on Friday night."},
		{"not a question", "Who owns the moon? A court in Lund has to decide that question now.", "A court in Lund has to decide that question now."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pickerOf(t, tt.text)
			if got := p.text.Doc.Slice(standfirst(p).Span); got != tt.want {
				t.Errorf("standfirst = %q, want %q", got, tt.want)
			}
		})
	}
}
