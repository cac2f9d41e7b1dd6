package salience

import (
	"strings"
	"sync"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A Fault is a set of reasons why a sentence does not stand alone.
type Fault uint8

// The faults. Each is told by form alone.
const (
	Leans    Fault = 1 << iota // opens with a pronoun, a connective, a noun that points back
	Dangles                    // holds a pronoun that nothing in the sentence explains
	Quoted                     // begins inside a quotation or with one
	Question                   // asks instead of telling
	Short                      // too few words to tell something, or more than one takes in
	Unended                    // has no end punctuation: a label, a caption
	Service                    // speaks of the page, not of the news
)

// Tolerances are the faults that are borne when an article has too few
// sentences without, one stage after the other.
var Tolerances = []Fault{0, Short, Dangles | Short, Leans | Dangles | Short, ^Fault(0)}

// minWords is the least number of words that tell something: shorter sentences
// gain in ROUGE and tell a reader little ("The mayor was 38.").
const minWords = 9

// maxWords is the most that a reader takes in at once.
const maxWords = 60

// Leaning are words that lean on what stands before when they open a
// sentence, in lower case. The map must not be changed.
var Leaning = wordSet(`he she it they we i you him her his hers its their them this that these those
such both neither either another others one some my our your
but and or nor so yet also then thus hence however therefore moreover furthermore nevertheless
nonetheless meanwhile instead besides still otherwise likewise similarly consequently accordingly
additionally indeed rather again finally later earlier afterwards afterward there here now
because though although while since if when where who which what why how
well yes no perhaps maybe sure sadly hopefully unfortunately luckily plus even else elsewhere
alternatively conversely admittedly ultimately eventually subsequently that's it's he's she's they're there's`)

// leaningPairs are openings of several words that lean back; the first word
// alone does not.
var leaningPairs = []string{
	"as a result", "as such", "after that", "in addition", "in the meantime", "in the end", "in response", "in return", "in the past", "in contrast", "in fact", "in turn", "in that",
	"for example", "for instance", "for that", "for this", "for his", "for her", "for their", "for many", "for some",
	"on the contrary", "on the other", "at the same", "by contrast", "by then", "by that", "by now", "even so", "of course", "that said",
	"the latter", "the former", "the same", "the other", "the two", "the pair", "the three", "the second", "the third", "the next",
	"at that", "at this", "at first", "at one", "in this", "in his", "in her", "in their", "in one", "in another", "in these", "in those", "in all",
	"during this", "during that", "under this", "under that", "to that", "to this", "with that", "with this", "with his", "with her",
	"among them", "among those", "among the", "like him", "like her", "like many", "like other", "as for", "as well", "as he", "as she", "as they", "as it",
	"after he", "after she", "after they", "after this", "before he", "before she", "before that", "not only", "not that", "not all",
	"all of", "most of", "many of", "part of", "only then", "only one", "just days", "just hours", "hours later", "days later", "weeks later",
	"months later", "years later", "a year later", "a day later", "two days later", "or not", "more than that", "nor is", "despite that", "despite this",
	"from there", "from then", "on that", "on this", "of those", "of these", "about that", "along with",
}

// openings are the leaning openings by their first letter.
var openings = sync.OnceValue(func() *[256][]string {
	var by [256][]string
	for _, pair := range leaningPairs {
		by[pair[0]] = append(by[pair[0]], pair)
	}
	return &by
})

// pointing are nouns that point back when "the" and one of them open a
// sentence and nothing says which is meant.
var pointing = wordSet(`move moves comment comments remark remarks statement news change changes result results
pair couple duo trio measure claim claims allegations latter former others rest reason same next second third
first two three four five six following above`)

// binding are words that, after such a noun, say which is meant.
var binding = wordSet(`of by to in on at from over that who which against between for with about near named called whose into`)

// serviceMarks are words of sentences that speak of the page itself.
var serviceMarks = []string{
	"read more", "click here", "sign up", "subscribe", "contributed to this report", "follow us",
	"all rights reserved", "this material may not", "see also", "watch:", "photo by", "image:", "http://", "https://", "www.",
	"share this", "scroll down", "more from", "newsletter", "download our", "contributed to this story", "follow @", "on twitter @",
	"see more", "watch the video", "video above", "video below", "pictured above", "for more information", "join the conversation",
}

// serviceWords holds a word of each of them: the others' sentences are not
// looked at.
const serviceWords = `read click sign subscribe contributed follow rights material see watch photo image http https www
share scroll more newsletter download twitter video pictured information conversation`

// faults tells why sentence i does not stand alone. inQuote says that it begins
// in a quotation.
func (m *measurer) faults(i int, inQuote bool) Fault {
	s := &m.Sentences[i]
	text := m.Text.Doc.Slice(s.Span)
	var f Fault
	if inQuote || m.Text.Tokens[s.FirstToken].Kind == segment.OpenQuote || m.closesQuote(s) {
		f |= Quoted
	}
	if s.Words < minWords || s.Words > maxWords {
		f |= Short
	}
	if leans(m.Text, s.Sentence) {
		f |= Leans
	}
	if m.dangles(s) {
		f |= Dangles
	}
	switch end := strings.TrimRight(text, "\"'”’)]»"); {
	case strings.HasSuffix(end, "?"):
		f |= Question
	case !strings.HasSuffix(end, ".") && !strings.HasSuffix(end, "!") && !strings.HasSuffix(end, "…") && !strings.HasSuffix(end, "。"):
		f |= Unended
	}
	if m.service && speaksOfPage(text) || strings.HasSuffix(text, " .") || m.labelled(s) {
		f |= Service
	}
	return f
}

// closesQuote reports whether the first quotation mark of the sentence closes a
// quotation: then one that was not found as such runs into it.
func (m *measurer) closesQuote(s *Sentence) bool {
	for _, t := range m.Text.Tokens[s.FirstToken:s.EndToken] {
		if t.Kind == segment.OpenQuote || t.Kind == segment.CloseQuote {
			return t.Kind == segment.CloseQuote
		}
	}
	return false
}

// labelled reports whether a label opens the sentence, as in a transcript or a
// list of links: a few words and a colon.
func (m *measurer) labelled(s *Sentence) bool {
	for k := s.FirstToken + 1; k < min(s.FirstToken+5, s.EndToken-1); k++ {
		if m.Text.String(k) == ":" {
			return true
		}
	}
	return false
}

// leans reports whether the sentence opens with words that lean on what stands
// before it.
func leans(text *segment.Text, sent segment.Sentence) bool {
	first := -1
	for k := sent.FirstToken; k < sent.EndToken && k < sent.FirstToken+3; k++ {
		if text.Tokens[k].Kind == segment.Word {
			first = k
			break
		}
	}
	if first < 0 {
		return false
	}
	word := strings.ToLower(text.String(first))
	if Leaning[word] || word == "the" && pointsBack(text, sent, first+1) {
		return true
	}
	opening := text.Doc.Slice(article.Span{Start: text.Tokens[first].Start, End: sent.Span.End})
	for _, pair := range openings()[word[0]] {
		if hasWordsPrefix(opening, pair) {
			return true
		}
	}
	return false
}

// pointsBack reports whether token k, after an opening "the", is a noun that
// points back and that nothing after it binds.
func pointsBack(text *segment.Text, sent segment.Sentence, k int) bool {
	if k+1 >= sent.EndToken || !pointing[text.String(k)] {
		return false
	}
	next := text.String(k + 1)
	return !binding[next] && next != "-" && next != ","
}

// hasWordsPrefix reports whether s begins with the words of prefix (lower case
// ASCII), whatever the case of s, and ends a word there.
func hasWordsPrefix(s, prefix string) bool {
	if len(s) <= len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return false
	}
	c := s[len(prefix)]
	return c == ' ' || c == ',' || c == '\n' || c == ':'
}

// speaksOfPage reports whether s holds a mark of the page's own service text.
func speaksOfPage(s string) bool {
	if len(s) > 400 {
		s = s[:400]
	}
	s = strings.ToLower(s)
	for _, mark := range serviceMarks {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return false
}

// wordSet makes a set of the words in list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
