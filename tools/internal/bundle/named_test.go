package bundle

import (
	"strings"
	"testing"
)

// The paths that messages tell, a content file's and its folder's, stand for the
// article of that bundle; the site itself is no folder of articles.
func TestNamedBundle(t *testing.T) {
	s := newSite(t)
	s.put("config.toml", "")
	s.put("README.md", "# A site\n\nThis is about the site.\n")
	s.put("content/about/index.md", "+++\ntitle = \"About\"\n+++\n\nThis page is about us.\n")
	s.put("articles/bridge.txt", bridge)
	s.convert(Options{}, "articles/bridge.txt")
	const dir = "content/explainers/new-bridge-opens-in-warnemark"
	const unchanged = "unchanged new-bridge-opens-in-warnemark/index.md"
	for _, name := range []string{dir, dir + "/index.md", dir + "/.base.md", dir + "/.source.txt", "content/explainers"} {
		s.want(s.convert(Options{}, name), unchanged)
	}
	s.edit(dir+"/.source.txt", "two years late", "three years late")
	s.want(s.convert(Options{}, dir+"/index.md"), "updated new-bridge-opens-in-warnemark/index.md")
	for _, name := range []string{".", "content", "content/about"} {
		r := s.convert(Options{}, name)
		if len(r.Outcomes) != 1 || r.Outcomes[0].Status != Failed && name != "content/about" {
			t.Errorf("%s: %+v", name, r.Outcomes)
		}
	}
	s.put("content/explainers/by-hand/index.md", "+++\ntitle = \"x\"\n+++\n\nBy hand.\n")
	s.want(s.convert(Options{}, "content/explainers/by-hand"), "failed: content/explainers/by-hand: no article was converted into it")
}

// A conflict is settled by naming the page that it was told of, and that is
// said.
func TestSettleOnePage(t *testing.T) {
	s := newSite(t)
	for _, name := range []string{"one", "two"} {
		s.put(name+".txt", strings.ReplaceAll(bridge, "Warnemark", "Port "+name))
		s.convert(Options{Given: Given{Slug: name}}, name+".txt")
		s.edit("content/explainers/"+name+"/index.md", `role = "Mayor"`, `role = "Head of the town"`)
		s.edit(name+".txt", "Mayor Eva", "Lady mayor Eva")
		s.edit("content/explainers/"+name+"/.source.txt", "Mayor Eva", "Lady mayor Eva")
		s.edit("content/explainers/"+name+"/index.md", "Mayor Eva Brandt called it", "Governor Eva Brandt called it")
		if r := s.convert(Options{}, name+".txt"); r.Conflicts() == 0 {
			t.Fatalf("no conflict: %+v", r)
		}
	}
	r := s.convert(Options{Mine: true}, "content/explainers/one/index.md")
	if len(r.Outcomes) != 1 || !strings.Contains(r.Outcomes[0].Note, "settled: yours stays") {
		t.Errorf("%+v", r.Outcomes)
	}
	if open := s.names("two"); !strings.Contains(open, ".conflicts.toml") {
		t.Errorf("the other page was settled too: %s", open)
	}
	r = s.convert(Options{Theirs: true})
	s.want(r, "unchanged one/index.md", "updated two/index.md: 2 conflicts settled: the machine's is taken")
}

// A conflict is over when the article comes to say what the editor wrote.
func TestConflictAgreed(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	s.edit(bridgeIndex, "Ivo Tell, an engineer, said the bridge would carry trams from May.\n", "Ivo Tell, a builder, said the bridge would carry trams from May.\n")
	s.edit(bridgeIndex, `role = "engineer"`, `role = "builder"`)
	s.edit("bridge.txt", "Tell, an engineer,", "Tell, the engineer,")
	if r := s.convert(Options{}, "bridge.txt"); r.Conflicts() == 0 {
		t.Fatalf("no conflict: %+v", r)
	}
	s.edit("bridge.txt", "Tell, the engineer,", "Tell, a builder,")
	if r := s.convert(Options{}, "bridge.txt"); r.Failed() {
		t.Errorf("%+v", r)
	}
	if got := s.names("new-bridge-opens-in-warnemark"); strings.Contains(got, "conflicts") {
		t.Error(got)
	}
}
