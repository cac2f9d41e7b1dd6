package quote

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// TestEval scores detection and attribution on annotated articles:
//
//	EXPLAIN_CORPUS=DIR go test ./tools/internal/quote -run Eval -v
//
// DIR holds quotes/dev.jsonl. EXPLAIN_EVAL=train takes quotes/train.jsonl
// instead. EXPLAIN_NAMES=annotated takes the people of the annotation in place
// of those that the entity stage finds. EXPLAIN_ERRORS=N prints so many errors
// of each kind, EXPLAIN_ONLY=KIND those of one kind. Terms are left out.
func TestEval(t *testing.T) {
	dir := os.Getenv("EXPLAIN_CORPUS")
	if dir == "" {
		t.Skip("EXPLAIN_CORPUS names no folder of annotated articles")
	}
	part := os.Getenv("EXPLAIN_EVAL")
	if part == "" {
		part = "dev"
	}
	gold := readGold(t, filepath.Join(dir, "quotes", part+".jsonl"))
	var score tally
	for i := range gold {
		g := &gold[i]
		score.score(g, predictions(t, g))
	}
	report(t, &score)
}

// predictions extracts the quotations of an annotated article.
func predictions(t *testing.T, g *goldArticle) []prediction {
	text := segment.Cut(g.document(t))
	set := entity.Find(text)
	if os.Getenv("EXPLAIN_NAMES") == "annotated" {
		set = g.people()
	}
	var out []prediction
	for _, q := range Find(text, set) {
		if q.Kind == Term {
			continue
		}
		a := prediction{start: q.Span.Start, end: q.Span.End, sieve: q.By}
		if q.Speaker >= 0 {
			a.speaker = set.People[q.Speaker].Name
		}
		out = append(out, a)
	}
	return out
}

func report(t *testing.T, s *tally) {
	p, r := s.predicted.percent(), s.found.percent()
	t.Logf("detection    P %.1f  R %.1f  F1 %.1f  (%d quotations)", p, r, 2*p*r/(p+r), s.found.of)
	t.Logf("attribution  P %.1f  R %.1f  (%d with a known person)", s.precision.percent(), s.recall.percent(), s.recall.of)
	t.Logf("  pronouns   P %.1f  R %.1f  (%d)", s.pronounPrecision.percent(), s.pronounRecall.percent(), s.pronounRecall.of)
	t.Logf("  precision over all sources %.1f  (%d predictions)", s.precisionAll.percent(), s.precisionAll.of)
	for _, name := range slices.Sorted(maps.Keys(s.sieves)) {
		x := s.sieves[name]
		t.Logf("  %-52s %4d of %4d named right %5.1f, %4d of %4d unnamed", name,
			x.named.hits, x.named.of, x.named.percent(), x.unnamed.hits, x.unnamed.of)
	}
	var n int
	fmt.Sscan(os.Getenv("EXPLAIN_ERRORS"), &n)
	only := os.Getenv("EXPLAIN_ONLY")
	show := func(kind string, all []string) {
		t.Logf("%s: %d", kind, len(all))
		if n == 0 || only != "" && only != kind {
			return
		}
		step := max(1, len(all)/n)
		for i := 0; i < len(all); i += step {
			t.Logf("- %s", all[i])
		}
	}
	show("wrong speaker", s.wrong)
	show("no speaker", s.missed)
	show("quotation not found", s.lost)
	show("no quotation", s.false)
}
