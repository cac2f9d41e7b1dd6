package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// maxPhrase bounds the tokens of a role.
const maxPhrase = 24

// titleBefore finds the title right before a name: "U.S. President",
// "Foreign Ministry spokeswoman", "Apple's chief executive".
func titleBefore(r *roleFinder, n name) (phrase, bool) {
	limit := r.Sentences[r.SentenceOf(n.first)].FirstToken
	end := n.first
	for end > limit && r.isSalutation(end-1) {
		end--
	}
	if end == limit {
		return phrase{}, false
	}
	if r.kind(end-1) == segment.CloseQuote {
		return r.quotedTitle(end - 1)
	}
	head := r.headBefore(end, limit)
	if head < 0 {
		return phrase{}, false
	}
	return phrase{r.leftEdge(head, limit), end}, true
}

// headBefore returns the head of the title that ends before token end: the
// token before, or the one before "of" and capitals ("Secretary of State"); -1
// where there is none.
func (r *roleFinder) headBefore(end, limit int) int {
	if r.isHead(end - 1) {
		return end - 1
	}
	if r.isArticle(end - 1) {
		return -1
	}
	for i := end - 1; i > limit+1 && end-i <= maxComplement; i-- {
		if r.is(i, "of") && i < end-1 && r.isHead(i-1) {
			return i - 1
		}
		if !r.complement(i) || r.at[i] > 0 && r.names[r.at[i]-1].label == person {
			break
		}
	}
	return -1
}

// maxComplement bounds the tokens after a title's "of".
const maxComplement = 8

// complement reports whether token i may follow "of" in a title: a capital, what
// joins two ("Minister of Trade and Industry"), or the second half of "chief of
// staff" and its like.
func (r *roleFinder) complement(i int) bool {
	if r.has(i, capital) {
		return true
	}
	if r.isAny(i, "and", "&") {
		return r.has(i-1, capital) && r.has(i+1, capital)
	}
	switch r.String(i) {
	case "staff", "state", "police", "mission", "government", "the":
		return true
	}
	return false
}

// isSalutation reports whether token i is a form of address that says nothing
// of what somebody does.
func (r *roleFinder) isSalutation(i int) bool {
	if i < 0 || !r.class(i).Is(lexicon.Title) {
		return false
	}
	switch strings.TrimSuffix(r.String(i), ".") {
	case "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Dame", "Madam", "Madame", "Mme", "Monsieur", "Señor", "Señora",
		"Herr", "Frau", "Mister", "Sri", "Shri", "Smt", "Haji", "Alhaji", "Hon", "Engr", "Datuk", "Dato", "Uncle", "Aunt",
		"Brother", "Sister", "Comrade", "Cde", "Doctor", "Hajj", "Syed", "Sayyid", "Saint":
		return true
	}
	return false
}

// quotedTitle takes a title in quotation marks: "its “culture reporter” Ann Lee".
func (r *roleFinder) quotedTitle(close int) (phrase, bool) {
	if !r.isHead(close-1) || r.has(close-1, capital) {
		return phrase{}, false
	}
	for i := close - 1; i >= 0 && close-i < 8; i-- {
		if r.kind(i) == segment.OpenQuote {
			return phrase{i + 1, close}, true
		}
		if r.kind(i) != segment.Word && !r.is(i, "-") {
			break
		}
	}
	return phrase{}, false
}

// isHead reports whether token i can be the head of a role in the singular.
func (r *roleFinder) isHead(i int) bool {
	c := r.class(i)
	if i < 0 || r.at[i] > 0 || r.isSalutation(i) {
		return false
	}
	if c.Is(lexicon.Role) {
		return true
	}
	if c.Is(lexicon.Title) && r.has(i, capital) {
		return true
	}
	switch r.String(i) {
	case "Republican", "Democrat", "Libertarian", "Independent", "Socialist", "Communist", "lady", "Lady", "head",
		"star", "great", "No":
		return true
	}
	return false
}

// phraseBefore finds the phrase that a name between commas explains: "the
// court's chief judge, Ann Lee,".
func phraseBefore(r *roleFinder, n name) (phrase, bool) {
	comma := n.title - 1
	if r.isAny(comma, "the", "The") && n.title < n.first {
		comma-- // "the vicar of Alde, the Rev. Ann Lee,"
	}
	if !r.is(comma, ",") || !r.closesApposition(n.end) || r.has(n.first, quoted) {
		return phrase{}, false
	}
	limit := r.Sentences[r.SentenceOf(n.first)].FirstToken
	head := -1
	for j := comma - 1; j >= limit && comma-j < 14; j-- {
		if !r.inPhrase(j) {
			return phrase{}, false
		}
		switch {
		case r.preposition(j):
			head = -1 // the head stands before it
		case r.isHead(j) && head < 0 && (j == comma-1 || r.preposition(j+1)):
			head = j
		}
		if (r.isArticle(j) || r.owns(j)) && head > j {
			first := j
			if r.kind(j) == segment.Possessive {
				first = r.possessorEdge(j, limit)
			}
			return phrase{first, comma}, !r.is(head, "successor") && !r.is(head, "predecessor")
		}
		if r.isArticle(j) && !r.preposition(j-1) {
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// owns reports whether token j is a possessive or a possessive pronoun.
func (r *roleFinder) owns(j int) bool {
	return r.kind(j) == segment.Possessive || r.pronoun(j)
}

// pronoun reports whether token j is a possessive pronoun.
func (r *roleFinder) pronoun(j int) bool {
	switch r.String(j) {
	case "his", "her", "their", "its", "my", "our", "His", "Her", "Their", "Its", "My", "Our":
		return true
	}
	return false
}

// inPhrase reports whether token j can be part of a noun phrase.
func (r *roleFinder) inPhrase(j int) bool {
	switch r.kind(j) {
	case segment.Word:
		return r.has(j, capital) || !r.finite(j)
	case segment.Possessive, segment.Number:
		return true
	}
	return r.is(j, "-") || r.is(j, "&") || r.is(j, "/")
}

// closesApposition reports whether a name in apposition can end before token i.
func (r *roleFinder) closesApposition(i int) bool {
	if i >= len(r.Tokens) {
		return true
	}
	switch r.kind(i) {
	case segment.CloseQuote:
		return true
	case segment.Punct:
		return !r.is(i, "-") || r.has(i, spaced)
	}
	return false
}

// preposition reports whether token j is a preposition inside noun phrases.
func (r *roleFinder) preposition(j int) bool {
	if j < 0 {
		return false
	}
	switch r.String(j) {
	case "of", "at", "for", "in", "with", "from", "to", "on", "under", "by":
		return true
	}
	return false
}

// pluralBefore finds a plural title before a list of names that the name is
// in: "Senators Bo Pak and Ann Lee".
func pluralBefore(r *roleFinder, n name) (phrase, bool) {
	i := n.first
	limit := r.Sentences[r.SentenceOf(n.first)].FirstToken
	for steps := 0; steps < 12; steps++ {
		if i > limit && r.isPlural(i-1) && steps+r.listAfter(n) > 0 {
			p := phrase{r.leftEdge(i-1, limit), i}
			return p, !(verbPlural(r.String(i-1)) && r.hasOwner(p))
		}
		j := i - 1
		for j > limit && (r.is(j, ",") || r.is(j, "and") || r.is(j, "&")) {
			j--
		}
		joined := j < i-1
		j = r.beforeBracket(j, limit)
		if !joined || j < limit || r.at[j] == 0 || r.names[r.at[j]-1].label != person {
			return phrase{}, false
		}
		i = r.names[r.at[j]-1].first
	}
	return phrase{}, false
}

// beforeBracket returns the token before the short bracket that token j closes,
// as in "Bo Pak (D-Ohio) and Ann Lee"; else j.
func (r *roleFinder) beforeBracket(j, limit int) int {
	if !r.is(j, ")") {
		return j
	}
	for i := j - 1; i > limit && j-i < 8; i-- {
		if r.is(i, "(") {
			return i - 1
		}
	}
	return j
}

// isPlural reports whether token i is a role in the plural: "senators", "Sens.".
func (r *roleFinder) isPlural(i int) bool {
	return r.at[i] == 0 && (r.class(i).Is(lexicon.RolePlural) || r.isAny(i, "Sens.", "Reps.", "Govs.", "Gens.", "Profs.", "Sens", "Reps", "Govs"))
}

// verbPlural reports whether a role in the plural is as often a verb.
func verbPlural(s string) bool {
	switch s {
	case "stars", "hosts", "heads", "coaches", "captains", "chairs", "leads", "models", "partners", "features", "pilots":
		return true
	}
	return false
}

// hasOwner reports whether a possessive stands in a phrase.
func (r *roleFinder) hasOwner(p phrase) bool {
	for i := p.first; i < p.end; i++ {
		if r.kind(i) == segment.Possessive {
			return true
		}
	}
	return false
}

// listAfter returns 1 when another name of a person follows in a list, else 0.
func (r *roleFinder) listAfter(n name) int {
	i := n.end
	if r.is(i, "(") {
		for i < len(r.at) && i-n.end < 8 && !r.is(i, ")") {
			i++
		}
		i++
	}
	for i < len(r.at) && (r.is(i, ",") || r.is(i, "and")) {
		i++
	}
	if i > n.end && i < len(r.at) && r.isAny(i-1, ",", "and") && r.at[i] > 0 && r.names[r.at[i]-1].label == person {
		return 1
	}
	return 0
}
