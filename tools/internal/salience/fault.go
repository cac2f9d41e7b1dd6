package salience

import (
	"strings"
	"sync"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A Fault is a set of reasons why a sentence does not stand alone.
type Fault uint16

// The faults. Each is told by form alone.
const (
	Leans    Fault = 1 << iota // opens with a pronoun or a noun that points back
	Dangles                    // holds a pronoun that nothing in the sentence explains
	Quoted                     // begins inside a quotation or with one
	Question                   // asks instead of telling
	Short                      // too few words to tell something, or more than one takes in
	Unended                    // has no end punctuation: a label, a caption
	Connects                   // opens with a connective, and is whole without it
	Service                    // speaks of the page, not of the news
	Points                     // opens with "the" and a noun that the sentence before explains
)

// borne are the faults that count against a sentence without forbidding it: a
// reader who meets it alone stumbles, but learns what it says.
const borne = Connects | Dangles | Points

// Tolerances are the other faults that are borne when an article has too few
// sentences without, one stage after the other.
var Tolerances = []Fault{0, Short, Leans | Short, ^Fault(0)}

// minWords is the least number of words that tell something: shorter sentences
// gain in ROUGE and tell a reader little ("The mayor was 38.").
const minWords = 7

// minPlain is the same for a sentence below the first that names nobody and holds
// no number: rhetoric is short.
const minPlain = 10

// maxWords is the most that a reader takes in at once.
const maxWords = 60

// pointing are nouns that point back when "the" and one of them open a
// sentence and nothing says which is meant.
var pointing = lexicon.Words(`move moves comment comments remark remarks statement news change changes result results
pair couple duo trio measure claim claims allegations latter former others rest reason same next second third
first two three four five six following above`)

// binding are words that, after such a noun, say which is meant.
var binding = lexicon.Words(`of by to in on at from over that who which against between for with about near named called whose into`)

// serviceMarks are words of sentences that speak of the page itself.
var serviceMarks = []string{
	"read more", "click here", "sign up", "subscribe", "contributed to this report", "follow us",
	"all rights reserved", "this material may not", "see also", "watch:", "photo by", "image:", "http://", "https://", "www.",
	"share this", "scroll down", "more from", "newsletter", "download our", "contributed to this story", "follow @", "on twitter @",
	"see more", "watch the video", "video above", "video below", "pictured above", "for more information", "join the conversation",
	"videos below", "videos above", "photos below", "photos above", "gallery below", "gallery above", "edited version of", "excerpts of our",
	"our conversation", "opinions expressed", "views expressed",
}

// serviceWords holds a word of each of them: the others' sentences are not
// looked at.
const serviceWords = `read click sign subscribe contributed follow rights material see watch photo image http https www
share scroll more newsletter download twitter video pictured information conversation
videos photos gallery edited excerpts opinions views`

// faults tells why sentence i does not stand alone. inQuote says that it begins
// in a quotation.
func (m *measurer) faults(i int, inQuote bool) Fault {
	s := &m.Sentences[i]
	text := m.Text.Doc.Slice(s.Span)
	var f Fault
	if inQuote || m.Text.Tokens[s.FirstToken].Kind == segment.OpenQuote || m.closesQuote(s) {
		f |= Quoted
	}
	if s.Words < minWords || i > 0 && s.Words < minPlain && s.names == 0 && s.numbers == 0 || s.Words > maxWords || s.Words < 2*minWords && m.tellsAge(s) {
		f |= Short
	}
	f |= m.leaning(s, i == 0)
	if i > 0 && m.sumsUp(s) {
		f |= Leans
	}
	if f&Leans == 0 && m.pointsOver(i) {
		f |= Points
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
	if i > 0 && m.leavesQuoteOpen(s) { // the first tells the news all the same
		f |= Unended
	}
	if m.service && speaksOfPage(text) || m.speaksOfAuthor(i) || strings.HasSuffix(text, " .") || text[0] == '(' || m.labelled(s) {
		f |= Service
	}
	return f
}

// tellsAge reports whether the sentence ends in somebody's age: "was 39."
func (m *measurer) tellsAge(s *Sentence) bool {
	k := s.EndToken - 1
	for k > s.FirstToken && m.Text.Tokens[k].Kind == segment.Punct {
		k--
	}
	if k == s.FirstToken || m.Text.Tokens[k].Kind != segment.Number {
		return false
	}
	verb := m.Text.String(k - 1)
	return verb == "was" || verb == "is" || verb == "turned"
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

// leavesQuoteOpen reports whether a quotation that the sentence opens is not
// closed in it: it breaks off in the middle of what somebody says.
func (m *measurer) leavesQuoteOpen(s *Sentence) bool {
	open := false
	for _, t := range m.Text.Tokens[s.FirstToken:s.EndToken] {
		switch t.Kind {
		case segment.OpenQuote:
			open = true
		case segment.CloseQuote:
			open = false
		}
	}
	return open
}

// authorNote is how many of the last sentences may tell who wrote the article.
const authorNote = 3

// speaksOfAuthor reports whether sentence i, one of the last, says that somebody
// is an author or a contributor: "Ada Brandt is the author of".
func (m *measurer) speaksOfAuthor(i int) bool {
	if i == 0 || i < len(m.Sentences)-authorNote {
		return false
	}
	s := &m.Sentences[i]
	for k := s.FirstToken + 1; k+1 < s.EndToken; k++ {
		if word := m.Text.String(k); word != "is" && word != "are" {
			continue
		}
		for j := k + 1; j < min(k+9, s.EndToken); j++ {
			if writers[m.Text.String(j)] {
				return true
			}
		}
		return false
	}
	return false
}

// writers are nouns for those who write.
var writers = lexicon.Words(`author authors co-author co-authors coauthor columnist contributor correspondent commentator`)

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
	if len(s) <= len(prefix) || !hasPrefixFold(s, prefix) {
		return false
	}
	c := s[len(prefix)]
	return c == ' ' || c == ',' || c == '\n' || c == ':'
}

// speaksOfPage reports whether s holds a mark of the page's own service text, in
// any case of its letters.
func speaksOfPage(s string) bool {
	marks := servicesByFirst()
	for i := range len(s[:min(len(s), 400)]) {
		for _, mark := range marks[s[i]] {
			if hasPrefixFold(s[i:min(len(s), 400)], mark) {
				return true
			}
		}
	}
	return false
}

// servicesByFirst are the serviceMarks by their first letter in either case.
var servicesByFirst = sync.OnceValue(func() *[256][]string {
	var by [256][]string
	for _, mark := range serviceMarks {
		by[mark[0]] = append(by[mark[0]], mark)
		by[mark[0]&^0x20] = append(by[mark[0]&^0x20], mark)
	}
	return &by
})

// hasPrefixFold reports whether s begins with prefix (lower case ASCII), whatever
// the case of s.
func hasPrefixFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		c := s[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		if c != prefix[i] {
			return false
		}
	}
	return true
}
