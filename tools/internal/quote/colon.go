package quote

// colonBefore finds a cue in the words that end with a colon right before the
// quotation: Ann Lee went on: “…”.
func colonBefore(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	s := &a.sentences[q.sentence]
	if q.first == s.first {
		if q.sentence == 0 || a.sentences[q.sentence-1].block != q.block {
			return answer{}, false
		}
		s = &a.sentences[q.sentence-1]
	}
	if a.words[q.first-1].class&colon == 0 {
		return answer{}, false
	}
	return a.beforeColon(q.first-1, s, q.nextAct-1)
}

// colonOfBlock is colonBefore for a quotation that opens a paragraph after one
// that ends with a colon.
func colonOfBlock(a *attribution, n int) (answer, bool) {
	q := &a.quotes[n]
	if q.first != a.sentences[q.sentence].first || q.sentence == 0 {
		return answer{}, false
	}
	last := &a.sentences[q.sentence-1]
	if last.block == q.block || a.words[last.end-1].class&colon == 0 {
		return answer{}, false
	}
	return a.beforeColon(last.end-1, last, last.acts[1]-1)
}

// maxHead is how many words before its verb a sentence may open with.
const maxHead = 12

// beforeColon reads who speaks from the part of sentence s before the colon at
// token i, whose last act is the kth: the subject of that, or the subject of
// the sentence, or the name right before the colon.
func (a *attribution) beforeColon(i int, s *sentence, k int) (answer, bool) {
	if k >= s.acts[0] && int(a.acts[k].cue) < i {
		if src, ok := a.lastClause(int(a.acts[k].end), i, s); ok {
			return answer{src, -1}, true
		}
		return answer{a.acts[k].source, a.acts[k].cue}, true
	}
	for j := s.first; j < i && j < s.first+maxHead; j++ {
		if src, first, ok := a.clauseSubject(j, s); ok && (first == s.first || a.words[first-1].class&opensClause != 0) {
			return answer{src, -1}, true
		}
		if a.words[j].class&(pastLook|verbOf|auxiliary) != 0 {
			break
		}
	}
	if i > s.first && a.words[i-1].mention >= 0 {
		m := a.mentions[a.words[i-1].mention]
		if src, first := a.headed(m, s.first); first == s.first {
			return answer{src, -1}, true
		}
	}
	return answer{}, false
}

// maxLastClause is how many words a clause right before the colon may have.
const maxLastClause = 6

// lastClause reads the subject of a short clause that ends with the colon at
// token i and begins with a conjunction after token low: "Ann Lee asked him, and
// he doubted it: …".
func (a *attribution) lastClause(low, i int, s *sentence) (source, bool) {
	for j := i - 1; j > low && j > i-maxLastClause; j-- {
		if src, first, ok := a.clauseSubject(j, s); ok && first > low && a.words[first-1].class&conjunction != 0 {
			return src, true
		}
	}
	return noSource, false
}
