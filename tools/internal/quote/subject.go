package quote

import "explainer/tools/internal/lexicon"

// subject finds the subject to the left of the verb at token v, not before
// token low, over adverbs, auxiliaries, brackets, appositions and phrases in
// between: "Hugh Hill, 45, a doctor from Ohio, later said". It also returns
// where the subject's noun phrase begins.
func (a *analysis) subject(v, low int) (source, int) {
	i := a.overAdverbs(v-1, low)
	if i < low {
		return noSource, v
	}
	c := a.words[i].class
	switch {
	case c&quoted != 0 && a.endsWork(i, low):
		return a.overApposition(i, low)
	case c&quoted != 0, c&stop != 0, c&colon != 0:
		return noSource, v
	case c&bracketEnd != 0:
		return a.nounPhrase(a.overBracket(i, low), low)
	case c&comma != 0:
		return a.overApposition(i, low)
	}
	src, start := a.nounPhrase(i, low)
	if src.kind == nominal && start-2 >= low && a.words[start-1].class&comma != 0 {
		return a.unclosed(src, start, low)
	}
	return src, start
}

// unclosed reads the name in front of an apposition that has lost its closing
// comma and begins at token start: "Ann Lee, head of the Rowing Club said".
func (a *analysis) unclosed(src source, start, low int) (source, int) {
	k := a.words[start-2].mention
	if k < 0 || a.mentions[k].person < 0 || !lexicon.Of(a.text.String(int(src.token))).Is(lexicon.Role) {
		return src, start
	}
	m := a.mentions[k]
	if first := a.phraseStart(int(m.first), low); first == low {
		return a.of(m), first
	}
	return src, start
}

// endsWork reports whether token i is the last of the title of a work that ends
// with a comma and stands in an apposition: "Ann Lee, author of “Ferries,”".
func (a *analysis) endsWork(i, low int) bool {
	q := &a.quotes[a.words[i].quote]
	return q.end == i+1 && q.end-q.first <= maxWork && q.first-1 > low && a.text.Doc.Text[q.inner.End-1] == ',' &&
		a.words[q.first-1].class&(comma|stop|colon|verbOf|quoted) == 0
}

// overAdverbs walks left from token i over adverbs and auxiliaries.
func (a *analysis) overAdverbs(i, low int) int {
	for i >= low && a.words[i].class&(adverb|auxiliary) != 0 && a.words[i].mention < 0 &&
		a.words[i].class&(upper|heShe) == 0 {
		i--
	}
	return i
}

// overBracket returns the token before the bracket that token i closes, i-1
// when it has no partner near.
func (a *analysis) overBracket(i, low int) int {
	for j := i - 1; j >= low && j > i-16; j-- {
		if a.words[j].class&bracket != 0 {
			return j - 1
		}
	}
	return i - 1
}

// nounPhrase reads the noun phrase whose last word is token i.
func (a *analysis) nounPhrase(i, low int) (source, int) {
	if i < low {
		return noSource, i + 1
	}
	w := a.words[i]
	switch {
	case w.mention >= 0:
		return a.headed(a.mentions[w.mention], low)
	case w.class&heShe != 0, w.class&pronoun != 0:
		return a.pronounAt(i), i
	case w.class&relative != 0:
		return a.antecedent(i, low)
	case w.class&(conjunction|subordinator|preposition|function&^upper) != 0:
		return noSource, i + 1
	}
	if src, start, ok := a.overPreposition(i, low); ok {
		return src, start
	}
	return a.commonNoun(i, low)
}

// commonNoun reads a noun phrase without a name: its last noun, or the person it
// belongs to, "a spokesman for the board".
func (a *analysis) commonNoun(i, low int) (source, int) {
	start := a.phraseStart(i, low)
	if p := start - 1; p > low && a.words[p].class&preposition != 0 && a.words[p-1].class&(function|upper) == 0 &&
		lexicon.Of(a.text.String(p-1)).Is(lexicon.Role|lexicon.RolePlural) {
		return source{nominal, int32(p - 1), -1}, a.phraseStart(p-1, low)
	}
	return source{nominal, int32(i), -1}, start
}

// antecedent reads what the relative pronoun at token i stands for.
func (a *analysis) antecedent(i, low int) (source, int) {
	j := i - 1
	if j >= low && a.words[j].class&comma != 0 {
		j--
	}
	if j >= low && a.words[j].class&bracketEnd != 0 {
		j = a.overBracket(j, low)
	}
	if j < low || a.words[j].class&(quoted|relative) != 0 {
		return noSource, i
	}
	if a.words[j].mention >= 0 {
		m := a.mentions[a.words[j].mention]
		return a.of(m), a.phraseStart(int(m.first), low)
	}
	return source{nominal, int32(j), -1}, j
}

// maxAttribute bounds how many words of a phrase after a name are walked over:
// "Lee of Ohio said", "Lee on Friday said".
const maxAttribute = 7

// overPreposition walks left from token i over a prepositional phrase to a name
// directly before it.
func (a *analysis) overPreposition(i, low int) (source, int, bool) {
	for j := i; j > low && j > i-maxAttribute; j-- {
		w := a.words[j]
		if w.class&preposition != 0 && a.words[j-1].mention >= 0 {
			m := a.mentions[a.words[j-1].mention]
			if int(m.end) != j {
				return noSource, 0, false
			}
			src, start := a.headed(m, low)
			return src, start, true
		}
		if w.class&timeWord != 0 && a.words[j-1].mention >= 0 {
			src, start := a.headed(a.mentions[a.words[j-1].mention], low)
			return src, start, true
		}
		if w.class&(comma|stop|colon|quoted|conjunction|subordinator|relative|heShe|pronoun|auxiliary|bracketEnd) != 0 || w.mention >= 0 {
			break
		}
	}
	return noSource, 0, false
}
