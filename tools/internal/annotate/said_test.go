package annotate

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestOverlaps compares the search with looking at every stretch.
func TestOverlaps(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		a := &article{}
		for range r.IntN(6) {
			from := r.IntN(30)
			a.items = append(a.items, item{quote: r.IntN(4) > 0, place: place{found: r.IntN(4) > 0, runFrom: from, runTo: from + 1 + r.IntN(12)}})
		}
		said := a.quotations(nil)
		if !slices.IsSortedFunc(said, func(x, y stretch) int { return cmp.Compare(x.from, y.from) }) {
			t.Fatalf("not in order: %v", said)
		}
		for at := range 40 {
			for end := at + 1; end < 44; end += 2 {
				want := false
				for _, q := range a.items {
					want = want || q.quote && q.found && at < q.runTo && q.runFrom < end
				}
				if got := said.overlaps(at, end); got != want {
					t.Fatalf("[%d,%d) overlaps %+v: %v, want %v", at, end, said, got, want)
				}
			}
		}
	}
}

// TestSharedID marks the first of several items with one id, and no note that
// has the id of another item.
func TestSharedID(t *testing.T) {
	got, p := markPage(t, `[{"id":"n0","text":"Ada Holm","kind":"note","html":"x"},{"id":"n0","text":"the quay","back":"#x"},{"id":"n0","text":"the pier","back":"#y"}]`,
		`<p>Ada Holm saw the quay and the pier.</p>`)
	if n := strings.Count(got, `"n0"`) + strings.Count(got, `"a-n0"`); n != 1 {
		t.Errorf("the id stands %d times: %s", n, got)
	}
	if len(p.findings) != 1 || p.findings[0].Rule != RuleTwice {
		t.Errorf("findings %v, want the third item's", p.findings)
	}
}

// crowded are pages on which much has to be looked through to place a note: a
// name in many links, quotations, items.
var crowded = []struct {
	name string
	make func(n int) (items, article string)
}{
	{"links", func(n int) (string, string) {
		return `[{"id":"n0","text":"Ada Holm","kind":"note","html":"x"}]`,
			"<p>" + strings.Repeat(`<a href="/x">Ada Holm</a> came. `, n) + "</p><p>Ada Holm left.</p>"
	}},
	{"quotations", func(n int) (string, string) {
		items := []map[string]string{{"id": "n0", "text": "Ada Holm", "kind": "note", "html": "x"}}
		var article strings.Builder
		for i := range n / 8 { // a page has 20,000 items at most
			words := fmt.Sprintf("Ada Holm saw boat %d", i)
			items = append(items, map[string]string{"id": fmt.Sprint("q", i), "text": words, "kind": "quote"})
			fmt.Fprintf(&article, "<p>“%s,” he said.</p>", words)
		}
		data, err := json.Marshal(items)
		if err != nil {
			panic(err)
		}
		return string(data), article.String() + "<p>Ada Holm left.</p>"
	}},
}

// TestCrowded takes a page that was slow once: what grows with the square of the
// page's length takes minutes here.
func TestCrowded(t *testing.T) {
	if testing.Short() {
		t.Skip("takes the time of long pages, which the race detector multiplies")
	}
	const most = 10 * time.Second
	for _, test := range crowded {
		t.Run(test.name, func(t *testing.T) {
			items, article := test.make(100_000)
			start := time.Now()
			got, _ := markPage(t, items, article)
			if took := time.Since(start); took > most {
				t.Errorf("%d bytes took %v", len(article), took)
			}
			if _, last, _ := strings.Cut(got, "left."); !strings.Contains(got, "<button") || strings.Contains(last, "<button") {
				t.Error("the name outside links and quotations has no button")
			}
		})
	}
}

func BenchmarkCrowded(b *testing.B) {
	for _, test := range crowded {
		for _, n := range []int{4_000, 8_000, 16_000} {
			items, article := test.make(n)
			b.Run(fmt.Sprintf("%s-%d", test.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(article)))
				for b.Loop() {
					markPage(b, items, article)
				}
			})
		}
	}
}
