package bundle

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"explainer/tools/internal/contentdir"

	"github.com/google/go-cmp/cmp"
)

// bridge is an article about a bridge that never was.
const bridge = `New bridge opens in Warnemark

The new bridge over the Warne opened on Tuesday, two years late and twice as dear as planned.

Mayor Eva Brandt called it “a relief for the whole town”. “We have waited long enough,” said Brandt.

Ivo Tell, an engineer, said the bridge would carry trams from May.
`

// A site is a site in a temporary folder.
type site struct {
	testing.TB
	root string
}

func newSite(t testing.TB) *site { return &site{t, t.TempDir()} }

// path returns a path below the site's root.
func (s *site) path(name string) string { return filepath.Join(s.root, filepath.FromSlash(name)) }

// put writes a file below the site's root.
func (s *site) put(name, data string) {
	s.Helper()
	if err := os.MkdirAll(filepath.Dir(s.path(name)), 0o755); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(s.path(name), []byte(data), 0o644); err != nil {
		s.Fatal(err)
	}
}

// get reads a file below the site's root.
func (s *site) get(name string) string {
	s.Helper()
	data, err := os.ReadFile(s.path(name))
	if err != nil {
		s.Fatal(err)
	}
	return string(data)
}

// edit replaces words in a file.
func (s *site) edit(name, old, new string) {
	s.Helper()
	text := s.get(name)
	if !strings.Contains(text, old) {
		s.Fatalf("%s does not hold %q:\n%s", name, old, text)
	}
	s.put(name, strings.Replace(text, old, new, 1))
}

// convert converts articles below the site's root.
func (s *site) convert(opt Options, names ...string) Report {
	s.Helper()
	for i, name := range names {
		if name != "-" {
			names[i] = s.path(name)
		}
	}
	report, err := Convert(context.Background(), s.root, names, opt)
	if err != nil {
		s.Fatal(err)
	}
	return report
}

// want wants a report to tell this, one line an article: status and content
// file, then the error or note, if any.
func (s *site) want(r Report, want ...string) {
	s.Helper()
	var got []string
	for _, o := range r.Outcomes {
		line := strings.TrimSpace(o.Status.String() + " " + strings.TrimPrefix(o.Path, contentdir.Explainers+"/"))
		if o.Err != nil {
			line += ": " + o.Err.Error()
		}
		if o.Note != "" {
			line += ": " + o.Note
		}
		line = strings.ReplaceAll(line, s.root+string(filepath.Separator), "")
		got = append(got, filepath.ToSlash(line))
	}
	if d := cmp.Diff(want, got); d != "" {
		s.Error(d)
	}
}

// tree returns all files below the content folder with their bytes and times.
func (s *site) tree() map[string]string {
	s.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(s.path("content"), func(path string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && e.IsDir() {
			return nil
		} else if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(s.root, path)
		files[filepath.ToSlash(rel)] = info.ModTime().Format(time.RFC3339Nano) + "\n" + string(data)
		return err
	})
	if err != nil {
		s.Fatal(err)
	}
	return files
}

// names returns the names of the files of a bundle.
func (s *site) names(slug string) string {
	s.Helper()
	entries, err := os.ReadDir(dirOf(s.root, slug))
	if err != nil {
		s.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}
