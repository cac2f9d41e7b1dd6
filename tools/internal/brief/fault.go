package brief

import (
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A fault is a set of reasons why a sentence does not stand alone.
type fault uint8

const (
	leansBack fault = 1 << iota // opens with a pronoun or a connective
	quoted                      // begins or ends inside a quotation, or begins with one
	question                    // asks instead of telling
	short                       // too few words to tell something
	unended                     // has no end punctuation: a label, a caption
	service                     // speaks of the page, not of the news
)

// minWords is the least number of words that tell something.
const minWords = 6

// maxWords is the most that a reader takes in at once.
const maxWords = 60

// leaning are the words that lean on what stands before when they open a
// sentence.
var leaning = wordSet(`he she it they we i you him her his hers its their them this that these those
such both neither either another others one some
but and or nor so yet also then thus hence however therefore moreover furthermore nevertheless
nonetheless meanwhile instead besides still otherwise likewise similarly consequently accordingly
additionally indeed rather again finally later earlier afterwards afterward there here now
because though although while since if when where who which what why how`)

// openers of two words that lean back; the first word alone does not.
var leaningPairs = []string{
	"as a result", "as such", "after that", "in addition", "in contrast", "in fact", "in turn", "in that",
	"for example", "for instance", "for that", "for this", "on the contrary", "on the other", "at the same",
	"by contrast", "even so", "of course", "that said", "the latter", "the former", "the same", "the other",
	"the two", "the pair", "at that", "in this", "in his", "in her", "in their", "during this", "during that",
	"under this", "to that", "to this", "with that", "with this", "among them", "like him", "like her",
}

// service words mark sentences that speak of the page itself.
var serviceMarks = []string{
	"read more", "click here", "sign up", "subscribe", "contributed to this report", "follow us",
	"all rights reserved", "this material may not", "see also", "watch:", "photo by", "image:", "http://", "https://", "www.",
	"share this", "scroll down", "more from", "newsletter", "download our",
}

// faultsOf tells why sent does not stand alone. words is its number of words,
// inQuote whether it begins in a quotation.
func faultsOf(text *segment.Text, sent segment.Sentence, words int, inQuote bool) fault {
	var f fault
	s := text.Doc.Slice(sent.Span)
	if inQuote {
		f |= quoted
	}
	if words < minWords || words > maxWords {
		f |= short
	}
	if leans(text, sent) {
		f |= leansBack
	}
	switch end := strings.TrimRight(s, "\"'”’)]»"); {
	case strings.HasSuffix(end, "?"):
		f |= question
	case !strings.HasSuffix(end, ".") && !strings.HasSuffix(end, "!") && !strings.HasSuffix(end, "…") && !strings.HasSuffix(end, "。"):
		f |= unended
	}
	if speaksOfPage(s) {
		f |= service
	}
	return f
}

// leans reports whether the sentence opens with words that lean on what stands
// before it.
func leans(text *segment.Text, sent segment.Sentence) bool {
	first := -1
	for k := sent.First; k < sent.End && k < sent.First+3; k++ {
		if text.Tokens[k].Kind == segment.Word {
			first = k
			break
		}
	}
	if first < 0 {
		return false
	}
	if leaning[strings.ToLower(text.String(first))] {
		return true
	}
	opening := text.Doc.Slice(article.Span{Start: text.Tokens[first].Start, End: sent.Span.End})
	for _, pair := range leaningPairs {
		if hasWordsPrefix(opening, pair) {
			return true
		}
	}
	return false
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
