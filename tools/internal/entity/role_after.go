package entity

import (
	"strings"

	"explainer/tools/internal/segment"
)

// appositionAfter finds what is said of a name between commas, dashes or in
// brackets after it: "Ann Lee, 40, a judge in Oslo,".
func appositionAfter(r *roleFinder, n name) (phrase, bool) {
	i, ok := r.afterMark(n.end)
	if !ok {
		return phrase{}, false
	}
	if r.kind(i) == segment.Number && r.Tokens[i].Len() <= 3 {
		if i, ok = r.afterMark(i + 1); !ok {
			return phrase{}, false
		}
	}
	return r.nounPhrase(i, true)
}

// afterMark returns the token after the mark at i that may open an apposition.
func (r *roleFinder) afterMark(i int) (int, bool) {
	if r.isAny(i, ",", "(", "—", "–", "―") {
		return i + 1, true
	}
	if r.is(i, "-") && r.has(i, spaced) {
		for r.is(i, "-") {
			i++
		}
		return i, r.has(i, spaced)
	}
	return i, false
}

// relativeAfter finds what a relative clause says of a name: "who heads the
// court", "who served as mayor".
func relativeAfter(r *roleFinder, n name) (phrase, bool) {
	i := n.end
	if r.is(i, ",") || r.is(i, "(") {
		i++
	}
	if !r.is(i, "who") {
		return phrase{}, false
	}
	i++
	for r.isAny(i, "has", "had", "also", "now", "once", "currently", "previously") {
		i++
	}
	if i >= len(r.Tokens) {
		return phrase{}, false
	}
	switch r.String(i) {
	case "heads", "headed", "leads", "led", "runs", "ran", "chairs", "chaired", "directs", "directed", "oversees",
		"oversaw", "founded", "edits", "edited", "manages", "managed", "represents", "owns", "commands", "commanded",
		"helmed", "coaches", "coached", "teaches", "co-founded":
		end, _ := r.rightEdge(i+1, r.limit(i))
		return phrase{i, end}, end > i+1 && !r.preposition(i+1)
	case "serves", "served", "works", "worked", "serving", "acted", "acts":
		if r.is(i+1, "as") {
			p, ok := r.nounPhrase(i+2, false)
			return p, ok
		}
	case "is", "was", "became", "remains":
		return r.nounPhrase(i+1, false)
	}
	return phrase{}, false
}

// copulaAfter finds what a sentence says that somebody is: "Ann Lee is a judge".
// What is said inside a quotation is an opinion, no role.
func copulaAfter(r *roleFinder, n name) (phrase, bool) {
	i := n.end
	if r.has(i-1, quoted) || i >= len(r.Tokens) {
		return phrase{}, false
	}
	switch r.String(i) {
	case "is", "was", "became", "remains":
	case "serves", "served", "works", "worked":
		if !r.is(i+1, "as") {
			return phrase{}, false
		}
		i++
	default:
		return phrase{}, false
	}
	i++
	for r.isAny(i, "also", "now", "then", "still", "once", "both") || r.manner(i) {
		i++
	}
	return r.nounPhrase(i, false)
}

// manner reports whether token i is an adverb in front of an article: "actually
// the co-founder".
func (r *roleFinder) manner(i int) bool {
	return r.has(i, small) && strings.HasSuffix(r.String(i), "ly") && (r.isArticle(i+1) || r.pronoun(i+1))
}

// asAfter finds what somebody is made, or leaves being: "named Ann Lee as
// commissioner". With an article it would be a likeness as often.
func asAfter(r *roleFinder, n name) (phrase, bool) {
	i := n.end
	if !r.is(i, "as") || r.isArticle(i+1) || r.has(i, quoted) {
		return phrase{}, false
	}
	p, ok := r.nounPhrase(i+1, false)
	return p, ok && r.isHeadIn(p)
}

// isHeadIn reports whether a role noun stands before the first preposition of a
// phrase.
func (r *roleFinder) isHeadIn(p phrase) bool {
	for i := p.first; i < p.end && !r.preposition(i); i++ {
		if r.isHead(i) {
			return true
		}
	}
	return false
}
