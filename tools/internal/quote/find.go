package quote

import (
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// Find finds the quotations of an article and who said each, in text order and
// disjoint. set holds the people and organizations that the article names; a
// speaker is one of them or unknown.
func Find(t *segment.Text, set *entity.Set) []Quote {
	pairs := detect(t.Doc)
	if len(pairs) == 0 {
		return nil
	}
	a := attribute(analyze(t, set, pairs))
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
	q.Speaker = int(d.person)
	if d.source.kind == organization {
		q.Organization = int(d.source.index)
	}
	if d.cue >= 0 {
		q.Cue = a.text.Tokens[d.cue].Span
	}
	return q
}
