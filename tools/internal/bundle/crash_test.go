package bundle

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A call may end after any file: the next one repairs, with an editor's changes
// and without. The result is that of calls that did not end.
func TestConvertCrash(t *testing.T) {
	const dir = "content/explainers/new-bridge-opens-in-warnemark/"
	second := strings.Replace(bridge, "from May", "from June", 1)
	third := strings.Replace(bridge, "from May", "from July", 1)
	given := Options{Given: Given{Author: "Ann Lee"}}
	files := []string{".source.txt", "index.md", ".conflicts.toml", ".base.md"}
	before := func(s *site, old int) { // 0: a new bundle, 1: one that was there, 2: that an editor changed
		if old == 0 {
			return
		}
		s.put("bridge.txt", bridge)
		s.convert(given, "bridge.txt")
		if old == 2 {
			s.edit(dir+"index.md", `role = "Mayor"`, "role = 'the mayor' # as she wants it")
			s.edit(dir+"index.md", "trams from May.\n", "trams from *May*.\n")
		}
	}
	for old := range 3 {
		for done := range files {
			for _, next := range []string{second, third} {
				t.Run(fmt.Sprintf("old %d, %d files written, then from %s", old, done, next[len(next)-6:len(next)-2]), func(t *testing.T) {
					want := newSite(t)
					before(want, old)
					want.put("bridge.txt", second)
					want.convert(given, "bridge.txt")
					s := newSite(t)
					before(s, old)
					for _, name := range files[:done] {
						if data, ok := want.tree()[dir+name]; ok {
							s.put(dir+name, data[strings.Index(data, "\n")+1:])
						}
					}
					s.put("bridge.txt", next)
					r := s.convert(given, "bridge.txt")
					if next == third {
						want.put("bridge.txt", third)
						want.convert(given, "bridge.txt")
					}
					if r.Count(Failed) > 0 || (r.Conflicts() > 0) != (old == 2) {
						t.Errorf("%+v", r)
					}
					for _, name := range files {
						w, g := want.tree()[dir+name], s.tree()[dir+name]
						if d := cmp.Diff(w[strings.Index(w, "\n")+1:], g[strings.Index(g, "\n")+1:]); d != "" && !(old == 0 && done < 2) {
							t.Error(name, d)
						}
					}
				})
			}
		}
	}
}
