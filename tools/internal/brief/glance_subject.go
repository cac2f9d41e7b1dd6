package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// leading is the sentence that tells the news: the one that gave the title, else
// the first.
func (g *glancer) leading() segment.Sentence {
	if i := g.text.SentenceAt(g.taken.Span.Start); !g.taken.Span.IsZero() && i < len(g.text.Sentences) {
		return g.text.Sentences[i]
	}
	return g.text.Sentences[0]
}

// whoOpensLead takes the subject of the sentence that tells the news where it is
// a person, a body, a country or a group of people. It never looks further down:
// a name there is somebody else's part of the story.
func whoOpensLead(g *glancer) article.Span {
	p := &picker{text: g.text}
	if who := g.subjectOf(p, g.leading()); !who.IsZero() {
		return who
	}
	return g.parties(p, g.text.Sentences[0])
}

// subjectOf returns the subject of s where it is somebody.
func (g *glancer) subjectOf(p *picker, s segment.Sentence) article.Span {
	first, verb := p.subject(s)
	if first >= verb || salience.Leaning(strings.ToLower(g.text.String(first))) {
		return article.Span{}
	}
	end := g.nounEnd(p, first, verb)
	if span := g.namesIn(first, end, verb); !span.IsZero() {
		return span
	}
	return g.peopleIn(p, s, first, end, verb)
}

// parties takes the names of those who meet: "the talks between Ada Brandt and
// Maria Keller" as the subject of s.
func (g *glancer) parties(p *picker, s segment.Sentence) article.Span {
	first, verb := p.subject(s)
	if first >= verb {
		return article.Span{}
	}
	end := p.nounEnd(first, verb)
	if end+1 >= verb || g.text.String(end) != "between" {
		return article.Span{}
	}
	and := end + 1
	for and < verb && g.text.String(and) != "and" {
		and++
	}
	if and+1 >= verb {
		return article.Span{}
	}
	one, other := g.namesIn(end+1, and, verb), g.namesIn(and+1, g.nounEnd(p, and+1, verb), verb)
	if one.IsZero() || other.IsZero() {
		return article.Span{}
	}
	return article.Span{Start: one.Start, End: max(one.End, other.End)}
}

// subject returns the tokens [first, verb) before the main verb of s, without
// the phrase or clause that opens it; none when that cannot be told, or when a
// quotation stands there.
func (p *picker) subject(s segment.Sentence) (first, verb int) {
	first = s.FirstToken
	if p.opensPhrase(first, s.EndToken) || p.text.String(first) == "To" {
		if first = p.behindOpening(s); first >= s.EndToken {
			return first, first
		}
	}
	aside := false
	for k := first; k < s.EndToken; k++ {
		word := p.text.String(k)
		switch kind := p.text.Tokens[k].Kind; {
		case kind == segment.OpenQuote || kind == segment.CloseQuote || word == ":" || word == ";":
			return first, first
		case word == "," || p.dashes(k):
			aside = !aside && !p.list(k, s.EndToken) && !(k+1 < s.EndToken && finiteVerb(p.text.String(k+1)))
		case relatives[word] || breaks[word]:
			aside = true
		case !aside && k > first && finiteVerb(word) && (finite[word] || !attributive(p.text.String(k-1))) && !p.participle(first, k):
			return first, k
		}
	}
	return first, first
}

// behindOpening returns the token behind the comma that ends the phrase or clause
// that opens s: one that a statement follows, else one that an article or a name
// follows; the sentence's end where there is none.
func (p *picker) behindOpening(s segment.Sentence) int {
	weak := s.EndToken
	for k := s.FirstToken + 1; k+2 < s.EndToken; k++ {
		next := p.text.String(k + 1)
		switch {
		case p.text.String(k) != ",":
		case p.opensStatement(k+1, s.EndToken):
			return k + 1
		case weak == s.EndToken && p.text.String(k+2) != "," && (determiners[next] || next[0] >= 'A' && next[0] <= 'Z'):
			weak = k + 1
		}
	}
	return weak
}

// list reports whether the comma of token k goes on with a list of names.
func (p *picker) list(k, end int) bool {
	word := p.text.String(min(k+1, end-1))
	return word == "and" || word[0] >= 'A' && word[0] <= 'Z'
}

// nounEnd returns the token at which the first noun phrase of the subject [first,
// verb) ends: at a preposition, a mark, a relative pronoun.
func (p *picker) nounEnd(first, verb int) int {
	for k := first + 1; k < verb; k++ {
		word := p.text.String(k)
		if p.text.Tokens[k].Kind == segment.Punct && word != "-" && word != "&" || joining[word] && word != "and" || breaks[word] || relatives[word] ||
			k+1 == verb && (strings.HasSuffix(word, "ly") || word == "also" || word == "now") || p.participle(first, k) {
			return k
		}
	}
	return verb
}

// nounEnd is [picker.nounEnd] past the prepositions inside names: "University of
// Norby students".
func (g *glancer) nounEnd(p *picker, first, verb int) int {
	end := p.nounEnd(first, verb)
	for end < verb {
		at := g.text.Tokens[end].Span
		i := slices.IndexFunc(g.named, func(m mention) bool { return m.Start < at.Start && at.End < m.End })
		if i < 0 {
			break
		}
		_, after := g.text.TokensIn(g.named[i].Span)
		if after >= verb {
			return verb
		}
		end = p.nounEnd(after-1, verb)
	}
	return end
}

// namesIn takes the names that end a noun phrase [first, end) before the verb,
// with the role before the first of them: one name, two joined by "and", a list.
func (g *glancer) namesIn(first, end, verb int) article.Span {
	t := g.text
	var found article.Span
	for _, m := range g.named {
		if m.Start < t.Tokens[first].Start || m.Start >= t.Tokens[verb].Start || t.Doc.Text[m.Start] >= 'a' || m.kind == placeMention && !g.governs(m) {
			continue
		}
		_, after := t.TokensIn(m.Span)
		switch {
		case found.IsZero() && m.End <= t.Tokens[end-1].End && (after == end || t.String(after) == "and" && g.capitalToken(after+1)):
			found = g.withRole(m)
			found.Start = g.conjoined(first, g.capitals(first, found.Start))
		case found.IsZero() && t.String(after) == "and" && after+1 < end && acts(t.String(end-1)):
			return article.Span{Start: g.withRole(m).Start, End: t.Tokens[end-1].End} // "Brandt and her brother"
		case !found.IsZero() && joins[t.Doc.Text[found.End:max(found.End, m.Start)]]:
			found.End = m.End
		}
	}
	return found
}

// joins are the words between two names that are subjects together.
var joins = map[string]bool{" and ": true, ", and ": true, ", ": true}

// conjoined returns where a run of capitals that "and" joins to the name at byte at
// begins: "Elsin Rovers and Norby United"; at itself where there is none.
func (g *glancer) conjoined(first, at int) int {
	k, _ := g.text.TokensIn(article.Span{Start: at, End: at + 1})
	if k-2 < first || g.text.String(k-1) != "and" || !g.capitalToken(k-2) {
		return at
	}
	for k -= 2; k > first && g.capitalToken(k-1); k-- {
	}
	return g.text.Tokens[k].Start
}

// capitals returns where the run of capitals before the name at byte at begins:
// "De Witt", of which only the second is known.
func (g *glancer) capitals(first, at int) int {
	k, _ := g.text.TokensIn(article.Span{Start: at, End: at + 1})
	for ; k > first && g.capitalToken(k-1) && !stopWord(g.text.String(k-1)) && !determiners[strings.ToLower(g.text.String(k-1))]; k-- {
	}
	return g.text.Tokens[k].Start
}

func (g *glancer) capitalToken(k int) bool {
	if k >= len(g.text.Tokens) || g.text.Tokens[k].Kind != segment.Word {
		return false
	}
	c := g.text.String(k)[0]
	return c >= 'A' && c <= 'Z'
}

// governs reports whether a place acts as its government: a country that no
// preposition stands before.
func (g *glancer) governs(m mention) bool {
	return lexicon.Of(g.text.Doc.Slice(m.Span)).Is(lexicon.Country) && !g.locative(m.Span)
}

// peopleIn takes the noun phrase [first, end) where its last word is a noun for
// people or for a body, with what "of" joins to it.
func (g *glancer) peopleIn(p *picker, s segment.Sentence, first, end, verb int) article.Span {
	t := g.text
	last := end - 1
	whose := end < verb && t.String(end) == "of"
	if the := t.String(first); !whose && end-first == 2 && (the == "The" || the == "the") && s.Start > t.Sentences[0].Start {
		return article.Span{} // known from before
	}
	head := last
	if whose && quantities[strings.ToLower(t.String(last))] {
		head = g.nounEnd(p, end, verb) - 1 // "thousands of pilgrims"
	}
	who := end < verb && t.String(end) == "who"
	if end-first > mostSubject || !acts(t.String(head)) && !who || end-first == 1 && !whose && !who && !severalPeople(t.String(last)) {
		return article.Span{}
	}
	for k := first; k < end; k++ {
		if t.Tokens[k].Kind > segment.Number && t.String(k) != "-" && t.Tokens[k].Kind != segment.Possessive {
			return article.Span{}
		}
	}
	if whose {
		if end = g.nounEnd(p, end, verb); end-first > mostSubject {
			return article.Span{}
		}
	}
	return article.Span{Start: t.Tokens[first].Start, End: t.Tokens[end-1].End}
}

// mostSubject bounds the words of a subject without a name.
const mostSubject = 10

// quantities are nouns that count what "of" joins to them.
var quantities = lexicon.Words(`thousands hundreds dozens scores millions tens group groups number couple crowd crowds`)

// acts reports whether word is a noun for people or for a body of people.
func acts(word string) bool {
	word = strings.ToLower(word)
	return people[word] || crowds[word] || bodies[word] || bodies[strings.TrimSuffix(word, "s")] || lexicon.Of(word).Is(lexicon.Role|lexicon.RolePlural) || strings.HasSuffix(word, "ists")
}

// severalPeople reports whether a subject of one word says who: a plural.
func severalPeople(word string) bool {
	word = strings.ToLower(word)
	return people[word] || crowds[word] || bodies[strings.TrimSuffix(word, "s")] && !bodies[word] || word != "one" && lexicon.Of(word).Is(lexicon.RolePlural)
}

// bodies are nouns for bodies that act as one.
var bodies = lexicon.Words(`government administration parliament senate council court committee commission ministry department agency
company firm bank airline union association club university school college church party army navy military force police league
federation network newspaper magazine broadcaster publisher museum charity foundation hospital`)

// crowds are nouns for people that are no plurals of roles.
var crowds = lexicon.Words(`man woman boy girl teenager teen couple family families mother father parents son daughter brother sister wife husband
residents relatives victims suspects militants gunmen forces troops authorities crew team group members community users fans neighbors neighbours
mob crowd community pilgrims hostages prisoners inmates archaeologists biologists astronomers lawmakers firefighters gunman attacker attackers suspect victim resident`)

// mainVerb returns the first token of s that looks like its finite verb; a
// participle before a noun ("the long awaited report") does not.
func mainVerb(t *segment.Text, s segment.Sentence) int {
	for k := s.FirstToken + 1; k < s.EndToken; k++ {
		if word := t.String(k); finiteVerb(word) && (finite[word] || !attributive(t.String(k-1))) {
			return k
		}
	}
	return s.EndToken
}

// attributive reports whether a participle after word stands before a noun.
func attributive(word string) bool {
	word = strings.ToLower(word)
	return determiners[word] || strings.HasSuffix(word, "ly") || word == "-" || word == "long" || word == "much"
}

// withRole extends a person's mention by a role that stands right before it.
func (g *glancer) withRole(m mention) article.Span {
	if m.kind != personMention {
		return m.Span
	}
	role := g.set.People[m.index].Role
	if !role.IsZero() && role.End < m.Start && strings.TrimSpace(g.text.Doc.Text[role.End:m.Start]) == "" {
		return article.Span{Start: role.Start, End: m.End}
	}
	return m.Span
}
