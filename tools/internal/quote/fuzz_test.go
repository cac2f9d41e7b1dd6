package quote

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// FuzzFind feeds any text and checks what must hold of every answer.
func FuzzFind(f *testing.F) {
	for _, path := range testdata(f) {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(string(file.Data))
		}
	}
	for _, h := range hostile {
		f.Add(strings.Repeat(h.unit, 20))
	}
	f.Add("\u202a”‘''\"\u0301“„»«''' '90s 5'10\" <a “b>”")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := article.Read("fuzz.md", []byte(text), article.Options{})
		if err != nil {
			t.Skip()
		}
		cut := segment.Cut(doc)
		set := entity.Find(cut)
		checkQuotes(t, doc, set, Find(cut, set))
	})
}

// testdata lists the files of cases.
func testdata(tb testing.TB) []string {
	tb.Helper()
	var paths []string
	err := filepath.WalkDir("testdata", func(path string, _ os.DirEntry, err error) error {
		if strings.HasSuffix(path, ".txtar") {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return paths
}

// checkQuotes reports quotations that are not ordered, disjoint, within one
// block, on rune boundaries, or that name somebody who is not in the set.
func checkQuotes(t *testing.T, doc *article.Document, set *entity.Set, quotes []Quote) {
	t.Helper()
	end := 0
	for i, q := range quotes {
		if q.Outer.Start < end || !q.Outer.Contains(q.Span) || q.Span.Len() <= 0 || q.Outer.End > len(doc.Text) {
			t.Fatalf("quotation %d: span %v, with marks %v, after %d, in a text of %d bytes", i, q.Span, q.Outer, end, len(doc.Text))
		}
		end = q.Outer.End
		for _, at := range []int{q.Span.Start, q.Outer.Start, q.Span.End, q.Outer.End} {
			if at < len(doc.Text) && !utf8.RuneStart(doc.Text[at]) {
				t.Fatalf("quotation %d: byte %d is inside a character", i, at)
			}
		}
		checkBlock(t, doc, q)
		switch {
		case q.Speaker < -1 || q.Speaker >= len(set.People), q.Organization < -1 || q.Organization >= len(set.Organizations):
			t.Fatalf("quotation %d: speaker %d, organization %d", i, q.Speaker, q.Organization)
		case q.Speaker >= 0 && q.Organization >= 0:
			t.Fatalf("quotation %d has two speakers", i)
		case (q.Confidence > 0) != (q.Speaker >= 0 || q.Organization >= 0), q.Confidence > 1.000001, q.Confidence < 0:
			t.Fatalf("quotation %d: confidence %v, speaker %d, organization %d", i, q.Confidence, q.Speaker, q.Organization)
		case q.By == "":
			t.Fatalf("quotation %d: no rule", i)
		case q.Kind == Term && (q.Speaker >= 0 || q.By != termBy):
			t.Fatalf("quotation %d: a term with a speaker", i)
		case !q.Cue.IsZero() && (q.Cue.Start < 0 || q.Cue.End > len(doc.Text) || q.Cue.Overlaps(q.Outer)):
			t.Fatalf("quotation %d: cue %v", i, q.Cue)
		}
	}
}

// checkBlock reports a quotation that stands in no running block.
func checkBlock(t *testing.T, doc *article.Document, q Quote) {
	t.Helper()
	i := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].Span.End >= q.Outer.End })
	if i == len(doc.Blocks) || !doc.Blocks[i].Span.Contains(q.Outer) {
		t.Fatalf("%v runs over the end of a block", q.Outer)
	}
	if kind := doc.Blocks[i].Kind; !kind.Running() {
		t.Fatalf("%v is a part of a %s", q.Outer, kind)
	}
}

// TestHostile runs a megabyte of each hostile text; the time is the benchmark's
// matter.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: takes seconds")
	}
	for _, h := range hostile {
		text, set := cut(t, "“Now,” she said. "+strings.Repeat(h.unit, 1_000_000/len(h.unit)))
		checkQuotes(t, text.Doc, set, Find(text, set))
	}
}

// TestSame checks that the same text gives the same answers.
func TestSame(t *testing.T) {
	text, set := cut(t, strings.Repeat(newsroom, 3))
	first := Find(text, set)
	for range 5 {
		for i, q := range Find(text, set) {
			if q != first[i] {
				t.Fatalf("quotation %d: %+v, then %+v", i, first[i], q)
			}
		}
	}
}
