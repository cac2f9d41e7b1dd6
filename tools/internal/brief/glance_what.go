package brief

import (
	"explainer/tools/internal/article"
)

// whatRules tell what happened.
var whatRules = []glanceRule{
	{"title taken from the text", func(g *glancer) article.Span { return g.taken.Span }},
	{"predicate of the lead", whatOpensLead},
}

// whatWords bounds the words of what happened.
const whatWords = 22

// whatOpensLead takes what the lead tells of its subject: from its verb up to
// the end of the clause.
func whatOpensLead(g *glancer) article.Span {
	t := g.text
	for i := range t.Sentences[:min(2, len(t.Sentences))] {
		s := t.Sentences[i]
		for k := s.FirstToken + 1; k < s.EndToken; k++ {
			if !finiteVerb(t.String(k)) {
				continue
			}
			end := k + 1
			for end < s.EndToken && end-k < whatWords {
				if word := t.String(end); end-k > 3 && (word == "," || word == ";" || word == "—" || word == "–" || word == "." || breaks[word]) {
					break
				}
				end++
			}
			if end-k >= 3 && end-k < whatWords {
				return article.Span{Start: t.Tokens[k].Start, End: t.Tokens[end-1].End}
			}
			break
		}
	}
	return article.Span{}
}
