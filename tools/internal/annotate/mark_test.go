package annotate

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the results into testdata/mark")

// markPage runs the marking step on an article and its items block.
func markPage(t testing.TB, items, article string) (string, *Page) {
	t.Helper()
	p := &Page{links: &Links{prefix: "/"}}
	src := `<script type="application/json" data-items>` + items + `</script><div class="text" data-article>` + article + `</div>`
	out, complete, err := p.Process(nil, "a/index.html", []byte(src), Index{})
	if err != nil {
		t.Fatal(err)
	}
	if !complete {
		t.Fatal("page not finished")
	}
	html := strings.TrimPrefix(string(out), `<div class="text" data-article>`)
	return strings.TrimSuffix(html, "</div>"), p
}

// TestMark marks the articles in testdata/mark: the files items, article, want
// and, where an item is not marked, findings.
func TestMark(t *testing.T) {
	files, err := filepath.Glob("testdata/mark/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test data: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := map[string]string{}
			for _, f := range ar.Files {
				parts[f.Name] = string(f.Data)
			}
			article := strings.TrimSuffix(parts["article"], "\n")
			got, p := markPage(t, parts["items"], article)
			var findings strings.Builder
			for _, f := range p.findings {
				findings.WriteString(f.String() + "\n")
			}
			if *update {
				writeParts(t, file, ar, got+"\n", findings.String())
				return
			}
			if diff := cmp.Diff(strings.TrimSuffix(parts["want"], "\n"), got); diff != "" {
				t.Errorf("marked article (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(parts["findings"], findings.String()); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			checkMarked(t, article, got)
		})
	}
}

// writeParts writes the results into a test file, to be read before it is kept.
func writeParts(t *testing.T, file string, ar *txtar.Archive, want, findings string) {
	var kept []txtar.File
	for _, f := range ar.Files {
		if f.Name != "want" && f.Name != "findings" {
			kept = append(kept, f)
		}
	}
	kept = append(kept, txtar.File{Name: "want", Data: []byte(want)})
	if findings != "" {
		kept = append(kept, txtar.File{Name: "findings", Data: []byte(findings)})
	}
	ar.Files = kept
	if err := os.WriteFile(file, txtar.Format(ar), 0o666); err != nil {
		t.Fatal(err)
	}
}
