package webpage

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write what comes out into testdata as what is wanted")

// archives returns the archives of cases: pairs of NAME.html, a page, and
// NAME.want, what is found in it.
func archives(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	all := make(map[string]*txtar.Archive)
	for _, path := range paths {
		if all[path], err = txtar.ParseFile(path); err != nil {
			t.Fatal(err)
		}
		if len(all[path].Files)%2 != 0 {
			t.Fatalf("%s: %d files, want pairs", path, len(all[path].Files))
		}
	}
	return all
}

func TestCases(t *testing.T) {
	for path, ar := range archives(t) {
		for i := 0; i < len(ar.Files); i += 2 {
			in, want := ar.Files[i], &ar.Files[i+1]
			t.Run(strings.TrimSuffix(in.Name, ".html"), func(t *testing.T) {
				p, err := Read(in.Data)
				if err != nil {
					t.Fatal(err)
				}
				checkPage(t, p)
				got := dump(p)
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
	}
}

// dump writes a page as the cases have it: what it states, then a line a block,
// the line ends inside it as " / ".
func dump(p *Page) string {
	var b strings.Builder
	for _, f := range []struct{ name, value string }{
		{"title", p.Title}, {"authors", strings.Join(p.Authors, ", ")}, {"dates", strings.Join(p.Dates, ", ")}, {"lang", p.Lang},
		{"publisher", p.Publisher}, {"url", p.URL},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.name, f.value)
		}
	}
	for _, bl := range p.Blocks {
		if bl.Bold && bl.Kind == Paragraph {
			b.WriteString("bold ")
		}
		b.WriteString([...]string{"paragraph", "heading", "list item", "quote"}[bl.Kind])
		if n := bl.Level + bl.Number; n > 0 {
			fmt.Fprintf(&b, " %d", n)
		}
		fmt.Fprintf(&b, ": %s\n", strings.ReplaceAll(bl.Text, "\n", " / "))
	}
	return b.String()
}

// TestSameWords holds the tree's words, in number and order, to those that a
// full HTML5 parser finds in the cases.
func TestSameWords(t *testing.T) {
	for _, ar := range archives(t) {
		for i := 0; i < len(ar.Files); i += 2 {
			in := ar.Files[i]
			doc, err := html.Parse(bytes.NewReader(in.Data))
			if err != nil {
				t.Fatal(err)
			}
			b, err := build(in.Data)
			if err != nil {
				t.Fatal(err)
			}
			want, got := strings.Fields(parsedWords(doc)), strings.Fields(treeWords(b.root))
			if !reflect.DeepEqual(want, got) {
				t.Errorf("%s (-html.Parse +build):\n%s", in.Name, cmp.Diff(want, got))
			}
		}
	}
}

func parsedWords(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	if n.Type != html.ElementNode || !isSilent(n.DataAtom) {
		for c := range n.ChildNodes() {
			b.WriteString(parsedWords(c))
		}
	}
	return b.String()
}

func treeWords(root *node) string {
	var b strings.Builder
	root.walk(func(n *node) bool {
		b.WriteString(n.text)
		return !isSilent(n.tag)
	})
	return b.String()
}
