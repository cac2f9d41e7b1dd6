package check

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/hostile"
	"explainer/tools/internal/schema"
)

// TestMachine wants what the machine writes to have no error, however hostile the
// article: else it would stop the build of a whole site.
func TestMachine(t *testing.T) {
	root := t.TempDir()
	w := &worker{checker: &checker{Options: Options{Root: root}, root: root, front: schema.Front()}}
	path := filepath.Join(root, "content", "explainers", "x", "index.md")
	test := func(name string, doc *article.Document) {
		file := frontmatter.FromBrief(brief.Make(doc), frontmatter.Source{File: "x.txt", Hash: "sha256-0"})
		data, err := file.Format()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		for _, f := range w.file(path, data).findings {
			if f.Severity == finding.Error {
				t.Errorf("%s: %v\n  %s\n%s", name, f, f.Hint, data)
				return
			}
		}
	}
	seeds := 100
	if testing.Short() {
		seeds = 30
	}
	for seed := range seeds {
		test("hostile", hostile.Article(hostile.Rand(uint64(seed)), 20))
		text := hostile.Text(hostile.Rand(uint64(seed)), 40)
		if doc, err := article.Read("x.txt", []byte(text), article.Options{}); err == nil {
			test("hostile text", doc)
		}
	}
	golden, err := filepath.Glob(filepath.Join("..", "brief", "testdata", "golden", "*.txt"))
	if err != nil || len(golden) == 0 {
		t.Fatal("no articles: ", err)
	}
	for _, name := range golden {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.Read(name, data, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		test(name, doc)
	}
}
