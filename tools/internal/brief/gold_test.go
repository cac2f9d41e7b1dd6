package brief

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/space"
)

// goldTruth is what an article says, written down by hand.
type goldTruth struct {
	People []struct {
		Name string
		Role *string
	}
	Quotes []struct {
		Text    string
		Speaker *string
		Kind    string
	}
}

// A ratio counts right answers.
type ratio struct{ right, all int }

func (r ratio) percent() float64 { return 100 * float64(r.right) / float64(max(r.all, 1)) }

func (r ratio) String() string { return fmt.Sprintf("%5.1f (%d of %d)", r.percent(), r.right, r.all) }

// tally holds one ratio for each measure of the floor file.
type tally map[string]*ratio

func (t tally) count(measure string, right bool) {
	if t[measure] == nil {
		t[measure] = &ratio{}
	}
	t[measure].all++
	if right {
		t[measure].right++
	}
}

// TestGold holds the extraction to the accuracy it had: testdata/floor.json
// gives the least percentage of each measure over the articles in
// testdata/gold and testdata/golden, which were written and annotated for this
// project.
func TestGold(t *testing.T) {
	var floor map[string]float64
	readJSON(t, "testdata/floor.json", &floor)
	got := tally{}
	for _, path := range goldArticles(t) {
		var truth goldTruth
		readJSON(t, strings.TrimSuffix(path, ".txt")+".json", &truth)
		scoreGold(t, got, readBrief(t, path), truth)
	}
	if len(got) != len(floor) {
		t.Errorf("%d measures were taken, the floor file names %d", len(got), len(floor))
	}
	for measure, least := range floor {
		r := got[measure]
		if r == nil {
			t.Errorf("%s: not measured", measure)
			continue
		}
		t.Logf("%-26s %v, floor %.1f", measure, r, least)
		if r.percent() < least {
			t.Errorf("%s fell to %v, the floor is %.1f", measure, r, least)
		}
	}
}

func goldArticles(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, pattern := range []string{"testdata/gold/*.txt", "testdata/golden/*.txt"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	if len(paths) < 12 {
		t.Fatalf("only %d gold articles", len(paths))
	}
	return paths
}

// scoreGold counts b's answers against the truth: people by name, roles of the
// people found, quotations by their words in order, speakers of those found.
func scoreGold(t *testing.T, got tally, b *Brief, truth goldTruth) {
	t.Helper()
	people := map[string]string{}
	for i := range b.Entities.People {
		person := &b.Entities.People[i]
		people[person.Name] = space.FoldASCII(b.Doc.Slice(person.Role))
	}
	wanted := map[string]bool{}
	for _, p := range truth.People {
		wanted[p.Name] = true
		role, found := people[p.Name]
		got.count("people recall", found)
		if !found {
			t.Logf("%s: missed %s", b.Doc.Name, p.Name)
			continue
		}
		if p.Role != nil {
			got.count("role recall", role == *p.Role)
		}
		if role != "" {
			got.count("role precision", p.Role != nil && role == *p.Role)
		}
		if p.Role != nil && role != *p.Role || p.Role == nil && role != "" {
			t.Logf("%s: %s: role %q, want %v", b.Doc.Name, p.Name, role, deref(p.Role))
		}
	}
	for i := range b.Entities.People {
		name := b.Entities.People[i].Name
		got.count("people precision", wanted[name])
		if !wanted[name] {
			t.Logf("%s: no person: %s", b.Doc.Name, name)
		}
	}
	scoreQuotes(t, got, b, truth)
}

func scoreQuotes(t *testing.T, got tally, b *Brief, truth goldTruth) {
	t.Helper()
	next := 0
	matched := make([]bool, len(b.Quotes))
	for _, want := range truth.Quotes {
		at := -1
		for i := next; i < len(b.Quotes) && at < 0; i++ {
			if space.FoldASCII(b.Doc.Slice(b.Quotes[i].Span)) == space.FoldASCII(want.Text) {
				at = i
			}
		}
		if want.Kind == "term" { // needs no speaker, and counts as found either way
			if at >= 0 {
				matched[at], next = true, at+1
				got.count("speaker precision", b.Quotes[at].Speaker < 0)
			}
			continue
		}
		got.count("quotation recall", at >= 0)
		if at < 0 {
			t.Logf("%s: missed quotation %q", b.Doc.Name, want.Text)
			continue
		}
		matched[at], next = true, at+1
		name, _ := b.Speaker(&b.Quotes[at])
		right := name == deref(want.Speaker)
		if want.Speaker != nil {
			got.count("speaker recall", right)
		}
		if name != "" {
			got.count("speaker precision", right)
		}
		if !right {
			t.Logf("%s: %q: said by %q (%s), want %q", b.Doc.Name, want.Text, name, b.Quotes[at].By, deref(want.Speaker))
		}
	}
	for i := range b.Quotes {
		got.count("quotation precision", matched[i])
		if !matched[i] {
			t.Logf("%s: no quotation: %q", b.Doc.Name, b.Doc.Slice(b.Quotes[i].Span))
		}
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func readBrief(t testing.TB, path string) *Brief {
	t.Helper()
	doc, _, err := article.ReadFile(path, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Make(doc)
}

func readJSON(t testing.TB, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}
