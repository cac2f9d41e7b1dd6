package check

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/finding"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestAllow takes each finding of all cases and wants a comment above its line to
// silence it; above the first key, where it stands at no key.
func TestAllow(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	silenced := make(map[string]bool)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		root := writeCase(t, archive)
		rep, err := Check(t.Context(), Options{Root: root})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range rep.Findings {
			if f.Rule == "syntax" || f.Rule == "allow" {
				continue // nothing is read of the file; and no comment allows another
			}
			allowOne(t, root, f)
			silenced[f.Rule] = true
		}
	}
	for _, r := range rules {
		if r.check != nil && r.name != "doubtful-speaker" && !silenced[r.name] {
			t.Errorf("no case has the rule %s", r.name)
		}
	}
}

// allowOne puts a comment above the place of a finding, and wants no such finding
// there any more.
func allowOne(t *testing.T, root string, f finding.Finding) {
	t.Helper()
	data, err := os.ReadFile(f.File)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := os.WriteFile(f.File, data, 0o666); err != nil {
			t.Error(err)
		}
	}()
	lines := strings.SplitAfter(string(data), "\n")
	above := f.Line - 1
	if fence := slices.Index(lines[1:], "+++\n"); f.Line > fence+1 || f.Line == 1 {
		above = 1
	}
	lines = slices.Insert(lines, above, fmt.Sprintf("# explain: allow %s\n", f.Rule))
	if err := os.WriteFile(f.File, []byte(strings.Join(lines, "")), 0o666); err != nil {
		t.Fatal(err)
	}
	rep, err := Check(t.Context(), Options{Root: root})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range rep.Findings {
		if g.File == f.File && g.Rule == f.Rule && g.Line == f.Line+1 && g.Col == f.Col {
			t.Errorf("not silenced: %v", g)
		}
	}
}
