package markdown

import (
	"os"
	"strconv"
	"testing"

	"explainer/tools/internal/hostile"
)

// seeds returns how many seeds of hostile articles to try: the number in
// HOSTILE_SEEDS, or few.
func seeds(t *testing.T, few int) int {
	s := os.Getenv("HOSTILE_SEEDS")
	if s == "" {
		return few
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("HOSTILE_SEEDS: %v", err)
	}
	return n
}

// TestHostileGoldmark renders hostile articles, 4,000 blocks a seed, with the
// settings that Hugo uses.
func TestHostileGoldmark(t *testing.T) {
	md := newGoldmark()
	wrong := 0
	for seed := range seeds(t, 1) {
		r := hostile.Rand(uint64(seed))
		for range 200 {
			doc := hostile.Article(r, 20)
			doc.Marks = randomMarks(r, doc)
			body := Body(doc)
			got, err := shown(render(t, md, body))
			if d := differ(got, wanted(doc), err); d != "" {
				wrong++
				if wrong <= 5 {
					t.Errorf("seed %d: %s\nbody:\n%s", seed, d, body)
				}
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d articles wrong", wrong)
	}
}
