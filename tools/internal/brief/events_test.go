package brief

import (
	"slices"
	"testing"

	"explainer/tools/internal/article"
)

func TestEvents(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"sentences in order of time", "The mill on the river closed for good in 1998. The owners of Elsin Mill had opened its gates in 1902.",
			[]string{"The owners of Elsin Mill had opened its gates in 1902", "The mill on the river closed for good in 1998"}},
		{"an opening clause of a long sentence",
			"The council of Port Elsin bought the mill in 2004, although nobody on it had any idea what to do with a building of nine floors, a wet cellar and a roof that had not been seen to since the war ended.",
			[]string{"The council of Port Elsin bought the mill in 2004"}},
		{"a date that describes", "The 2004 sale of the mill cost the council of Port Elsin four million crowns.", nil},
		{"a date that describes, behind a preposition", "The council won a prize in the 2006 contest for the repair of old mills.", nil},
		{"a day's own", "Sunday’s flood damaged the mill on the river for the second time.", nil},
		{"a pronoun nobody can follow", "The mill is old. It closed for good in 1998 after three strikes.", nil},
		{"the time since", "The flood was the worst in the town since 1953, and the mill stood in water.", nil},
		{"a bystander's post", "The mill was on fire again in 2011 pic.example/x #elsin.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.FromText("test", tt.text, "A title", "2024-05-12")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range Make(doc).Events {
				got = append(got, doc.Slice(e.Clause))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
