package main

import (
	"math"
	"math/rand/v2"

	"explainer/tools/internal/tagger"
)

const labels = tagger.Labels

// A coordinate is the state of one weight in the FTRL-proximal method (McMahan
// et al. 2013).
type coordinate struct{ z, n float32 }

// A trainer fits a linear-chain conditional random field by one pass after the
// other over the chains of all texts, a step of FTRL-proximal after each.
type trainer struct {
	opt     *options
	rnd     *rand.Rand
	w       *tagger.Weights
	rows    [][labels]coordinate
	trans   [tagger.Classes][labels][labels]coordinate
	expT    [tagger.Classes][labels][labels]float64
	kept    [][]uint32 // features of a chain's slots after dropout
	e       [][labels]float64
	alpha   [][labels]float64
	beta    [][labels]float64
	prob    [labels]float64
	scale   []float64
	follows [labels][labels]bool // by label, label before
}

// newTrainer returns a trainer that takes the texts in an order of its own for
// each seed.
func newTrainer(opt *options, seed uint64) *trainer {
	t := &trainer{
		opt: opt, rnd: rand.New(rand.NewPCG(1, seed)),
		w: tagger.NewWeights(), rows: make([][labels]coordinate, tagger.Rows),
	}
	for l := range labels {
		for p := range labels {
			t.follows[l][p] = tagger.Label(l).Follows(tagger.Label(p))
			if t.follows[l][p] {
				for c := range t.expT {
					t.expT[c][l][p] = 1
				}
			}
		}
	}
	return t
}

// A job is a chain of a text.
type job struct {
	ex    *example
	chain [2]int
}

// train returns the weights after all epochs.
func (t *trainer) train(examples []*example) *tagger.Weights {
	var jobs []job
	for _, ex := range examples {
		for _, c := range ex.lattice.Chains {
			jobs = append(jobs, job{ex, c})
		}
	}
	for range t.opt.epochs {
		t.rnd.Shuffle(len(jobs), func(i, j int) { jobs[i], jobs[j] = jobs[j], jobs[i] })
		for _, j := range jobs {
			t.step(j)
		}
	}
	return t.w
}

// step learns from one chain.
func (t *trainer) step(j job) {
	first, n := j.chain[0], j.chain[1]-j.chain[0]
	t.resize(n)
	l := j.ex.lattice
	for i := range n {
		kept := t.kept[i][:0]
		var sum [labels]float32
		for _, id := range l.Features[first+i] {
			if t.rnd.Float32() < float32(t.opt.dropout) {
				continue
			}
			kept = append(kept, id)
			row := &t.w.Rows[id]
			for k := range sum {
				sum[k] += row[k]
			}
		}
		t.kept[i] = kept
		t.exps(i, &sum)
	}
	t.forward(l.Classes[first:], n)
	t.backward(l.Classes[first:], n)
	t.update(j, n, float64(j.ex.weight))
}

func (t *trainer) resize(n int) {
	for len(t.kept) < n {
		t.kept = append(t.kept, nil)
		t.e = append(t.e, [labels]float64{})
		t.alpha = append(t.alpha, [labels]float64{})
		t.beta = append(t.beta, [labels]float64{})
		t.scale = append(t.scale, 0)
	}
}

func (t *trainer) exps(i int, sum *[labels]float32) {
	most := sum[0]
	for _, v := range sum {
		most = max(most, v)
	}
	for k, v := range sum {
		t.e[i][k] = math.Exp(float64(v - most))
	}
}

// start is the label before a chain: Outside.
var start = [labels]float64{1}

// forward fills alpha, each position scaled to sum 1.
func (t *trainer) forward(classes []uint8, n int) {
	prev := &start
	for i := range n {
		tr, a := &t.expT[classes[i]], &t.alpha[i]
		total := 0.0
		for l := range labels {
			s := 0.0
			for p := range labels {
				s += prev[p] * tr[l][p]
			}
			a[l] = s * t.e[i][l]
			total += a[l]
		}
		t.scale[i] = 1 / total
		for l := range a {
			a[l] *= t.scale[i]
		}
		prev = a
	}
}

// backward fills beta with the same scales.
func (t *trainer) backward(classes []uint8, n int) {
	for l := range labels {
		t.beta[n-1][l] = 0
		if t.follows[tagger.Outside][l] {
			t.beta[n-1][l] = 1
		}
	}
	for i := n - 2; i >= 0; i-- {
		tr, b := &t.expT[classes[i+1]], &t.beta[i]
		var next [labels]float64
		for l := range labels {
			next[l] = t.e[i+1][l] * t.beta[i+1][l] * t.scale[i+1]
		}
		*b = [labels]float64{}
		for l := range labels {
			for p := range labels {
				b[p] += tr[l][p] * next[l]
			}
		}
	}
}

// negligible is the gradient below which a weight is left as it is.
const negligible = 1e-4

// update makes the step: the gradient is the expected less the observed count.
func (t *trainer) update(j job, n int, weight float64) {
	first := j.chain[0]
	z := 0.0
	for l := range labels {
		z += t.alpha[n-1][l] * t.beta[n-1][l]
	}
	before := tagger.Outside
	prev := &start
	for i := range n {
		gold := j.ex.labels[first+i]
		t.updateTransitions(j.ex.lattice.Classes[first+i], i, prev, z, before, gold, weight)
		for l := range labels {
			t.prob[l] = t.alpha[i][l] * t.beta[i][l] / z
		}
		t.prob[gold]--
		for l := range labels {
			g := float32(t.prob[l] * weight)
			if g < negligible && g > -negligible {
				continue
			}
			for _, id := range t.kept[i] {
				t.w.Rows[id][l] = t.opt.ftrl(&t.rows[id][l], t.w.Rows[id][l], g)
			}
		}
		before, prev = gold, &t.alpha[i]
	}
}

func (t *trainer) updateTransitions(class uint8, i int, prev *[labels]float64, z float64, before, gold tagger.Label, weight float64) {
	exp := &t.expT[class]
	var probs [labels][labels]float64
	for l := range labels {
		next := t.e[i][l] * t.beta[i][l] * t.scale[i] / z
		for p := range labels {
			probs[l][p] = prev[p] * exp[l][p] * next
		}
	}
	probs[gold][before]--
	for l := range labels {
		for p := range labels {
			g := float32(probs[l][p] * weight)
			if !t.follows[l][p] || g < negligible && g > -negligible {
				continue
			}
			w := &t.w.Transitions[class][l][p]
			*w = t.opt.ftrl(&t.trans[class][l][p], *w, g)
			exp[l][p] = math.Exp(float64(*w))
		}
	}
}

// ftrl updates a coordinate by a gradient and returns its new weight.
func (o *options) ftrl(c *coordinate, w, g float32) float32 {
	rate, l1 := float32(o.rate), float32(o.l1)
	old := sqrt(c.n)
	c.n += g * g
	root := sqrt(c.n)
	c.z += g - (root-old)/rate*w
	z := c.z
	switch {
	case z > l1:
		z -= l1
	case z < -l1:
		z += l1
	default:
		return 0
	}
	return -z / ((1+root)/rate + float32(o.l2))
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
