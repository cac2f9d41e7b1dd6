package quote

import "explainer/tools/internal/lexicon"

// subjectAfter finds the subject to the right of the verb at token v, as in
// "said Ann Lee, a doctor", not at or after token high. It also returns the
// token after the subject's name.
func (a *analysis) subjectAfter(v, high int) (source, int) {
	last := noSource
	for i := v + 1; i < high && i <= v+maxPhrase+4; i++ {
		w := a.words[i]
		switch {
		case w.mention >= 0:
			m := a.mentions[w.mention]
			last, i = a.of(m), int(m.end)-1
			if i+1 < high && a.words[i+1].class&possessive != 0 {
				last = noSource
			}
			continue
		case w.class&(heShe|pronoun) != 0:
			if last.kind == nobody {
				return a.pronounAt(i), i + 1
			}
			return last, i
		case w.class&comma != 0 && last.kind == nominal && a.words[last.token].class&upper != 0:
			return last, i // "According to the Courier, Ann Lee …"
		case w.class&comma != 0 && last.kind == nominal:
			return a.renamedAfter(i, high, last)
		case w.class&conjunction != 0 && last.kind != nobody:
			return a.coordinated(i, high, last)
		case w.class&upper != 0 && w.class&function == 0:
			last = source{nominal, int32(i), -1} // a name that is not known
			continue
		case w.class&(possessive|adverb|number) != 0:
			continue
		case a.is(i, "of") && i+1 < high && last.kind != person && a.words[i-1].class&upper != 0:
			continue // "said Secretary of State Ann Lee"
		case w.class&verbOf != 0 && w.class&function == 0 && a.isNoun(i): // "said a leading advocate"
		case w.class&function != 0 || w.class&(verbOf|timeWord|bracket|bracketEnd) != 0:
			return last, i
		}
		if w.class&determiner == 0 {
			last = source{nominal, int32(i), -1}
		}
	}
	return last, min(high, v+maxPhrase+4)
}

// renamedAfter reads a name in apposition to the common noun src, after the
// comma at token i: "said her spokesman, Tom Price".
func (a *analysis) renamedAfter(i, high int, src source) (source, int) {
	for j := i + 1; j < high && j < i+6; j++ {
		w := a.words[j]
		if w.mention >= 0 {
			m := a.mentions[w.mention]
			if int(m.end) < high && a.words[m.end].class&possessive != 0 {
				return src, i
			}
			return a.of(m), int(m.end)
		}
		if w.class&upper == 0 || w.class&function != 0 {
			break
		}
	}
	return src, i
}

// coordinated reads a second subject after the conjunction at token i.
func (a *analysis) coordinated(i, high int, src source) (source, int) {
	if i+1 < high && (a.words[i+1].mention >= 0 || a.words[i+1].class&upper != 0) {
		return source{several, src.token, -1}, i + 2
	}
	return src, i
}

// isNoun reports whether the word at token i, which can be the plain form of a
// verb of saying, is a noun here: it ends a phrase that has begun.
func (a *analysis) isNoun(i int) bool {
	return a.words[i].class&plain != 0 && i > 0 && a.words[i-1].class&(function|verbOf) == 0 &&
		lexicon.Of(a.text.String(i)).Is(lexicon.Role)
}
