package learn

import (
	"fmt"
	"io"
	"maps"
	"slices"
)

// Report writes the scores, by sieve too where all is set.
func (t *Tally) Report(w io.Writer, all bool) {
	p, r := t.predicted.percent(), t.found.percent()
	fmt.Fprintf(w, "detection    P %.1f  R %.1f  F1 %.1f  (%d quotations)\n", p, r, 2*p*r/(p+r), t.found.of)
	fmt.Fprintf(w, "attribution  P %.1f  R %.1f  (%d with a known person)\n", t.precision.percent(), t.recall.percent(), t.recall.of)
	fmt.Fprintf(w, "  pronouns   P %.1f  R %.1f  (%d)\n", t.pronounPrecision.percent(), t.pronounRecall.percent(), t.pronounRecall.of)
	fmt.Fprintf(w, "  precision over all sources %.1f  (%d predictions)\n", t.precisionAll.percent(), t.precisionAll.of)
	if !all {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(t.sieves)) {
		x := t.sieves[name]
		fmt.Fprintf(w, "  %-52s %4d of %4d named right %5.1f, %4d of %4d unnamed\n", name,
			x.named.hits, x.named.of, x.named.percent(), x.unnamed.hits, x.unnamed.of)
	}
}

// Curve writes precision and recall at a row of thresholds.
func Curve(w io.Writer, articles []*Article, found [][]Prediction, keep func(*Article) bool) {
	fmt.Fprintln(w, "threshold  persons P / R   pronouns P / R   all sources P")
	for _, x := range []float64{0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95} {
		t := Score(articles, found, x, keep)
		fmt.Fprintf(w, "%.2f       %5.1f / %4.1f    %5.1f / %4.1f     %5.1f\n", x, t.precision.percent(), t.recall.percent(),
			t.pronounPrecision.percent(), t.pronounRecall.percent(), t.precisionAll.percent())
	}
}

// Errors writes up to n errors of each kind, spread over all.
func (t *Tally) Errors(w io.Writer, n int) {
	for _, kind := range []struct {
		name string
		all  []string
	}{{"wrong speaker", t.wrong}, {"no speaker", t.missed}, {"quotation not found", t.lost}, {"no quotation", t.false}} {
		fmt.Fprintf(w, "%s: %d\n", kind.name, len(kind.all))
		step := max(1, len(kind.all)/n)
		for i := 0; i < len(kind.all); i += step {
			fmt.Fprintf(w, "- %s\n", kind.all[i])
		}
	}
}
