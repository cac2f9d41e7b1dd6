package brief

import (
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A title taken from the text has this many characters where the text allows.
const (
	minTitle = 35
	maxTitle = 90
)

// leadSentences is how far down a title is looked for.
const leadSentences = 3

// titleRules are tried in order over the lead's sentences; the first that
// answers gives the title. Every answer is a contiguous piece of one sentence,
// without its end punctuation.
var titleRules = []struct {
	by   string
	take func(p *picker, c *candidate) article.Span
}{
	{"lead sentence", wholeSentence},          // short enough as it stands
	{"lead clause", afterConnective},          // "However, the talks failed." less its connective
	{"lead clause", beforeBreak},              // up to a comma, dash or conjunction that ends a clause
	{"lead clause", afterComma},               // the main clause behind an opening phrase
	{"opening words of the lead", openingCut}, // up to the last preposition that fits
}

// title takes a title out of the lead; zero when the article has no sentence.
func title(p *picker) Piece {
	lead := p.sents[:min(leadSentences, len(p.sents))]
	for _, clean := range []bool{true, false} {
		for _, rule := range titleRules {
			for i := range lead {
				c := &lead[i]
				if clean && c.faults&(quoted|question|unended|service) != 0 {
					continue
				}
				span := p.trimEnd(rule.take(p, c))
				if n := runes(p, span); n >= minTitle && n <= maxTitle {
					return Piece{Span: span, By: rule.by}
				}
			}
		}
	}
	if len(lead) == 0 {
		return Piece{}
	}
	return Piece{Span: p.trimEnd(lead[0].Span), By: "lead sentence"}
}

// standfirst is the first sentence that opens no quotation; else the first.
func standfirst(p *picker) Piece {
	for i := range p.sents[:min(leadSentences, len(p.sents))] {
		if p.sents[i].faults&(quoted|question|short|unended|service) == 0 {
			return Piece{Span: p.sents[i].Span, By: "lead sentence"}
		}
	}
	if len(p.sents) == 0 {
		return Piece{}
	}
	return Piece{Span: p.sents[0].Span, By: "lead sentence"}
}

// wholeSentence takes the sentence as it stands, unless it leans back.
func wholeSentence(p *picker, c *candidate) article.Span {
	if c.faults&leansBack != 0 {
		return article.Span{}
	}
	return c.Span
}

// afterConnective takes what follows an opening connective and its comma.
func afterConnective(p *picker, c *candidate) article.Span {
	if c.End-c.First < 3 || !leaning[strings.ToLower(p.text.String(c.First))] || p.text.String(c.First+1) != "," {
		return article.Span{}
	}
	return p.from(c, c.First+2)
}

// breaks are the words before which a clause can end.
var breaks = wordSet(`which who where while whereas although though but because after before as when
with without including despite amid since until following`)

// beforeBreak takes the words up to the last clause end that fits.
func beforeBreak(p *picker, c *candidate) article.Span {
	if c.faults&leansBack != 0 {
		return article.Span{}
	}
	var best article.Span
	verb := false
	for k := c.First; k < c.End; k++ {
		word := p.text.String(k)
		span := article.Span{Start: c.Start, End: p.text.Tokens[k].Start}
		if span.Len() > 4*maxTitle {
			break
		}
		ends := word == "," || word == ";" || word == "—" || word == "–" || breaks[word]
		if ends && verb && !p.opensQuote(c.First, k) {
			if n := runes(p, p.trimEnd(span)); n >= minTitle && n <= maxTitle {
				best = span
			}
		}
		verb = verb || finiteVerb(word)
	}
	return best
}

// afterComma takes the main clause behind an opening phrase ("After two days of
// talks, the ministers agreed …"): what follows the first comma that leaves a
// piece of the right length, with a determiner in front and a verb in it, in a
// sentence that opens with a preposition.
func afterComma(p *picker, c *candidate) article.Span {
	if !openings[p.text.String(c.First)] {
		return article.Span{}
	}
	for k := c.First; k+1 < c.End; k++ {
		if p.text.String(k) != "," || !determiners[p.text.String(k+1)] || p.opensQuote(c.First, k) {
			continue
		}
		if rest := p.from(c, k+1); runes(p, rest) <= maxTitle && p.hasVerb(k+1, c.End) {
			return rest
		}
	}
	return article.Span{}
}

// openings are the words that open a phrase before the main clause.
var openings = wordSet(`After Amid As At Before By Despite During Following For From In On Over Since Through
Under Until Upon When While With Within Without`)

// determiners open a main clause.
var determiners = wordSet(`the a an its his her their two three four five several many most`)

// openingCut takes the opening words up to the last preposition or conjunction
// that leaves a title of the right length.
func openingCut(p *picker, c *candidate) article.Span {
	var best article.Span
	for k := c.First; k < c.End; k++ {
		span := article.Span{Start: c.Start, End: p.text.Tokens[k].Start}
		if span.Len() > 4*maxTitle {
			break
		}
		word := p.text.String(k)
		if !breaks[word] && !prepositions[word] && word != "," || p.opensQuote(c.First, k) {
			continue
		}
		if n := runes(p, p.trimEnd(span)); n >= minTitle && n <= maxTitle {
			best = span
		}
	}
	return best
}

var prepositions = wordSet(`in on at for from by under over during into against between and or to`)

// hasVerb reports whether one of the tokens [first, end) may be a finite verb.
func (p *picker) hasVerb(first, end int) bool {
	for k := first; k < end; k++ {
		if finiteVerb(p.text.String(k)) {
			return true
		}
	}
	return false
}

// finiteVerb guesses whether word may be a finite verb of a report: a past
// tense by its ending or a common short verb.
func finiteVerb(word string) bool {
	return finite[word] || len(word) > 4 && strings.HasSuffix(word, "ed")
}

var finite = wordSet(`is are was were has have had will would can could may might must says said did does
won lost led left met made took gave went came began fell rose held kept told found set cut hit put let
became broke brought built bought chose drew drove felt fought flew got grew knew lay paid ran sat saw
sent shot shut sold spent split spoke spread stood stole struck swept taught thought threw understood
wants plans says faces hopes aims calls seeks`)

// from is the rest of the sentence from token k on.
func (p *picker) from(c *candidate, k int) article.Span {
	if k >= c.End {
		return article.Span{}
	}
	return article.Span{Start: p.text.Tokens[k].Start, End: c.Span.End}
}

// opensQuote reports whether a quotation mark stands open between the tokens
// first and k: no title ends inside a quotation.
func (p *picker) opensQuote(first, k int) bool {
	open := 0
	for _, t := range p.text.Tokens[first:k] {
		switch t.Kind {
		case segment.OpenQuote:
			open++
		case segment.CloseQuote:
			open--
		}
	}
	return open > 0
}

// trimEnd cuts white space and end punctuation off a piece; a question or
// exclamation mark stays.
func (p *picker) trimEnd(span article.Span) article.Span {
	s := p.text.Doc.Slice(span)
	trimmed := strings.TrimRight(s, " \t\n.,;:—–-")
	if abbreviated(s, trimmed) {
		trimmed += "."
	}
	span.End = span.Start + len(trimmed)
	return span
}

// abbreviated reports whether the period after trimmed belongs to an
// abbreviation such as "U.S." that ends the piece.
func abbreviated(s, trimmed string) bool {
	n := len(trimmed)
	return n >= 3 && len(s) > n && s[n] == '.' && trimmed[n-2] == '.' && 'A' <= trimmed[n-1] && trimmed[n-1] <= 'Z'
}

// runes is the length of a piece in characters.
func runes(p *picker, span article.Span) int {
	return utf8.RuneCountInString(p.text.Doc.Slice(span))
}
