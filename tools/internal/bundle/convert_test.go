package bundle

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/frontmatter"
)

const bridgeIndex = "content/explainers/new-bridge-opens-in-warnemark/index.md"

func TestConvert(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.want(s.convert(Options{}, "bridge.txt"), "created new-bridge-opens-in-warnemark/index.md")
	if got, want := s.names("new-bridge-opens-in-warnemark"), ".base.md .source.txt index.md"; got != want {
		t.Errorf("files %s, want %s", got, want)
	}
	if s.get("content/explainers/new-bridge-opens-in-warnemark/.source.txt") != bridge {
		t.Error(".source.txt is not the article as given")
	}
	f, err := frontmatter.Parse("index.md", []byte(s.get(bridgeIndex)))
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "New bridge opens in Warnemark" || f.Source.File != "bridge.txt" || f.Source.Hash != hashOf([]byte(bridge)) || f.Source.Given != nil {
		t.Errorf("%+v", f.Matter)
	}
	if s.get(bridgeIndex) != s.get("content/explainers/new-bridge-opens-in-warnemark/.base.md") {
		t.Error("index.md and .base.md differ")
	}

	// Nothing changed: nothing is written.
	before := s.tree()
	s.want(s.convert(Options{}, "bridge.txt"), "unchanged new-bridge-opens-in-warnemark/index.md")
	s.want(s.convert(Options{}), "unchanged new-bridge-opens-in-warnemark/index.md")
	if d := cmp.Diff(before, s.tree()); d != "" {
		t.Error(d)
	}

	// The article is corrected, its title too: the bundle is the same.
	s.edit("bridge.txt", "New bridge opens in Warnemark", "Warnemark opens its new bridge")
	s.edit("bridge.txt", "from May", "from June")
	s.want(s.convert(Options{}, "bridge.txt"), "updated new-bridge-opens-in-warnemark/index.md")
	if got := s.get(bridgeIndex); !strings.Contains(got, "from June") || !strings.Contains(got, `title = "Warnemark opens its new bridge"`) {
		t.Error(got)
	}
	// The same in the bundle itself, which the next call without names finds.
	s.edit("content/explainers/new-bridge-opens-in-warnemark/.source.txt", "from June", "from July")
	s.want(s.convert(Options{}), "updated new-bridge-opens-in-warnemark/index.md")
	if got := s.get(bridgeIndex); !strings.Contains(got, "from July") || !strings.Contains(got, `file = "bridge.txt"`) {
		t.Error(got)
	}
}

// What an editor changed stays, and the rest is brought up to date.
func TestConvertEdited(t *testing.T) {
	const base = "content/explainers/new-bridge-opens-in-warnemark/.base.md"
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	s.edit(bridgeIndex, "The new bridge over the Warne opened on Tuesday, two years late and twice as dear as planned.\"\ndescription", "My own words.\"\ndescription")
	s.want(s.convert(Options{}, "bridge.txt"), "unchanged new-bridge-opens-in-warnemark/index.md")

	s.edit("bridge.txt", "from May", "from June")
	r := s.convert(Options{}, "bridge.txt")
	s.want(r, "merged new-bridge-opens-in-warnemark/index.md")
	if r.Failed() {
		t.Error("counts as failed")
	}
	if got := s.get(bridgeIndex); !strings.Contains(got, "My own words.") || strings.Contains(got, "from May") {
		t.Error(got)
	}
	s.want(s.convert(Options{}), "unchanged new-bridge-opens-in-warnemark/index.md")

	// The editor takes the edit back.
	s.put(bridgeIndex, s.get(base))
	s.edit("bridge.txt", "from June", "from August")
	s.want(s.convert(Options{}, "bridge.txt"), "updated new-bridge-opens-in-warnemark/index.md")
	// Line ends that git changed are no edit.
	for _, name := range []string{bridgeIndex, base} {
		s.put(name, strings.ReplaceAll(s.get(name), "\n", "\r\n"))
	}
	s.edit("bridge.txt", "from August", "from July")
	s.want(s.convert(Options{}, "bridge.txt"), "updated new-bridge-opens-in-warnemark/index.md")
	if got := s.get(bridgeIndex); strings.Count(got, "\n") != strings.Count(got, "\r\n") {
		t.Error("line ends of both kinds")
	}
}

// What both changed is told until it is settled, one way or the other.
func TestConvertConflict(t *testing.T) {
	const dir = "content/explainers/new-bridge-opens-in-warnemark/"
	for _, tt := range []struct {
		name   string
		settle func(s *site)
		want   string // words in the content file at the end
	}{
		{"edited once more", func(s *site) { s.edit(bridgeIndex, "Tell, a builder,", "Tell, who builds,") }, "Tell, who builds,"},
		{"mine", func(s *site) { s.convert(Options{Mine: true}) }, "Tell, a builder,"},
		{"theirs", func(s *site) { s.convert(Options{Theirs: true}, "bridge.txt") }, "Tell, the engineer,"},
		{"the record deleted", func(s *site) { os.Remove(s.path(dir + ".conflicts.toml")) }, "Tell, a builder,"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSite(t)
			s.put("bridge.txt", bridge)
			s.convert(Options{}, "bridge.txt")
			s.edit(bridgeIndex, "\n\nIvo Tell, an engineer,", "\n\nIvo Tell, a builder,")
			s.edit("bridge.txt", "Tell, an engineer,", "Tell, the engineer,")
			r := s.convert(Options{}, "bridge.txt")
			s.want(r, "merged new-bridge-opens-in-warnemark/index.md")
			if len(r.Outcomes[0].Conflicts) != 1 || !r.Failed() {
				t.Fatalf("%+v", r.Outcomes[0])
			}
			open := func() int {
				c, err := OpenConflicts(s.path(bridgeIndex), []byte(s.get(bridgeIndex)))
				if err != nil {
					t.Fatal(err)
				}
				return len(c)
			}
			if open() != 1 {
				t.Error("the conflict is not open")
			}
			// It is told again with the next correction.
			s.edit("bridge.txt", "from May", "from June")
			if r := s.convert(Options{}, "bridge.txt"); r.Conflicts() != 1 {
				t.Errorf("%d conflicts after another correction", r.Conflicts())
			}
			tt.settle(s)
			if n := open(); n != 0 {
				t.Errorf("%d open after settling", n)
			}
			s.edit("bridge.txt", "long enough", "far too long")
			if r := s.convert(Options{}, "bridge.txt"); r.Failed() {
				t.Errorf("%+v", r)
			}
			if got := s.get(bridgeIndex); !strings.Contains(got, tt.want) || strings.Contains(s.names("new-bridge-opens-in-warnemark"), "conflicts") {
				t.Error(s.names("new-bridge-opens-in-warnemark"), got)
			}
		})
	}
}

// A content file that cannot be read is told with its place, and nothing is
// written.
func TestConvertBroken(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	s.edit(bridgeIndex, "kind = \"statement\"", "kind = \"statement")
	before := s.get(bridgeIndex)
	s.edit("bridge.txt", "from May", "from June")
	r := s.convert(Options{}, "bridge.txt")
	if r.Count(Failed) != 1 || !strings.HasPrefix(r.Outcomes[0].Err.Error(), bridgeIndex+":") || s.get(bridgeIndex) != before {
		t.Errorf("%+v", r.Outcomes[0])
	}
}

// The editor made the same correction in the content file.
func TestConvertSameEdit(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	other := newSite(t)
	other.put("bridge.txt", strings.Replace(bridge, "from May", "from June", 1))
	other.convert(Options{}, "bridge.txt")
	s.put(bridgeIndex, other.get(bridgeIndex))
	s.edit("bridge.txt", "from May", "from June")
	s.want(s.convert(Options{}, "bridge.txt"), "merged new-bridge-opens-in-warnemark/index.md")
	s.edit("bridge.txt", "from June", "from July")
	s.want(s.convert(Options{}, "bridge.txt"), "merged new-bridge-opens-in-warnemark/index.md")
}

func TestConvertWithdrawn(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{}, "bridge.txt")
	if err := os.Remove(s.path(bridgeIndex)); err != nil {
		t.Fatal(err)
	}
	before := s.tree()
	const told = "withdrawn new-bridge-opens-in-warnemark/index.md: index.md was deleted; delete .base.md too to convert it again"
	r := s.convert(Options{}, "bridge.txt")
	s.want(r, told)
	if r.Failed() {
		t.Error("counts as failed")
	}
	s.edit("bridge.txt", "from May", "from June")
	s.want(s.convert(Options{}, "bridge.txt"), told)
	s.want(s.convert(Options{}))
	if d := cmp.Diff(before, s.tree()); d != "" {
		t.Error(d)
	}
	if err := os.Remove(s.path("content/explainers/new-bridge-opens-in-warnemark/.base.md")); err != nil {
		t.Fatal(err)
	}
	s.want(s.convert(Options{}), "created new-bridge-opens-in-warnemark/index.md")
}

func TestConvertGiven(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	given := Given{Title: "A bridge", Date: "4 May 2021", Author: "Ann Lee and Bob Ray", SourceURL: "https://example.org/b", Publisher: "The Sun", Slug: "the-bridge"}
	s.want(s.convert(Options{Given: given}, "bridge.txt"), "created the-bridge/index.md")
	const index = "content/explainers/the-bridge/index.md"
	want := frontmatter.Matter{Title: "A bridge", Date: "2021-05-04", Authors: []string{"Ann Lee", "Bob Ray"}, Source: frontmatter.Source{
		File: "bridge.txt", Hash: hashOf([]byte(bridge)), URL: "https://example.org/b", Publisher: "The Sun",
		Given: []string{"title", "date", "author", "source-url", "publisher", "slug"},
	}}
	check := func() {
		t.Helper()
		f, err := frontmatter.Parse("index.md", []byte(s.get(index)))
		if err != nil {
			t.Fatal(err)
		}
		got := frontmatter.Matter{Title: f.Title, TitleBy: f.TitleBy, Date: f.Date, Authors: f.Authors, Source: f.Source}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
	check()
	s.want(s.convert(Options{}, "bridge.txt"), "unchanged the-bridge/index.md")
	s.want(s.convert(Options{Given: given}, "bridge.txt"), "unchanged the-bridge/index.md")
	// What was given is kept.
	s.edit("bridge.txt", "from May", "from June")
	s.want(s.convert(Options{}, "bridge.txt"), "updated the-bridge/index.md")
	want.Source.Hash = hashOf([]byte(s.get("bridge.txt")))
	check()
	// One of it is given anew.
	s.want(s.convert(Options{Given: Given{Title: "Another bridge"}}, "bridge.txt"), "updated the-bridge/index.md")
	want.Title = "Another bridge"
	check()
}

func TestConvertGivenFails(t *testing.T) {
	s := newSite(t)
	s.put("a.txt", bridge)
	s.put("b.txt", "Something else happened somewhere else, at another time.\n")
	s.want(s.convert(Options{Given: Given{Date: "someday"}}, "a.txt"), `failed: a.txt: "someday" is no date`)
	s.want(s.convert(Options{Given: Given{Slug: "…"}}, "a.txt"), `failed: a.txt: "…" is not a valid slug`)
	s.want(s.convert(Options{Given: Given{Slug: "../../../evil"}}, "a.txt"), `failed: a.txt: "../../../evil" is not a valid slug`)
	s.want(s.convert(Options{Given: Given{Slug: "Here"}}, "a.txt"), `failed: a.txt: "Here" is not a valid slug`)
	s.convert(Options{Given: Given{Slug: "here"}}, "a.txt")
	s.want(s.convert(Options{Given: Given{Slug: "here"}}, "b.txt"), "failed: content/explainers/here/index.md: belongs to another article")
	s.put("content/explainers/taken.md", "+++\n+++\n")
	s.want(s.convert(Options{Given: Given{Slug: "taken"}}, "b.txt"), "failed: content/explainers/taken/index.md: another page is called that")
	_, err := Convert(context.Background(), s.root, []string{s.path("a.txt"), s.path("b.txt")}, Options{Given: Given{Title: "x"}})
	if !errors.Is(err, ErrOneArticle) {
		t.Errorf("error %v", err)
	}
}

func TestConvertBadArticles(t *testing.T) {
	s := newSite(t)
	s.put("dir/bad.txt", "good line\nbad \xff line\n")
	s.put("dir/binary.txt", "a\x00b")
	s.put("dir/bridge.txt", bridge)
	s.put("dir/empty.md", "\n")
	s.put("dir/picture.png", "no article")
	s.put("dir/.hidden.txt", "no article")
	s.put("dir/.git/x.txt", "no article")
	s.put("dir/Makefile", "no article")
	s.put("none/picture.png", "no article")
	s.put("content/explainers/by-hand/index.md", "+++\ntitle = \"x\"\n+++\n")
	r := s.convert(Options{}, "dir", "none", "missing.txt", "content/explainers/by-hand/index.md")
	s.want(r,
		"failed: dir/bad.txt:2:5: not UTF-8: byte 0xFF",
		"failed: dir/binary.txt:1:2: binary file: it holds a NUL byte",
		"created new-bridge-opens-in-warnemark/index.md",
		"failed: dir/empty.md: empty: there is no article in it",
		"failed: none: no articles in this folder",
		"failed: missing.txt: no such file",
		"failed: content/explainers/by-hand/index.md: no article was converted into it",
	)
	if !r.Failed() || r.Count(Failed) != 6 {
		t.Errorf("%d failed", r.Count(Failed))
	}
	// A folder that an editor made by hand is not converted into.
	s.put("by-hand.txt", "By hand\n\nThe bridge over the river is closed again, and nobody in town knows why that is.\n")
	s.want(s.convert(Options{Given: Given{Slug: "by-hand"}}, "by-hand.txt"), "failed: content/explainers/by-hand/index.md: belongs to another article")
}

func TestConvertStdin(t *testing.T) {
	s := newSite(t)
	s.want(s.convert(Options{Stdin: strings.NewReader(bridge)}, "-"), "created new-bridge-opens-in-warnemark/index.md")
	if got := s.get(bridgeIndex); !strings.Contains(got, `file = "-"`) {
		t.Error(got)
	}
	s.want(s.convert(Options{Stdin: strings.NewReader(strings.Replace(bridge, "May", "June", 1))}, "-"), "updated new-bridge-opens-in-warnemark/index.md")
	s.want(s.convert(Options{Stdin: strings.NewReader("The council met on Monday and decided nothing, as it does in most weeks.\n")}, "-"),
		"created the-council-met-on-monday-and-decided-nothing-as-it-does-in/index.md")
}

// The article comes as another kind of file.
func TestConvertOtherFormat(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{Given: Given{Slug: "bridge"}}, "bridge.txt")
	s.put("x/bridge.txt", "# "+bridge)
	if err := os.Rename(s.path("x/bridge.txt"), s.path("x/bridge.md")); err != nil {
		t.Fatal(err)
	}
	// Another file name is another article, unless its own .source is named.
	s.want(s.convert(Options{}, "x/bridge.md"), "created new-bridge-opens-in-warnemark/index.md: the same text as content/explainers/bridge/index.md")
	s.edit("content/explainers/bridge/.source.txt", "from May", "from June")
	s.want(s.convert(Options{}, "content/explainers/bridge/.source.txt"), "updated bridge/index.md")
	if got := s.names("bridge"); got != ".base.md .source.txt index.md" {
		t.Error(got)
	}
}

func TestConvertUnwritable(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("needs a user and a system that modes of folders bind")
	}
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.put("content/explainers/_index.md", "")
	if err := os.Chmod(s.path("content/explainers"), 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(s.path("content/explainers"), 0o755)
	if r := s.convert(Options{}, "bridge.txt"); r.Count(Failed) != 1 {
		t.Errorf("%+v", r)
	}
}

// Workers and the size of batches change nothing.
func TestConvertDeterministic(t *testing.T) {
	var want map[string]string
	for _, workers := range []int{1, 3, 16} {
		s := newSite(t)
		for i := range 150 {
			s.put(fmt.Sprintf("in/%03d/article.txt", i), fmt.Sprintf("Bridge number %d\n\nThe bridge number %d over the river is open, said Eva Brandt, who built %d others.\n", i%40, i, i))
		}
		calls := 0
		r := s.convert(Options{Workers: workers, Progress: func(done, total int) {
			if calls++; done != calls || total != 150 {
				t.Errorf("progress %d of %d at call %d", done, total, calls)
			}
		}}, "in")
		if r.Count(Created) != 150 || calls != 150 {
			t.Errorf("%d created, %d calls", r.Count(Created), calls)
		}
		got := make(map[string]string)
		for name, data := range s.tree() {
			_, got[name], _ = strings.Cut(data, "\n")
		}
		for i, o := range r.Outcomes {
			got[fmt.Sprintf("outcome %d", i)] = o.Path
		}
		if want == nil {
			want = got
		} else if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%d workers: %s", workers, d)
		}
	}
}

func TestConvertStopped(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Convert(ctx, s.root, []string{s.path("bridge.txt")}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(filepath.Join(s.root, "content")); err == nil {
		t.Error("something was written")
	}
}
