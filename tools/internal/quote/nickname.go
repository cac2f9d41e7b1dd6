package quote

import "explainer/tools/internal/lexicon"

// maxNickname is the greatest number of words of a nickname.
const maxNickname = 3

// nickname reports whether the nth quotation is a nickname inside a name:
// Marcia “Cia” Price.
func (a *analysis) nickname(n int) bool {
	q := &a.quotes[n]
	words := q.end - q.first - 2 // without the marks
	if words < 1 || words > maxNickname || q.first == 0 || q.end >= len(a.words) {
		return false
	}
	before, after := a.words[q.first-1], a.words[q.end]
	if before.class&upper == 0 || after.class&upper == 0 || !a.sameLine(q.first-1, q.end) {
		return false
	}
	inner := q.inner
	if last := a.text.Doc.Text[inner.End-1]; last == ',' || last == '.' || last == '!' || last == '?' {
		return false
	}
	return before.mention >= 0 && before.mention == after.mention ||
		lexicon.Of(a.text.String(q.first-1)).Is(lexicon.Given) && after.class&(function|verbOf) == 0
}

// sameLine reports whether tokens i and j stand in one sentence.
func (a *analysis) sameLine(i, j int) bool {
	s := a.text.SentenceOf(i)
	return j < a.text.Sentences[s].EndToken
}

// openNicknames makes the words of nicknames words of their sentence, so that
// nothing takes them for somebody's words.
func (a *analysis) openNicknames() {
	for n := range a.quotes {
		if !a.nickname(n) {
			continue
		}
		q := &a.quotes[n]
		q.nickname = true
		for i := q.first; i < q.end; i++ {
			a.words[i].class = upper
			a.words[i].quote = -1
			a.words[i].mention = a.words[q.end].mention
		}
	}
}
