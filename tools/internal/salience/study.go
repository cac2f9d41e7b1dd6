package salience

import "explainer/tools/internal/segment"

// What training reads of an article, by the same code as choosing.

// WordFeatures appends the features of word i in [Words].
func (a *Article) WordFeatures(ids []uint32, i int) []uint32 { return a.wordFeatures(ids, i) }

// PairFeatures appends the features of pair i in [Pairs], given the logarithmic
// odds of all words.
func (a *Article) PairFeatures(ids []uint32, i int, odds []int32) []uint32 {
	return a.pairFeatures(ids, i, odds)
}

// Odds returns the logarithmic odds of all words by m, in units of 1/256.
func (a *Article) Odds(m *Model) []int32 {
	odds := make([]int32, len(a.concepts))
	var ids []uint32
	for i := range a.concepts {
		ids = a.wordFeatures(ids[:0], i)
		odds[i] = sum(m.Words, ids)
	}
	return odds
}

// Shared tells of each word and each pair of the article whether reference
// holds it.
func (a *Article) Shared(reference *segment.Text) (words, pairs []bool) {
	var ref measurer
	ref.begin(&Article{Text: reference, Sentences: make([]Sentence, len(reference.Sentences))})
	for i := range reference.Sentences {
		ref.sentence(i)
	}
	have := map[uint32]bool{}
	for i := range ref.concepts {
		have[ref.concepts[i].hash] = true
	}
	couples := map[[2]uint32]bool{}
	for _, p := range ref.pairs {
		couples[[2]uint32{ref.concepts[p.left].hash, ref.concepts[p.right].hash}] = true
	}
	words, pairs = make([]bool, len(a.concepts)), make([]bool, len(a.pairs))
	for i := range a.concepts {
		words[i] = have[a.concepts[i].hash]
	}
	for i, p := range a.pairs {
		pairs[i] = couples[[2]uint32{a.concepts[p.left].hash, a.concepts[p.right].hash}]
	}
	return words, pairs
}

// Values returns the numbers of all sentences, [SentenceValues] each, by the
// chances of m.
func (a *Article) Values(m *Model) []int32 { return a.Choose(m).values }
