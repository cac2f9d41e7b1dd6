package salience

import (
	"math"
	"slices"
)

// A Choice is a list of sentences that grows by the one that adds most.
type Choice struct {
	// Chosen are indexes of sentences, the most important first.
	Chosen []int

	article *Article
	model   *Model
	words   []bool // concepts told by now
	pairs   []bool
	length  int // words of the chosen sentences
	sum     worth
	total   []worth // of each sentence by itself
	values  []int32
	scores  []int32 // of each sentence by the trees
}

// A worth is the expected number of words and pairs shared with an editor's
// highlights, in units of 1/one.
type worth struct{ words, pairs int32 }

// Choose begins a choice by the weights of m.
func (a *Article) Choose(m *Model) *Choice {
	a.weigh(m)
	c := &Choice{
		article: a, model: m,
		words: make([]bool, len(a.concepts)), pairs: make([]bool, len(a.pairs)),
		total: make([]worth, len(a.Sentences)),
	}
	for i := range a.Sentences {
		c.total[i] = c.fresh(i)
	}
	c.scores = make([]int32, len(a.Sentences))
	c.values = c.describeAll()
	for i := range c.scores {
		c.scores[i] = unscored
	}
	return c
}

// unscored stands for a score of the trees that was not asked for yet: most
// faulty sentences need none.
const unscored = math.MinInt32

// own returns the score of sentence i by the trees.
func (c *Choice) own(i int) int32 {
	if c.scores[i] == unscored {
		c.scores[i] = 0
		for k := range c.model.Trees {
			c.scores[i] += c.model.Trees[k].Answer(c.values[i*SentenceValues:][:SentenceValues])
		}
	}
	return c.scores[i]
}

// fresh returns what sentence i tells that is not told yet.
func (c *Choice) fresh(i int) worth {
	s := &c.article.Sentences[i]
	var w worth
	for _, id := range s.concepts {
		if !c.words[id] {
			w.words += c.article.chance[id]
		}
	}
	for _, id := range s.pairs {
		if !c.pairs[id] {
			w.pairs += c.article.pairChance[id]
		}
	}
	return w
}

// growth is the difference of 2·shared/length.
func growth(shared, fresh int32, now, then int64) int32 {
	return int32(2*(int64(shared)+int64(fresh))/then - 2*int64(shared)/now)
}

// score is what Next maximises: the growth of the expected F-measures of words
// and of pairs if sentence i were added, and the sentence's own score, less what
// its faults cost.
func (c *Choice) score(i int) int64 {
	w := c.fresh(i)
	now := int64(max(c.length+c.model.Reference, 1))
	then := now + int64(c.article.Sentences[i].Words)
	words := int64(growth(c.sum.words, w.words, now, then))
	pairs := int64(growth(c.sum.pairs, w.pairs, now, then))
	m := c.model
	score := (words*int64(m.WordGain)+pairs*int64(m.PairGain))/one + int64(c.own(i))*int64(m.SentenceGain)/scale
	if c.article.Sentences[i].Faults&Connects != 0 {
		score -= int64(m.Connects)
	}
	if c.article.Sentences[i].Faults&Dangles != 0 {
		score -= int64(m.Dangles)
	}
	if c.article.Sentences[i].Faults&Points != 0 && !c.has(i-1) {
		score -= int64(m.Points)
	}
	return score
}

// Next returns the sentence that adds most among those that have no fault but
// tolerated and borne ones; -1 when none is left.
func (c *Choice) Next(tolerated Fault) int {
	return c.next(tolerated, func(int) bool { return true })
}

// NextFact is Next among the sentences that tell a plain fact: of some length,
// with a name or a number, without any fault, not telling again what is told, and
// adding no less than gain.
func (c *Choice) NextFact(gain int64) int {
	i := c.next(0, func(i int) bool {
		s := &c.article.Sentences[i]
		return s.Faults == 0 && s.Words >= minFact && s.names+s.numbers > 0 && !c.Repeats(i)
	})
	if i >= 0 && c.score(i) < gain {
		return -1
	}
	return i
}

// minFact is the least number of words of a plain fact.
const minFact = 12

// next is Next among the sentences that fit.
func (c *Choice) next(tolerated Fault, fits func(i int) bool) int {
	best, most := -1, int64(0)
	for i := range c.article.Sentences {
		if c.article.Sentences[i].Faults&^(tolerated|borne) != 0 || c.has(i) || !fits(i) {
			continue
		}
		if score := c.score(i); best < 0 || score > most {
			best, most = i, score
		}
	}
	return best
}

// Take adds sentence i to the choice.
func (c *Choice) Take(i int) {
	w := c.fresh(i)
	c.sum.words += w.words
	c.sum.pairs += w.pairs
	s := &c.article.Sentences[i]
	c.length += s.Words
	for _, id := range s.concepts {
		c.words[id] = true
	}
	for _, id := range s.pairs {
		c.pairs[id] = true
	}
	c.Chosen = append(c.Chosen, i)
}

// Repeats reports whether four fifths of what sentence i tells is told already.
func (c *Choice) Repeats(i int) bool {
	return c.fresh(i).words*5 < c.total[i].words
}

// has reports whether sentence i is chosen.
func (c *Choice) has(i int) bool { return slices.Contains(c.Chosen, i) }
