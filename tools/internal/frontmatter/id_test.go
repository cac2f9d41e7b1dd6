package frontmatter

import (
	"fmt"
	"regexp"
	"testing"
)

func TestID(t *testing.T) {
	var a, b IDs
	first := a.ID("k", "The bridge is open.")
	if !regexp.MustCompile(`^k[a-z2-9]{4}$`).MatchString(first) {
		t.Errorf("id %q", first)
	}
	a.ID("k", "Something else.")
	again := a.ID("k", "The bridge is open.")
	if again == first {
		t.Error("the same words at two places have one id")
	}
	// Other items around do not change an item's id.
	b.ID("k", "Before.")
	if got := b.ID("k", "The bridge is open."); got != first {
		t.Errorf("id %q, then %q", first, got)
	}
	if got := b.ID("k", "The bridge is open."); got != again {
		t.Errorf("second id %q, then %q", again, got)
	}
	if got := b.ID("q", "The bridge is open."); got != "q"+first[1:] {
		t.Errorf("with another letter %q", got)
	}
}

// Among 20,000 items some hashes begin alike.
func TestIDCollision(t *testing.T) {
	var s IDs
	seen := make(map[string]bool)
	longer := 0
	for i := range 20_000 {
		id := s.ID("q", fmt.Sprint(i%19_000))
		if seen[id] {
			t.Fatalf("id %q twice", id)
		}
		seen[id] = true
		if len(id) > 1+idLength {
			longer++
		}
	}
	if longer == 0 {
		t.Error("no two hashes began alike: the test shows nothing")
	}
}
