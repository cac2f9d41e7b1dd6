// Package learn trains the rankers of package quote on annotated articles, and
// scores what it finds against the annotation. Articles go in, a
// [quote.Model] or a [Tally] comes out; the same articles give the same bytes.
package learn

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/quote"
)

// Train learns both rankers from articles. The first round observes them with
// rules alone, the next with the model of the round before.
func Train(articles []*Article, o Options, info string) *quote.Model {
	var m *quote.Model
	for range o.Rounds {
		var ex quote.Examples
		for _, g := range articles {
			m.Observe(g.text, g.set, g.truths(), &ex)
		}
		m = quote.NewModel(fit(ex.Sources, quote.SourceRows, o, 0), fit(ex.People, quote.PersonRows, o, o.Trim), info)
	}
	return m
}

// truths turns the annotation into what the quote stage learns from, a truth
// for each part of a quotation, in text order.
func (g *Article) truths() []quote.Truth {
	var out []quote.Truth
	for i := range g.Quotes {
		q := &g.Quotes[i]
		t := quote.Truth{Person: -1, Unsure: q.Unclosed || q.Ignore || q.Ambiguous}
		if q.Attributed && q.Speaker != nil && q.Speaker.End > q.Speaker.Start {
			t.Source = article.Span{Start: q.Speaker.Start, End: q.Speaker.End}
			t.Head = headOf(g.Text, t.Source, q.Head)
		} else if q.Attributed {
			t.Unsure = true
		}
		if q.Entity != "" {
			t.Person = g.indexOf(q.Entity)
		}
		for _, part := range q.Parts {
			t.Span = article.Span{Start: part[0], End: part[1]}
			out = append(out, t)
		}
	}
	sortTruths(out)
	return out
}

// Folds is the number of parts for cross-validation.
const Folds = 5

// Validate trains on all parts but one of articles, for each part in turn, and
// returns what the model of the others finds in it, by article.
func Validate(articles []*Article, folds int, o Options) [][]Prediction {
	out := make([][]Prediction, len(articles))
	for fold := range folds {
		var train []*Article
		for i, g := range articles {
			if i%folds != fold {
				train = append(train, g)
			}
		}
		m := Train(train, o, "")
		for i, g := range articles {
			if i%folds == fold {
				out[i] = g.Find(m, 0)
			}
		}
	}
	return out
}

// Find extracts the quotations of an article, terms left out.
func (g *Article) Find(m *quote.Model, threshold float64) []Prediction {
	var out []Prediction
	for _, q := range m.Find(g.text, g.set, threshold) {
		if q.Kind == quote.Term {
			continue
		}
		a := Prediction{start: q.Span.Start, end: q.Span.End, sieve: q.By, confidence: q.Confidence}
		if q.Speaker >= 0 {
			a.speaker = g.set.People[q.Speaker].Name
		}
		out = append(out, a)
	}
	return out
}

// Score scores predictions by article, those with less confidence than
// threshold taken as unknown. keep tells which articles count.
func Score(articles []*Article, found [][]Prediction, threshold float64, keep func(*Article) bool) *Tally {
	t := new(Tally)
	for i, g := range articles {
		if !keep(g) {
			continue
		}
		answers := make([]Prediction, len(found[i]))
		for k, a := range found[i] {
			if a.confidence < threshold {
				a.speaker = ""
			}
			answers[k] = a
		}
		t.score(g, answers)
	}
	return t
}
