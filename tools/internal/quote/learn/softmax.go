package learn

import (
	"math"
	"math/rand/v2"

	"explainer/tools/internal/quote"
)

// Settings of the learning; they measured best in cross-validation.
const (
	epochs   = 12
	runs     = 4 // whose weights are averaged
	trimFrom = 2 // pass
	rate     = 0.15
)

// Options are the strengths of the penalties.
type Options struct {
	L1, L2 float64
	// Trim is the probability of the right answer below which a choice between
	// people counts as wrongly annotated once the first passes are over.
	Trim   float64
	Rounds int // passes that observe with the model of the pass before
}

// Defaults are the options that measured best.
var Defaults = Options{L1: 0.3, L2: 0.5, Rounds: 2, Trim: 0.4}

// fit learns the weights of one ranker: a softmax over the candidates of each
// choice, the right ones taken together, by steps of FTRL-proximal (McMahan et
// al. 2013). The same examples give the same weights.
func fit(examples []quote.Example, rows int, o Options, trim float64) []float64 {
	mean := make([]float64, rows)
	for run := range runs {
		for i, w := range fitOnce(examples, rows, o, trim, uint64(run)) {
			mean[i] += w / runs
		}
	}
	return mean
}

// fitOnce is one run of fit, in the order that seed gives.
func fitOnce(examples []quote.Example, rows int, o Options, trim float64, seed uint64) []float64 {
	f := fitter{w: make([]float64, rows), z: make([]float64, rows), n: make([]float64, rows), o: o}
	for s := uint32(rows); s < 1<<31; s <<= 1 {
		f.shift++
	}
	f.shift = 32 - (31 - f.shift)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	rnd := rand.New(rand.NewPCG(seed, 2))
	for epoch := range epochs {
		if epoch >= trimFrom {
			f.trim = trim
		}
		rnd.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			f.step(&examples[i])
		}
	}
	return f.w
}

// A fitter holds the state of learning by row.
type fitter struct {
	w, z, n []float64
	p       []float64
	shift   int
	trim    float64
	o       Options
}

// step learns from one choice.
func (f *fitter) step(e *quote.Example) {
	f.p = f.p[:0]
	most := math.Inf(-1)
	for _, ids := range e.Features {
		s := 0.0
		for _, id := range ids {
			s += f.w[id>>f.shift]
		}
		f.p = append(f.p, s)
		most = max(most, s)
	}
	all, right := 0.0, 0.0
	for i, s := range f.p {
		f.p[i] = math.Exp(s - most)
		all += f.p[i]
		if e.Right[i] {
			right += f.p[i]
		}
	}
	if right < f.trim*all {
		return
	}
	for i, ids := range e.Features {
		g := f.p[i] / all
		if e.Right[i] {
			g -= f.p[i] / right
		}
		if math.Abs(g) < 1e-4 {
			continue
		}
		for _, id := range ids {
			f.update(int(id>>f.shift), g)
		}
	}
}

// update makes the step of one weight.
func (f *fitter) update(i int, g float64) {
	old := math.Sqrt(f.n[i])
	f.n[i] += g * g
	root := math.Sqrt(f.n[i])
	f.z[i] += g - (root-old)/rate*f.w[i]
	z := f.z[i]
	switch {
	case z > f.o.L1:
		z -= f.o.L1
	case z < -f.o.L1:
		z += f.o.L1
	default:
		f.w[i] = 0
		return
	}
	f.w[i] = -z / ((1+root)/rate + f.o.L2)
}
