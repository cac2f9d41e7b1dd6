package bundle

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/frontmatter"
)

// aliases returns the aliases of a content file.
func (s *site) aliases(name string) []string {
	s.Helper()
	f, err := frontmatter.Parse(name, []byte(s.get(name)))
	if err != nil {
		s.Fatal(err)
	}
	return f.Aliases
}

// A new slug takes the bundle along, with its edits, and leaves a redirect.
func TestNewSlug(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	s.edit(bridgeIndex, `role = "Mayor"`, "role = 'the mayor'")
	s.put("content/explainers/new-bridge-opens-in-warnemark/photo.jpg", "x")
	s.want(s.convert(Options{Given: Given{Slug: "bridge"}}, "bridge.txt"),
		"merged bridge/index.md: its earlier address, /explainers/new-bridge-opens-in-warnemark/, leads to it")
	if got := s.names("bridge"); got != ".base.md .source.txt index.md photo.jpg" {
		t.Error(got)
	}
	const index = "content/explainers/bridge/index.md"
	if !strings.Contains(s.get(index), "role = 'the mayor'") {
		t.Error("the edit is lost")
	}
	if d := cmp.Diff([]string{"/explainers/new-bridge-opens-in-warnemark/"}, s.aliases(index)); d != "" {
		t.Error(d)
	}
	// The earlier name is not given to another article; back again, no page leads to itself.
	s.want(s.convert(Options{}, "bridge.txt"), "unchanged bridge/index.md")
	s.convert(Options{Given: Given{Slug: "new-bridge-opens-in-warnemark"}}, "bridge.txt")
	if d := cmp.Diff([]string{"/explainers/bridge/"}, s.aliases(bridgeIndex)); d != "" {
		t.Error(d)
	}
}

// A new slug is taken for a bundle's own article too, named by any of its files.
func TestNewSlugOfBundle(t *testing.T) {
	for _, name := range []string{".source.txt", "index.md", ""} {
		s := newSite(t)
		s.put("bridge.txt", bridge)
		s.convert(Options{}, "bridge.txt")
		s.edit(bridgeIndex, `role = "Mayor"`, "role = 'the mayor'")
		s.want(s.convert(Options{Given: Given{Slug: "quite-new"}}, "content/explainers/new-bridge-opens-in-warnemark/"+name),
			"merged quite-new/index.md: its earlier address, /explainers/new-bridge-opens-in-warnemark/, leads to it")
		if got := s.names("quite-new"); got != ".base.md .source.txt index.md" {
			t.Errorf("%q: %s", name, got)
		}
		s.want(s.convert(Options{}, "bridge.txt"), "unchanged quite-new/index.md")
		s.want(s.convert(Options{Given: Given{Slug: "quite-new"}}, "content/explainers/quite-new/"+name), "unchanged quite-new/index.md")
	}
}

// A folder that an editor renamed, or a call that ended right after renaming it,
// leaves a redirect too.
func TestRenamedFolder(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	if err := os.Rename(s.path("content/explainers/new-bridge-opens-in-warnemark"), s.path("content/explainers/bridge")); err != nil {
		t.Fatal(err)
	}
	s.want(s.convert(Options{}), "updated bridge/index.md: its earlier address, /explainers/new-bridge-opens-in-warnemark/, leads to it")
	s.want(s.convert(Options{}, "bridge.txt"), "unchanged bridge/index.md")
	if d := cmp.Diff([]string{"/explainers/new-bridge-opens-in-warnemark/"}, s.aliases("content/explainers/bridge/index.md")); d != "" {
		t.Error(d)
	}
}

// What an editor deleted is not made again by converting the archive.
func TestDeletedFolder(t *testing.T) {
	const told = "withdrawn new-bridge-opens-in-warnemark/index.md: its folder was deleted; name the file itself to convert it again"
	s := newSite(t)
	s.put("in/bridge.txt", bridge)
	s.put("in/other.txt", "The council met on Monday and decided nothing, as it does in most weeks.\n")
	s.convert(Options{}, "in")
	if err := os.RemoveAll(s.path("content/explainers/new-bridge-opens-in-warnemark")); err != nil {
		t.Fatal(err)
	}
	const other = "the-council-met-on-monday-and-decided-nothing-as-it-does-in/index.md"
	r := s.convert(Options{}, "in")
	s.want(r, told, "unchanged "+other)
	if r.Failed() {
		t.Error("counts as failed")
	}
	s.edit("in/bridge.txt", "from May", "from June") // corrected, it is the same
	s.want(s.convert(Options{}, "in"), told, "unchanged "+other)
	s.want(s.convert(Options{Again: true}), "unchanged "+other)

	// Who names the file wants it.
	s.want(s.convert(Options{}, "in/bridge.txt"), "created new-bridge-opens-in-warnemark/index.md")
	s.want(s.convert(Options{}, "in"), "unchanged new-bridge-opens-in-warnemark/index.md", "unchanged "+other)
}

// A page that an editor withdrew by draft = true stays a draft, which is said.
func TestDraft(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	s.edit(bridgeIndex, "+++\n", "+++\ndraft = true\n")
	s.edit("bridge.txt", "from May", "from June")
	s.want(s.convert(Options{}, "bridge.txt"), "merged new-bridge-opens-in-warnemark/index.md: a draft: not published")
	if got := s.get(bridgeIndex); !strings.Contains(got, "draft = true") || !strings.Contains(got, "from June") {
		t.Error(got)
	}
}

// An article is found by its address, or by its title and text, when its file
// has another name.
func TestFoundAgain(t *testing.T) {
	s := newSite(t)
	s.put("a.txt", bridge)
	s.convert(Options{Given: Given{SourceURL: "https://news.example/bridge"}}, "a.txt")
	s.put("b.txt", "A wholly new title\n\nThis text has nothing in common with what stood at the address before.\n")
	s.want(s.convert(Options{Given: Given{SourceURL: "https://news.example/bridge"}}, "b.txt"), "updated new-bridge-opens-in-warnemark/index.md")

	s = newSite(t)
	s.put("a.txt", bridge)
	s.convert(Options{}, "a.txt")
	s.put("b.txt", strings.Replace(bridge, "from May", "from June", 1))
	s.want(s.convert(Options{}, "b.txt"), "updated new-bridge-opens-in-warnemark/index.md")
	// Another article of the same title is another one.
	s.put("c.txt", "New bridge opens in Warnemark\n\nA second one was opened by nobody at all, on a rainy day in autumn.\n")
	s.want(s.convert(Options{}, "c.txt"), "created new-bridge-opens-in-warnemark-2/index.md")
}

// Of several folders that were deleted an article gets the one back that it had
// last, and not a copy that was made of that.
func TestWithdrawnCopy(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{Given: Given{Slug: "bridge"}}, "bridge.txt")
	if err := os.CopyFS(s.path("content/explainers/a-copy"), os.DirFS(s.path("content/explainers/bridge"))); err != nil {
		t.Fatal(err)
	}
	s.convert(Options{})
	if err := os.RemoveAll(s.path("content/explainers/a-copy")); err != nil {
		t.Fatal(err)
	}
	s.edit("bridge.txt", "from May", "from June")
	s.want(s.convert(Options{}, "bridge.txt"), "updated bridge/index.md")
	if err := os.RemoveAll(s.path("content/explainers/bridge")); err != nil {
		t.Fatal(err)
	}
	s.want(s.convert(Options{}, "bridge.txt"), "created bridge/index.md")
}
