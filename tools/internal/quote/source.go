package quote

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// A sourceKind says what a verb of saying has for a subject.
type sourceKind uint8

const (
	nobody       sourceKind = iota // none was found
	person                         // a named person
	he                             // "he" or "she": the person is found later
	organization                   // a named organization
	nominal                        // a common noun: "a spokesman", "critics"
	several                        // more than one: "Lee and Price", "they", "we", "I"
)

// A source is whoever a cue says spoke, as the article words it.
type source struct {
	kind  sourceKind
	token int32 // the head word
	index int32 // index in the entity set's people or organizations; -1
}

var noSource = source{kind: nobody, token: -1, index: -1}

// of returns the source that mention m is.
func (a *analysis) of(m mention) source {
	if m.person >= 0 {
		return source{person, m.end - 1, m.person}
	}
	if m.organization < 0 { // a name whose bearer is not clear
		return source{nominal, m.end - 1, -1}
	}
	return source{organization, m.end - 1, m.organization}
}

// pronounAt returns the source that the pronoun at token i is.
func (a *analysis) pronounAt(i int) source {
	if a.words[i].class&heShe != 0 {
		return source{he, int32(i), -1}
	}
	return source{several, int32(i), -1}
}

// maxPhrase bounds how many words of a noun phrase are walked over.
const maxPhrase = 10

// phraseStart walks left from the first word of a name over titles and nouns
// ("former White House adviser …") to where the noun phrase begins, not before
// token low.
func (a *analysis) phraseStart(i, low int) int {
	for n := 0; n < maxPhrase && i > low; n++ {
		c := a.words[i-1].class
		if c&possessive != 0 && i-1 > low {
			i -= 2 // "Ohio’s governor, …"
			continue
		}
		if c&timeWord != 0 || c&(function&^other) != 0 || c&other != 0 || c&(verbOf|pastLook) != 0 && c&(upper|noun) == 0 {
			break
		}
		i--
		if c&determiner != 0 {
			break
		}
	}
	return i
}

// headed reports what the noun phrase that ends with the name m is: the name
// itself, or what the name only belongs to ("a spokesman for Ann Lee", "Lee and
// Price"). It also returns where the whole phrase begins.
func (a *analysis) headed(m mention, low int) (source, int) {
	start := a.phraseStart(int(m.first), low)
	src := a.of(m)
	if start == low {
		return src, start
	}
	left := a.words[start-1]
	switch {
	case left.class&preposition != 0:
		return a.afterPreposition(src, m, start, low)
	case left.class&conjunction != 0 && start-2 >= low && a.words[start-2].class&upper != 0 && a.words[start-2].class&quoted == 0:
		return source{several, m.end - 1, -1}, start - 2
	}
	return src, start
}

// afterPreposition decides what a phrase is whose last name follows a
// preposition at token start-1.
func (a *analysis) afterPreposition(src source, m mention, start, low int) (source, int) {
	p := start - 1
	if p == low || a.words[p-1].class&(comma|stop|colon|quoted) != 0 {
		return src, start // "In Ohio Ann Lee said"
	}
	if k := a.words[p-1].mention; k >= 0 && a.mentions[k].person >= 0 {
		who := a.mentions[k] // "Ann Lee of the Rowing Club"
		return a.of(who), a.phraseStart(int(who.first), low)
	}
	if a.is(p, "of") && a.words[p-1].class&upper != 0 &&
		(start < int(m.first) || lexicon.Of(a.text.String(p-1)).Is(lexicon.Title)) {
		return src, a.phraseStart(p, low) // "Secretary of State Ann Lee"
	}
	return source{nominal, int32(p - 1), -1}, p - 1
}

// is reports whether token i is the word s, in any case.
func (a *analysis) is(i int, s string) bool {
	if i < 0 || i >= len(a.words) {
		return false
	}
	return strings.EqualFold(a.text.String(i), s)
}
