package main

import (
	"math"
	"slices"
	"testing"

	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/salience"
)

// TestEvalHighlights cross-validates the choice of highlights on the stories in
// $EXPLAIN_CORPUS/highlights: five parts, each chosen from by what was learnt on
// the other four.
func TestEvalHighlights(t *testing.T) {
	stories, err := readStories(corpustest.Path(t, "highlights"))
	if err != nil {
		t.Fatal(err)
	}
	v := defaultHighlightOptions().validate(stories)
	v.print(t.Output())
	if v.choice[0] <= v.lead[0] || v.choice[1] <= v.lead[1] {
		t.Error("the choice is no better than the first three sentences")
	}
}

// ROUGE counts each word and each pair of the reference once, pairs also where
// two sentences meet, which no sentence by itself has.
func TestOverlap(t *testing.T) {
	o := newOverlap([]string{"the dam broke", "homes were flooded"})
	tests := []struct {
		run  []string
		want [2]float64
	}{
		{[]string{"The dam broke.", "Homes were flooded."}, [2]float64{1, 1}},
		{[]string{"Homes were flooded"}, [2]float64{2 * 3.0 / 9, 2 * 2.0 / 7}},
		{[]string{"the the the"}, [2]float64{2 * 1.0 / 9, 0}},
		{nil, [2]float64{}},
	}
	for _, tt := range tests {
		var run []*excerpt
		for _, s := range tt.run {
			e := o.excerpt(s)
			run = append(run, &e)
		}
		got := o.score(run)
		for k := range got {
			if math.Abs(got[k]-tt.want[k]) > 1e-9 {
				t.Errorf("%q: ROUGE-%d %.3f, want %.3f", tt.run, k+1, got[k], tt.want[k])
			}
		}
	}
}

// Boosting finds the question that a target depends on, and asks it of numbers
// it has not seen.
func TestBoost(t *testing.T) {
	r := &rows{}
	for i := range 400 {
		v := make([]int32, salience.SentenceValues)
		v[3], v[5] = int32(i%40), int32(i*7%11)
		r.values = append(r.values, v...)
		r.want = append(r.want, map[bool]float64{true: 5, false: -5}[i%40 < 20])
	}
	trees := boost(r, 30, 0.2, 10)
	answer := func(n int32) (sum int32) {
		v := make([]int32, salience.SentenceValues)
		v[3] = n
		for i := range trees {
			sum += trees[i].Answer(v)
		}
		return sum
	}
	if low, high := answer(5), answer(35); low < 3*256 || high > -3*256 {
		t.Errorf("answers %d and %d, want about %d and %d", low, high, 5*256, -5*256)
	}
	if again := boost(r, 30, 0.2, 10); !slices.Equal(trees, again) {
		t.Error("the same rows gave other trees")
	}
}

// A regression learns which of two features goes with the answer.
func TestRegression(t *testing.T) {
	r := newRegression(3, defaultHighlightOptions())
	for range 500 {
		r.learn([]uint32{0, 1}, true)
		r.learn([]uint32{0, 2}, false)
	}
	if w := r.integers(); w[1] < 256 || w[2] > -256 {
		t.Errorf("weights %v, want the second well above 0 and the third well below", w)
	}
}
