package linecol

import "testing"

const text = "\nein Böög,\r\nzwei\n\nfünf"

var places = []struct{ off, line, col int }{
	{0, 1, 1},
	{1, 2, 1},
	{5, 2, 5},   // B
	{10, 2, 8},  // g: two letters of two bytes stand before
	{11, 2, 9},  // the comma
	{13, 2, 11}, // the line feed behind CR
	{14, 3, 1},
	{19, 4, 1}, // an empty line
	{20, 5, 1},
	{25, 5, 5}, // the end
	{99, 5, 5}, // beyond
}

func TestOf(t *testing.T) {
	for _, p := range places {
		if line, col := Of(text, p.off); line != p.line || col != p.col {
			t.Errorf("byte %d: %d:%d, want %d:%d", p.off, line, col, p.line, p.col)
		}
	}
}

// A cursor answers the same in whatever order it is asked.
func TestCursor(t *testing.T) {
	for step := 1; step < len(places); step++ {
		var c Cursor
		for i := range 3 * len(places) {
			p := places[i*step%len(places)]
			if line, col := c.Of([]byte(text), p.off); line != p.line || col != p.col {
				t.Errorf("byte %d, in steps of %d: %d:%d, want %d:%d", p.off, step, line, col, p.line, p.col)
			}
		}
	}
}
