package bundle

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A call may end after any file: the next one repairs.
func TestConvertCrash(t *testing.T) {
	const dir = "content/explainers/new-bridge-opens-in-warnemark/"
	second := strings.Replace(bridge, "from May", "from June", 1)
	third := strings.Replace(bridge, "from May", "from July", 1)
	given := Options{Given: Given{Author: "Ann Lee"}}
	files := []string{".source.txt", "index.md", ".base.md"}
	for old := range 2 { // 0: a new bundle, 1: one that was there
		for done := range len(files) {
			for _, next := range []struct{ name, text string }{{"", ""}, {"bridge.txt", second}, {"bridge.txt", third}} {
				t.Run(fmt.Sprintf("old %d, %d files written, then %s", old, done, next.name), func(t *testing.T) {
					// What the call that ended would have written.
					whole := newSite(t)
					if old > 0 {
						whole.put("bridge.txt", bridge)
						whole.convert(Options{}, "bridge.txt")
					}
					whole.put("bridge.txt", second)
					whole.convert(given, "bridge.txt")

					s := newSite(t)
					if old > 0 {
						s.put("bridge.txt", bridge)
						s.convert(Options{}, "bridge.txt")
					}
					for _, name := range files[:done] {
						s.put(dir+name, whole.get(dir+name))
					}
					var r Report
					if next.name == "" {
						r = s.convert(Options{})
						s.put("bridge.txt", second)
					} else {
						s.put("bridge.txt", next.text)
						opt := Options{}
						if done == 0 || done == 1 {
							opt = given // the editor gives it again
						}
						r = s.convert(opt, "bridge.txt")
					}
					if r.Failed() {
						t.Errorf("%+v", r)
					}
					if next.name == "" && done < 2 {
						s.convert(given, "bridge.txt")
					}
					want := newSite(t)
					want.put("bridge.txt", s.get("bridge.txt"))
					want.convert(given, "bridge.txt")
					got := s.get(dir + "index.md")
					if d := cmp.Diff(want.get(dir+"index.md"), got); d != "" {
						t.Error(d)
					}
					if got != s.get(dir+".base.md") || s.get(dir+".source.txt") != s.get("bridge.txt") {
						t.Error("the bundle is not whole")
					}
				})
			}
		}
	}
}
