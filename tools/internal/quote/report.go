package quote

// afterReport finds a quotation that is a sentence of its own right after a
// sentence that reports what somebody said: Ann Lee denied the claim. “…”.
func afterReport(a *attribution, n int) (answer, bool) {
	last := a.sentenceBefore(&a.quotes[n])
	if last == nil {
		return answer{}, false
	}
	for k := last.acts[0]; k < last.acts[1]; k++ {
		if x := &a.acts[k]; x.form == subjectFirst && x.class&speech != 0 {
			return answer{x.source, -1}, true
		}
	}
	return answer{}, false
}

// sentenceBefore returns the sentence before a quotation that opens a sentence,
// if it stands in the same paragraph and holds no quotation; else nil.
func (a *attribution) sentenceBefore(q *placed) *sentence {
	if q.first != a.sentences[q.sentence].first || q.sentence == 0 {
		return nil
	}
	last := &a.sentences[q.sentence-1]
	if last.block != q.block || last.quotes[0] < last.quotes[1] {
		return nil
	}
	return last
}
