package main

import (
	"testing"

	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/tagger"
)

// TestEvalNames measures the people, places and organizations that the
// extraction finds in $EXPLAIN_CORPUS/entities/dev.jsonl: spans, and people with
// their names merged. The embedded model was trained on those articles, so that
// the figures flatter; what cross-validation measured stands in its header,
// which is printed too.
func TestEvalNames(t *testing.T) {
	path := corpustest.Path(t, "entities", "dev.jsonl")
	examples, err := readCorpus(path, 1)
	if err != nil {
		t.Fatal(err)
	}
	var total scores
	for _, ex := range examples {
		total.add(ex.score(ex.extract(tagger.Tag)))
	}
	t.Logf("%s: %d articles, seen in training\n%s", path, len(examples), total.table(""))
	t.Logf("the embedded model:\n%s", tagger.Info())
}
