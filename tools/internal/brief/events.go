package brief

import (
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

const (
	maxClause = 140 // characters of an event's clause
	minClause = 20  // bytes of a clause beside its date
)

// events lists what the article says happened at a time that it names.
func events(p *picker, dates []timex.Date) []timex.Event {
	return timex.Events(p.text, dates, p.eventClause)
}

// noEvent are the faults of sentences that a timeline cannot show by
// themselves.
const noEvent = salience.Leans | salience.Connects | salience.Dangles | salience.Points | salience.Quoted |
	salience.Question | salience.Unended | salience.Service

// eventClause returns what the sentence of a date tells of it: all of it where
// it is short, else its opening clause where that holds the date; the zero
// span where there is neither, or the date only describes something ("the 2016
// election").
func (p *picker) eventClause(date article.Span) article.Span {
	i := p.text.SentenceAt(date.Start)
	if i >= len(p.sents) || !p.sents[i].Span.Contains(date) {
		return article.Span{} // a dateline's
	}
	s := &p.sents[i]
	if s.Faults&noEvent != 0 || !p.adverbial(s, date) || strings.ContainsAny(p.text.Doc.Slice(s.Span), "@#") {
		return article.Span{}
	}
	fits := func(span article.Span) bool {
		return span.Contains(date) && span.Len()-date.Len() >= minClause && runes(p, span) <= maxClause
	}
	whole := p.trimEnd(s.Span)
	if fits(whole) && p.hasVerb(s.FirstToken, s.EndToken) {
		return whole
	}
	found := false
	first := func(span article.Span) bool { // a later end may break off a list
		if found || !fits(span) {
			return false
		}
		found = true
		return true
	}
	cut := p.trimEnd(p.lastCut(s, s.FirstToken, true, first, p.endsStatement))
	if !p.wholeClause(s, cut) {
		return article.Span{}
	}
	return cut
}

// endsStatement reports whether a clause can end before token k and does not
// break off there.
func (p *picker) endsStatement(k int) bool {
	before := p.text.String(k - 1)
	return p.endsClause(k) && !prepositions[before] && !unfinished[before]
}

// wholeClause reports whether an opening piece of a sentence is sure to be a
// whole statement: its first verb is no participle behind a comma and none that
// only says who said it.
func (p *picker) wholeClause(s *salience.Sentence, cut article.Span) bool {
	comma := openings[p.text.String(s.FirstToken)]
	for k := s.FirstToken; k < s.EndToken && p.text.Tokens[k].Start < cut.End; k++ {
		word := p.text.String(k)
		if v, says := lexicon.Saying()[word]; says && v.Form&(lexicon.Past|lexicon.Third) != 0 {
			return false
		}
		if finiteVerb(word) {
			return true
		}
		if word == "," {
			if !comma {
				return false
			}
			comma = false
		}
	}
	return false
}

// adverbial reports whether a date says when something is done: a preposition,
// a mark or a verb stands before it and no noun that it belongs to behind.
func (p *picker) adverbial(s *salience.Sentence, date article.Span) bool {
	first, end := p.text.TokensIn(date)
	if first > s.FirstToken {
		before := p.text.Tokens[first-1]
		word := strings.ToLower(p.text.String(first - 1))
		if before.Kind == segment.Possessive || describers[word] || word == "-" || word == "(" || word == "/" {
			return false
		}
	}
	if end >= s.EndToken {
		return true
	}
	word := p.text.String(end)
	switch p.text.Tokens[end].Kind {
	case segment.Possessive, segment.Number:
		return false
	case segment.Word:
		return followers[word] || prepositions[word] || breaks[word] || finite[word] || first <= s.FirstToken+1
	}
	return word != "-" && word != "/" && word != "’" && word != "'" && word != ")"
}

// describers are words before a date that make it part of a name or of what a
// noun is said to be.
var describers = lexicon.Words(`the a an his her its their this that these those our my your of than for since every each any no between`)

// followers are words other than prepositions that may stand behind a date.
var followers = lexicon.Words(`that to through of about when if so or at near along ahead just only also alone local time`)
