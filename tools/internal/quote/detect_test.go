package quote

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/article"
)

// TestDetect holds the quotations found in testdata/detect against those listed
// there.
func TestDetect(t *testing.T) {
	for _, file := range []struct{ name, as string }{{"marks.txtar", "a.txt"}, {"forms.txtar", "a.md"}} {
		archive, err := txtar.ParseFile(filepath.Join("testdata", "detect", file.name))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			text, want := archive.Files[i], archive.Files[i+1]
			t.Run(text.Name, func(t *testing.T) {
				if want.Name != text.Name+".want" {
					t.Fatalf("%q follows, not %q", want.Name, text.Name+".want")
				}
				if diff := cmp.Diff(string(want.Data), detected(t, file.as, string(text.Data))); diff != "" {
					t.Errorf("quotations (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// detected lists what stands inside the quotations of a text, a line each.
func detected(t *testing.T, name, text string) string {
	t.Helper()
	doc, err := article.Read(name, []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range detect(doc) {
		b.WriteString(doc.Slice(p.inner))
		if p.open {
			b.WriteString(" …")
		}
		b.WriteByte('\n')
	}
	return b.String()
}
