package quote

import (
	"cmp"
	"slices"
)

// sortNamed sorts names by where they begin.
func sortNamed(spans []named) {
	slices.SortFunc(spans, func(x, y named) int {
		return cmp.Or(cmp.Compare(x.span.Start, y.span.Start), cmp.Compare(y.span.End, x.span.End))
	})
}

// join makes sentences of those of the segmentation, without the ends that
// stand inside a quotation.
func (a *analysis) join() {
	a.sentences = make([]sentence, 0, len(a.text.Sentences))
	q := 0
	for _, s := range a.text.Sentences {
		if a.splitsQuotation(s.FirstToken) {
			a.sentences[len(a.sentences)-1].end = s.EndToken
		} else {
			a.sentences = append(a.sentences, sentence{first: s.FirstToken, end: s.EndToken, block: s.Block})
		}
	}
	for i := range a.sentences {
		s := &a.sentences[i]
		s.quotes[0] = q
		for q < len(a.quotes) && a.quotes[q].first < s.end {
			a.quotes[q].sentence = i
			q++
		}
		s.quotes[1] = q
	}
	for ; q < len(a.quotes); q++ { // quotations without a token
		a.quotes[q].sentence = len(a.sentences) - 1
	}
}

// splitsQuotation reports whether tokens i-1 and i belong to one quotation.
func (a *analysis) splitsQuotation(i int) bool {
	return i > 0 && a.words[i].quote >= 0 && a.words[i].quote == a.words[i-1].quote
}

// sentenceAt returns the index of the sentence that token i is in. It is asked
// nearly in order, so it starts from the last answer.
func (a *analysis) sentenceAt(i int) int {
	k := a.lastSentence
	for k+1 < len(a.sentences) && a.sentences[k].end <= i {
		k++
	}
	for k > 0 && a.sentences[k].first > i {
		k--
	}
	a.lastSentence = k
	return k
}
