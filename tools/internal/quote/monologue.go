package quote

// minMonologue is the length from which a paragraph of its own goes on with what
// was said before rather than answers it, in tokens with the marks.
const minMonologue = 6

// monologue finds a quotation that is a paragraph of its own after a paragraph
// that ends with somebody's words and a tag: “…,” Ann Lee said. ¶ “…”.
func monologue(a *attribution, n int) (answer, bool) {
	if n == 0 || a.quotes[n].end-a.quotes[n].first < minMonologue {
		return answer{}, false // "“Nooo!” ¶ the crowd roared"
	}
	q, p, d := &a.quotes[n], &a.quotes[n-1], &a.decisions[n-1]
	if !a.alone(q) || p.block != q.block-1 || p.sentence < q.sentence-2 || d.by == unknownBy {
		return answer{}, false
	}
	return answer{d.source, -1}, true
}

// alone reports whether a quotation is a paragraph of its own and not the
// first.
func (a *attribution) alone(q *placed) bool {
	s := &a.sentences[q.sentence]
	return q.first == s.first && q.end == s.end && q.sentence > 0 && a.sentences[q.sentence-1].block == q.block-1 &&
		(q.sentence+1 == len(a.sentences) || a.sentences[q.sentence+1].block != q.block)
}
