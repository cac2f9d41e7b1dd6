package salience

import (
	"strings"
	"sync"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// leaning tells how the sentence's opening words lean on what stands before it:
// Leans, Connects or not at all. first says that nothing stands there.
func (m *measurer) leaning(s *Sentence, first bool) Fault {
	t := m.Text
	k := opening(t, s.Sentence)
	if k < 0 {
		return 0
	}
	word := strings.ToLower(t.String(k))
	next := ""
	if k+1 < s.EndToken {
		next = t.String(k + 1)
	}
	opens := openers[word]
	switch {
	case opens&personal != 0:
		if first && m.named(s, k+1) {
			return 0 // "He wears no uniform, but Ada Brandt leads an army."
		}
		return Leans
	case word == "it" || word == "it's" || word == "it’s":
		if expletive(t, k, s.EndToken) {
			return 0
		}
		return Leans
	case opens&pointer != 0:
		return Leans
	case opens&counting != 0:
		if next == "" || next == "," || next == "of" && k+2 < s.EndToken && deictic[t.String(k+2)] || finite(next) {
			return Leans
		}
		return 0
	case opens&connective != 0 && !(word == "earlier" && (next == "this" || next == "in")):
		return Connects
	case first:
		return 0
	case ordinals[word] && next == ",":
		return Connects // "Second, the state pays"
	case phrases[word] && itBehind(t, k, s.EndToken):
		return Leans
	case word == "the" && pointsBack(t, s.Sentence, k+1):
		return Leans
	}
	for j := k + 1; j < min(k+5, s.EndToken); j++ {
		if w := t.String(j); (w == "later" || w == "earlier" || w == "after") && lengths[t.String(j-1)] && (w != "after" || t.String(min(j+1, s.EndToken-1)) == ",") {
			return Leans // "Two years later"
		}
	}
	text := t.Doc.Slice(article.Span{Start: t.Tokens[k].Start, End: s.Span.End})
	for _, words := range leaningPhrases()[word[0]] {
		if hasWordsPrefix(text, words) {
			return Leans
		}
	}
	return 0
}

// opening returns the first word of a sentence; -1 where none stands among its
// first three tokens.
func opening(t *segment.Text, sent segment.Sentence) int {
	for k := sent.FirstToken; k < sent.EndToken && k < sent.FirstToken+3; k++ {
		if t.Tokens[k].Kind == segment.Word {
			return k
		}
	}
	return -1
}

// named reports whether the name of a person or an organization stands in the
// sentence from token k on.
func (m *measurer) named(s *Sentence, k int) bool {
	for ; k < s.EndToken; k++ {
		if kind := m.kinds[k]; kind == personName || kind == organizationName {
			return true
		}
	}
	return false
}

// expletive reports whether the "it" of token k stands for a clause that
// follows: "It is unclear whether", "It took three years to".
func expletive(t *segment.Text, k, end int) bool {
	verb := k + 1
	if len(t.String(k)) > len("it") {
		verb = k // "It's"
	}
	switch word := t.String(min(verb, end-1)); word {
	case "took", "takes":
	case "seems", "appears", "looks", "feels":
		return verb+1 < end && (t.String(verb+1) == "that" || t.String(verb+1) == "like" || t.String(verb+1) == "as")
	default:
		if verb > k && !being[word] {
			return false
		}
	}
	for j := verb + 1; j < min(verb+6, end); j++ {
		switch t.String(j) {
		case "a", "an", ",", ".", ";", ":", "by":
			return false // "It is a law that": some law named before
		case "that", "whether", "who", "how", "why", "where":
			return j > verb+1
		case "to":
			return j > verb+1 && !strings.HasSuffix(t.String(j-1), "ed")
		}
	}
	return false
}

// being are the verbs after an "it" that can stand for what follows.
var being = lexicon.Words(`is was isn't wasn't isn’t wasn’t became remains remained`)

func finite(word string) bool {
	switch word {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "did", "does", "do", "said", "says", "say":
		return true
	}
	return len(word) > 3 && strings.HasSuffix(word, "ed")
}

// An opener says how a word leans back when it opens a sentence.
type opener uint8

const (
	personal opener = 1 << iota
	pointer
	counting // leans unless what it counts follows
	connective
)

// openers are the words in lower case that lean back when they open a sentence.
var openers = func() map[string]opener {
	set := map[string]opener{}
	for _, list := range []struct {
		words string
		opens opener
	}{
		{`he she they him her his their them its we i our my he's she's they're i'm we're i've we've he’s she’s they’re i’m we’re i’ve we’ve`, personal},
		{`this that these those such neither either another others both here that's that’s here's here’s`, pointer},
		{`one some many no several few most all none much each`, counting},
		{`but and or nor so yet also then thus hence however therefore moreover furthermore nevertheless
nonetheless meanwhile instead besides still otherwise likewise similarly consequently accordingly
additionally indeed rather again finally later earlier afterwards afterward now plus else elsewhere
well yes perhaps maybe sure sadly hopefully unfortunately luckily even
alternatively conversely admittedly ultimately eventually subsequently
overall combined suddenly gee oh wow`, connective},
	} {
		for _, w := range strings.Fields(list.words) {
			set[w] |= list.opens
		}
	}
	return set
}()

var deictic = lexicon.Words(`them these those us which`)

// Leaning reports whether word, in lower case, is a pronoun or a connective
// that leans on what stands before when it opens a sentence.
func Leaning(word string) bool {
	return openers[word]&(personal|pointer|connective) != 0 || word == "it" || word == "there"
}

// leaningWords are openings of several words that lean back; the first word
// alone does not.
var leaningWords = []string{
	"as a result", "as such", "after that", "in addition", "in the meantime", "in response", "in return", "in contrast", "in fact", "in turn", "in that",
	"for example", "for instance", "for that", "for this", "for his", "for her", "for their", "because of this", "because of that",
	"a further", "not to be", "not content", "not the first", "on the contrary", "on the other", "at the same", "by contrast", "by then", "by that", "even so", "of course", "that said",
	"the latter", "the former", "the same", "the other", "the two", "the pair", "the three", "the second", "the third", "the next",
	"at that", "at this", "in this", "in his", "in her", "in their", "in another", "in these", "in those",
	"during this", "during that", "under this", "under that", "to that", "to this", "with that", "with this", "with his", "with her",
	"among them", "among those", "like him", "like her", "as for", "as he", "as she", "as they", "as it",
	"after he", "after she", "after they", "after this", "before he", "before she", "before that", "when he", "when she", "when they", "when it", "when that", "if he", "if she", "if they", "if it", "if that", "if so", "if not",
	"while he", "while she", "while they", "while it", "although he", "although she", "although it", "since then", "since he", "since she",
	"only then", "just days", "just hours", "hours later", "days later", "weeks later",
	"months later", "years later", "a year later", "a day later", "two days later", "or not", "more than that", "nor is", "despite that", "despite this",
	"from there", "from then", "on that", "on this", "of those", "of these", "about that", "along with",
	"after all,", "first of all", "to be sure", "all of this", "all of that", "following that", "following this",
	"given this", "like the other", "until then", "either way", "in other words", "in short,", "then again", "long gone",
	"no wonder", "what's more", "what’s more", "except this", "except that", "unless, of course", "yup", "nope", "remember", "especially", "particularly",
	"there he", "there she", "there they", "what he", "what she", "who is he", "where he", "where she",
}

// leaningPhrases are the leaningWords by their first letter.
var leaningPhrases = sync.OnceValue(func() *[256][]string {
	var by [256][]string
	for _, words := range leaningWords {
		by[words[0]] = append(by[words[0]], words)
	}
	return &by
})
