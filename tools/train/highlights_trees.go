package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"explainer/tools/internal/salience"
)

// rows are sentences with what the trees shall answer.
type rows struct {
	values []int32 // salience.SentenceValues a row
	want   []float64
}

// thresholds is how many values a number of sentences is cut at, at most.
const thresholds = 24

// boost fits trees to rows by gradient boosting on the squared error (Friedman
// 2001): each tree fits what those before it leave, on a half of the rows.
func boost(r *rows, trees int, rate float64, leaf int) []salience.Tree {
	n := len(r.want)
	cuts, bins := quantize(r)
	left := slices.Clone(r.want)
	rnd := rand.New(rand.NewPCG(3, 1))
	out := make([]salience.Tree, trees)
	node := make([]int32, n)
	for t := range out {
		sample := rnd.Perm(n)[:n/2]
		g := &grower{tree: &out[t], cuts: cuts, bins: bins, left: left, leaf: leaf, rate: rate}
		for _, k := range sample {
			node[k] = 0
		}
		g.grow(0, sample, 0)
		for k := range left {
			left[k] -= float64(out[t].Answer(r.values[k*salience.SentenceValues:][:salience.SentenceValues])) / 256
		}
	}
	return out
}

// quantize cuts each number at its quantiles; it returns the cuts and the bin
// of each value.
func quantize(r *rows) (cuts [][]int32, bins []uint8) {
	n := len(r.want)
	bins = make([]uint8, len(r.values))
	for f := range salience.SentenceValues {
		all := make([]int32, n)
		for k := range all {
			all[k] = r.values[k*salience.SentenceValues+f]
		}
		slices.Sort(all)
		var c []int32
		for q := 1; q <= thresholds; q++ {
			v := all[min(q*n/(thresholds+1), n-1)]
			if len(c) == 0 || v > c[len(c)-1] {
				c = append(c, v)
			}
		}
		cuts = append(cuts, c)
		for k := range n {
			b, _ := slices.BinarySearch(c, r.values[k*salience.SentenceValues+f])
			bins[k*salience.SentenceValues+f] = uint8(b)
		}
	}
	return cuts, bins
}

// A grower grows one tree.
type grower struct {
	tree *salience.Tree
	cuts [][]int32
	bins []uint8
	left []float64
	leaf int
	rate float64
}

// grow grows the tree from node i down on the rows of sample.
func (g *grower) grow(i int, sample []int, depth int) {
	total := 0.0
	for _, k := range sample {
		total += g.left[k]
	}
	if depth == salience.TreeDepth {
		mean := total / float64(len(sample)+10)
		g.tree.Leaf[i-len(g.tree.Value)] = int16(math.Round(256 * g.rate * mean))
		return
	}
	value, cut := g.best(sample, total)
	if value < 0 { // all rows go left
		g.tree.Most[i] = math.MaxInt32
		g.grow(2*i+1, sample, depth+1)
		return
	}
	g.tree.Value[i], g.tree.Most[i] = uint8(value), g.cuts[value][cut]
	var low, high []int
	for _, k := range sample {
		if int(g.bins[k*salience.SentenceValues+value]) <= cut {
			low = append(low, k)
		} else {
			high = append(high, k)
		}
	}
	g.grow(2*i+1, low, depth+1)
	g.grow(2*i+2, high, depth+1)
}

// best returns the question that parts the sample best; -1 when none leaves
// enough rows on both sides.
func (g *grower) best(sample []int, total float64) (value, cut int) {
	value = -1
	most := total*total/float64(len(sample)+10) + 1e-9
	var sum [thresholds + 1]float64
	var count [thresholds + 1]int
	for f := range salience.SentenceValues {
		sum, count = [thresholds + 1]float64{}, [thresholds + 1]int{}
		for _, k := range sample {
			b := g.bins[k*salience.SentenceValues+f]
			sum[b] += g.left[k]
			count[b]++
		}
		s, n := 0.0, 0
		for b := range g.cuts[f] {
			s, n = s+sum[b], n+count[b]
			rest := len(sample) - n
			if n < g.leaf || rest < g.leaf {
				continue
			}
			gain := s*s/float64(n+10) + (total-s)*(total-s)/float64(rest+10)
			if gain > most {
				most, value, cut = gain, f, b
			}
		}
	}
	return value, cut
}
