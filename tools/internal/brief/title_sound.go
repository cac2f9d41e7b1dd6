package brief

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// A piece of a sentence that ends in the middle of a thought is no title. What
// follows tells such ends by the words on both sides of them, since no part of
// speech is known.

// sound reports whether the tokens [first, k) of sentence c are a statement that
// may end before token k: not behind a preposition, an article or half of a pair
// of adjectives, not between a verb or a noun and the preposition that it wants.
func (p *picker) sound(c *salience.Sentence, first, k int) bool {
	if k <= first || k >= c.EndToken {
		return k > first
	}
	before, word := strings.ToLower(p.text.String(k-1)), p.text.String(k)
	switch {
	case unfinished[before] || joining[before] || determiners[before] || before == "of" || before == "-":
		return false
	case p.text.Tokens[k-1].Kind == segment.Possessive || p.text.Tokens[k-1].Kind == segment.Number && p.text.Tokens[k].Kind == segment.Number:
		return false
	case word == "but" && p.text.String(k-1) != "," && !p.opensClause(k+1, c.EndToken):
		return false // "a small but busy port"
	case (word == "before" || word == "after" || word == "as" || word == "when") && (shortly[before] || lengthOfTime[before]):
		return false
	case (joining[word] || word == "as" || word == "of" || relatives[word] || word == "when") && (p.verbal(k-1) || wanting[before]):
		return false
	case p.compares(first, k):
		return false
	case word == "," && k+2 < c.EndToken && p.text.Tokens[k+1].Kind == segment.Number && p.text.String(k+2) == "-":
		return false // "a rare, 475-pound turtle"
	case p.commands(first, k, c.EndToken):
		return false
	}
	return word != "," || !p.halfOfPair(first, k, c.EndToken)
}

// joining are the words that join a verb or a noun to what it is about.
var joining = lexicon.Words(`in on at for from by under over during into against between to with without about of off out up down
near toward towards through within around across behind beyond among upon onto via despite amid since until following than
like and or nor not`)

// shortly are words that want "after" or "before".
var shortly = lexicon.Words(`shortly soon just long immediately right straight even only ever once moments`)

// lengthOfTime are the units of time that stand before "after" or "before".
var lengthOfTime = lexicon.Words(`second seconds minute minutes hour hours day days week weeks month months year years decade decades`)

// wanting are nouns and adjectives that say little without the preposition
// behind them.
var wanting = lexicon.Words(`time record ban attack tax pressure impact plea call bid role part interest rise fall increase change drop decline
need needs attempt attempts right rights effort efforts ability chance plan plans decision deal agreement war fight campaign support
demand demands search hope hopes reason look view views attention access threat threats response reaction approach answer solution
key end way lack number one many some most all half majority thousands hundreds dozens millions range series case cases risk risks
able unable likely unlikely ready willing due set bound aware proud capable responsible guilty afraid full close next prior according
similar different based because thanks addition order kind sort type piece lot couple member members critics opponents supporters`)

// verbal reports whether token k is likely a verb or a participle, which may
// want what follows.
func (p *picker) verbal(k int) bool {
	word := p.text.String(k)
	if len(word) == 0 || word[0] >= 'A' && word[0] <= 'Z' {
		return false
	}
	if finiteVerb(word) || participles[word] || len(word) > 5 && strings.HasSuffix(word, "ing") {
		return true
	}
	v, says := lexicon.Saying()[word]
	return says && v.Form&(lexicon.Past|lexicon.Third) != 0 && v.Form&lexicon.Noun == 0
}

// participles are irregular participles and present tenses that [finiteVerb] does
// not know.
var participles = lexicon.Words(`been being done drawn driven eaten fallen flown forgotten given gone grown hidden known laid lain
ridden risen seen shown spoken stolen sworn taken thrown torn withdrawn woken worn written come run become begun caught dealt
dug fed fled hung heard hurt kept left lent lost meant read rung sought sung sunk slept slid stuck swung taught told understood
looks comes goes gives takes makes gets leads lives works stands sits runs turns looks deals belongs depends focuses relies remains
live work stand sit turn look deal belong depend focus rely go give take make get lead`)

// opensClause reports whether token k opens a clause: a pronoun, an article or a
// name.
func (p *picker) opensClause(k, end int) bool {
	if k >= end {
		return false
	}
	word := p.text.String(k)
	return determiners[word] || salience.Leaning(word) || word == "there" || word[0] >= 'A' && word[0] <= 'Z'
}

// compares reports whether an "as" or a "so" waits for the "as" of token k, or an
// "either" for its "or".
func (p *picker) compares(first, k int) bool {
	for j := k - 1; j >= max(first, k-6); j-- {
		switch p.text.String(j) {
		case "as", "so", "such", "same":
			return p.text.String(k) == "as"
		case "or":
			return false
		case "either":
			return true
		}
	}
	return false
}

// commands reports whether a verb of asking stands in the tokens [first, k) and
// the "to" that tells what is asked only behind them: "ordered the judges in the
// state to stop".
func (p *picker) commands(first, k, end int) bool {
	open := false
	for j := first; j < k; j++ {
		word := p.text.String(j)
		open = open && word != "to" || commanding[word]
	}
	for j := k; open && j < min(end, k+9) && p.text.String(j) != ","; j++ {
		if p.text.String(j) == "to" {
			return true
		}
	}
	return false
}

// commanding are verbs that want somebody and what he is to do.
var commanding = lexicon.Words(`ordered asked told urged forced allowed invited attributed persuaded expected required advised warned encouraged
convinced instructed pressed wants wanted asks tells orders urges forces allows`)

// halfOfPair reports whether the comma of token k stands between two adjectives
// before their noun: "the wide-eyed, long-tailed cat". The words behind an
// article are then all adjectives by their form, and so is the word behind the
// comma.
func (p *picker) halfOfPair(first, k, end int) bool {
	if k+2 >= end || !p.adjective(k+1, end) {
		return false
	}
	for j := k - 1; j >= first && j > k-6; j-- {
		word := p.text.String(j)
		switch {
		case determiners[strings.ToLower(word)]:
			return j < k-1
		case word == "-" || strings.HasSuffix(word, "ly") || j > first && p.text.String(j-1) == "-" || p.adjective(j, end):
		case j+1 < k && p.text.String(j+1) == "-":
		default:
			return false
		}
	}
	return false
}

// adjective reports whether token k has the form of an adjective or begins a
// compound with a hyphen.
func (p *picker) adjective(k, end int) bool {
	word := p.text.String(k)
	if p.text.Tokens[k].Kind != segment.Word || word[0] >= 'A' && word[0] <= 'Z' {
		return false
	}
	if k+1 < end && p.text.String(k+1) == "-" && p.text.Tokens[k+1].Start == p.text.Tokens[k].End {
		return true
	}
	if strings.Contains(word, "-") {
		return true
	}
	for _, ending := range adjectiveEndings {
		if len(word) > len(ending)+2 && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return smallAdjectives[word]
}

var adjectiveEndings = []string{"ful", "ous", "ive", "able", "ible", "less", "ic", "ical", "ish", "ary", "ant", "ent", "al"}

var smallAdjectives = lexicon.Words(`big small old new young long short tall wide narrow dark bright hot cold rich poor sad happy quiet
loud slow fast cheap dear strong weak grey gray black white red green blue brown busy empty dirty clean dusty rusty windy sunny rainy
cold warm dry wet soft hard heavy light deep shallow high low thin thick rough smooth strange lonely lovely friendly ugly pretty`)
