package bundle

import (
	"strings"
	"testing"
)

// TestAgain converts an article that did not change: with Again, what an older
// program wrote is brought up to date, and what an editor wrote stays.
func TestAgain(t *testing.T) {
	const dir = "content/explainers/bridge/"
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{Given: Given{Slug: "bridge"}}, "bridge.txt")
	fresh := s.get(dir + "index.md")

	older := strings.Replace(fresh, "rank = 1", "rank = 9", 1)
	if older == fresh {
		t.Fatal("no highlight to change")
	}
	s.put(dir+"index.md", older)
	s.put(dir+".base.md", older)
	if got := s.convert(Options{}).Outcomes[0].Status; got != Unchanged {
		t.Errorf("without Again: %v, want unchanged", got)
	}
	if got := s.convert(Options{Again: true}).Outcomes[0].Status; got != Updated || s.get(dir+"index.md") != fresh {
		t.Errorf("with Again: %v, want updated to what this program makes", got)
	}

	s.put(dir+"index.md", fresh+"\nAn editor's word.\n")
	s.put(dir+".base.md", older)
	if got := s.convert(Options{Again: true}).Outcomes[0].Status; got != Merged || s.get(dir+"index.md") != fresh+"\nAn editor's word.\n" {
		t.Errorf("with Again over an edited file: %v, want merged with the edit in it", got)
	}
}
