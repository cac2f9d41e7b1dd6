package quote

import (
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// Find finds the quotations of an article and who said each, in text order and
// disjoint. set holds the people and organizations that the article names; a
// speaker is one of them or unknown.
func Find(t *segment.Text, set *entity.Set) []Quote {
	return Shipped().Find(t, set, Threshold)
}

// Find is [Find] by another model; by rules alone where m is nil. A speaker is
// named from a probability of threshold.
func (m *Model) Find(t *segment.Text, set *entity.Set, threshold float64) []Quote {
	pairs := detect(t.Doc)
	if len(pairs) == 0 {
		return nil
	}
	a := attribute(analyze(t, set, pairs), m, threshold)
	quotes := make([]Quote, len(pairs))
	for n := range pairs {
		quotes[n] = a.quote(n)
	}
	return quotes
}

// quote puts together what is known of the nth quotation.
func (a *attribution) quote(n int) Quote {
	p, d := &a.quotes[n], &a.decisions[n]
	q := Quote{Span: p.inner, Outer: p.outer, Kind: a.kind(n), Speaker: -1, Organization: -1, By: d.by}
	if q.Kind == Term {
		q.By = termBy
		return q
	}
	switch {
	case d.p < a.threshold:
	case d.person >= 0 && a.twin(d.person): // unknown: father and son
	case d.person >= 0:
		q.Speaker, q.Confidence = int(d.person), d.p
	case d.source.kind == organization:
		q.Organization, q.Confidence = int(d.source.index), d.p
	}
	if d.cue >= 0 {
		q.Cue = a.text.Tokens[d.cue].Span
	}
	return q
}
