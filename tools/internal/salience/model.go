package salience

import (
	"math"
	"sync"
)

const (
	// scale is 1 in the units of weights and logarithmic odds.
	scale = 256
	// one is 1 in the units of chances.
	one = 1 << 14
)

// A Model holds the weights of all features, in units of 1/256.
type Model struct {
	Words, Pairs []int16
	Trees        []Tree // their sum is a sentence's own score
	// WordGain and PairGain weigh what a sentence adds to the expected overlap
	// of words and of pairs, SentenceGain its own score.
	WordGain, PairGain, SentenceGain int32
	// Connects, Dangles and Points are what these faults cost, on the scale of the
	// sum.
	Connects, Dangles, Points int32
	// Reference is the expected length of the editor's highlights in words.
	Reference int
}

// sum adds up the weights of features.
func sum(weights []int16, ids []uint32) int32 {
	s := int32(0)
	for _, id := range ids {
		s += int32(weights[id])
	}
	return s
}

// chances is the logistic function of -8 to 8 in steps of 1/32, in units of
// 1/one.
var chances = sync.OnceValue(func() *[512]int32 {
	var table [512]int32
	for i := range table {
		x := (float64(i) + 0.5 - 256) / 32
		table[i] = int32(math.Round(one / (1 + math.Exp(-x))))
	}
	return &table
})

// chanceOf returns the chance of logarithmic odds.
func chanceOf(table *[512]int32, odds int32) int32 {
	return table[max(0, min(int(odds+8*scale)*32/scale, 511))]
}

// weigh gives each word and each pair of the article its chance.
func (a *Article) weigh(m *Model) {
	table := chances()
	odds := make([]int32, len(a.concepts))
	a.chance = zeros(a.chance, len(a.concepts))
	ids := make([]uint32, 0, 32)
	for i := range a.concepts {
		ids = a.wordFeatures(ids[:0], i)
		odds[i] = sum(m.Words, ids)
		a.chance[i] = chanceOf(table, odds[i])
	}
	a.pairChance = zeros(a.pairChance, len(a.pairs))
	once, at := int32(0), int32(-1) // the use of a pair that sentence at alone has, once
	for i := range a.pairs {
		p := &a.pairs[i]
		use := once
		if p.count > 1 || p.first != at {
			ids = a.useFeatures(ids[:0], p)
			use = sum(m.Pairs, ids)
		}
		if p.count == 1 {
			once, at = use, p.first
		}
		ids = a.bothFeatures(ids[:0], p, odds)
		a.pairChance[i] = chanceOf(table, use+sum(m.Pairs, ids))
	}
}
