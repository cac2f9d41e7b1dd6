package salience

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// looksBack is how many sentences before one are searched for what it points at.
const looksBack = 2

// pointsOver reports whether sentence i opens with "the" and a noun that nothing
// behind it binds and that the sentences right before it explain: they have the
// noun or a word of its stem ("the arrests", after "were arrested").
func (m *measurer) pointsOver(i int) bool {
	s := &m.Sentences[i]
	k := opening(m.Text, s.Sentence)
	if i == 0 || k < 0 || k+2 >= s.EndToken {
		return false
	}
	switch m.Text.String(k) {
	case "The", "the":
	default:
		return false
	}
	noun := m.subjectNoun(k+1, s.EndToken)
	if noun < 0 {
		return false
	}
	word := m.Text.String(noun)
	for j := i - 1; j >= max(0, i-looksBack); j-- {
		before := &m.Sentences[j]
		for n := before.FirstToken; n < before.EndToken; n++ {
			if m.Text.Tokens[n].Kind == segment.Word && sameStem(word, m.Text.String(n)) {
				return true
			}
		}
	}
	return false
}

// subjectNoun returns the last of the words in lower case from token k on, at
// most three, where what follows them does not say which is meant; -1 where there
// is none.
func (m *measurer) subjectNoun(k, end int) int {
	noun := -1
	for j := k; j < min(k+mostNoun, end); j++ {
		word := m.Text.String(j)
		if m.Text.Tokens[j].Kind != segment.Word || word[0] < 'a' || m.kinds[j] != noName {
			return -1 // a name or a number says which
		}
		if j > k && (finite(word) || pastVerbs[word] || strings.HasSuffix(word, "ly")) {
			break
		}
		if binding[word] || word == "and" {
			return -1
		}
		noun = j
		if j+1 < end && m.Text.Tokens[j+1].Kind == segment.Punct {
			break
		}
	}
	if noun < 0 || noun+1 >= end || binding[m.Text.String(noun+1)] || m.Text.String(noun+1) == "," {
		return -1
	}
	return noun
}

// mostNoun bounds the words of a noun phrase that points back.
const mostNoun = 3

// pastVerbs are irregular verbs that end a subject.
var pastVerbs = lexicon.Words(`came went took made began fell rose led left told gave held kept found set cut hit put let became broke brought
built drew drove felt fought got grew knew lost met paid ran saw sent shot sold spent split spoke stood struck thought threw won wrote
comes goes takes makes begins leads gives shows means does might must should cannot`)

// leastStem is the number of letters that two words share at least.
const leastStem = 4

// sameStem reports whether two words, but for their endings, are one: "arrests"
// and "arrested".
func sameStem(a, b string) bool {
	n := min(len(a), len(b))
	shared := 0
	for shared < n && a[shared]|0x20 == b[shared]|0x20 {
		shared++
	}
	return shared >= leastStem && shared+3 >= len(a) && shared+3 >= len(b)
}

// sumsUp reports whether the sentence opens with "all this".
func (m *measurer) sumsUp(s *Sentence) bool {
	k := opening(m.Text, s.Sentence)
	if k < 0 || k+1 >= s.EndToken || !strings.EqualFold(m.Text.String(k), "all") {
		return false
	}
	next := m.Text.String(k + 1)
	return next == "this" || next == "that" || next == "these" || next == "those"
}

// ordinals open a point of a list when a comma follows.
var ordinals = lexicon.Words(`first firstly second secondly third thirdly fourth finally last lastly next`)

// phrases are prepositions that open a short phrase before the subject.
var phrases = lexicon.Words(`for in on at by with to of from through after before during among like as unlike despite under over`)

// mostPhrase bounds the tokens of such a phrase.
const mostPhrase = 5

// itBehind reports whether an "it" that stands for no clause to come follows the
// comma of a short phrase that opens at token k: "In many ways, it is the best".
func itBehind(t *segment.Text, k, end int) bool {
	for j := k + 1; j+1 < min(k+mostPhrase+1, end); j++ {
		if t.String(j) != "," {
			continue
		}
		switch t.String(j + 1) {
		case "it", "it's", "it’s":
			return !expletive(t, j+1, end)
		}
		return false
	}
	return false
}
