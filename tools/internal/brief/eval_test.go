package brief

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/jsonl"
)

// TestEvalHighlights measures the choice of highlights on news with highlights
// that editors wrote, in $EXPLAIN_CORPUS/highlights/*.jsonl, one
// {"text", "highlights"} a line: ROUGE-1 and ROUGE-2 of the first three by
// rank, beside the article's first three sentences. The weights were learnt on
// the same articles; tools/train has the figures of cross-validation.
func TestEvalHighlights(t *testing.T) {
	dir := corpustest.Path(t, "highlights")
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no highlights in %s: %v", dir, err)
	}
	type annotated struct {
		Text       string
		Highlights []string
	}
	for _, path := range files {
		var ours, lead [2]float64
		n := 0
		for line, err := range jsonl.Read[annotated](path) {
			if err != nil {
				t.Fatal(err)
			}
			n++
			doc, err := article.FromText(path, line.Text, "", "")
			if err != nil {
				t.Fatal(err)
			}
			b := Make(doc)
			want := rougeWords(strings.Join(line.Highlights, " "))
			for i := range 2 {
				ours[i] += rouge(rougeWords(topThree(b)), want, i+1)
				lead[i] += rouge(rougeWords(firstThree(b)), want, i+1)
			}
		}
		scale := 100 / float64(max(n, 1))
		t.Logf("%s: %d articles, ROUGE-1 / -2 %.2f / %.2f, over the first three sentences %+.2f / %+.2f",
			filepath.Base(path), n, ours[0]*scale, ours[1]*scale, (ours[0]-lead[0])*scale, (ours[1]-lead[1])*scale)
	}
}

func topThree(b *Brief) string {
	byRank := slices.SortedFunc(slices.Values(b.Highlights), func(x, y Highlight) int { return x.Rank - y.Rank })
	var words []string
	for _, h := range byRank[:min(3, len(byRank))] {
		words = append(words, b.Doc.Slice(h.Span))
	}
	return strings.Join(words, " ")
}

func firstThree(b *Brief) string {
	var words []string
	for _, sent := range b.Text.Sentences[:min(3, len(b.Text.Sentences))] {
		words = append(words, b.Doc.Slice(sent.Span))
	}
	return strings.Join(words, " ")
}

// rougeWords cuts s as Google's rouge_score does: lower case, everything but
// ASCII letters and digits separates.
func rougeWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
}

// rouge is ROUGE-N (Lin 2004): the F1 of clipped n-gram counts.
func rouge(got, want []string, n int) float64 {
	g, w := ngrams(got, n), ngrams(want, n)
	match := 0
	for gram, count := range g {
		match += min(count, w[gram])
	}
	if match == 0 {
		return 0
	}
	precision := float64(match) / float64(len(got)-n+1)
	recall := float64(match) / float64(len(want)-n+1)
	return 2 * precision * recall / (precision + recall)
}

func ngrams(words []string, n int) map[string]int {
	counts := map[string]int{}
	for i := 0; i+n <= len(words); i++ {
		counts[strings.Join(words[i:i+n], " ")]++
	}
	return counts
}
