package quote

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// A form is how a cue and its subject stand to each other.
type form uint8

const (
	subjectFirst form = iota // "Ann Lee said"
	inverted                 // "said Ann Lee"
	shared                   // "… and said": the subject is that of an earlier verb
	according                // "according to Ann Lee"
	passive                  // "Ann Lee was told": the subject did not speak
)

// An act is a cue outside quotations that tells that somebody spoke, with
// whoever it says did.
type act struct {
	form   form
	class  class // of the cue
	cue    int32 // token of the verb
	first  int32 // token where the subject's phrase begins, or the cue if that comes first
	end    int32 // token after the cue or its subject, whichever comes last
	source source
}

// findActs finds the acts of every sentence, in text order.
func (a *analysis) findActs() {
	verbs := lexicon.Saying()
	a.acts = make([]act, 0, 2*len(a.quotes)+8)
	for n := range a.sentences {
		s := &a.sentences[n]
		s.acts[0] = len(a.acts)
		for v := s.first; v < s.end; v++ {
			if !a.tells(v, s, verbs) {
				continue
			}
			x, ok := a.actAt(v, s)
			if !ok {
				continue
			}
			x.cue, x.class = int32(v), a.words[v].class
			if x.class&verbOf == document && x.source.kind == person {
				x.source = source{nominal, x.source.token, -1} // a text is read out
			}
			a.acts = append(a.acts, x)
			a.note(&x)
		}
		s.acts[1] = len(a.acts)
		a.noteOpening(s)
	}
	k := 0
	for n := range a.quotes {
		q := &a.quotes[n]
		for k < len(a.acts) && int(a.acts[k].cue) < q.end {
			k++
		}
		q.nextAct = k
	}
}

// tells reports whether the word at token v of sentence s can be a cue: a verb
// of saying, with its particle where it needs one, or "according to".
func (a *analysis) tells(v int, s *sentence, verbs map[string]lexicon.Verb) bool {
	w := a.words[v]
	switch {
	case w.class&(verbOf|phrasal) == 0 || w.mention >= 0:
		return false
	case v > s.first && a.words[v-1].class&joint != 0: // "so-called"
		return false
	case w.class&phrasal != 0:
		return a.complete(v, verbs)
	}
	return !a.is(v+1, "to") || !a.continues(v) // "continued to" says nothing
}

// continues reports whether token v is a form of "continue".
func (a *analysis) continues(v int) bool {
	return strings.HasPrefix(a.text.String(v), "continu")
}

// complete reports whether the particle follows that makes the verb at token v
// one of saying: "went on", "put it", "according to".
func (a *analysis) complete(v int, verbs map[string]lexicon.Verb) bool {
	if a.words[v].class&verbOf == 0 {
		return a.is(v+1, "to")
	}
	p := verbs[strings.ToLower(a.text.String(v))].Particle
	if p == "it" { // "as Ann Lee put it", but no "put it there"
		return a.is(v+1, p) && (v+2 >= len(a.words) || a.words[v+2].class&(comma|stop|colon|quoted) != 0 ||
			a.words[v+2].class&preposition != 0 && a.hasBefore(v, "as"))
	}
	return a.is(v+1, p) || a.is(v+2, p)
}

// actAt reads the act of the verb at token v of sentence s.
func (a *analysis) actAt(v int, s *sentence) (act, bool) {
	c := a.words[v].class
	if c&verbOf == 0 {
		src, end := a.subjectAfter(v+1, s.end)
		if i := v + 2; a.is(i, "him") || a.is(i, "her") && i+1 < s.end && a.words[i+1].class&(comma|stop|colon|quoted) != 0 {
			src, end = source{he, int32(i), -1}, i+1
		}
		return act{form: according, first: int32(v), end: int32(end), source: src}, true
	}
	i := a.overAdverbs(v-1, s.first)
	left := class(0)
	if i >= s.first {
		left = a.words[i].class
	}
	switch {
	case c&upper != 0 && i >= s.first && left&quoted == 0:
		return act{}, false // part of a name
	case left&quoted != 0 && c&phrasal != 0 && a.is(v+1, "it") && a.endsWork(i, s.first): // "Ann Lee, author of “Ferries,” put it"
	case i < s.first || left&quoted != 0:
		return a.inversion(v, i, s)
	case c&gerund != 0:
		return a.participle(v, i, s)
	case a.passive(v, i):
		return a.agent(v, s), true
	case a.is(i, "another") && c&(past|third) != 0 && i == v-1: // "Another said"
		return act{form: subjectFirst, first: int32(i), end: int32(v + 1), source: source{nominal, int32(i), -1}}, true
	case left&(determiner|possessive) != 0, left&preposition != 0 && !a.is(i, "to"):
		return act{}, false // a noun or an adjective
	case a.is(i, "that") && i > s.first && a.words[i-1].class&(comma|verbOf) == 0:
		src, first := a.antecedent(i, s.first)
		return act{form: subjectFirst, first: int32(first), end: int32(v + 1), source: src}, true
	case a.is(i, "to"), left&conjunction != 0, left&subordinator != 0:
		return a.share(v, s), true
	}
	if left&comma != 0 && c&speech != 0 && c&(past|third) != 0 {
		if x, ok := a.parenthesis(v, s); ok {
			return x, true
		}
	}
	src, first := a.subject(v, s.first)
	if src.kind == nominal && i == v-1 && a.isNoun(v) {
		return act{}, false // "a leading advocate"
	}
	if c&noun != 0 && (src.kind == nominal || i == v-1 && c&plain != 0) || c&plain != 0 && c&past == 0 && src.kind == person && i == v-1 {
		return act{}, false // a noun: "the Lee report", "late-night tweets"
	}
	if c&noun != 0 && c&third != 0 && i == v-1 && a.counts(first, v, s) {
		return act{}, false // "1,300 Lee emails contained"
	}
	if src.kind == nobody && left&comma != 0 {
		return a.share(v, s), true
	}
	return act{form: subjectFirst, first: int32(first), end: int32(v + 1), source: src}, src.kind != nobody
}

// counts reports whether the words from token first to v, a plural by its looks,
// are a noun phrase with a number or an article in front and a verb behind.
func (a *analysis) counts(first, v int, s *sentence) bool {
	if v+1 >= s.end || a.words[v+1].class&(past|pastLook|auxiliary) == 0 {
		return false
	}
	return a.words[first].class&(number|determiner) != 0 || first > s.first && a.words[first-1].class&(number|determiner) != 0
}

// inversion reads a verb at the beginning of a sentence or right after a
// quotation; token i is the last before it that is no adverb.
func (a *analysis) inversion(v, i int, s *sentence) (act, bool) {
	c := a.words[v].class
	switch {
	case c&gerund != 0 && i >= s.first:
		return a.share(v, s), true
	case c&gerund != 0:
		return act{form: shared, first: int32(v), end: int32(v + 1), source: a.subjectAhead(v, s)}, true
	case c&speech == 0 || c&(past|third) == 0 || a.addresses(v):
		return act{}, false
	}
	src, end := a.subjectAfter(v, s.end)
	return act{form: inverted, first: int32(i + 1), end: int32(end), source: src}, src.kind != nobody
}

// addresses reports whether the verb at token v is followed by whom it is said
// to rather than by who says it.
func (a *analysis) addresses(v int) bool {
	for _, s := range [...]string{"told", "tells", "informed", "assured", "reminded", "urged", "advised"} {
		if a.is(v, s) {
			return true
		}
	}
	return false
}

// participle reads an -ing form that has something before it; token i is the
// last before it that is no adverb.
func (a *analysis) participle(v, i int, s *sentence) (act, bool) {
	w := a.words[i]
	switch {
	case w.class&being != 0, i < v-1 && a.words[v-1].class&being != 0:
		src, first := a.subject(v, s.first)
		return act{form: subjectFirst, first: int32(first), end: int32(v + 1), source: src}, src.kind != nobody
	case w.mention >= 0:
		m := a.mentions[w.mention]
		src, _ := a.headed(m, s.first)
		if src.kind == nominal && !lexicon.Of(a.text.String(int(src.token))).Is(lexicon.Role|lexicon.RolePlural) {
			src = a.of(m) // "a tape of Ann Lee saying", but not "critics of Ann Lee saying"
		}
		return act{form: subjectFirst, first: m.first, end: int32(v + 1), source: src}, true
	case w.class&(determiner|possessive) != 0:
		return act{}, false
	case w.class&^(gerund|endsInS|pastLook|number) == 0 && !a.isStatement(i):
		// "a sign saying", "critics calling it"
		return act{form: subjectFirst, first: int32(i), end: int32(v + 1), source: source{nominal, int32(i), -1}}, true
	}
	return a.share(v, s), true
}

// isStatement reports whether token i is a noun for what somebody said, whose
// words are those of the sentence's subject: "issued a statement saying".
func (a *analysis) isStatement(i int) bool {
	switch a.text.String(i) {
	case "statement", "tweet", "tweets", "letter", "post", "remarks", "speech", "interview", "message", "email",
		"memo", "note", "video", "op-ed", "comments", "statements", "tweeted", "address", "release":
		return true
	}
	return false
}

// passive reports whether the participle at token v is passive: "was told".
func (a *analysis) passive(v, i int) bool {
	if a.words[v].class&past == 0 {
		return false
	}
	for j := v - 1; j > i; j-- {
		if a.words[j].class&being != 0 {
			return true
		}
	}
	return false
}

// agent reads who spoke in the passive: "was called … by Ann Lee".
func (a *analysis) agent(v int, s *sentence) act {
	x := act{form: passive, first: int32(v), end: int32(v + 1), source: noSource}
	if a.is(v+1, "by") {
		x.source, _ = a.subjectAfter(v+1, s.end)
		x.form = subjectFirst
	}
	return x
}

// share returns an act at token v with the subject of an earlier verb.
func (a *analysis) share(v int, s *sentence) act {
	return act{form: shared, first: int32(v), end: int32(v + 1), source: a.sharedSubject(v, s)}
}
