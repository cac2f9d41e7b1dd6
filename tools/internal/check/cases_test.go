package check

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what the checks find into the cases")

// TestCases checks each site in testdata against the findings that the comment
// on top of it lists: its lines but those that begin with #. A file "small.md" in
// an archive is the explainer content/explainers/small/index.md.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := findingsOf(t, writeCase(t, archive), Options{})
			about, want := "", ""
			for line := range strings.Lines(string(archive.Comment)) {
				if strings.HasPrefix(line, "#") {
					about += line
				} else {
					want += line
				}
			}
			if got == want {
				return
			}
			if !*update {
				t.Errorf("got\n%swant\n%s", got, want)
				return
			}
			archive.Comment = []byte(about + got)
			if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// findingsOf returns the findings about a site, a line each, with their hints,
// and wants them to be the same with any number of workers.
func findingsOf(t *testing.T, root string, opt Options) string {
	t.Helper()
	var got [2]string
	for i := range got {
		opt.Root, opt.Workers = root, 1+3*i
		opt.Shown = func(path string) string {
			rel, err := filepath.Rel(root, path)
			if err != nil {
				t.Error(err)
			}
			rel = strings.TrimPrefix(filepath.ToSlash(rel), "content/")
			if name, ok := strings.CutSuffix(strings.TrimPrefix(rel, "explainers/"), "/index.md"); ok && !strings.Contains(name, "/") {
				return name + ".md"
			}
			return rel
		}
		rep, err := Check(t.Context(), opt)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range rep.Findings {
			got[i] += fmt.Sprintf("%s %v\n    %s\n", f.Severity, f, f.Hint)
		}
	}
	if got[0] != got[1] {
		t.Errorf("with 1 worker\n%swith 4\n%s", got[0], got[1])
	}
	return strings.ReplaceAll(got[0], "    \n", "")
}

// writeCase writes an archive's files as a site and returns its folder.
func writeCase(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	root := t.TempDir()
	var site txtar.Archive
	for _, f := range archive.Files {
		if short, ok := strings.CutSuffix(f.Name, ".md"); ok && !strings.Contains(f.Name, "/") {
			f.Name = "content/explainers/" + short + "/index.md"
		}
		if strings.HasSuffix(f.Name, "crlf/index.md") {
			f.Data = bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))
		}
		site.Files = append(site.Files, f)
	}
	if err := txtar.Write(&site, root); err != nil {
		t.Fatal(err)
	}
	return root
}
