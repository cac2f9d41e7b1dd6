package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"explainer/tools/internal/salience"
)

// highlightOptions are the settings of training the choice of highlights. The
// defaults are what measured best.
type highlightOptions struct {
	corpus, out string
	folds       int
	write       bool

	epochs   int     // passes over words and pairs
	rate, l2 float64 // step and decay of the two regressions

	trees    int     // of the sentence score
	treeRate float64 // share of each tree's answer that counts
	leaf     int     // least number of sentences in a leaf
	// standing is what the other sentences of a choice score and others their
	// words: a sentence is worth what it adds to them.
	standing  [2]float64
	others    float64
	pairWorth float64 // of ROUGE-2 beside ROUGE-1

	reference                        int // expected words of an editor's highlights
	wordGain, pairGain, sentenceGain float64
	connects, dangles, points        float64 // cost of these faults, in per cent of ROUGE-1
}

func defaultHighlightOptions() *highlightOptions {
	return &highlightOptions{
		out: "tools/internal/salience/weights.txt", folds: 5, write: true,
		epochs: 12, rate: 0.05, l2: 1e-5,
		trees: 60, treeRate: 0.15, leaf: 60, standing: [2]float64{0.4, 0.15}, others: 42, pairWorth: 3,
		reference: 20, wordGain: 100, pairGain: 200, sentenceGain: 0.5,
		connects: 6, dangles: 3, points: 3,
	}
}

func (o *highlightOptions) flags(f *flag.FlagSet) {
	f.StringVar(&o.corpus, "corpus", "", "`folder` of articles with highlights that editors wrote")
	f.StringVar(&o.out, "o", o.out, "`file` to write the weights to")
	f.IntVar(&o.folds, "folds", o.folds, "parts for cross-validation; 0 for none")
	f.BoolVar(&o.write, "write", o.write, "train on everything and write the weights")
	f.IntVar(&o.epochs, "epochs", o.epochs, "passes over words and pairs")
	f.Float64Var(&o.rate, "rate", o.rate, "step of learning words and pairs")
	f.Float64Var(&o.l2, "l2", o.l2, "L2 of words and pairs")
	f.IntVar(&o.trees, "trees", o.trees, "trees of the sentence score; 0 for none")
	f.Float64Var(&o.treeRate, "tree-rate", o.treeRate, "share of each tree's answer that counts")
	f.IntVar(&o.leaf, "leaf", o.leaf, "least number of sentences in a leaf")
	f.Float64Var(&o.pairWorth, "pair-worth", o.pairWorth, "worth of ROUGE-2 beside ROUGE-1 in the sentence score")
	f.IntVar(&o.reference, "reference", o.reference, "expected words of an editor's highlights")
	f.Float64Var(&o.wordGain, "word-gain", o.wordGain, "weight of expected words")
	f.Float64Var(&o.pairGain, "pair-gain", o.pairGain, "weight of expected pairs")
	f.Float64Var(&o.sentenceGain, "sentence-gain", o.sentenceGain, "weight of the sentence score")
	f.Float64Var(&o.connects, "connects", o.connects, "cost of an opening connective, in per cent of ROUGE-1")
	f.Float64Var(&o.points, "points", o.points, "cost of an opening noun that the sentence before explains, in per cent of ROUGE-1")
	f.Float64Var(&o.dangles, "dangles", o.dangles, "cost of an unexplained pronoun, in per cent of ROUGE-1")
}

// trainHighlights cross-validates and writes the weights.
func trainHighlights(o *highlightOptions, log io.Writer) error {
	stories, err := readStories(o.corpus)
	if err != nil {
		return fmt.Errorf("reading stories: %w", err)
	}
	if o.folds > 1 {
		o.validate(stories).print(log)
	}
	if !o.write {
		return nil
	}
	return os.WriteFile(o.out, o.train(stories).Encode(), 0o644)
}

// A verdict sums up choices over stories.
type verdict struct {
	stories, picks, faulty, words int
	lead, choice                  [2]float64
}

// validate trains on all folds but one and scores the choice on that one, for
// each.
func (o *highlightOptions) validate(stories []*story) *verdict {
	v := &verdict{}
	for fold := range o.folds {
		train, test := part(stories, o.folds, fold)
		m := o.train(train)
		for _, s := range test {
			v.add(s, choose(s.measured, m, picked))
		}
	}
	return v
}

// part parts stories into those outside and inside one of n folds.
func part(stories []*story, n, fold int) (outside, inside []*story) {
	for i, s := range stories {
		if i%n == fold {
			inside = append(inside, s)
		} else {
			outside = append(outside, s)
		}
	}
	return outside, inside
}

func (v *verdict) add(s *story, chosen []int) {
	v.stories++
	got := s.score(chosen)
	for k := range got {
		v.choice[k] += got[k]
		v.lead[k] += s.lead[k]
	}
	for _, i := range chosen {
		v.picks++
		v.words += s.sentences[i].words
		if s.measured.Sentences[i].Faults&(salience.Leans|salience.Connects|salience.Quoted|salience.Question) != 0 {
			v.faulty++
		}
	}
}

func (v *verdict) print(log io.Writer) {
	n := float64(v.stories) / 100
	fmt.Fprintf(log, "%d articles: ROUGE-1 / -2 of the first three %.2f / %.2f, of the choice %.2f / %.2f (%+.2f / %+.2f); %.1f %% lean, quote or ask; %d words\n",
		v.stories, v.lead[0]/n, v.lead[1]/n, v.choice[0]/n, v.choice[1]/n,
		(v.choice[0]-v.lead[0])/n, (v.choice[1]-v.lead[1])/n, 100*float64(v.faulty)/float64(max(v.picks, 1)), v.words/max(v.stories, 1))
}

// picked is the number of sentences that are scored.
const picked = 3

// choose returns the n sentences that m chooses, faulty ones only to make n.
func choose(a *salience.Article, m *salience.Model, n int) []int {
	c := a.Choose(m)
	for _, tolerated := range salience.Tolerances {
		for len(c.Chosen) < n {
			i := c.Next(tolerated)
			if i < 0 {
				break
			}
			c.Take(i)
		}
	}
	return c.Chosen
}
