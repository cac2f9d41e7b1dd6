package main

import (
	"math"
	"math/rand/v2"

	"explainer/tools/internal/salience"
)

// inner is the number of parts that the stories are cut into so that the
// sentence score is learnt on chances of words that were learnt on others.
const inner = 3

// train learns all weights from stories.
func (o *highlightOptions) train(stories []*story) *salience.Model {
	m := o.concepts(stories)
	m.WordGain, m.PairGain, m.SentenceGain = units(o.wordGain), units(o.pairGain), units(o.sentenceGain)
	m.Connects, m.Dangles, m.Points = units(o.connects), units(o.dangles), units(o.points)
	if o.trees == 0 {
		return m
	}
	r := &rows{}
	for fold := range inner {
		others, these := part(stories, inner, fold)
		chances := o.concepts(others)
		for _, s := range these {
			o.rows(r, s, chances)
		}
	}
	m.Trees = boost(r, o.trees, o.treeRate, o.leaf)
	return m
}

// units returns x in the model's units.
func units(x float64) int32 { return int32(math.Round(256 * x)) }

// rows appends the sentences of s: what each adds, in per cent of ROUGE, to the
// other sentences of a middling choice, beside the mean of the article.
func (o *highlightOptions) rows(r *rows, s *story, m *salience.Model) {
	from, mean := len(r.want), 0.0
	for i := range s.sentences {
		got := s.score([]int{i})
		words := float64(s.sentences[i].words)
		want := 0.0
		for k, worth := range [2]float64{1, o.pairWorth} {
			reference := float64(s.reference.words - k)
			before := reference + o.others
			shared := got[k] * (reference + words - float64(k))
			want += 100 * worth * (o.standing[k]*before + shared) / (before + words)
		}
		r.want = append(r.want, want)
		mean += want / float64(len(s.sentences))
	}
	for i := range s.sentences {
		r.want[from+i] -= mean
	}
	r.values = append(r.values, s.measured.Values(m)...)
}

// concepts learns the chances of words, then those of pairs on top of them.
func (o *highlightOptions) concepts(stories []*story) *salience.Model {
	m := &salience.Model{Reference: o.reference}
	var ids []uint32
	words := newRegression(salience.Words.Size, o)
	for epoch := range o.epochs {
		for _, s := range shuffled(stories, epoch) {
			for i, in := range s.words {
				ids = s.measured.WordFeatures(ids[:0], i)
				words.learn(ids, in)
			}
		}
	}
	m.Words = words.integers()
	odds := make(map[*story][]int32, len(stories))
	for _, s := range stories {
		odds[s] = s.measured.Odds(m)
	}
	pairs := newRegression(salience.Pairs.Size, o)
	for epoch := range o.epochs {
		for _, s := range shuffled(stories, epoch) {
			for i, in := range s.pairs {
				ids = s.measured.PairFeatures(ids[:0], i, odds[s])
				pairs.learn(ids, in)
			}
		}
	}
	m.Pairs = pairs.integers()
	return m
}

func shuffled(stories []*story, epoch int) []*story {
	out := append([]*story(nil), stories...)
	rnd := rand.New(rand.NewPCG(uint64(epoch), 2))
	rnd.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// A regression is a logistic regression on sets of features, fitted by AdaGrad
// (Duchi et al. 2011).
type regression struct {
	w, n     []float64
	rate, l2 float64
}

func newRegression(size int, o *highlightOptions) *regression {
	return &regression{w: make([]float64, size), n: make([]float64, size), rate: o.rate, l2: o.l2}
}

// learn makes a step of gradient descent on one example.
func (r *regression) learn(ids []uint32, in bool) {
	x := 0.0
	for _, id := range ids {
		x += r.w[id]
	}
	g := 1 / (1 + math.Exp(-x))
	if in {
		g--
	}
	for _, id := range ids {
		step := g + r.l2*r.w[id]
		r.n[id] += step * step
		r.w[id] -= r.rate * step / math.Sqrt(r.n[id]+1e-8)
	}
}

// integers returns the weights in the model's units.
func (r *regression) integers() []int16 {
	out := make([]int16, len(r.w))
	for i, w := range r.w {
		out[i] = int16(units(max(-100, min(w, 100))))
	}
	return out
}
