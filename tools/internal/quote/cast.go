package quote

import (
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/entity"
	"explainer/tools/internal/lexicon"
)

// A cast tells who the labels of an interview are.
type cast struct {
	set   *entity.Set
	first int // byte of the first turn
	known map[string]int32
}

// startCast finds where the interview begins, if the article is one.
func (a *attribution) startCast() {
	for _, q := range a.quotes {
		if q.label != "" {
			a.cast = cast{set: a.set, first: q.inner.Start, known: make(map[string]int32)}
			return
		}
	}
}

// of returns the index of the person that a label names, -1 when it names none
// or more than one. "A" is the only person named before the first turn.
func (c *cast) of(label string) int32 {
	if who, ok := c.known[label]; ok {
		return who
	}
	who := int32(-1)
	for i, p := range c.set.People {
		if label == "A" && (len(p.Mentions) == 0 || p.Mentions[0].Start >= c.first) || label != "A" && !bears(label, p) {
			continue
		}
		switch {
		case who < 0:
			who = int32(i)
		case c.fuller(i, int(who)):
			who = int32(i)
		case !c.fuller(int(who), i):
			c.known[label] = -1
			return -1
		}
	}
	c.known[label] = who
	return who
}

// fuller reports whether the name of person i says more than that of person k,
// which is a part of it: a label in capitals may have been taken for a name of
// its own.
func (c *cast) fuller(i, k int) bool {
	long, short := c.set.People[i].Name, c.set.People[k].Name
	n := len(long) - len(short)
	return n > 0 && long[n-1] == ' ' && strings.EqualFold(long[n:], short)
}

// bears reports whether the label is the person's name, an alias, or their last
// word with their first or a title in front. Case does not count.
func bears(label string, p entity.Person) bool {
	if strings.EqualFold(label, p.Name) {
		return true
	}
	for _, alias := range p.Aliases {
		if strings.EqualFold(label, alias) {
			return true
		}
	}
	if n := len(p.Name) - len(label); n > 0 && p.Name[n-1] == ' ' && strings.EqualFold(p.Name[n:], label) {
		return true // "MONTES DE OCA"
	}
	first, _, more := strings.Cut(label, " ")
	if !strings.EqualFold(label[strings.LastIndexByte(label, ' ')+1:], p.Name[strings.LastIndexByte(p.Name, ' ')+1:]) {
		return false
	}
	given, _, _ := strings.Cut(p.Name, " ")
	return !more || strings.EqualFold(first, given) || isHonorific(first)
}

// isHonorific reports whether a word of a label, often all in capitals, is a title.
func isHonorific(word string) bool {
	if lexicon.Of(word).Is(lexicon.Title) {
		return true
	}
	_, n := utf8.DecodeRuneInString(word)
	return lexicon.Of(word[:n] + strings.ToLower(word[n:])).Is(lexicon.Title)
}

// inInterview gives a turn the person that its label names.
func inInterview(a *attribution, n int) (answer, bool) {
	label := a.quotes[n].label
	if label == "" {
		return answer{}, false
	}
	if who := a.cast.of(label); who >= 0 {
		return answer{source{person, -1, who}, -1}, true
	}
	return answer{noSource, -1}, true
}
