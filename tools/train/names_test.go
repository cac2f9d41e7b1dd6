package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/tools/internal/tagger"
)

// tiny are annotated texts written for these tests; offsets are code points.
const tiny = `{"id":"a","text":"Mr. Öden met Ann Lee in Oslo.","entities":[[4,8,"Person"],[13,20,"Person"],[24,28,"Location"]]}
{"id":"b","text":"Ann Lee lives in Oslo, Norway.","entities":[[0,7,"Person"],[17,29,"Location"]]}
{"id":"c","text":"The Lind Bank of Oslo said on 5 May that it had closed.","entities":[[4,21,"Organization"],[30,35,"Date"]]}
{"id":"d","text":"Bo Lind said: Ann Lee is Kenyan.","entities":[[0,7,"Person"],[14,21,"Person"],[25,31,"NORP"]]}
`

func tinyCorpus(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "dev.jsonl"), []byte(tiny), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestLabelNames(t *testing.T) {
	examples, err := readCorpus(filepath.Join(tinyCorpus(t), "dev.jsonl"), 1)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Öden person 0|Ann person 0|Lee person 2|Oslo place 0",
		"Ann person 0|Lee person 2|Oslo place 0|Norway place 0",
		"Lind organization 0|Bank organization 1|of organization 1|Oslo organization 2",
		"Bo person 0|Lind person 2|Ann person 0|Lee person 2|Kenyan people 0",
	}
	for i, ex := range examples {
		var got []string
		for j, l := range ex.labels {
			if l == tagger.Outside {
				continue
			}
			k := l.Type()
			at := map[tagger.Label]string{tagger.Beginning(k): "0", tagger.Inner(k): "1", tagger.End(k): "2"}[l]
			got = append(got, ex.text.String(ex.lattice.Tokens[j])+" "+k.String()+" "+at)
		}
		if s := strings.Join(got, "|"); s != want[i] {
			t.Errorf("%s: %s\nwant %s", ex.id, s, want[i])
		}
	}
}

// The same texts give the same bytes, and a model that knows them.
func TestTrainNames(t *testing.T) {
	dir := tinyCorpus(t)
	o := defaultOptions()
	o.corpus, o.folds, o.extra = dir, 2, 0
	o.predictions = filepath.Join(dir, "predictions.jsonl")
	var models [2][]byte
	for i := range models {
		o.out = filepath.Join(dir, "model.bin")
		if err := trainNames(o, io.Discard); err != nil {
			t.Fatal(err)
		}
		var err error
		if models[i], err = os.ReadFile(o.out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("training twice gave different bytes")
	}
	m, err := tagger.Load(models[0])
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(m.Info(), "people") {
		t.Errorf("the model does not say how it scored: %q", m.Info())
	}
	predictions, err := os.ReadFile(o.predictions)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(predictions, []byte("\n")); n != 4 {
		t.Errorf("%d lines of predictions for 4 texts", n)
	}
}

// With enough passes the texts trained on are learnt by heart.
func TestTrainingLearns(t *testing.T) {
	examples, err := readCorpus(filepath.Join(tinyCorpus(t), "dev.jsonl"), 1)
	if err != nil {
		t.Fatal(err)
	}
	o := defaultOptions()
	o.epochs, o.bias = 60, [tagger.Types]float32{}
	m := o.model(examples, "")
	var total scores
	for _, ex := range examples {
		total.add(ex.score(ex.predict(m)))
	}
	if _, _, f := total[personRow].rates(); f < 99 {
		t.Errorf("F1 of persons on the texts trained on is %.1f", f)
	}
}

func TestReadCorpusRefuses(t *testing.T) {
	for name, line := range map[string]string{
		"no JSON":           `{"id"`,
		"offset beyond end": `{"id":"a","text":"Ann","entities":[[0,4,"Person"]]}`,
		"end before start":  `{"id":"a","text":"Ann","entities":[[2,1,"Person"]]}`,
		"no type":           `{"id":"a","text":"Ann","entities":[[0,1,2]]}`,
	} {
		path := filepath.Join(t.TempDir(), "x.jsonl")
		if err := os.WriteFile(path, []byte("\n" + line + "\n")[1:], 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := readCorpus(path, 1); err == nil || !strings.Contains(err.Error(), "x.jsonl:1:") {
			t.Errorf("%s: error %v, want one with the file's name and line", name, err)
		}
	}
}
