package brief

import (
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/salience"
)

// breaks are the words before which a clause can end.
var breaks = lexicon.Words(`which who where while whereas although though but because after before as when
with without including despite amid since until following`)

// beforeBreak takes the words up to the last clause end that fits.
func beforeBreak(p *picker, c *salience.Sentence) article.Span {
	return p.lastCut(c, c.FirstToken, true, p.fitsTitle, p.endsClause)
}

// endsClause reports whether a clause can end before token k.
func (p *picker) endsClause(k int) bool {
	word := p.text.String(k)
	return word == "," || word == ";" || word == ":" || word == "—" || word == "–" || breaks[word] || p.dashes(k)
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
	aside := p.opensPhrase(first, c.EndToken) // in a phrase or clause before the verb that a comma ends
	comma := first
	pending := false // the verb behind a "that" is still to come
	for k := first; k < c.EndToken; k++ {
		span := article.Span{Start: p.text.Tokens[first].Start, End: p.text.Tokens[k].Start}
		word := p.text.String(k)
		if span.Len() > 4*maxClause {
			break
		}
		if verb && !pending && cut(k) && !p.opensQuote(first, k) && (k-comma > leastTail || comma == first) && (!wantsVerb || p.sound(c, first, k)) {
			if fits(p.trimEnd(span)) {
				best = span
			}
		}
		if word == ":" {
			break // what follows a colon says what stands before it
		}
		switch {
		case word == "that" && verb:
			pending = true
		case pending && breaks[word]:
			return best // "that because": two clauses are still to come
		case pending:
			pending = !finiteVerb(word) || p.participle(first, k)
		case word == ",":
			aside, comma = !verb && k+1 < c.EndToken && determiners[p.text.String(k+1)] && !openings[p.text.String(first)], k
		case p.dashes(k):
			aside = !verb && !aside
		case relatives[word] && !verb:
			aside = true
		case !aside && k > first && finiteVerb(word) && (finite[word] || !attributive(p.text.String(k-1))) && !p.participle(first, k):
			verb = true
		}
	}
	return best
}

// leastTail is the number of words that follow a title's last comma at least.
const leastTail = 3

// relatives open a clause that says more of the subject before its verb.
var relatives = lexicon.Words(`who which whose where that`)

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
		if !p.opensStatement(k+1, c.EndToken) {
			continue
		}
		if rest := p.from(c, k+1); runes(p, rest) <= maxTitle {
			return rest
		}
		if cut := p.lastCut(c, k+1, true, p.fitsTitle, p.endsClause); !cut.IsZero() && best.IsZero() {
			best = cut
		}
	}
	return best
}

// opensStatement reports whether the tokens [first, end) begin with a subject and
// its verb, without a comma or a clause in between.
func (p *picker) opensStatement(first, end int) bool {
	for k := first; k < end; k++ {
		word := p.text.String(k)
		if word == "," || word == ";" || breaks[word] || relatives[word] || p.dashes(k) {
			return false
		}
		if k > first && finiteVerb(word) && (finite[word] || !attributive(p.text.String(k-1))) && !p.participle(first, k) {
			return true
		}
	}
	return false
}

// opensPhrase reports whether token k opens a phrase before the main clause: a
// preposition, or a participle with one behind it ("Born in Lund, …").
func (p *picker) opensPhrase(k, end int) bool {
	word := p.text.String(k)
	if openings[word] || conditions[word] || joining[strings.ToLower(word)] && word != strings.ToLower(word) {
		return true
	}
	if k+1 >= end || !joining[p.text.String(k+1)] || p.text.String(k+1) == "and" {
		return false
	}
	low := strings.ToLower(word)
	return low == "born" || participles[low] || strings.HasSuffix(low, "ed") && finiteVerb(low)
}

// conditions are the other words that open a clause before the main clause.
var conditions = lexicon.Words(`If Because Although Though Unless Whether Once Where Whenever`)

// participle reports whether token k, in a sentence that opens at token first,
// only says more of the noun before it: "a man accused of fraud", without an
// auxiliary.
func (p *picker) participle(first, k int) bool {
	if !befallen[p.text.String(k)] || k+1 >= len(p.text.Tokens) || !joining[p.text.String(k+1)] || p.text.String(k+1) == "and" {
		return false
	}
	for j := k - 1; j >= max(first, k-3); j-- {
		if auxiliaries[p.text.String(j)] {
			return false
		}
	}
	return true
}

// befallen are participles that describe people more often than they tell.
var befallen = lexicon.Words(`accused arrested killed suspected charged convicted shot injured wounded wanted held born opposed
jailed sentenced known named found used painted written made built based trapped abducted kidnapped captured involved`)

var auxiliaries = lexicon.Words(`is are was were be been being has have had gets got get will would can could may might must should`)

// openings are the words that open a phrase before the main clause.
var openings = lexicon.Words(`According After Amid As At Before By Despite During Following For From In On Over Since Through
Under Until Upon When While With Within Without`)

// determiners open a main clause.
var determiners = lexicon.Words(`the a an its his her their two three four five several many most`)

// openingCut takes the opening words up to the last preposition or conjunction
// that leaves a title of the right length.
func openingCut(p *picker, c *salience.Sentence) article.Span {
	return p.lastCut(c, c.FirstToken, true, p.fitsTitle, p.cutsPhrase)
}

// cutsPhrase reports whether a title may end before token k, a comma or a word
// that opens the next phrase.
func (p *picker) cutsPhrase(k int) bool {
	word := p.text.String(k)
	if k > 0 && word == "and" && k+1 < len(p.text.Tokens) {
		return prepositions[p.text.String(k+1)] || p.secondVerb(k) // "medals to the mayor and to a baker"
	}
	if k == 0 || word != "," && !breaks[word] && !cutting[word] {
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

// secondVerb reports whether token k is an "and" that joins a second verb to the
// subject: "fell off the road and blocked it".
func (p *picker) secondVerb(k int) bool {
	return k+1 < len(p.text.Tokens) && p.text.String(k) == "and" && finiteVerb(p.text.String(k+1))
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
var unfinished = lexicon.Words(`early late just shortly more less than as so and or but not only also to be been being slated scheduled`)

// cutting are the prepositions that a title may end before: what they open says
// when, where or why, and the statement is whole without.
var cutting = lexicon.Words(`in on at for from under during over`)

var prepositions = lexicon.Words(`in on at for from by under over during into against between and or to`)

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
	return finite[word] || len(word) > 4 && word[0] >= 'a' && strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
}

var finite = lexicon.Words(`is are was were has have had will would can could may might must says said did does
won lost led left met made took gave went came began fell rose held kept told found set cut hit put let
became broke brought built bought chose drew drove felt fought flew got grew knew lay paid ran sat saw
sent shot shut sold spent split spoke spread stood stole struck swept taught thought threw understood
wants plans says faces hopes aims calls seeks
wrote rode strode froze shook woke wore tore swore hid hung swung fled bled sought caught dealt laid slept wept crept rang sang sank swam
leapt forgot withdrew overthrew undertook overcame`)
