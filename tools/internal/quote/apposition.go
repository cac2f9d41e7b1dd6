package quote

// maxApposition bounds how many words of an apposition are walked over.
const maxApposition = 40

// maxWork is how many tokens, marks included, a title of a work in an apposition
// may have.
const maxWork = 12

// overApposition reads a subject that is followed by an apposition, a relative
// clause or another insertion, whose closing comma is token i. It looks at each
// comma before, from the nearest outwards, for a name in front of it.
func (a *analysis) overApposition(i, low int) (source, int) {
	inner, innerStart := noSource, i+1
	for j := i - 2; j >= low && j > i-maxApposition; j-- {
		c := a.words[j].class
		if c&quoted != 0 && a.quotes[a.words[j].quote].end-a.quotes[a.words[j].quote].first <= maxWork {
			j = max(a.quotes[a.words[j].quote].first, low) // the title of a work
			continue
		}
		if c&(stop|quoted) != 0 {
			break
		}
		if c&comma == 0 {
			continue
		}
		src, start, ok := a.renamed(j, i, low)
		if !ok {
			src, start, ok = a.beforeInsertion(j, low)
		}
		switch {
		case !ok:
		case inner.kind == nobody:
			inner, innerStart = src, start
			if src.kind != nominal && !a.prepositional(j, low) {
				return inner, innerStart
			}
		case src.kind == person && a.inserted(j+1):
			return src, start // "Ann Lee, the editor of the daily, Il Foglio, said"
		}
	}
	return inner, innerStart
}

// beforeInsertion reads the name or pronoun in front of the comma at token j,
// where what follows the comma can be an insertion.
func (a *analysis) beforeInsertion(j, low int) (source, int, bool) {
	k := j - 1
	if k >= low && a.words[k].class&bracketEnd != 0 {
		k = a.overBracket(k, low)
	}
	if k < low {
		return noSource, 0, false
	}
	if m := a.words[k].mention; m >= 0 && int(a.mentions[m].end) == k+1 && a.inserted(j+1) {
		src, start := a.headed(a.mentions[m], low)
		return src, start, true
	}
	if a.words[k].class&(heShe|pronoun) != 0 {
		return a.pronounAt(k), k, true
	}
	return noSource, 0, false
}

// prepositional reports whether the noun that ends before the comma at token j
// belongs to a prepositional phrase after a comma, so that the name in front of
// that comma may be the subject: "Ann Lee, the editor of the daily, Il Foglio,".
func (a *analysis) prepositional(j, low int) bool {
	found := false
	for end := j - maxApposition; j > low && j > end; {
		j--
		c := a.words[j].class
		if c&comma != 0 {
			return found
		}
		found = found || c&preposition != 0
	}
	return false
}

// inserted reports whether the words from token i on can be an insertion after
// a name rather than a clause of their own or the next name of a list.
func (a *analysis) inserted(i int) bool {
	w := a.words[i]
	if w.mention >= 0 {
		end := int(a.mentions[w.mention].end)
		return end < len(a.words) && a.words[end].class&possessive != 0
	}
	return w.class&(heShe|pronoun|conjunction) == 0
}

// oneOf reports whether token i is a word for one of several.
func (a *analysis) oneOf(i int) bool {
	switch a.text.String(i) {
	case "second", "third", "fourth", "fifth", "other":
		return true
	}
	return false
}

// renamed reads a name that is itself the apposition between the commas j and
// i: "her spokesman, Tom Price, said".
func (a *analysis) renamed(j, i, low int) (source, int, bool) {
	m := a.words[i-1].mention
	if a.words[i-1].class&bracketEnd != 0 {
		if k := a.overBracket(i-1, j); k > j {
			m = a.words[k].mention
		}
	}
	if m < 0 || j == low {
		return noSource, 0, false
	}
	name := a.mentions[m]
	if a.phraseStart(int(name.first), j+1) != j+1 || a.words[j+1].class&determiner != 0 {
		return noSource, 0, false
	}
	left := a.words[j-1]
	if a.oneOf(j-1) && j-2 >= low && a.words[j-2].class&determiner != 0 {
		return a.of(name), j - 2, true // "And a third, Ann Lee, said"
	}
	if left.mention >= 0 || left.class&(function|upper|number|timeWord) != 0 {
		return noSource, 0, false
	}
	return a.of(name), a.phraseStart(j-1, low), true
}
