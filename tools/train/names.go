package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"unicode/utf8"

	"explainer/tools/internal/tagger"
)

// options are the settings of training. The defaults are what measured best.
type options struct {
	corpus, out, predictions string
	folds                    int
	write                    bool

	extra   float64 // weight of the texts that are not of the kind wanted
	epochs  int
	dropout float64
	// rate, l1 and l2 are the step of FTRL-proximal and its penalties.
	rate, l1, l2 float64
	vote         float32 // how much the labels of a word's other places count
	// bias is added to the score of beginning a name, by type. Without it far
	// more persons and places are found than there are, since most words of the
	// test texts were never seen; these values were chosen by cross-validation.
	bias [tagger.Types]float32
}

func defaultOptions() *options {
	return &options{out: "tools/internal/tagger/model.bin", folds: 5, write: true,
		extra: 0.5, epochs: 8, dropout: 0.2, rate: 0.12, l1: 0.2, l2: 0.1, vote: 0.6,
		bias: [tagger.Types]float32{tagger.Person: -1.6, tagger.Place: -0.7, tagger.Other: 0.3}}
}

func (o *options) flags(f *flag.FlagSet) {
	f.StringVar(&o.corpus, "corpus", "", "`folder` of annotated texts")
	f.StringVar(&o.out, "o", o.out, "`file` to write the model to")
	f.StringVar(&o.predictions, "predictions", "", "`file` for what cross-validation predicts")
	f.IntVar(&o.folds, "folds", o.folds, "parts for cross-validation; 0 for none")
	f.IntVar(&o.epochs, "epochs", o.epochs, "passes over the texts")
	f.Float64Var(&o.dropout, "dropout", o.dropout, "share of features dropped")
	f.Float64Var(&o.rate, "rate", o.rate, "step of learning")
	f.Float64Var(&o.l1, "l1", o.l1, "penalty that sets small weights to 0")
	f.Float64Var(&o.extra, "extra", o.extra, "weight of the texts in train_*.jsonl; 0 leaves them out")
	f.BoolVar(&o.write, "write", o.write, "train on everything and write the model")
}

// trainNames cross-validates and writes the model.
func trainNames(o *options, log io.Writer) error {
	dev, err := readCorpus(filepath.Join(o.corpus, "dev.jsonl"), 1)
	if err != nil {
		return err
	}
	var extra []*example
	if o.extra > 0 {
		if extra, err = readExtra(o.corpus, float32(o.extra)); err != nil {
			return err
		}
	}
	table := ""
	if o.folds > 1 {
		s, err := o.validate(dev, extra, log)
		if err != nil {
			return err
		}
		table = s.table()
		fmt.Fprint(log, table)
	}
	if !o.write {
		return nil
	}
	info := fmt.Sprintf("trained by tools/train on %d newswire texts (dev.jsonl) and, at weight %g, %d openly licensed ones (train_*.jsonl)\n%d-fold cross-validation over the former, in percent:\n%s",
		len(dev), o.extra, len(extra), o.folds, table)
	m := o.model(append(append([]*example{}, dev...), extra...), info)
	return os.WriteFile(o.out, m.Encode(), 0o644)
}

// model trains on examples.
func (o *options) model(examples []*example, info string) *tagger.Model {
	w := newTrainer(o).train(examples)
	for c := range w.Transitions {
		for kind, b := range o.bias {
			for p := range labels {
				w.Transitions[c][tagger.Beginning(tagger.Type(kind))][p] += b
			}
		}
	}
	w.Vote = o.vote
	return tagger.NewModel(w, info)
}

// validate trains on all parts but one, for each part in turn, and scores that.
func (o *options) validate(dev, extra []*example, log io.Writer) (scores, error) {
	var total scores
	var out io.Writer = io.Discard
	if o.predictions != "" {
		f, err := os.Create(o.predictions)
		if err != nil {
			return total, err
		}
		defer f.Close()
		out = f
	}
	for fold := range o.folds {
		var train, test []*example
		for i, ex := range dev {
			if i%o.folds == fold {
				test = append(test, ex)
			} else {
				train = append(train, ex)
			}
		}
		m := o.model(append(train, extra...), "")
		var s scores
		for _, ex := range test {
			found := ex.predict(m)
			s.add(ex.score(found))
			if err := writePrediction(out, ex, found); err != nil {
				return total, err
			}
		}
		total.add(s)
	}
	return total, nil
}

// predict returns the names that a model finds.
func (ex *example) predict(m *tagger.Model) []span {
	var out []span
	for _, e := range m.Tag(ex.text) {
		out = append(out, span{ex.text.Tokens[e.First].Start, ex.text.Tokens[e.End-1].End, e.Type})
	}
	return out
}

func (s *scores) add(t scores) {
	for i := range s {
		s[i].add(t[i])
	}
}

// table returns the scores as lines of text.
func (s scores) table() string {
	out := ""
	for i, name := range []string{"person", "people", "place", "organization"} {
		p, r, f := s[i].rates()
		out += fmt.Sprintf("%-13s P %6.2f  R %6.2f  F1 %6.2f\n", name, p, r, f)
	}
	return out
}

// writePrediction writes the names of a text as a line of the corpus's form.
func writePrediction(w io.Writer, ex *example, found []span) error {
	kinds := map[tagger.Type]string{tagger.Person: "person", tagger.Place: "place", tagger.Organization: "organization"}
	r := record{ID: ex.id, Entities: [][3]any{}}
	for _, x := range found {
		if name, ok := kinds[x.kind]; ok {
			text := ex.text.Doc.Text
			r.Entities = append(r.Entities, [3]any{utf8.RuneCountInString(text[:x.start]), utf8.RuneCountInString(text[:x.end]), name})
		}
	}
	data, err := json.Marshal(r)
	if err != nil {
		return err
	}
	_, err = w.Write(append(data, '\n'))
	return err
}
