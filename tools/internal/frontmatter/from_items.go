package frontmatter

import (
	"cmp"
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/figure"
	"explainer/tools/internal/space"
)

// maxFigures is how many figures are written. A reader takes in a handful.
const maxFigures = 6

// namesOf returns the names of places or organizations, each once.
func (w *fromBrief) namesOf(named []entity.Named) []string {
	var names []string
	for i := range named {
		name := space.FoldASCII(named[i].Name)
		if name != "" && !holdsToken(name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// glance returns the answers that the article gives, in the order in which a
// reader asks.
func (w *fromBrief) glance() []Answer {
	var answers []Answer
	for _, a := range [...]struct {
		question string
		piece    brief.Piece
	}{
		{"who", w.Glance.Who}, {"what", w.Glance.What}, {"when", w.Glance.When}, {"where", w.Glance.Where},
	} {
		if text, prefix, ok := w.item("g", a.piece.Span); ok {
			answers = append(answers, Answer{ID: "g-" + a.question, Question: a.question, Text: text, Prefix: prefix, By: a.piece.By})
		}
	}
	return answers
}

// figures returns the most telling figures, in text order.
func (w *fromBrief) figures() []Figure {
	telling := slices.DeleteFunc(slices.Clone(w.Brief.Figures), func(f figure.Figure) bool { return !f.Telling })
	slices.SortStableFunc(telling, func(a, b figure.Figure) int { return cmp.Compare(a.Rank, b.Rank) })
	telling = telling[:min(len(telling), maxFigures)]
	slices.SortFunc(telling, func(a, b figure.Figure) int { return cmp.Compare(a.Span.Start, b.Span.Start) })

	var figures []Figure
	for i := range telling {
		fig := &telling[i]
		text, prefix, ok := w.item("f", fig.Span)
		if !ok {
			continue
		}
		out := Figure{ID: w.ids.ID("f", string(text)), Text: text, Prefix: prefix, Kind: fig.Kind.String(), Value: fig.Value, Unit: fig.Unit}
		if phrase := w.around(fig.Phrase, fig.Span); phrase != text {
			out.Phrase = phrase
		}
		figures = append(figures, out)
	}
	return figures
}

// events returns the events that have a date, in order of time.
func (w *fromBrief) events() []Event {
	var events []Event
	for _, e := range w.Brief.Events {
		date := &w.Brief.Dates[e.Date]
		when := w.around(e.Clause, date.Span)
		text, prefix, ok := w.item("d", e.Clause)
		if !ok || when == "" {
			continue
		}
		events = append(events, Event{
			ID: w.ids.ID("d", string(text)), Text: text, Prefix: prefix,
			When: Text(space.FoldASCII(w.Doc.Slice(date.Span))), Value: date.Value,
		})
	}
	return events
}

// terms returns the key terms with their explanations.
func (w *fromBrief) terms() []Term {
	var terms []Term
	for _, k := range w.KeyTerms {
		text, prefix, ok := w.item("w", k.Span)
		if !ok {
			continue
		}
		explained, explainedPrefix := w.role(k.Explained)
		terms = append(terms, Term{
			ID: w.ids.ID("w", string(text)), Text: text, Prefix: prefix,
			Explained: explained, ExplainedPrefix: explainedPrefix, By: k.By,
		})
	}
	return terms
}

// around returns the words of outer; empty where the first place of inner's
// words in them is not inner, so that a reader of the content file would take
// the wrong ones.
func (w *fromBrief) around(outer, inner article.Span) Text {
	if !outer.Contains(inner) {
		return ""
	}
	words, part := space.FoldASCII(w.Doc.Slice(outer)), space.FoldASCII(w.Doc.Slice(inner))
	before := space.FoldASCII(w.Doc.Slice(article.Span{Start: outer.Start, End: inner.End}))
	if holdsToken(words) || strings.Index(words, part) != len(before)-len(part) {
		return ""
	}
	return Text(words)
}
