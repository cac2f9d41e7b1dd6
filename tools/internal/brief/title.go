package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/salience"
)

// A title taken from the text has this many characters where the text allows:
// a piece of a sentence at most maxTitle, a whole sentence at most maxWhole, and
// where the sentence that should give it is longer, at most maxLonger.
const (
	minTitle  = 35
	maxTitle  = 90
	maxWhole  = 110
	maxLonger = 135
)

// leadSentences is how far down a title is looked for.
const leadSentences = 3

// The names of rules that more than one place gives.
const (
	leadSentenceBy = "lead sentence"
	leadClauseBy   = "lead clause"
)

// titleRules are tried in order on one sentence; the first that answers gives
// the title. Every answer is a contiguous piece of the sentence, without its end
// punctuation.
var titleRules = []titleRule{
	{leadSentenceBy, wholeSentence},           // short enough as it stands
	{leadClauseBy, afterConnective},           // "However, the talks failed." less its connective
	{leadClauseBy, beforeBreak},               // up to a comma, dash or conjunction that ends a clause
	{leadClauseBy, afterComma},                // the main clause behind an opening phrase
	{"opening words of the lead", openingCut}, // up to the last preposition that fits
}

type titleRule struct {
	by   string
	take func(p *picker, c *salience.Sentence) article.Span
}

// title takes a title out of the first highlight, else out of the lead, else
// out of another highlight; zero when the article has no sentence. Where nothing
// short is whole, it takes a whole sentence, however long, rather than a stump.
func title(p *picker, chosen []Highlight) Piece {
	best, lead, others := p.titleSentences(chosen)
	for _, try := range []struct {
		list []*salience.Sentence
		take func(*salience.Sentence) Piece
	}{{best, p.titleOf}, {lead, p.turn}, {best, p.longerTitle}, {lead, p.titleOf}, {lead, p.longerTitle}} {
		for _, s := range try.list {
			if s.Faults&(notitle|salience.Points) != 0 || s.Faults&salience.Short != 0 && s != &p.sents[0] {
				continue
			}
			if piece := try.take(s); !piece.Span.IsZero() {
				return piece
			}
		}
	}
	all := slices.Concat(best, lead, others)
	for _, borne := range []salience.Fault{0, ^salience.Fault(0)} {
		for _, s := range all {
			if s.Faults&^borne&notitle != 0 {
				continue
			}
			if piece := p.titleOf(s); !piece.Span.IsZero() {
				return piece
			}
		}
	}
	return p.lastTitle(all)
}

// contrasts are connectives that tell the turn of a story.
var contrasts = lexicon.Words(`however instead nevertheless nonetheless still yet but`)

// turn takes what a sentence of the lead says behind an opening "However,": the
// news that the first sentence led up to.
func (p *picker) turn(s *salience.Sentence) Piece {
	if !contrasts[strings.ToLower(p.text.String(s.FirstToken))] || !p.opensStatement(min(s.FirstToken+2, s.EndToken), s.EndToken) {
		return Piece{}
	}
	if span := p.trimEnd(afterConnective(p, s)); p.fitsTitle(span) {
		return Piece{Span: span, By: leadClauseBy}
	}
	return Piece{}
}

// titleSentences are the sentences that may give a title: the first highlight
// and the article's first sentence, the rest of the lead, the other highlights by
// rank.
func (p *picker) titleSentences(chosen []Highlight) (best, lead, others []*salience.Sentence) {
	byRank := slices.Clone(chosen)
	slices.SortFunc(byRank, func(a, b Highlight) int { return a.Rank - b.Rank })
	for n, h := range byRank {
		s := &p.sents[p.text.SentenceAt(h.Span.Start)]
		if n == 0 {
			best = append(best, s)
		} else {
			others = append(others, s)
		}
	}
	for i := range p.sents[:min(leadSentences, len(p.sents))] {
		switch s := &p.sents[i]; {
		case slices.Contains(best, s):
		case i == 0:
			best = append(best, s)
		default:
			lead = append(lead, s)
		}
	}
	if len(best) > 1 && p.definite(best[0]) {
		slices.Reverse(best) // "The star took the stage": the first sentence says who
	}
	return best, lead, others
}

// definite reports whether a sentence opens with "the", as of something known.
func (p *picker) definite(s *salience.Sentence) bool {
	return s.Faults&salience.Points != 0 || p.text.String(s.FirstToken) == "The"
}

// longerTitle takes a sentence whole or one of its clauses, a little longer than
// a title should be.
func (p *picker) longerTitle(s *salience.Sentence) Piece {
	fits := func(span article.Span) bool { n := runes(p, span); return n >= minTitle && n <= maxLonger }
	if span := p.trimEnd(s.Span); fits(span) && s.Faults&(salience.Leans|salience.Connects) == 0 && !p.opensQuote(s.FirstToken, s.EndToken) {
		return Piece{Span: span, By: leadSentenceBy}
	}
	if cut := p.trimEnd(p.lastCut(s, s.FirstToken, true, fits, func(k int) bool { return p.endsStatement(k) || p.secondVerb(k) })); !cut.IsZero() {
		return Piece{Span: cut, By: leadClauseBy}
	}
	return Piece{}
}

// lastTitle takes the first sentence that stands alone, whole.
func (p *picker) lastTitle(list []*salience.Sentence) Piece {
	if len(list) == 0 {
		return Piece{}
	}
	best := list[0]
	for _, s := range slices.Backward(list) {
		if s.Faults&(salience.Short|notitle|salience.Leans) == 0 {
			best = s
		}
	}
	span := p.trimEnd(best.Span)
	if span.Len() == 0 {
		return Piece{} // nothing but marks
	}
	if runes(p, span) > maxLonger {
		return Piece{Span: span, By: longTitle}
	}
	return Piece{Span: span, By: leadSentenceBy}
}

// longTitle names the rule that takes a sentence too long for a title.
const longTitle = "long sentence of the lead"

// notitle are the faults of sentences that give no title while others do.
const notitle = salience.Quoted | salience.Question | salience.Unended | salience.Service | salience.Dangles

// titleOf takes a title out of one sentence.
func (p *picker) titleOf(c *salience.Sentence) Piece {
	for i, rule := range titleRules {
		span := p.trimEnd(rule.take(p, c))
		most := maxTitle
		if i == 0 {
			most = maxWhole
		}
		if n := runes(p, span); n >= minTitle && n <= most {
			return Piece{Span: span, By: rule.by}
		}
	}
	return Piece{}
}

// standfirst is the first sentence that opens no quotation; else the first. A
// sentence that is the title already is passed over while there is another.
func standfirst(p *picker, title Piece) Piece {
	lead := p.sents[:min(leadSentences, len(p.sents))]
	if len(p.sents) > 1 && p.trimEnd(lead[0].Span) == title.Span {
		lead = p.sents[1:min(leadSentences+1, len(p.sents))]
	}
	for i := range lead {
		if lead[i].Faults&(salience.Quoted|salience.Question|salience.Short|salience.Unended|salience.Service) == 0 {
			return Piece{Span: lead[i].Span, By: leadSentenceBy}
		}
	}
	if len(lead) == 0 {
		return Piece{}
	}
	return Piece{Span: lead[0].Span, By: leadSentenceBy}
}

// wholeSentence takes the sentence as it stands, unless it leans back.
func wholeSentence(p *picker, c *salience.Sentence) article.Span {
	if c.Faults&(salience.Leans|salience.Connects) != 0 || p.opensQuote(c.FirstToken, c.EndToken) {
		return article.Span{}
	}
	return c.Span
}

// prepositional are words that open a phrase behind a connective: what follows
// is no main clause yet.
var prepositional = lexicon.Words(`according after amid as at before by despite during following for from if in on over since through
under until upon when while with within without although though`)

// afterConnective takes what follows an opening connective and its comma.
func afterConnective(p *picker, c *salience.Sentence) article.Span {
	if c.EndToken-c.FirstToken < 3 || !salience.Leaning(strings.ToLower(p.text.String(c.FirstToken))) || p.text.String(c.FirstToken+1) != "," ||
		c.EndToken-c.FirstToken > 3 && prepositional[p.text.String(c.FirstToken+2)] {
		return article.Span{}
	}
	return p.from(c, c.FirstToken+2)
}
