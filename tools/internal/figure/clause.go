package figure

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

const (
	shortClause = 90  // bytes of a sentence that is taken whole
	maxClause   = 150 // bytes of the longest clause that is shown
	mostTelling = 5   // figures of a text that are worth showing
)

// clause returns the tokens of the statement that a figure's tokens [first, end)
// stand in: with a subject, its verb and what limits it ("hopes to", "could",
// "not"), so that a reader needs nothing around it. The whole sentence where it
// is short, else the shortest part of it between two borders of clauses; ok is
// false where there is none.
func (s *scanner) clause(first, end int) (from, to int, ok bool) {
	last := s.end
	for last > s.first+1 && s.t.Tokens[last-1].Kind != segment.Word && s.t.Tokens[last-1].Kind != segment.Number && s.text(last-1) != "%" {
		last--
	}
	if last < end {
		last = end
	}
	if s.bytes(s.first, last).Len() <= shortClause && s.states(s.first, last) {
		return s.first, last, true
	}
	for from = first; from >= s.first; from-- {
		if from != s.first && (!s.opensClause(from) || !s.subject(from)) {
			continue
		}
		for to = end; to <= last; to++ {
			if s.bytes(from, to).Len() > maxClause {
				break
			}
			if (to == last || s.closesClause(to)) && s.states(from, to) {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}

// opensClause reports whether a clause can begin with token i.
func (s *scanner) opensClause(i int) bool {
	switch before := s.text(i - 1); before {
	case ";", ":", "—", "–", "(":
		return true
	case "and", "but", "while", "because", "although", "though":
		return s.text(i-2) == ","
	case "-":
		return s.text(i-2) == "-"
	case "that":
		return i-2 > s.first && reporting[s.text(i-2)]
	}
	return false
}

// subject reports whether token i may open a statement: an article, a pronoun, a
// name, a number, a noun in the plural; not the verb of a subject further back.
func (s *scanner) subject(i int) bool {
	w := s.text(i)
	if w == "" || s.t.Tokens[i].Kind > segment.Number {
		return w == "$" || w == "€" || w == "£"
	}
	if verbal(w) {
		return false
	}
	switch w {
	case "who", "which", "that", "whose", "where", "when", "of", "to", "with", "including", "or", "and", "not", "then", "than", "as":
		return false
	}
	return true
}

// reporting are the verbs before a "that" whose clause may stand by itself: what
// comes before only says who said so.
var reporting = lexicon.Words(`said says announced reported reports added found showed shows told noted confirmed`)

// closesClause reports whether a clause can end before token i.
func (s *scanner) closesClause(i int) bool {
	if s.weak(i-1) || s.t.Tokens[i-1].Kind > segment.Number && s.text(i-1) != "%" && s.text(i-1) != ")" {
		return false
	}
	switch w := s.text(i); w {
	case ",":
		return i+1 >= s.end || s.t.Tokens[i+1].Kind != segment.Number && !adjoins[s.text(i-1)]
	case ";", ":", "—", "–", ")", "while", "because", "although", "though", "who", "which", "where", "when", "according":
		return !verbs[s.text(i-1)]
	case "after", "before", "since":
		return !verbs[s.text(i-1)] && !spans[s.text(i-1)]
	case "-":
		return s.text(i+1) == "-"
	case "but":
		return true
	case "and":
		next := s.text(i + 1)
		return verbal(next) || subjects[next]
	}
	return false
}

// adjoins are words that no clause ends with before a comma.
var adjoins = lexicon.Words(`or and of in to from about around between`)

// spans are units of time, which "after" and "before" say more of.
var spans = lexicon.Words(`second seconds minute minutes hour hours day days week weeks month months year years decade decades shortly soon just`)

// subjects are words that open a second clause behind "and".
var subjects = lexicon.Words(`he she it they we i there that this`)

// states reports whether the tokens [from, to) have a verb with something before
// it, outside of a clause about that.
func (s *scanner) states(from, to int) bool {
	about, open, brackets := false, 0, 0
	stated := false
	for i := from; i < to; i++ {
		switch s.t.Tokens[i].Kind {
		case segment.OpenQuote:
			open++
		case segment.CloseQuote:
			open--
		}
		switch w := s.text(i); {
		case open < 0 || brackets < 0:
			return false
		case w == "(":
			about = true
			brackets++
		case w == ")":
			about = false
			brackets--
		case w == ",":
			about = false
		case w == "who" || w == "which" || w == "that" || w == "where" || w == "when" || w == "if" || w == "If" || w == "as" || w == "while":
			about = !stated && i > from
		case !about && i > from && verbal(w) && s.t.Tokens[i].Kind == segment.Word && !(participles[w] && s.small(i+1)):
			stated = true
		}
	}
	return stated && open == 0 && brackets == 0
}

// small reports whether token i is a preposition behind a participle.
func (s *scanner) small(i int) bool {
	switch s.text(i) {
	case "in", "by", "of", "with", "on", "at", "from", "for", "to":
		return true
	}
	return false
}

// verbal guesses whether word is a finite verb: a past tense by its ending or a
// common verb.
func verbal(word string) bool {
	return verbs[word] || len(word) > 4 && word[0] >= 'a' && strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
}

// participles follow a noun more often than they tell.
var participles = lexicon.Words(`based located called named known made built used born held aged priced dated valued estimated`)

var verbs = lexicon.Words(`is are was were has have had will would can could may might must should says said does did do
won lost led met took gave went came began fell rose kept told found set cut hit put let became broke brought built bought chose
drew drove felt fought flew got grew knew paid ran saw sent shot shut sold spent split spoke spread stood stole struck swept
taught thought threw wrote makes takes gives costs cost sells earns runs employs owns holds covers plans wants hopes hope plan want
make take give sell earn employ own cover expect expects need needs remain remains live lives work works say believe believes
opens closes begins starts ends puts keeps sets brings uses asks calls wins loses faces stays goes comes
claims show shows range ranges rises falls grows pays charges offers includes contains measures weighs stands lies opened left made held`)

// converts reports whether a figure that begins with token first only says
// another in another unit: in brackets right behind a figure ("5 miles (8 km)").
func (s *scanner) converts(first int) bool {
	if first-2 < s.first || s.text(first-1) != "(" {
		return false
	}
	before := s.t.Tokens[first-2]
	return s.free == first-1 || before.Kind == segment.Number || s.unit(first-2).kind != ""
}

// tell marks the figures that are worth showing by themselves, in their order of
// rank: one a clause, each told the first time, and only where the text holds
// its clause.
func tell(figures []Figure, order []int) {
	var told []article.Span
	for _, i := range order {
		f := &figures[i]
		if len(told) == mostTelling {
			return
		}
		if f.score < leastTelling || !f.clause || f.again || slices.ContainsFunc(told, f.Phrase.Overlaps) {
			continue
		}
		f.Telling = true
		told = append(told, f.Phrase)
	}
}
