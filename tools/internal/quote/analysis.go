package quote

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// An analysis is what the sieves read: the article's words with their classes,
// its names, its quotations and its sentences as token ranges. It is filled
// once, front to back, and allocates per article, never per token.
type analysis struct {
	text *segment.Text
	set  *entity.Set

	words      []word
	mentions   []mention
	quotes     []placed
	sentences  []sentence
	acts       []act
	candidates []candidate

	lastSentence  int // where sentenceAt looks first
	lastCandidate int // where window looks first
}

// A word is what the analysis keeps of a token.
type word struct {
	class   class
	mention int32 // index of the name it belongs to; -1
	quote   int32 // index of the quotation it belongs to; -1
}

// A mention is a name in its place.
type mention struct {
	first, end           int32 // tokens
	person, organization int32 // index in the entity set; -1
}

// A placed quotation knows its tokens, marks included, and its sentence.
type placed struct {
	pair
	first, end int
	sentence   int
	nextAct    int // index in analysis.acts of the first act after it
	nickname   bool
	names      [maxNames]int32 // who is named inside it, counted from 1; 0 for nobody
}

// maxNames bounds how many of those named inside a quotation are kept.
const maxNames = 6

// note notes that person p is named inside the quotation.
func (q *placed) note(p int32) {
	for i := range q.names {
		switch q.names[i] {
		case 0:
			q.names[i] = p + 1
			return
		case p + 1:
			return
		}
	}
}

// tells reports whether person p is named inside the quotation.
func (q *placed) tells(p int32) bool { return slices.Contains(q.names[:], p+1) }

// A sentence is a run of tokens that no quotation crosses: what looks like the
// end of a sentence inside a quotation is none.
type sentence struct {
	first, end int // tokens
	block      int
	acts       [2]int // range in analysis.acts
	quotes     [2]int // range in analysis.quotes
}

// analyze prepares an article for the sieves.
func analyze(t *segment.Text, set *entity.Set, pairs []pair) *analysis {
	a := &analysis{text: t, set: set}
	a.place(pairs)
	a.classify()
	a.name()
	a.linkNamesakes()
	a.openNicknames()
	a.join()
	a.findActs()
	a.findCandidates()
	return a
}

// place finds the tokens of each quotation.
func (a *analysis) place(pairs []pair) {
	tokens := a.text.Tokens
	a.quotes = make([]placed, len(pairs))
	a.words = make([]word, len(tokens))
	i := 0
	for n, p := range pairs {
		for i < len(tokens) && tokens[i].Start < p.outer.Start {
			a.words[i].quote = -1
			i++
		}
		first := i
		for i < len(tokens) && tokens[i].Start < p.outer.End {
			a.words[i].quote = int32(n)
			i++
		}
		a.quotes[n] = placed{pair: p, first: first, end: i}
	}
	for ; i < len(tokens); i++ {
		a.words[i].quote = -1
	}
}

// classify tells what each word outside quotations can be.
func (a *analysis) classify() {
	vocabulary := vocabulary()
	tokens := a.text.Tokens
	for i := range a.words {
		w := &a.words[i]
		w.mention = -1
		if w.quote >= 0 {
			w.class = quoted
			continue
		}
		s := a.text.String(i)
		w.class = classify(vocabulary, s, tokens[i].Kind)
		if i == 0 {
			continue
		}
		switch touches := tokens[i-1].End == tokens[i].Start; {
		case (s == "-" || s == "/") && touches && i+1 < len(tokens) && tokens[i].End == tokens[i+1].Start:
			w.class = joint
		case w.class&possessive != 0 && a.words[i-1].class&(heShe|pronoun|relative) != 0:
			w.class = auxiliary | being // "he’s"
		}
	}
}

// name finds the tokens of each name outside quotations.
func (a *analysis) name() {
	a.mentions = a.mentions[:0]
	n := 0
	for _, p := range a.set.People {
		n += len(p.Mentions)
	}
	for _, o := range a.set.Organizations {
		n += len(o.Mentions)
	}
	spans := make([]named, 0, n)
	for i, p := range a.set.People {
		if !abbreviation(p.Name) {
			spans = appendNamed(spans, p.Mentions, int32(i), -1)
		}
	}
	for i, o := range a.set.Organizations {
		spans = appendNamed(spans, o.Mentions, -1, int32(i))
	}
	sortNamed(spans)
	a.mentions = make([]mention, 0, n)
	tokens := a.text.Tokens
	i := 0
	for _, s := range spans {
		for i < len(tokens) && tokens[i].Start < s.span.Start {
			i++
		}
		first := i
		for i < len(tokens) && tokens[i].End <= s.span.End {
			i++
		}
		if i == first {
			continue
		}
		if n := a.words[first].quote; n >= 0 {
			a.quotes[n].note(s.person)
			continue
		}
		for i < len(tokens) && suffix(a.text.String(i)) {
			i++
		}
		for j := first; j < i; j++ {
			a.words[j].mention = int32(len(a.mentions))
		}
		a.mentions = append(a.mentions, mention{int32(first), int32(i), s.person, s.organization})
	}
}

// abbreviation reports whether a name is a single abbreviated word, a state or a
// title that was taken for a person: "Md.".
func abbreviation(name string) bool {
	return strings.HasSuffix(name, ".") && !strings.Contains(name, " ") && strings.Count(name, ".") == 1 && len(name) > 2
}

// suffix reports whether s is a part of the name before it.
func suffix(s string) bool {
	switch s {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// A named is a name's span before its tokens are known.
type named struct {
	span                 article.Span
	person, organization int32
}

func appendNamed(dst []named, spans []article.Span, person, organization int32) []named {
	for _, s := range spans {
		dst = append(dst, named{s, person, organization})
	}
	return dst
}
