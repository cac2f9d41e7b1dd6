package salience

// What is known of a sentence, as the trees of the sentence score read it: one
// number each.
const (
	atIndex         = iota // sentences before it
	atPlace                // the same in per cent of the article
	atSentences            // sentences of the article
	atOpens                // 1 where it opens a paragraph
	atWords                // its words
	atNames                // words of names
	atPeople               // words of people's names
	atNumbers              // numbers
	atQuoted               // words inside quotation marks, per cent
	atFunction             // different function words, per cent
	atWordChance           // mean chance of its words, per mille
	atPairChance           // mean chance of its pairs, per mille
	atWordSum              // expected words shared, per mille
	atPairSum              // expected pairs shared, per mille
	atWordGain             // expected F-measure of words by itself, per mille
	atPairGain             // the same of pairs
	atWordRank             // sentences with a greater gain in words
	atPairRank             // sentences with a greater gain in pairs
	atBestWord             // greatest chance of a topic word, per mille
	atLead                 // topic words that the first sentence has, per cent
	atNew                  // topic words that no sentence before has, per cent
	atCount                // mean uses of its topic words, tenths
	atFaults               // 1 for each of Leans, Quoted, Question, Dangles
	atBefore               // words of the sentence before it
	atSays                 // 1 where a verb of saying stands in it outside of quotation marks
	atOpensWithName        // 1 where its first word is part of a name
	atMarks                // commas and dashes

	// SentenceValues is how many numbers there are.
	SentenceValues
)

// describe sets the numbers of sentence i; the ranks are set by rank.
func (c *Choice) describe(i int, v []int32) {
	a := c.article
	s := &a.Sentences[i]
	words := int32(max(s.Words, 1))
	v[atIndex] = int32(i)
	v[atPlace] = int32(i * 100 / len(a.Sentences))
	v[atSentences] = int32(len(a.Sentences))
	v[atOpens] = truth(s.opens)
	v[atWords] = int32(s.Words)
	v[atNames], v[atNumbers] = int32(s.names), int32(s.numbers)
	v[atQuoted] = int32(s.quoted) * 100 / words
	v[atSays], v[atMarks] = truth(s.says), int32(s.marks)
	c.describeWords(s, i, v)
	total := c.total[i]
	v[atWordChance] = perMille(total.words / words)
	v[atPairChance] = perMille(total.pairs / words)
	v[atWordSum], v[atPairSum] = perMille(total.words), perMille(total.pairs)
	v[atWordGain] = perMille(growth(0, total.words, 1, int64(s.Words+c.model.Reference)))
	v[atPairGain] = perMille(growth(0, total.pairs, 1, int64(s.Words+c.model.Reference)))
	for f := s.Faults & (Leans | Connects | Quoted | Question | Dangles); f != 0; f &= f - 1 {
		v[atFaults]++
	}
	if i > 0 {
		v[atBefore] = int32(a.Sentences[i-1].Words)
	}
}

// describeWords sets the numbers that are counted over the different words.
func (c *Choice) describeWords(s *Sentence, i int, v []int32) {
	var function, topic, lead, fresh, uses int32
	for n, id := range s.concepts {
		w := &c.article.concepts[id]
		if n == 0 && w.kind != noName {
			v[atOpensWithName] = 1
		}
		if w.kind == personName {
			v[atPeople]++
		}
		if w.marks&isStop != 0 {
			function++
			continue
		}
		topic++
		lead += truth(w.first == 0)
		fresh += truth(int(w.first) == i)
		uses += w.count
		v[atBestWord] = max(v[atBestWord], perMille(c.article.chance[id]))
	}
	v[atFunction] = function * 100 / max(function+topic, 1)
	v[atLead] = lead * 100 / max(topic, 1)
	v[atNew] = fresh * 100 / max(topic, 1)
	v[atCount] = uses * 10 / max(topic, 1)
}

// describeAll sets the numbers of all sentences, one row after the other.
func (c *Choice) describeAll() []int32 {
	n := len(c.article.Sentences)
	all := make([]int32, n*SentenceValues)
	for i := range n {
		c.describe(i, all[i*SentenceValues:][:SentenceValues])
	}
	rank(all, atWordGain, atWordRank)
	rank(all, atPairGain, atPairRank)
	return all
}

// rankBins is how finely gains are told apart for ranks.
const rankBins = 512

// rank sets number to of each row to how many rows have a greater number from.
func rank(all []int32, from, to int) {
	var above [rankBins + 1]int32
	for i := from; i < len(all); i += SentenceValues {
		above[min(all[i], rankBins-1)]++
	}
	for b := rankBins - 1; b >= 0; b-- {
		above[b] += above[b+1]
	}
	for i := 0; i < len(all); i += SentenceValues {
		all[i+to] = above[min(all[i+from], rankBins-1)+1]
	}
}

func perMille(x int32) int32 { return int32(int64(x) * 1000 / one) }

func truth(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

// says reports whether word is a verb that makes a sentence somebody's word.
func says(word string) bool {
	switch word {
	case "said", "says", "say", "told", "tells", "added", "wrote", "tweeted":
		return true
	}
	return false
}
