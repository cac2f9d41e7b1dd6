package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

// whatRules tell what happened.
var whatRules = []glanceRule{
	{"predicate of who", whatWhoDid},
	{"title taken from the text", whatTitleSays},
}

// whatTitleSays takes the title taken from the text, unless it is only the
// sentence that was left.
func whatTitleSays(g *glancer) article.Span {
	if g.taken.By == longTitle {
		return article.Span{}
	}
	return g.taken.Span
}

// whatWords bounds the words of what happened.
const whatWords = 22

// whatSentences is how far down a predicate is looked for.
const whatSentences = 3

// whatWhoDid takes what the lead tells of the answer to who: from the verb right
// behind it up to the end of the clause, so that both read as one statement.
func whatWhoDid(g *glancer) article.Span {
	t := g.text
	if g.who.IsZero() {
		return article.Span{}
	}
	for i := range t.Sentences[:min(whatSentences, len(t.Sentences))] {
		s := t.Sentences[i]
		verb := mainVerb(t, s)
		if verb >= s.EndToken || !g.whoOpens(s, verb) {
			continue
		}
		if end := g.clauseEnd(verb, s.EndToken); end-verb >= leastWhat && end-verb < whatWords && complete(t, verb, end, s.EndToken) {
			return article.Span{Start: t.Tokens[verb].Start, End: t.Tokens[end-1].End}
		}
	}
	return article.Span{}
}

// complete reports whether tokens [verb, end) say something whole: they do not
// break off at a preposition, before "as" or in what somebody said.
func complete(t *segment.Text, verb, end, limit int) bool {
	last := t.String(end - 1)
	if prepositions[last] || unfinished[last] || hanging[last] {
		return false
	}
	if end < limit && (t.String(end) == "as" || joining[t.String(end)]) && finiteVerb(last) {
		return false // "when a train collided | with"
	}
	v, says := lexicon.Saying()[t.String(verb)]
	return !says || v.Form&(lexicon.Past|lexicon.Third) == 0 || end >= limit-1
}

// hanging are words that point back or want something behind them.
var hanging = lexicon.Words(`up out one it them this that so than`)

// leastWhat is the number of words that tell what somebody did at least.
const leastWhat = 4

// whoOpens reports whether the answer to who, or its last word, is the subject
// of the verb at token verb: at the sentence's start or behind an opening
// phrase, with nothing but an adverb before the verb.
func (g *glancer) whoOpens(s segment.Sentence, verb int) bool {
	t := g.text
	first, end := t.TokensIn(g.who)
	if first >= end {
		return false
	}
	last := verb - 1
	for last > s.FirstToken && (strings.HasSuffix(t.String(last), "ly") || t.String(last) == "also" || t.String(last) == "now") {
		last--
	}
	if t.String(last) != t.String(end-1) {
		return false
	}
	open := max(s.FirstToken, last-(end-first)+1)
	for k := s.FirstToken; k <= last; k++ {
		if word := t.String(k); prepositions[word] && word != "and" || word == "of" || breaks[word] {
			return false // "the meeting between the two presidents"
		}
		if k < open && t.String(k) == "," {
			return false
		}
	}
	return true
}

// clauseEnd returns the token at which the clause of the verb at token k ends,
// at most whatWords on. The comma of a date ends none.
func (g *glancer) clauseEnd(k, limit int) int {
	t := g.text
	end := k + 1
	for end < limit && end-k < whatWords {
		word := t.String(end)
		if word == ";" || word == "—" || word == "–" || word == "." || word == "?" || word == "!" || end-k > 3 && (word == "," && !g.inDate(end) || breaks[word]) {
			break
		}
		end++
	}
	return end
}

// inDate reports whether token k stands inside a date: "July 20, 1969".
func (g *glancer) inDate(k int) bool {
	at := g.text.Tokens[k].Span
	return slices.ContainsFunc(g.dates, func(d timex.Date) bool { return d.Span.Start < at.Start && at.End < d.Span.End })
}
