package entity

import (
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// TestTagLabeller holds what the tagger and the rules decide together.
func TestTagLabeller(t *testing.T) {
	tests := []struct{ name, text, people string }{
		{"full name and surname", "Ann Lee spoke first. Then Lee left the hall.", "Ann Lee ×2"},
		{"title before the name", "They met Mayor Celestina Duarte in the town hall. Duarte smiled.", "Celestina Duarte ×2"},
		{"a surname that is a title", "Charlie Duke spoke to the crew. Duke stumbled over the name, he said.", "Charlie Duke ×2"},
		{"a common word is no surname", "Ann Young spoke to the crew. Young people listened.", "Ann Young ×1"},
		{"letters after the name", "Prosecuting, Helen Marsh KC spoke first. Marsh was brief.", "Helen Marsh ×2"},
		{"a place named after a person", "The rocket left Kennedy Space Center in Florida on Monday.", ""},
		{"a base named after people", "He stood on the tarmac of Joint Base Elmendorf-Richardson on Friday.", ""},
		{"the label of a turn", "LEE: I was there, I saw it.\n\nDUBOIS: What did you see?", ""},
		{"family name first", "Prime Minister Nguyen Van Linh told parliament in Hanoi that talks would go on.", "Nguyen Van Linh ×1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.FromText("test", tt.text, "", "")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, person := range Find(segment.Cut(doc)).People {
				got = append(got, person.Name+" ×"+string(rune('0'+len(person.Mentions))))
			}
			if s := strings.Join(got, ", "); s != tt.people {
				t.Errorf("people %q, want %q", s, tt.people)
			}
		})
	}
}
