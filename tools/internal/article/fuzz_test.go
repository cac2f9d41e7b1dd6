package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// addCases adds the articles of testdata whose name ends with ext as seeds.
func addCases(f *testing.F, ext string) {
	for _, path := range archives(f) {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range ar.Files {
			if strings.HasSuffix(file.Name, ext) {
				f.Add(string(file.Data))
			}
		}
	}
}

func FuzzText(f *testing.F) {
	addCases(f, ".txt")
	f.Add("\ufeffA\r\n\r\nB\rC")
	f.Add("- \u00a0a\n- b\n\u2028\n\u0085• ")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := FromText("fuzz.txt", text, "", "")
		if err != nil {
			if utf8.ValidString(text) && !strings.Contains(text, "\x00") && strings.TrimSpace(strings.TrimPrefix(text, bom)) != "" {
				t.Fatal(err)
			}
			return
		}
		checkDocument(t, doc)
		checkCovered(t, doc)
		if !strings.Contains(text, "\r") && doc.Text != strings.TrimPrefix(text, bom) {
			t.Errorf("text %q, want %q", doc.Text, text)
		}
		for _, end := range []string{"\r\n", "\r"} {
			other, err := FromText("fuzz.txt", strings.ReplaceAll(doc.Text, "\n", end), "", "")
			if err != nil {
				t.Fatal(err)
			}
			if other.Text != doc.Text {
				t.Fatalf("with line ends %q: text %q, want %q", end, other.Text, doc.Text)
			}
			if diff := cmp.Diff(doc, other); diff != "" {
				t.Errorf("with line ends %q (-LF +other):\n%s", end, diff)
			}
		}
	})
}

// checkCovered checks that nothing but white space and list markers stands
// outside the blocks.
func checkCovered(t *testing.T, doc *Document) {
	t.Helper()
	end := 0
	for i, b := range append(doc.Blocks, Block{Span: Span{len(doc.Text), len(doc.Text)}}) {
		if between := strings.TrimSpace(doc.Text[end:b.Span.Start]); between != "" {
			if m := markerOf(between + " x"); b.Kind != ListItem || m.kind == 0 || m.len != len(between)+1 {
				t.Errorf("before block %d: %q stands in no block", i, between)
			}
		}
		end = b.Span.End
	}
}

func FuzzMarkdown(f *testing.F) {
	addCases(f, ".md")
	addCases(f, ".txt")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := Read("fuzz.md", []byte(text), Options{})
		if err != nil {
			return
		}
		checkDocument(t, doc)
		if !utf8.ValidString(doc.Text) || strings.ContainsAny(doc.Text, "\r\x00") {
			t.Errorf("text %q", doc.Text)
		}
	})
}
