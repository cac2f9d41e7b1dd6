package quote

// restOfQuotation finds the rest of a quotation that its tag splits: “…,” Ann
// Lee said. “…”. The rest opens the sentence right after the tag.
func restOfQuotation(a *attribution, n int) (answer, bool) {
	if n == 0 {
		return answer{}, false
	}
	q, p, d := &a.quotes[n], &a.quotes[n-1], &a.decisions[n-1]
	if p.block != q.block || q.first != a.sentences[q.sentence].first || d.by == unknownBy || d.source.kind == nobody || a.hasOwnTag(q) {
		return answer{}, false
	}
	switch q.sentence - p.sentence {
	case 0, 1:
		return answer{d.source, -1}, true
	case 2: // the tag is a sentence of its own
		return answer{d.source, -1}, int(d.cue) >= a.sentences[p.sentence].end
	}
	return answer{}, false
}

// hasOwnTag reports whether a quotation that ends with a comma is followed by
// what looks like a verb, known or not, and a capital: “…,” chimed in Ann Lee.
func (a *attribution) hasOwnTag(q *placed) bool {
	if a.text.Doc.Text[q.inner.End-1] != ',' || q.end+1 >= len(a.words) || a.words[q.end].class&(pastLook|verbOf) == 0 {
		return false
	}
	for i := q.end + 1; i < len(a.words) && i < q.end+maxSigned; i++ {
		if a.words[i].class&upper != 0 {
			return true
		}
	}
	return false
}

// continued gives a paragraph of a longer quotation the speaker of the one
// before.
func continued(a *attribution, n int) (answer, bool) {
	if !a.quotes[n].carried || n == 0 || a.decisions[n-1].by == unknownBy {
		return answer{}, false
	}
	return answer{a.decisions[n-1].source, -1}, true
}

// contradicted finds a tag that names another person than the paragraph before
// right after a paragraph that seems to go on with the same quotation: the mark
// that closed the one before was forgotten.
func (a *attribution) contradicted(n int) (answer, string, bool) {
	for _, s := range sieves[1:3] { // cue after, inverted
		if x, ok := s.find(a, n); ok {
			d := &a.decisions[n-1]
			return x, s.name, x.source.kind == person && d.person >= 0 && d.person != x.source.index
		}
	}
	return answer{}, "", false
}

// fillBack gives the first paragraphs of a quotation the speaker that only its
// last names.
func (a *attribution) fillBack() {
	for n := len(a.quotes) - 2; n >= 0; n-- {
		next := a.decisions[n+1]
		if a.quotes[n].open && a.quotes[n+1].carried && a.decisions[n].by == unknownBy && next.by != unknownBy {
			a.decisions[n] = next
			a.decisions[n].cue = -1
			a.decisions[n].by = continuedBy
		}
	}
}
