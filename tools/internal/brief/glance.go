package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

// A Glance answers four questions in the article's own words. An answer that
// the article does not give is zero.
type Glance struct {
	Who, What, When, Where Piece
}

// A glancer holds what the rules of a glance look at.
type glancer struct {
	text  *segment.Text
	set   *entity.Set
	dates []timex.Date
	// head is the article's title cut into words; without sentences where it
	// has none.
	head *segment.Text
	// named are all mentions of people, places and organizations, in text
	// order.
	named []mention
	// taken is the title taken from the text.
	taken Piece
	// who is the answer to who.
	who article.Span
}

// A mention is a place of a name in the text.
type mention struct {
	article.Span
	kind  mentionKind
	index int // of the name in its list
}

type mentionKind uint8

const (
	personMention mentionKind = iota
	placeMention
	organizationMention
)

// A glanceRule answers a question; the zero span when it cannot.
type glanceRule struct {
	by   string
	find func(g *glancer) article.Span
}

// glance answers who, what, when and where.
func glance(text *segment.Text, set *entity.Set, dates []timex.Date, taken Piece) Glance {
	if len(text.Sentences) == 0 {
		return Glance{}
	}
	g := newGlancer(text, set, dates, taken)
	who := g.answer(whoRules)
	g.who = who.Span
	return Glance{
		Who:   who,
		What:  g.answer(whatRules),
		When:  g.answer(whenRules),
		Where: g.answer(whereRules),
	}
}

// answer asks rules in order; the first that answers wins.
func (g *glancer) answer(rules []glanceRule) Piece {
	for _, rule := range rules {
		if span := rule.find(g); span.Len() > 0 {
			return Piece{Span: span, By: rule.by}
		}
	}
	return Piece{}
}

func newGlancer(text *segment.Text, set *entity.Set, dates []timex.Date, taken Piece) *glancer {
	g := &glancer{text: text, set: set, dates: dates, taken: taken, head: cutTitle(text.Doc.Title)}
	for i := range set.People {
		g.mentions(set.People[i].Mentions, personMention, i)
	}
	for i := range set.Places {
		g.mentions(set.Places[i].Mentions, placeMention, i)
	}
	for i := range set.Organizations {
		g.mentions(set.Organizations[i].Mentions, organizationMention, i)
	}
	sortMentions(g.named)
	return g
}

func (g *glancer) mentions(spans []article.Span, kind mentionKind, index int) {
	for _, span := range spans {
		g.named = append(g.named, mention{span, kind, index})
	}
}

// cutTitle cuts a title into words.
func cutTitle(title string) *segment.Text {
	doc := &article.Document{Text: title}
	if title != "" {
		doc.Blocks = []article.Block{{Span: article.Span{End: len(title)}}}
	}
	return segment.Cut(doc)
}

// leadSize is how far down the lead goes, in bytes.
const leadSize = 600

// inLead reports whether span lies in the article's first sentences.
func (g *glancer) inLead(span article.Span) bool {
	return span.End <= g.text.Sentences[0].Span.Start+leadSize
}

// find returns the first place of words in the running text, as whole words;
// exact says that case counts.
func (g *glancer) find(words string, exact bool) article.Span {
	tokens := cutTitle(words).Tokens
	if len(tokens) == 0 {
		return article.Span{}
	}

	same := strings.EqualFold
	if exact {
		same = func(a, b string) bool { return a == b }
	}
next:
	for k := range g.text.Tokens {
		if k+len(tokens) > len(g.text.Tokens) {
			break
		}
		for j, t := range tokens {
			if !same(g.text.String(k+j), words[t.Start:t.End]) {
				continue next
			}
		}
		return article.Span{Start: g.text.Tokens[k].Start, End: g.text.Tokens[k+len(tokens)-1].End}
	}

	return article.Span{}
}

// sortMentions puts mentions in text order.
func sortMentions(list []mention) {
	slices.SortFunc(list, func(a, b mention) int { return a.Start - b.Start })
}
