package quote

import "explainer/tools/internal/lexicon"

// maxClause bounds how many words a subject may stand before a verb that
// shares it.
const maxClause = 70

// sharedSubject finds the subject of a verb that has none of its own: "Ann Lee
// praised the plan and called it …", "Lee said no, adding …". It is the last
// name or pronoun before token v that opens a main clause, else the last that
// opens a clause of time.
func (a *analysis) sharedSubject(v int, s *sentence) source {
	fallback, paused := noSource, a.words[v-1].class&comma != 0
	for i := v - 1; i >= s.first && i > v-maxClause; i-- {
		if a.words[i].class&comma != 0 && i < v-1 {
			paused = true
		}
		if a.words[i].class&relative != 0 && i > s.first && i+1 < v {
			if paused && a.words[i-1].class&comma == 0 {
				continue // "a builder who said he was ill, adding": the builder did not add
			}
			src, _ := a.antecedent(i, s.first)
			return src
		}
		src, first, ok := a.clauseSubject(i, s)
		if !ok {
			continue
		}
		if first == s.first {
			return src
		}
		switch left := a.words[first-1].class; {
		case left&opensClause != 0:
			return src
		case left&(subordinator|relative) != 0:
			if fallback.kind == nobody {
				fallback = src
			}
		}
		i = first
	}
	return fallback
}

// clauseSubject reads the subject of a clause whose head ends with token i and
// returns where its phrase begins.
func (a *analysis) clauseSubject(i int, s *sentence) (source, int, bool) {
	w := a.words[i]
	switch {
	case w.class&(heShe|pronoun) != 0 && i+1 < s.end && a.predicate(i+1):
		return a.pronounAt(i), i, true
	case w.mention < 0:
		return noSource, 0, false
	}
	m := a.mentions[w.mention]
	if int(m.end) != i+1 || i+1 >= s.end || !a.predicate(i+1) {
		return noSource, 0, false
	}
	src, first := a.headed(m, s.first)
	if first > s.first && a.words[first-1].class&comma != 0 && a.words[i+1].class&comma != 0 && a.renames(first-2, s) {
		return noSource, 0, false
	}
	return src, first, true
}

// renames reports whether a name between commas only renames the noun at token
// i, "its president, Ann Lee,", rather than being the subject after words that
// open the sentence, "After the debate, Ann Lee,".
func (a *analysis) renames(i int, s *sentence) bool {
	if i <= s.first || a.words[i].class&^(endsInS|noun|third|plain|speech|view) != 0 {
		return false
	}
	if lexicon.Of(a.text.String(i)).Is(lexicon.Role) && a.words[i-1].class&(determiner|possessive) != 0 {
		return true // "When Price met his lawyer, Ann Lee,"
	}
	for j := i; j >= s.first && j > i-maxApposition; j-- {
		if a.words[j].class&comma != 0 {
			return true
		}
	}
	return a.words[s.first].class&(preposition|subordinator|gerund) == 0
}

// predicate reports whether token i can go on after a subject: a verb, an
// auxiliary, an apposition, but no second name, preposition or conjunction.
func (a *analysis) predicate(i int) bool {
	c := a.words[i].class
	switch {
	case c&(upper|noun) != 0 && c&past == 0:
		return false
	case c&(verbOf|auxiliary|adverb|comma|bracket|pastLook|relative) != 0:
		return true
	}
	// A third person, but no plural that is the real subject.
	return c == endsInS && i+1 < len(a.words) && a.words[i+1].class&(pastLook|verbOf|auxiliary) == 0
}

// subjectAhead finds the subject of a participle that opens its sentence:
// "Calling it …, Ann Lee said no".
func (a *analysis) subjectAhead(v int, s *sentence) source {
	for i := v + 1; i < s.end && i < v+maxClause; i++ {
		if a.words[i].class&(comma|quoted) == 0 || i+1 >= s.end {
			continue
		}
		if a.words[i].class&quoted != 0 && a.words[i+1].class&quoted != 0 {
			continue
		}
		for j := i + 1; j < s.end && j < i+maxPhrase; j++ {
			if src, first, ok := a.clauseSubject(j, s); ok && first <= i+1 {
				return src
			}
			if a.words[j].class&(comma|quoted|stop) != 0 {
				break
			}
		}
	}
	return noSource
}
