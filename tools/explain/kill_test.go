package main

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"explainer/tools/internal/hugotest"
)

// kills is how often a command is killed: EXPLAIN_KILLS, or a number for every
// day.
func kills(t *testing.T, everyDay int) int {
	t.Helper()
	s := os.Getenv("EXPLAIN_KILLS")
	if s == "" {
		return everyDay
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("EXPLAIN_KILLS is %q, not a number", s)
	}
	return n
}

// A killSite is a site whose articles are about to change.
type killSite struct {
	t       *testing.T
	explain string // the command
	dir     string
	hugo    []string // the flag that names Hugo
}

// newKillSite makes a site of n articles that were converted, some edited since.
func newKillSite(t *testing.T, n int) *killSite {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s := &killSite{t: t, explain: filepath.Join(t.TempDir(), "explain"), dir: t.TempDir()}
	if err := os.Symlink(self, s.explain); err != nil {
		t.Skip("no symbolic links here, and so no second name for this program: ", err)
	}
	for _, name := range []string{"config.toml", "layouts", "static", "i18n", "content/_index.md", "content/method", "content/explainers/_index.md", "content/people", "content/quotes", "content/topics"} {
		s.copyIn(name)
	}
	s.articles(n, "Tuesday")
	s.run("convert", "articles")
	for i := 0; i < n; i += 3 {
		path := filepath.Join(s.dir, "content", "explainers", fmt.Sprintf("bridge-%d", i), "index.md")
		s.write(path, strings.Replace(s.read(path), "\n[source]", "\n# seen by Ann\n[source]", 1))
	}
	return s
}

func (s *killSite) copyIn(name string) {
	s.t.Helper()
	from, to := filepath.Join(projectRoot(), name), filepath.Join(s.dir, name)
	if info, err := os.Stat(from); err != nil {
		s.t.Fatal(err)
	} else if info.IsDir() {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			s.t.Fatal(err)
		}
		return
	}
	s.write(to, s.read(from))
}

// articles writes n articles in which something happens on a day.
func (s *killSite) articles(n int, day string) {
	for i := range n {
		s.write(filepath.Join(s.dir, "articles", fmt.Sprintf("%d.txt", i)), fmt.Sprintf(`Bridge %d

The bridge number %d over the Warne opened on %s after years of repairs. Mayor Eva Holm
called it “a good day for the town” and thanked the %d workers who had built it.

“Nobody waits for the ferry now,” said Ivo Tell, who keeps the toll house. “It was time.”
`, i, i, day, 40+i))
	}
}

func (s *killSite) read(path string) string {
	s.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

func (s *killSite) write(path, text string) {
	s.t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// command is explain with arguments, in the site.
func (s *killSite) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, s.explain, append(args, s.hugo...)...)
	cmd.Dir = s.dir
	return cmd
}

// run runs a command to its end and returns how long that took.
func (s *killSite) run(args ...string) time.Duration {
	s.t.Helper()
	start := time.Now()
	if out, err := s.command(s.t.Context(), args...).CombinedOutput(); err != nil {
		s.t.Fatalf("explain %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return time.Since(start)
}

// kill runs a command and kills it after a while, if it still runs.
func (s *killSite) kill(after time.Duration, args ...string) (killed bool) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), after)
	defer cancel()
	err := s.command(ctx, args...).Run() // a context that is done kills
	return err != nil && ctx.Err() != nil
}

// tree returns the files below a folder of the site.
func (s *killSite) tree(dir string) map[string]string {
	s.t.Helper()
	files := make(map[string]string)
	root := filepath.Join(s.dir, dir)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(data)
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return files
}

// restore brings a folder of the site to what it was.
func (s *killSite) restore(dir string, files map[string]string) {
	s.t.Helper()
	if err := os.RemoveAll(filepath.Join(s.dir, dir)); err != nil {
		s.t.Fatal(err)
	}
	for name, text := range files {
		s.write(filepath.Join(s.dir, dir, name), text)
	}
}

// Killed at any moment, convert leaves each file as it was or as it will be, and
// the next call ends what it began.
func TestKilledConvert(t *testing.T) {
	if testing.Short() {
		t.Skip("kills the command many times")
	}
	const articles = 12
	s := newKillSite(t, articles)
	before := s.tree("content")
	s.articles(articles, "Wednesday")
	took := s.run("convert", "articles")
	after := s.tree("content")

	r, killed, between := rand.New(rand.NewPCG(1, 2)), 0, 0
	for round := range kills(t, 20) {
		s.restore("content", before)
		if s.kill(time.Duration(r.Int64N(int64(took)*11/10)), "convert", "articles") {
			killed++
		}
		changed := 0
		for name, got := range s.tree("content") {
			switch {
			case strings.HasPrefix(filepath.Base(name), ".") && strings.HasSuffix(name, ".tmp"): // never published
			case got == after[name] && got != before[name]:
				changed++
			case got != before[name]:
				t.Fatalf("round %d: %s is neither old nor new:\n%s", round, name, got)
			}
		}
		if 0 < changed && changed < 3*articles {
			between++
		}
		s.run("convert", "articles")
		for name, want := range after {
			if got := s.tree("content")[name]; got != want {
				t.Fatalf("round %d: after the next call %s is\n%s", round, name, got)
			}
		}
		if n := len(s.tree("content")); n != len(after) {
			t.Fatalf("round %d: %d files, want %d", round, n, len(after))
		}
	}
	t.Logf("%d killed, %d of them between two files", killed, between)
	if killed == 0 {
		t.Error("no call was killed: the test shows nothing")
	}
}

// Killed at any moment, build leaves what is published as it was or as it will
// be.
func TestKilledBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("runs Hugo many times")
	}
	s := newKillSite(t, 6)
	s.hugo = []string{"--hugo", hugotest.Path(t)}
	s.run("build")
	before := s.tree("public")
	config := filepath.Join(s.dir, "config.toml")
	s.write(config, strings.Replace(s.read(config), `locale = "en"`, `locale = "de"`, 1))
	took := s.run("build")
	after := s.tree("public")
	if len(before) == 0 || same(before, after) {
		t.Fatal("the two sites are alike: the test shows nothing")
	}

	r, killed := rand.New(rand.NewPCG(3, 4)), 0
	for round := range kills(t, 10) {
		s.restore("public", before)
		if s.kill(time.Duration(r.Int64N(int64(took)*11/10)), "build") {
			killed++
		}
		if got := s.tree("public"); !same(got, before) && !same(got, after) {
			t.Fatalf("round %d: what is published is neither the old site nor the new one", round)
		}
	}
	s.run("build")
	if !same(s.tree("public"), after) {
		t.Error("the build after the last kill published something else")
	}
	left, err := filepath.Glob(filepath.Join(s.dir, ".public.*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left beside the published folder: %q, %v", left, err)
	}
	t.Logf("%d killed", killed)
	if killed == 0 {
		t.Error("no build was killed: the test shows nothing")
	}
}

// same reports whether two trees hold the same files.
func same(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name, text := range a {
		if other, ok := b[name]; !ok || other != text {
			return false
		}
	}
	return true
}
