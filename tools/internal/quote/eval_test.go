package quote_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/quote/learn"
)

// TestEval scores detection and attribution on annotated articles:
//
//	EXPLAIN_CORPUS=DIR go test ./tools/internal/quote -run Eval -v
//
// DIR holds quotes/dev.jsonl and quotes/train.jsonl. It prints the scores by
// sieve of the shipped model, which has seen these articles, of rules alone,
// and of cross-validation over all articles, with its curve of precision and
// recall by threshold. EXPLAIN_NAMES=annotated takes the people of the
// annotation in place of those that the entity stage finds. EXPLAIN_ERRORS=N
// prints so many errors of each kind that cross-validation makes in the
// articles checked by hand. Terms are left out.
func TestEval(t *testing.T) {
	annotated := os.Getenv("EXPLAIN_NAMES") == "annotated"
	var all []*learn.Article
	for _, part := range []string{"train", "dev"} {
		more, err := learn.Read(corpustest.Path(t, "quotes", part+".jsonl"), annotated)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, more...)
	}
	dev := func(g *learn.Article) bool { return g.Split == "dev" }
	every := func(*learn.Article) bool { return true }
	found := make([][]learn.Prediction, len(all))
	for _, m := range []struct {
		name      string
		model     *quote.Model
		threshold float64
	}{{"rules alone", nil, 0}, {"shipped model, trained on these articles too", quote.Shipped(), quote.Threshold}} {
		for i, g := range all {
			found[i] = g.Find(m.model, m.threshold)
		}
		log(t, m.name+", checked by hand", learn.Score(all, found, 0, dev), false)
	}
	found = learn.Validate(all, learn.Folds, learn.Defaults)
	score := learn.Score(all, found, quote.Threshold, dev)
	log(t, "cross-validation, checked by hand", score, true)
	log(t, "cross-validation, all articles", learn.Score(all, found, quote.Threshold, every), false)
	var b strings.Builder
	learn.Curve(&b, all, found, dev)
	t.Logf("curve of cross-validation, checked by hand:\n%s", b.String())
	if n, _ := strconv.Atoi(os.Getenv("EXPLAIN_ERRORS")); n > 0 {
		var b strings.Builder
		score.Errors(&b, n)
		t.Log(b.String())
	}
}

func log(t *testing.T, name string, s *learn.Tally, sieves bool) {
	t.Helper()
	var b strings.Builder
	s.Report(&b, sieves)
	t.Logf("%s\n%s", name, b.String())
}
