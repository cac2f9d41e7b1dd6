package brief

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
	"explainer/tools/internal/figure"
	"explainer/tools/internal/space"
)

var update = flag.Bool("update", false, "write what is taken from the golden articles into their .want files")

// TestGolden holds everything that is taken from whole articles of six kinds:
// news, an interview, a list, a live blog, a report without a quotation, three
// sentences.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/golden/*.txt")
	if err != nil || len(paths) != 6 {
		t.Fatalf("golden articles %q, %v", paths, err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			got := describe(readBrief(t, path))
			file := strings.TrimSuffix(path, ".txt") + ".want"
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// describe lists what a brief holds, an item a line with the rule behind it.
func describe(b *Brief) []byte {
	var out bytes.Buffer
	words := func(span article.Span) string { return space.FoldASCII(b.Doc.Slice(span)) }
	if b.Doc.Title != "" {
		fmt.Fprintf(&out, "title: %s\n", b.Doc.Title)
	} else {
		fmt.Fprintf(&out, "title: %s [%s]\n", words(b.Title.Span), b.Title.By)
	}
	fmt.Fprintf(&out, "standfirst: %s [%s]\n", words(b.Standfirst.Span), b.Standfirst.By)
	for _, h := range b.Highlights {
		fmt.Fprintf(&out, "highlight %d: %s\n", h.Rank, words(h.Span))
	}
	describeFacts(&out, b, words)
	for i := range b.Quotes {
		q := &b.Quotes[i]
		speaker, kind := b.Speaker(q)
		fmt.Fprintf(&out, "%v: %s\n\tsaid by %q %s [%s] cue %q\n", q.Kind, words(q.Span), speaker, kind, q.By, words(q.Cue))
	}
	for _, person := range b.Entities.People {
		fmt.Fprintf(&out, "person: %s, role %q [%s], aliases %q, %d mentions\n", person.Name, words(person.Role), person.RoleBy, person.Aliases, len(person.Mentions))
	}
	for _, place := range b.Entities.Places {
		fmt.Fprintf(&out, "place: %s, %d mentions\n", place.Name, len(place.Mentions))
	}
	for _, org := range b.Entities.Organizations {
		fmt.Fprintf(&out, "organization: %s, %d mentions\n", org.Name, len(org.Mentions))
	}
	return out.Bytes()
}

// describeFacts lists who, what, when and where, events, figures in order of
// rank and key terms.
func describeFacts(out *bytes.Buffer, b *Brief, words func(article.Span) string) {
	for _, answer := range []struct {
		question string
		Piece
	}{{"who", b.Glance.Who}, {"what", b.Glance.What}, {"when", b.Glance.When}, {"where", b.Glance.Where}} {
		if !answer.Span.IsZero() {
			fmt.Fprintf(out, "%s: %s [%s]\n", answer.question, words(answer.Span), answer.By)
		}
	}
	for _, e := range b.Events {
		fmt.Fprintf(out, "event %s: %s\n", b.Dates[e.Date].Value, words(e.Clause))
	}
	figures := slices.SortedFunc(slices.Values(b.Figures), func(x, y figure.Figure) int { return x.Rank - y.Rank })
	for _, f := range figures {
		if f.Telling {
			fmt.Fprintf(out, "figure %d: %s, in %q\n", f.Rank, words(f.Span), words(f.Phrase))
		}
	}
	for _, term := range b.KeyTerms {
		fmt.Fprintf(out, "term: %s, %s [%s]\n", words(term.Span), words(term.Explained), term.By)
	}
}
