package brief

import (
	"fmt"
	"strings"
	"testing"
)

func TestHighlights(t *testing.T) {
	const story = "The dam above Corven broke on Tuesday and flooded four hundred homes in the valley. " +
		"They were the only homes in the flood, the mayor told reporters. " +
		"Who is to blame for the flood in the valley? " +
		"Engineers had warned of cracks in the dam in three reports since March. " +
		"It rained. " +
		"The state will pay families whose homes were flooded ten thousand crowns each. " +
		"He also said that the school would stay closed for the rest of the week."
	p := pickerOf(t, story)
	var got []string
	for _, h := range highlights(p) {
		got = append(got, fmt.Sprintf("%d %s", h.Rank, p.text.Doc.Slice(h.Span)[:12]))
	}
	want := []string{"1 The dam abov", "2 Engineers ha", "3 The state wi"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("highlights in text order with ranks:\n got %q\nwant %q", got, want)
	}
}

// A highlight that leans back is taken only where an article has too few that
// do not; padding never is.
func TestHighlightsOfShortArticles(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"The dam above Corven broke on Tuesday.", 1},
		{"The dam above Corven broke on Tuesday. It flooded homes in the valley. Nobody died in it, the mayor said.", 3},
		{strings.Repeat("The dam above the town of Corven broke on Tuesday night. ", 40), 3},
		{strings.Repeat("The dam above the town of Corven broke on Tuesday night. ", 100), 3},
	}
	for _, tt := range tests {
		p := pickerOf(t, tt.text)
		if got := highlights(p); len(got) != tt.want {
			t.Errorf("%.40q: %d highlights, want %d", tt.text, len(got), tt.want)
		}
	}
}
