package quote

// rankPeople tells whom the pronoun at token i means by the second ranker.
func (a *attribution) rankPeople(i int32) meaning {
	g, asked := genderIn(a.words[i].class), a.asked(i)
	sentence := a.sentenceAt(int(i))
	block := a.sentences[sentence].block
	return a.rankMeanings(i, func(p int32) int32 {
		points := int32(0)
		if int(p) < len(a.leanings) && opposite(a.leanings[p], g) {
			points += otherGiven
		}
		switch {
		case p == asked:
			points += wasAsked
		case a.toldOf(p, sentence):
			points += toldOf
		}
		if a.people.seen[p].subject == int32(sentence)+1 {
			points += ownSubject
		}
		if a.chained(p, block) == 1 {
			points += sameChain
		}
		return points
	})
}

// Points, in units of the ranker's scores, for what corpora have too few cases
// of, or annotate too carelessly, to learn its weight.
const (
	otherGiven = -48 // a given name of the other gender
	wasAsked   = 60  // the sentence before asks them: "The judge asked Lee why. “…,” he said"
	toldOf     = -36 // the quotation names them: nobody speaks of themselves so
	ownSubject = 12  // the subject of the pronoun's own sentence
	sameChain  = 12  // the pronoun before, in the paragraph, means them, and nobody was named since
)

// toldOf reports whether a quotation of a sentence, or the one that ends the
// sentence before it, names person p.
func (a *attribution) toldOf(p int32, sentence int) bool {
	s := &a.sentences[sentence]
	first := s.quotes[0]
	if first > 0 && a.quotes[first-1].end == s.first {
		first--
	}
	for n := first; n < s.quotes[1] && n < first+maxActs; n++ {
		if a.quotes[n].tells(p) {
			return true
		}
	}
	return false
}

// asked returns whom the sentence before that of token i asks, in the same
// paragraph; -1 where it asks nobody by name.
func (a *attribution) asked(i int32) int32 {
	n := a.sentenceAt(int(i))
	for k := n; k >= 0 && k >= n-1 && a.sentences[k].block == a.sentences[n].block; k-- {
		s := &a.sentences[k]
		for j := s.acts[0]; j < s.acts[1] && j < s.acts[0]+maxActs; j++ {
			x := &a.acts[j]
			if int(x.cue)+1 >= s.end || x.cue >= i || !a.is(int(x.cue), "asked") || x.form == passive {
				continue
			}
			if m := a.words[x.cue+1].mention; m >= 0 && a.mentions[m].person >= 0 {
				return a.mentions[m].person
			}
		}
	}
	return -1
}
