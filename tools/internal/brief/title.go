package brief

import (
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// A title taken from the text has this many characters where the text allows.
const (
	minTitle = 35
	maxTitle = 90
)

// leadSentences is how far down a title is looked for.
const leadSentences = 3

// earlySentences is how far down a title is looked for when the lead gives none.
const earlySentences = 8

// titleRules are tried in order on the lead's first sentence, then on the
// second and third; the first that answers gives the title. Every answer is a
// contiguous piece of one sentence, without its end punctuation.
var titleRules = []titleRule{
	{"lead sentence", wholeSentence},          // short enough as it stands
	{"lead clause", afterConnective},          // "However, the talks failed." less its connective
	{"lead clause", beforeBreak},              // up to a comma, dash or conjunction that ends a clause
	{"lead clause", afterComma},               // the main clause behind an opening phrase
	{"opening words of the lead", openingCut}, // up to the last preposition that fits
}

type titleRule struct {
	by   string
	take func(p *picker, c *salience.Sentence) article.Span
}

// title takes a title out of the lead; zero when the article has no sentence.
func title(p *picker) Piece {
	lead := p.sents[:min(leadSentences, len(p.sents))]
	for _, borne := range []salience.Fault{0, ^salience.Fault(0)} {
		for i := range lead {
			if lead[i].Faults&^borne&notitle != 0 {
				continue
			}
			if piece := p.titleOf(&lead[i]); !piece.Span.IsZero() {
				return piece
			}
		}
	}
	if len(lead) == 0 {
		return Piece{}
	}
	for i := range p.sents[:min(earlySentences, len(p.sents))] {
		s := &p.sents[i]
		if s.Faults&(notitle|salience.Leans|salience.Connects) != 0 || !p.hasVerb(s.FirstToken, s.EndToken) {
			continue
		}
		if piece := p.titleOf(s); !piece.Span.IsZero() {
			return Piece{Span: piece.Span, By: "early sentence"}
		}
	}
	best := &lead[0]
	for i := range lead {
		if lead[i].Faults&(salience.Short|notitle) == 0 {
			best = &lead[i]
			break
		}
	}
	if span := p.trimEnd(p.lastCut(best, best.FirstToken, false, p.fitsTitle, p.cutsPhrase)); runes(p, best.Span) > maxTitle && !span.IsZero() {
		return Piece{Span: span, By: "opening words of the lead"}
	}
	span := p.trimEnd(best.Span)
	if span.Len() == 0 {
		return Piece{} // nothing but marks
	}
	return Piece{Span: span, By: "lead sentence"}
}

// notitle are the faults of sentences that give no title while others do.
const notitle = salience.Quoted | salience.Question | salience.Unended | salience.Service | salience.Dangles

// titleOf takes a title out of one sentence.
func (p *picker) titleOf(c *salience.Sentence) Piece {
	for _, rule := range titleRules {
		span := p.trimEnd(rule.take(p, c))
		if n := runes(p, span); n >= minTitle && n <= maxTitle {
			return Piece{Span: span, By: rule.by}
		}
	}
	return Piece{}
}

// standfirst is the first sentence that opens no quotation; else the first.
func standfirst(p *picker) Piece {
	for i := range p.sents[:min(leadSentences, len(p.sents))] {
		if p.sents[i].Faults&(salience.Quoted|salience.Question|salience.Short|salience.Unended|salience.Service) == 0 {
			return Piece{Span: p.sents[i].Span, By: "lead sentence"}
		}
	}
	if len(p.sents) == 0 {
		return Piece{}
	}
	return Piece{Span: p.sents[0].Span, By: "lead sentence"}
}

// wholeSentence takes the sentence as it stands, unless it leans back.
func wholeSentence(p *picker, c *salience.Sentence) article.Span {
	if c.Faults&(salience.Leans|salience.Connects) != 0 {
		return article.Span{}
	}
	return c.Span
}

// afterConnective takes what follows an opening connective and its comma.
func afterConnective(p *picker, c *salience.Sentence) article.Span {
	if c.EndToken-c.FirstToken < 3 || !salience.Leaning(strings.ToLower(p.text.String(c.FirstToken))) || p.text.String(c.FirstToken+1) != "," {
		return article.Span{}
	}
	return p.from(c, c.FirstToken+2)
}

// breaks are the words before which a clause can end.
var breaks = wordSet(`which who where while whereas although though but because after before as when
with without including despite amid since until following`)

// beforeBreak takes the words up to the last clause end that fits.
func beforeBreak(p *picker, c *salience.Sentence) article.Span {
	return p.lastCut(c, c.FirstToken, true, p.fitsTitle, p.endsClause)
}

// endsClause reports whether a clause can end before token k.
func (p *picker) endsClause(k int) bool {
	word := p.text.String(k)
	return word == "," || word == ";" || word == "—" || word == "–" || breaks[word] || p.dashes(k)
}

// fitsTitle reports whether a piece has the length of a title.
func (p *picker) fitsTitle(span article.Span) bool {
	n := runes(p, span)
	return n >= minTitle && n <= maxTitle
}

// lastCut returns the longest piece from token first on that fits, has its main
// verb, if so wanted, and ends before a token that may be cut at,
// outside of any quotation.
func (p *picker) lastCut(c *salience.Sentence, first int, wantsVerb bool, fits func(article.Span) bool, cut func(k int) bool) article.Span {
	if c.Faults&(salience.Leans|salience.Connects) != 0 && wantsVerb {
		return article.Span{}
	}
	var best article.Span
	verb := !wantsVerb
	aside := openings[p.text.String(first)] // in a phrase or clause before the verb that a comma ends
	comma := first
	pending := false // the verb behind a "that" is still to come
	for k := first; k < c.EndToken; k++ {
		span := article.Span{Start: p.text.Tokens[first].Start, End: p.text.Tokens[k].Start}
		word := p.text.String(k)
		if span.Len() > 4*maxClause || word == ":" {
			break
		}
		if verb && !pending && cut(k) && !p.opensQuote(first, k) && (k-comma > leastTail || comma == first) {
			if fits(p.trimEnd(span)) {
				best = span
			}
		}
		switch {
		case word == "that" && verb:
			pending = true
		case pending:
			pending = !finiteVerb(word)
		case word == ",":
			aside, comma = !verb && k+1 < c.EndToken && determiners[p.text.String(k+1)] && !openings[p.text.String(first)], k
		case p.dashes(k):
			aside = !verb && !aside
		case relatives[word] && !verb:
			aside = true
		case !aside && k > first && finiteVerb(word) && (finite[word] || !attributive(p.text.String(k-1))):
			verb = true
		}
	}
	return best
}

// leastTail is the number of words that follow a title's last comma at least.
const leastTail = 3

// relatives open a clause that says more of the subject before its verb.
var relatives = wordSet(`who which whose where that`)

// dashes reports whether token k is the first of two hyphens, or a hyphen
// between blanks: a dash.
func (p *picker) dashes(k int) bool {
	if p.text.String(k) != "-" || k+1 >= len(p.text.Tokens) {
		return false
	}
	t := p.text.Tokens
	return p.text.String(k+1) == "-" || k > 0 && t[k-1].End < t[k].Start && t[k].End < t[k+1].Start
}

// afterComma takes the main clause behind an opening phrase ("After two days of
// talks, the ministers agreed …"): what follows the first comma that leaves a
// piece of the right length, with a determiner in front and a verb in it, in a
// sentence that opens with a preposition.
func afterComma(p *picker, c *salience.Sentence) article.Span {
	if !openings[p.text.String(c.FirstToken)] {
		return article.Span{}
	}
	var best article.Span
	for k := c.FirstToken; k+1 < c.EndToken; k++ {
		if p.text.String(k) != "," || !determiners[p.text.String(k+1)] || p.opensQuote(c.FirstToken, k) {
			continue
		}
		if !p.hasVerb(k+1, c.EndToken) {
			continue
		}
		if rest := p.from(c, k+1); runes(p, rest) <= maxTitle {
			return rest
		}
		if cut := p.lastCut(c, k+1, true, p.fitsTitle, p.cutsPhrase); !cut.IsZero() && best.IsZero() {
			best = cut
		}
	}
	return best
}

// openings are the words that open a phrase before the main clause.
var openings = wordSet(`According After Amid As At Before By Despite During Following For From In On Over Since Through
Under Until Upon When While With Within Without`)

// determiners open a main clause.
var determiners = wordSet(`the a an its his her their two three four five several many most`)

// openingCut takes the opening words up to the last preposition or conjunction
// that leaves a title of the right length.
func openingCut(p *picker, c *salience.Sentence) article.Span {
	return p.lastCut(c, c.FirstToken, true, p.fitsTitle, p.cutsPhrase)
}

// cutsPhrase reports whether a title may end before token k, a comma or a word
// that opens the next phrase.
func (p *picker) cutsPhrase(k int) bool {
	word := p.text.String(k)
	if k == 0 || word != "," && !breaks[word] && !prepositions[word] {
		return false
	}
	before := p.text.String(k - 1)
	if word == "to" && strings.HasSuffix(before, "ing") || word == "at" && k+1 < len(p.text.Tokens) && p.text.String(k+1) == "least" {
		return false
	}
	for j := k - 1; word == "to" && j > max(0, k-5); j-- {
		if p.text.String(j) == "from" {
			return false // "from nine crowns to fourteen"
		}
	}
	return !unfinished[before] && !(prepositions[word] && p.describes(k-1))
}

// describes reports whether token k is a participle that begins to say more of
// a noun in the plural ("photos printed | on board"), behind the sentence's
// verb.
func (p *picker) describes(k int) bool {
	if k < 1 || !strings.HasSuffix(p.text.String(k), "ed") || !strings.HasSuffix(p.text.String(k-1), "s") || finite[p.text.String(k-1)] {
		return false
	}
	return p.hasVerb(p.text.Sentences[p.text.SentenceOf(k)].FirstToken, k)
}

// unfinished are words that no title ends with.
var unfinished = wordSet(`early late just shortly more less than as so and or but not only also to be been being slated scheduled`)

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
func (p *picker) from(c *salience.Sentence, k int) article.Span {
	if k >= c.EndToken {
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
