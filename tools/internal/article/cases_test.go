package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/space"
)

var update = flag.Bool("update", false, "write what comes out into testdata as what is wanted")

// TestCases reads the articles in testdata. Each archive holds pairs of files:
// NAME.txt, NAME.md or NAME.html, an article, and NAME.want, what is read in it. What
// known-failures.txtar wants is right but not reached; a case there that starts
// to pass moves to the others.
func TestCases(t *testing.T) {
	for _, path := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files)%2 != 0 {
				t.Fatalf("%s: %d files, want pairs", path, len(ar.Files))
			}
			for i := 0; i < len(ar.Files); i += 2 {
				in, want := ar.Files[i], &ar.Files[i+1]
				name := strings.TrimSuffix(in.Name, filepath.Ext(in.Name))
				if want.Name != name+".want" {
					t.Fatalf("%s: %s follows %s, want %s.want", path, want.Name, in.Name, name)
				}
				t.Run(name, func(t *testing.T) {
					doc, err := Read(in.Name, in.Data, Options{})
					if err != nil {
						t.Fatal(err)
					}
					checkDocument(t, doc)
					got := dump(doc)
					if filepath.Base(path) == "known-failures.txtar" {
						if got == string(want.Data) {
							t.Errorf("%s passes now: move it to the others", in.Name)
						}
						return
					}
					if *update {
						want.Data = []byte(got)
						return
					}
					if diff := cmp.Diff(string(want.Data), got); diff != "" {
						t.Errorf("%s in %s (-want +got):\n%s", in.Name, path, diff)
					}
				})
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// archives returns the paths of the archives of cases.
func archives(t testing.TB) []string {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	return paths
}

// dump writes a document as the cases have it: what is known of it as a whole,
// then a line a block, the line ends inside it as " / ", its dateline in square
// brackets, then a line a mark.
func dump(doc *Document) string {
	var b strings.Builder
	for _, f := range []struct{ name, value string }{
		{"title", doc.Title}, {"byline", doc.Byline}, {"date", doc.Date}, {"lang", doc.Lang},
		{"publisher", doc.Publisher}, {"url", doc.URL},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "= %s: %s\n", f.name, f.value)
		}
	}
	for _, bl := range doc.Blocks {
		b.WriteString(bl.Kind.String())
		if n := bl.Level + bl.Number; n > 0 {
			fmt.Fprintf(&b, " %d", n)
		}
		b.WriteString(": ")
		span := bl.Span
		if !bl.Dateline.IsZero() {
			fmt.Fprintf(&b, "[%s]", doc.Slice(bl.Dateline))
			span.Start = bl.Dateline.End
		}
		b.WriteString(strings.ReplaceAll(doc.Slice(span), "\n", " / "))
		b.WriteByte('\n')
	}
	b.WriteString(marked(doc))
	return b.String()
}

// checkDocument checks what holds for every document.
func checkDocument(t *testing.T, doc *Document) {
	t.Helper()
	end := 0
	for i, b := range doc.Blocks {
		if b.Span.Start < end || b.Span.End > len(doc.Text) || b.Span.Len() <= 0 {
			t.Fatalf("block %d: span %v after %d in %d bytes", i, b.Span, end, len(doc.Text))
		}
		end = b.Span.End
		if s := doc.Slice(b.Span); s != strings.TrimSpace(s) {
			t.Errorf("block %d: white space around %q", i, s)
		}
		if !utf8.RuneStart(doc.Text[b.Span.Start]) || end < len(doc.Text) && !utf8.RuneStart(doc.Text[end]) {
			t.Errorf("block %d: span %v cuts a character", i, b.Span)
		}
		if (b.Kind == Heading) != (b.Level != 0) || b.Level == 1 || b.Level > 6 {
			t.Errorf("block %d: %v of level %d", i, b.Kind, b.Level)
		}
		if !b.Dateline.IsZero() && (!b.Kind.Running() || b.Dateline.Start != b.Span.Start || b.Dateline.End >= b.Span.End) {
			t.Errorf("block %d: dateline %v in %v", i, b.Dateline, b.Span)
		}
	}
	checkMarks(t, doc)
	if !doc.TitleSpan.IsZero() && space.Fold(doc.Slice(doc.TitleSpan)) != doc.Title && !sameTitle(space.Fold(doc.Slice(doc.TitleSpan)), doc.Title) {
		t.Errorf("title %q is not at its span: %q", doc.Title, doc.Slice(doc.TitleSpan))
	}
	if doc.Date != "" {
		if date, err := ParseDate(doc.Date); err != nil || date != doc.Date {
			t.Errorf("date %q is not YYYY-MM-DD", doc.Date)
		}
	}
}
