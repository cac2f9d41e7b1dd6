package quote

import (
	"strings"
	"unicode/utf8"
)

// cueAfter finds a subject and its verb directly after the quotation:
// “…,” Ann Lee, a doctor, later said.
func cueAfter(a *attribution, n int) (answer, bool) { return a.after(n, subjectFirst) }

// cueInverted finds a verb and its subject directly after the quotation:
// “…,” said Ann Lee.
func cueInverted(a *attribution, n int) (answer, bool) { return a.after(n, inverted) }

// after finds the first act after the quotation, if it is of the given form
// and begins where the quotation ends.
func (a *attribution) after(n int, f form) (answer, bool) {
	q := &a.quotes[n]
	i := q.end
	if i < len(a.words) && a.words[i].class&comma != 0 {
		i++
	}
	introduced := a.introduced(q)
	s, x := a.nextAct(q, i)
	switch {
	case x == nil || x.form != f || !a.samePhrase(i, x):
		return answer{}, false
	case introduced && (i == q.end && !a.paused(q) || !a.isTag(x, s)):
		return answer{}, false // the cue before it counts
	case s.first == i && (introduced || !a.tagsAlone(x, s)):
		return answer{}, false
	}
	return answer{x.source, x.cue}, true
}

// nextAct returns the first act from token i on, with its sentence, which is
// that of the quotation or, where the quotation ends its sentence, the next of
// the paragraph.
func (a *attribution) nextAct(q *placed, i int) (*sentence, *act) {
	s := &a.sentences[q.sentence]
	if i >= s.end && q.sentence+1 < len(a.sentences) {
		s = &a.sentences[q.sentence+1]
	}
	k := max(q.nextAct, s.acts[0])
	if s.block != q.block || i < s.first || i >= s.end || k >= s.acts[1] {
		return s, nil
	}
	return s, &a.acts[k]
}

// maxGap is how many words of a subject's phrase may stand before what was read
// of it.
const maxGap = 8

// samePhrase reports whether the words from token i to the subject of an act
// can be a part of the subject's phrase, or an adverb.
func (a *attribution) samePhrase(i int, x *act) bool {
	gap := int(x.first) - i
	if gap < 0 || gap > maxGap || gap > 0 && x.class&speech == 0 {
		return false
	}
	for ; i < int(x.first); i++ {
		if a.words[i].class&(comma|stop|colon|conjunction|subordinator|relative|quoted|auxiliary|verbOf|bracket|bracketEnd|heShe|pronoun) != 0 {
			return false
		}
	}
	return true
}

// introduced reports whether the quotation's sentence has a cue before it.
func (a *attribution) introduced(q *placed) bool {
	s := &a.sentences[q.sentence]
	return s.acts[0] < s.acts[1] && int(a.acts[s.acts[0]].cue) < q.first
}

// paused reports whether the quotation ends in a way that lets a tag follow.
func (a *attribution) paused(q *placed) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(a.text.Doc.Slice(q.inner), "’'” "))
	switch last {
	case ',', '?', '!', '.', '…', '-', '–', '—':
		return true
	}
	return false
}

// isTag reports whether an act after a quotation says no more than that: "Lee
// said", "Lee told the paper", but not "Lee said yes".
func (a *attribution) isTag(x *act, s *sentence) bool {
	end := int(x.end)
	return x.form == inverted || end >= s.end || a.addresses(int(x.cue)) ||
		a.words[end].class&(stop|comma|timeWord|preposition|adverb|quoted|subordinator) != 0
}

// tagsAlone reports whether an act that opens sentence s is the tag of the
// quotation that ended the sentence before: “Why?” Ann Lee asked on Monday.
func (a *attribution) tagsAlone(x *act, s *sentence) bool {
	end := int(x.end)
	switch {
	case x.class&speech == 0:
		return false
	case end >= s.end:
		return true
	case a.words[end].class&comma != 0:
		return end+1 >= s.end || a.words[end+1].class&quoted == 0
	}
	return a.words[end].class&(stop|timeWord|preposition) != 0
}
