package learn

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// annotated are two invented articles. Offsets count code points: the second
// has letters and marks of several bytes.
const annotated = `{"id":"quay","split":"dev","text":"Ann Lee runs the port. \"The quay is safe now,\" Ann Lee said.","quotes":[{"start":24,"end":45,"words":5,"attributed":true,"kind":"person","entity":"Ann Lee","head":"Lee","cue":"said","speaker":{"start":47,"end":54,"text":"Ann Lee"}}],"persons":[{"name":"Ann Lee","aliases":[],"mentions":[[0,7],[47,54]]}]}
{"id":"pier","split":"train","text":"Zoë Price was cross. “Nobody ever asked us,” she said.","quotes":[{"start":22,"end":43,"words":4,"attributed":true,"kind":"pronoun","entity":"Zoë Price","head":"she","cue":"said","speaker":{"start":45,"end":48,"text":"she"}}],"persons":[{"name":"Zoë Price","aliases":[],"mentions":[[0,9]]}]}
`

func readAnnotated(t *testing.T) []*Article {
	t.Helper()
	path := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(path, []byte(annotated), 0o644); err != nil {
		t.Fatal(err)
	}
	articles, err := Read(path, true)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

// TestTrain checks that the same articles give the same bytes, and that a model
// finds the speakers of what it has seen often.
func TestTrain(t *testing.T) {
	articles := readAnnotated(t)
	for range 4 {
		articles = append(articles, articles...)
	}
	m := Train(articles, Defaults, "invented articles")
	if again := Train(articles, Defaults, "invented articles"); !bytes.Equal(m.Encode(), again.Encode()) {
		t.Error("two models of the same articles differ")
	}
	found := make([][]Prediction, len(articles))
	for i, g := range articles {
		found[i] = g.Find(m, 0)
	}
	s := Score(articles, found, 0.5, func(*Article) bool { return true })
	if p, r := s.precision.percent(), s.recall.percent(); p < 100 || r < 100 {
		t.Errorf("speakers: P %.1f, R %.1f on articles trained on", p, r)
	}
}

// TestScore checks what counts for and against an answer.
func TestScore(t *testing.T) {
	for _, c := range []struct {
		name, speaker     string
		confidence        float64
		precision, recall ratio
	}{
		{"right", "Ann Lee", 0.9, ratio{1, 1}, ratio{1, 1}},
		{"right, by surname", "Lee", 0.9, ratio{1, 1}, ratio{1, 1}},
		{"wrong", "Tom Price", 0.9, ratio{0, 1}, ratio{0, 1}},
		{"unknown", "", 0, ratio{}, ratio{0, 1}},
		{"right, not sure enough", "Ann Lee", 0.4, ratio{}, ratio{0, 1}},
	} {
		g := readAnnotated(t)[:1]
		found := [][]Prediction{{{start: g[0].Quotes[0].Start, end: g[0].Quotes[0].End, speaker: c.speaker, confidence: c.confidence}}}
		s := Score(g, found, 0.5, func(*Article) bool { return true })
		if s.precision != c.precision || s.recall != c.recall {
			t.Errorf("%s: precision %v, recall %v, want %v, %v", c.name, s.precision, s.recall, c.precision, c.recall)
		}
	}
}
