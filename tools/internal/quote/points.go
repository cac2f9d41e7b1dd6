package quote

// rankPeople tells whom the pronoun at token i means by the second ranker.
func (a *attribution) rankPeople(i int32) meaning {
	g := genderIn(a.words[i].class)
	asked, asker := a.asked(i)
	sentence := a.sentenceAt(int(i))
	block, topic, announced := a.sentences[sentence].block, a.topic(sentence), a.announced(i, sentence)
	m := a.rankMeanings(i, func(p int32) int32 {
		points := int32(0)
		if int(p) < len(a.leanings) && opposite(a.leanings[p], g) {
			points += otherGiven
		}
		switch {
		case p == topic, p == announced:
			points += isTopic
		case p == asked:
			points += wasAsked
		case p == asker && asked >= 0 && a.mayBe(asked, g):
			points += hasAsked
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
	if m.person >= 0 && a.rivalled(m.person) {
		m.p = min(m.p, believedMeaning)
	}
	return m
}

// rivalled reports whether as much speaks for another as for person p of those
// whom the pronoun just ranked may mean: both are the subjects of main clauses
// of one sentence, neither spoke, and neither is named more: "Ann Lee opened the
// quay, and Eve Hill sailed across."
func (a *attribution) rivalled(p int32) bool {
	d := &a.people
	x := d.seen[p]
	if x.subject == 0 || d.spoke == p || x.subject != x.sentence {
		return false
	}
	for _, q := range a.rank.people {
		y := d.seen[q]
		if q != p && y.subject == x.subject && y.sentence == x.sentence && y.count >= x.count && (y.told == x.subject) == (x.told == x.subject) {
			return true
		}
	}
	return false
}

// Points, in units of the ranker's scores, for what corpora have too few cases
// of, or annotate too carelessly, to learn its weight.
const (
	otherGiven = -48 // a given name of the other gender
	wasAsked   = 60  // the sentence before asks them: "The judge asked Lee why. “…,” he said"
	hasAsked   = -36 // … and the judge is not who answers
	isTopic    = 60  // the sentence sets out to speak of them: "As for Lee, he …", or "Lee agreed: “…,” he said"
	toldOf     = -36 // the quotation names them: nobody speaks of themselves so
	ownSubject = 12  // the subject of the pronoun's own sentence
	sameChain  = 24  // the pronoun before, in the paragraph, means them, and nobody was named since
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

// announced returns whom a colon before a quotation introduces, where the pronoun
// at token i follows it: "Ann Lee agreed: “…,” she said"; -1 where none does.
func (a *attribution) announced(i int32, sentence int) int32 {
	if i == 0 || a.words[i-1].quote < 0 {
		return -1
	}
	n := int(a.words[i-1].quote)
	if a.quotes[n].first == 0 || a.quotes[n].sentence != sentence {
		return -1
	}
	if x, ok := colonBefore(a, n); ok && x.source.kind == person {
		return x.source.index
	}
	return -1
}

// topic returns whom a sentence sets out to speak of, "As for Ann Lee, …"; -1
// where it does not open so.
func (a *attribution) topic(sentence int) int32 {
	s := &a.sentences[sentence]
	if s.end-s.first < 4 || !a.is(s.first, "as") || !a.is(s.first+1, "for") {
		return -1
	}
	for j := s.first + 2; j < s.end && j < s.first+2+maxPhrase; j++ {
		if m := a.words[j].mention; m >= 0 {
			return a.mentions[m].person
		}
		if a.words[j].class&function != 0 {
			break
		}
	}
	return -1
}

// asked returns whom the sentence of token i or the one before it asks, and who
// asks; -1 where they ask nobody by name.
func (a *attribution) asked(i int32) (asked, asker int32) {
	n := a.sentenceAt(int(i))
	for k := n; k >= 0 && k >= n-1 && a.sentences[k].block >= a.sentences[n].block-1; k-- {
		s := &a.sentences[k]
		for j := s.acts[0]; j < s.acts[1] && j < s.acts[0]+maxActs; j++ {
			x := &a.acts[j]
			if int(x.cue)+1 >= s.end || x.cue >= i || !a.is(int(x.cue), "asked") || x.form == passive {
				continue
			}
			if m := a.words[x.cue+1].mention; m >= 0 && a.mentions[m].person >= 0 {
				if asker = -1; x.source.kind == person {
					asker = x.source.index
				}
				return a.mentions[m].person, asker
			}
		}
	}
	return -1, -1
}
