package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/schema"
)

// FuzzFile wants a file about which no error is told to be one that the program
// reads, findings to have a place in the file, and the same findings twice.
func FuzzFile(f *testing.F) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	root := f.TempDir()
	path := filepath.Join(root, "content", "explainers", "x", "index.md")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		f.Fatal(err)
	}
	w := &worker{checker: &checker{Options: Options{Root: root}, root: root, front: schema.Front()}}
	f.Fuzz(func(t *testing.T, data []byte) {
		first := w.file(path, data).findings
		again := w.file(path, data).findings
		if len(first) != len(again) {
			t.Errorf("%d findings, then %d", len(first), len(again))
		}
		lines := 1 + strings.Count(string(data), "\n")
		for i, finding := range first {
			if finding != again[i] {
				t.Errorf("%v, then %v", finding, again[i])
			}
			if finding.Line < 1 || finding.Line > lines || finding.Col < 1 || finding.Message == "" {
				t.Errorf("a finding without a place in %d lines: %+v", lines, finding)
			}
		}
		if _, err := frontmatter.Parse("x.md", data); err != nil && !finding.Failed(first) {
			t.Errorf("no error told of a file that is not read: %v", err)
		}
	})
}
