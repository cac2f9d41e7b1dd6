package bundle

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// TestSequences corrects the article, edits, deletes and brings back the content
// file and converts, in random order. Whatever is done: an edited content file
// is never written, one that nobody edited says what the article says, and a
// deleted one stays deleted.
func TestSequences(t *testing.T) {
	const dir = "content/explainers/bridge/"
	months := []string{"April", "May", "June", "July"}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 7))
		s := newSite(t)
		s.put("bridge.txt", bridge)
		s.convert(Options{Given: Given{Slug: "bridge"}}, "bridge.txt")
		var steps []string
		for range 15 {
			index, err := os.ReadFile(s.path(dir + "index.md"))
			there := err == nil
			switch op := r.IntN(5); {
			case op == 0:
				month := months[r.IntN(len(months))]
				steps = append(steps, "correct to "+month)
				s.put("bridge.txt", strings.Replace(bridge, "from May", "from "+month, 1))
			case op == 1 && there:
				steps = append(steps, "edit")
				s.put(dir+"index.md", string(index)+fmt.Sprintf("\nA word of the editor's, number %d.\n", r.IntN(3)))
			case op == 2 && there:
				steps = append(steps, "take edits back")
				s.put(dir+"index.md", s.get(dir+".base.md"))
			case op == 3 && r.IntN(3) == 0:
				if steps = append(steps, "delete or bring back"); there {
					os.Remove(s.path(dir + "index.md"))
				} else {
					s.put(dir+"index.md", s.get(dir+".base.md"))
				}
			default:
				steps = append(steps, "convert")
				if msg := convertAndCheck(s, dir); msg != "" {
					t.Fatalf("seed %d, after %s: %s", seed, strings.Join(steps, ", "), msg)
				}
			}
		}
	}
}

// convertAndCheck converts the article and says what is wrong afterwards.
func convertAndCheck(s *site, dir string) string {
	index, err := os.ReadFile(s.path(dir + "index.md"))
	deleted, edited := err != nil, err == nil && string(index) != s.get(dir+".base.md")
	corrected := s.get("bridge.txt") != s.get(dir+".source.txt")
	status := s.convert(Options{}, "bridge.txt").Outcomes[0].Status
	now, err := os.ReadFile(s.path(dir + "index.md"))
	switch {
	case deleted:
		if err == nil || status != Withdrawn {
			return "deleted, but " + status.String()
		}
	case edited:
		if string(now) != string(index) || corrected != (status == Edited) {
			return "edited, but " + status.String()
		}
	default:
		if !strings.Contains(string(now), hashOf([]byte(s.get("bridge.txt")))) || string(now) != s.get(dir+".base.md") || corrected != (status == Updated) {
			return "not edited, but " + status.String()
		}
	}
	return ""
}
