package quote

import "slices"

// A candidate is a word outside quotations that may be the source of one: the
// last word of a name, a pronoun, a common noun that a verb of saying has for a
// subject.
type candidate struct {
	source    source
	sentence  int32
	firstAct  int32 // the first and the last act whose subject it is; -1
	lastAct   int32
	main      bool // subject of a main clause
	left      class
	right     class
	wordIndex uint32 // a number for the word; 0 for names
}

// How far candidates may stand from a quotation: so many of them, so many
// paragraphs, so many tokens.
const (
	maxBefore, maxAfter          = 8, 3
	paragraphsBack, paragraphsOn = 2, 1
	maxReach                     = 256
)

// findCandidates lists the candidates of an article in text order.
func (a *analysis) findCandidates() {
	nominals := a.nominalSources()
	a.candidates = make([]candidate, 0, len(a.mentions)+len(nominals)+len(a.words)/40)
	k := 0
	for i := range a.words {
		w := &a.words[i]
		src := noSource
		switch {
		case w.mention >= 0:
			m := a.mentions[w.mention]
			if int(m.end)-1 == i && w.quote < 0 {
				src = a.of(m)
			}
		case w.class&(heShe|pronoun) != 0:
			src = a.pronounAt(i)
		}
		for k < len(nominals) && int(nominals[k]) < i {
			k++
		}
		if src.kind == nobody && k < len(nominals) && int(nominals[k]) == i {
			src = source{nominal, int32(i), -1}
			if a.is(i, "him") || a.is(i, "her") {
				src.kind = he // "according to her"
			}
		}
		if src.kind != nobody {
			a.addCandidate(src, i)
		}
	}
	for k := range a.acts {
		a.linkAct(int32(k))
	}
}

// nominalSources returns the tokens of the common nouns and pronouns that acts
// have for subjects, in order.
func (a *analysis) nominalSources() []int32 {
	var tokens []int32
	for k := range a.acts {
		if src := a.acts[k].source; (src.kind == nominal || src.kind == he) && src.token >= 0 {
			tokens = append(tokens, src.token)
		}
	}
	slices.Sort(tokens)
	return slices.Compact(tokens)
}

// addCandidate adds the candidate whose last word is token i.
func (a *analysis) addCandidate(src source, i int) {
	c := candidate{source: src, sentence: int32(a.sentenceAt(i)), firstAct: -1, lastAct: -1}
	s := &a.sentences[c.sentence]
	first := i
	if m := a.words[i].mention; m >= 0 {
		first = int(a.mentions[m].first)
	} else {
		c.wordIndex = hashWord(a.text.String(i)) | 1
	}
	c.main = a.mainSubject(i)
	if first = a.phraseStart(first, s.first); first > s.first {
		c.left = a.words[first-1].class
	} else {
		c.left = stop
	}
	if i+1 < s.end {
		c.right = a.words[i+1].class
	} else {
		c.right = stop
	}
	a.candidates = append(a.candidates, c)
}

// linkAct tells the subject of the kth act of it.
func (a *analysis) linkAct(k int32) {
	x := &a.acts[k]
	i := a.candidateAt(x.source.token)
	if i < 0 || x.form == passive {
		return
	}
	c := &a.candidates[i]
	if c.firstAct < 0 {
		c.firstAct = k
		if x.source.kind == several || x.source.kind == nominal {
			c.source = x.source
		}
	}
	c.lastAct = k
}

// candidateAt returns the index of the candidate at a token; -1 where there is
// none.
func (a *analysis) candidateAt(token int32) int {
	i, ok := slices.BinarySearchFunc(a.candidates, token, func(c candidate, t int32) int { return int(c.source.token - t) })
	if !ok {
		return -1
	}
	return i
}

// window returns the range of the candidates around a quotation, and the first
// of them after it. from is a candidate not after the window's first; quotations
// are asked in text order.
func (a *analysis) window(q *placed) (low, at, high int) {
	at = a.lastCandidate
	for at < len(a.candidates) && int(a.candidates[at].source.token) < q.first {
		at++
	}
	for at > 0 && int(a.candidates[at-1].source.token) >= q.first {
		at--
	}
	a.lastCandidate = at
	low, high = at, at
	for low > 0 && at-low < maxBefore && a.blockOf(low-1) >= q.block-paragraphsBack &&
		q.first-int(a.candidates[low-1].source.token) < maxReach {
		low--
	}
	for high < len(a.candidates) && high-at < maxAfter && a.blockOf(high) <= q.block+paragraphsOn &&
		int(a.candidates[high].source.token)-q.end < maxReach {
		high++
	}
	return low, at, high
}

// blockOf returns the block of the ith candidate.
func (a *analysis) blockOf(i int) int { return a.sentences[a.candidates[i].sentence].block }

// actNear returns the act by which a candidate speaks nearest to a quotation;
// nil when it is no verb's subject.
func (a *analysis) actNear(c *candidate, q *placed) *act {
	switch {
	case c.lastAct < 0:
		return nil
	case int(a.acts[c.lastAct].cue) < q.first:
		return &a.acts[c.lastAct]
	}
	best := &a.acts[c.firstAct]
	for k := c.firstAct; k <= c.lastAct; k++ {
		x := &a.acts[k]
		if x.source.token != c.source.token {
			continue
		}
		best = x
		if int(x.cue) >= q.end {
			break
		}
	}
	return best
}
