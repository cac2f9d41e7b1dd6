package published

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/check"
)

// TestCases checks each folder in testdata against the findings that the comment
// on top of it lists, one a line; none for a folder that is fine.
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
			root := t.TempDir()
			if err := txtar.Write(archive, root); err != nil {
				t.Fatal(err)
			}
			want, base := "", ""
			var withheld []check.Withheld
			for line := range strings.Lines(string(archive.Comment)) {
				switch rest, ok := strings.CutPrefix(line, "base: "); {
				case ok:
					base = strings.TrimSpace(rest)
				case strings.HasPrefix(line, "withheld: "):
					page := strings.TrimSpace(strings.TrimPrefix(line, "withheld: "))
					withheld = append(withheld, check.Withheld{Page: "explainers/" + page + "/index.html", Passages: []string{"The ferry to Norby stays in its dock until the ice on the sound is gone"}})
				case !strings.HasPrefix(line, "#"):
					want += line
				}
			}
			findings, err := Check(t.Context(), filepath.Join(root, "public"), Options{BaseURL: base, Root: root, Withheld: withheld, Workers: 2})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range findings {
				got += fmt.Sprintln(f)
			}
			if got != strings.TrimLeft(want, "\n") {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}
