package article

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// wordSpaces declares the namespaces that the parts in testdata/docx use.
const wordSpaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:dc="http://purl.org/dc/elements/1.1/"`

// packWord packs parts to a Word file. A part of Word's own without namespaces
// gets those above at its first element.
func packWord(t testing.TB, parts ...txtar.File) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range parts {
		w, err := z.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(withSpaces(string(part.Data)))); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// withSpaces returns XML with namespaces.
func withSpaces(data string) string {
	i := strings.IndexAny(data, " >")
	if !strings.HasPrefix(data, "<w:") || strings.Contains(data, "xmlns") || i < 0 {
		return data
	}
	return data[:i] + wordSpaces + data[i:]
}

// bodyPart returns the part that holds the article.
func bodyPart(body string) txtar.File {
	return txtar.File{Name: "word/document.xml", Data: []byte("<w:document><w:body>" + body + "</w:body></w:document>")}
}

// A wordCase is a Word file by its parts and what is to be read in it.
type wordCase struct {
	name, want string
	parts      []txtar.File
}

// wordCases returns the cases in testdata/docx: files CASE/PART are the parts
// of a Word file, the file CASE/want behind them is what is read.
func wordCases(t testing.TB) []wordCase {
	t.Helper()
	paths, err := filepath.Glob("testdata/docx/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases in testdata/docx: %v", err)
	}
	var cases []wordCase
	for _, path := range paths {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var c wordCase
		for _, f := range ar.Files {
			name, part, ok := strings.Cut(f.Name, "/")
			if !ok || c.name != "" && c.name != name {
				t.Fatalf("%s: %s does not belong to %s", path, f.Name, c.name)
			}
			c.name = name
			if part != "want" {
				c.parts = append(c.parts, txtar.File{Name: part, Data: f.Data})
				continue
			}
			c.want = string(f.Data)
			cases = append(cases, c)
			c = wordCase{}
		}
		if c.name != "" {
			t.Fatalf("%s: %s wants nothing", path, c.name)
		}
	}
	return cases
}

func TestWord(t *testing.T) {
	for _, c := range wordCases(t) {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Read("case.docx", packWord(t, c.parts...), Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, doc)
			checkWord(t, doc)
			if diff := cmp.Diff(c.want, dump(doc)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// checkWord checks what holds for every document from a Word file.
func checkWord(t *testing.T, doc *Document) {
	t.Helper()
	if !utf8.ValidString(doc.Text) {
		t.Errorf("text is not UTF-8: %q", doc.Text)
	}
	for _, s := range []string{doc.Text, doc.Title, doc.Byline} {
		if i := strings.IndexFunc(s, func(c rune) bool { return c != '\n' && isControl(c) }); i >= 0 {
			t.Errorf("control character in %q", s)
		}
	}
	end := 0
	for i, b := range doc.Blocks {
		between := doc.Text[end:b.Span.Start]
		if m := markerOf(strings.TrimLeft(between, "\n") + "x"); i > 0 && between != "\n\n" && between != "\n" && m.kind == 0 {
			t.Errorf("%q stands between blocks %d and %d", between, i-1, i)
		}
		if strings.Contains(doc.Slice(b.Span), "\n\n") {
			t.Errorf("block %d holds an empty line: %q", i, doc.Slice(b.Span))
		}
		end = b.Span.End
	}
	if end != len(doc.Text) {
		t.Errorf("%q stands below the last block", doc.Text[end:])
	}
}
