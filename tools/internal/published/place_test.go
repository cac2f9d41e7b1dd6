package published

import (
	"slices"
	"testing"

	"explainer/tools/internal/check"
)

// Places are what check.Position says, in any order.
func TestPlace(t *testing.T) {
	const text = "a\nbé\r\n\nçd"
	var p place
	for _, off := range []int{0, 3, 2, 5, 8, 10, len(text), len(text) + 4, 1, 1} {
		line, col := p.of([]byte(text), off)
		if l, c := check.Position(text, off); line != l || col != c {
			t.Errorf("byte %d: %d:%d, want %d:%d", off, line, col, l, c)
		}
	}
}

func TestCandidates(t *testing.T) {
	for _, tt := range []struct {
		srcset string
		want   []string
	}{
		{"", nil},
		{" , ", nil},
		{"a.png", []string{"a.png"}},
		{"a.png 1x, b.png 2x", []string{"a.png", "b.png"}},
		{"a.png 1x,b.png 2x", []string{"a.png", "b.png"}},
		{"a.png,\n b.png 640w", []string{"a.png", "b.png"}},
		{"data:image/png;base64,AA== 1x, w_3,h_4/b.png 2x", []string{"data:image/png;base64,AA==", "w_3,h_4/b.png"}},
	} {
		if got := slices.Collect(candidates(tt.srcset)); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.srcset, got, tt.want)
		}
	}
}
