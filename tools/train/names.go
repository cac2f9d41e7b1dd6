package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/tagger"
)

// options are the settings of training. The defaults are what measured best.
type options struct {
	corpus, out, predictions string
	folds                    int
	write                    bool

	seeds   int     // trainings, in another order each, whose weights are averaged
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
		seeds: 3, extra: 0.5, epochs: 8, dropout: 0.2, rate: 0.12, l1: 0.2, l2: 0.1, vote: 0.8,
		bias: [tagger.Types]float32{tagger.Person: -1.3, tagger.Place: -0.5, tagger.Other: 0.3}}
}

func (o *options) flags(f *flag.FlagSet) {
	f.StringVar(&o.corpus, "corpus", "", "`folder` of annotated texts")
	f.StringVar(&o.out, "o", o.out, "`file` to write the model to")
	f.StringVar(&o.predictions, "predictions", "", "`file` for what cross-validation predicts")
	f.IntVar(&o.folds, "folds", o.folds, "parts for cross-validation; 0 for none")
	f.IntVar(&o.seeds, "seeds", o.seeds, "trainings whose weights are averaged")
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
		v, err := o.validate(dev, extra)
		if err != nil {
			return err
		}
		table = v.table()
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
	runs := make([]*tagger.Weights, o.seeds)
	var wg sync.WaitGroup
	for i := range runs {
		wg.Go(func() { runs[i] = newTrainer(o, uint64(i+1)).train(examples) })
	}
	wg.Wait()
	w := average(runs)
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

// average returns the mean of several weights.
func average(runs []*tagger.Weights) *tagger.Weights {
	out := tagger.NewWeights()
	share := 1 / float32(len(runs))
	for _, w := range runs {
		for i := range w.Rows {
			for l, v := range w.Rows[i] {
				out.Rows[i][l] += share * v
			}
		}
		for c := range w.Transitions {
			for l := range w.Transitions[c] {
				for p, v := range w.Transitions[c][l] {
					out.Transitions[c][l][p] += share * v
				}
			}
		}
	}
	return out
}

// validate trains on all parts but one, for each part in turn, and scores that.
func (o *options) validate(dev, extra []*example) (validation, error) {
	var total validation
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
		for _, ex := range test {
			found := ex.extract(m.Tag)
			total.whole.add(ex.score(found))
			total.alone.add(ex.score(ex.predict(m)))
			if err := writePrediction(out, ex, found); err != nil {
				return total, err
			}
		}
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

// extract returns the people, places and organizations that the extraction
// finds with a tagger, its rules included.
func (ex *example) extract(tag func(*segment.Text) []tagger.Entity) []span {
	var out []span
	add := func(spans []article.Span, kind tagger.Type) {
		for _, x := range spans {
			out = append(out, span{x.Start, x.End, kind})
		}
	}
	set := entity.FindTagged(ex.text, tag)
	for i := range set.People {
		add(set.People[i].Mentions, tagger.Person)
	}
	for _, n := range set.Places {
		add(n.Mentions, tagger.Place)
	}
	for _, n := range set.Organizations {
		add(n.Mentions, tagger.Organization)
	}
	return out
}

// A validation is what cross-validation counted: with the extraction's rules and
// by the tagger alone.
type validation struct{ whole, alone scores }

// table returns the scores as lines of text.
func (v validation) table() string {
	return v.whole.table("") + v.alone.table("by the tagger alone, ")
}

func (s *scores) add(t scores) {
	for i := range s {
		s[i].add(t[i])
	}
}

// table returns the scores as lines of text, each beginning with what they are
// scores of.
func (s scores) table(of string) string {
	out := ""
	for i, name := range []string{"person", "people", "place", "organization"} {
		p, r, f := s[i].rates()
		out += fmt.Sprintf("%s%-13s P %6.2f  R %6.2f  F1 %6.2f\n", of, name, p, r, f)
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
