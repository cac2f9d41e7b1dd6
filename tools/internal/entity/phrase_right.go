package entity

import (
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// maxOpen bounds the tokens of an apposition without a role noun.
const maxOpen = 9

// nounPhrase reads the noun phrase that begins at token i and whose head is a
// role noun; after an article the head may be another noun where open allows
// it and the phrase is closed by a mark.
func (r *roleFinder) nounPhrase(i int, open bool) (phrase, bool) {
	limit := r.limit(i)
	article := r.isArticle(i)
	if i >= limit || !article && !r.startsBare(i) {
		return phrase{}, false
	}
	end, head := r.rightEdge(i, limit)
	if end <= i || end < limit && r.at[end] > 0 {
		return phrase{}, false
	}
	if head < 0 {
		closed := end >= limit || r.kind(end) == segment.Punct || r.kind(end) == segment.CloseQuote || r.is(end, "who")
		if !open || !article || !closed || end-i < 2 || end-i > maxOpen || r.hasVerb(i, end) {
			return phrase{}, false
		}
	}
	if r.runsIntoName(i, end, head) || r.listOfNames(i) {
		return phrase{}, false
	}
	return phrase{i, end}, true
}

// limit returns the end of the sentence that token i is in.
func (r *roleFinder) limit(i int) int {
	if i >= len(r.Tokens) {
		return i
	}
	return r.Sentences[r.SentenceOf(i)].EndToken
}

// startsBare reports whether a role may begin at token i without an article:
// "director of", "Lee's aide", "former head of", "his wife".
func (r *roleFinder) startsBare(i int) bool {
	if r.kind(i) != segment.Word && r.kind(i) != segment.Number {
		return false
	}
	if r.owns(i) {
		return true
	}
	return !r.class(i).Is(lexicon.Starter) && !(r.has(i, small) && r.verbal(i))
}

// rightEdge returns the end of the noun phrase that begins at token i and its
// head: the first role noun that a preposition, a conjunction or the end
// follows; -1 when there is none.
func (r *roleFinder) rightEdge(i, limit int) (end, head int) {
	head = -1
	prepositions := 0
	for end = i; end < limit && end-i < maxPhrase; end++ {
		if r.endsPhrase(end, end-i) {
			break
		}
		if r.preposition(end) {
			prepositions++
		}
		if head < 0 && prepositions == 0 && r.isHead(end) && r.headEnds(end+1, limit) {
			head = end
		}
	}
	return end, head
}

// headEnds reports whether a noun phrase's head can stand before token i.
func (r *roleFinder) headEnds(i, limit int) bool {
	if i >= limit {
		return true
	}
	if r.kind(i) == segment.Word {
		return r.class(i).Is(lexicon.Starter) || r.preposition(i) || r.has(i, small) && r.verbal(i)
	}
	return !r.is(i, "-") || r.has(i, spaced) || r.compounds(i+1)
}

// compounds reports whether token i, after a hyphen, goes on with what the word
// before is the head of: "writer-in-residence", "singer-turned-judge".
func (r *roleFinder) compounds(i int) bool {
	return r.isAny(i, "in", "at", "turned", "elect", "designate", "general")
}

// endsPhrase reports whether token i, n tokens into a phrase, is no part of it
// any more: a mark, a clause, a verb.
func (r *roleFinder) endsPhrase(i, n int) bool {
	switch r.kind(i) {
	case segment.Possessive, segment.Number:
		return false
	case segment.OpenQuote, segment.CloseQuote:
		return true
	case segment.Punct:
		return !(r.is(i, "-") && !r.has(i, spaced) || r.is(i, "&") || r.is(i, "/") || r.is(i, "."))
	}
	switch r.String(i) {
	case "who", "whom", "whose", "which", "that", "where", "when", "what", "how", "why", "while", "after", "before", "because", "but", "if",
		"as", "is", "was", "were", "are", "has", "had", "have", "will", "would", "could", "can", "may", "might", "did",
		"does", "said", "says", "told", "since", "until", "whom.", "he", "she", "they", "it", "not", "also", "then":
		return true
	}
	return n > 0 && r.has(i, small) && r.finite(i)
}

// hasVerb reports whether a verb stands among tokens [first, end).
func (r *roleFinder) hasVerb(first, end int) bool {
	for i := first; i < end; i++ {
		if r.has(i, small) && r.finite(i) {
			return true
		}
	}
	return false
}

// runsIntoName reports whether the phrase is a title of the next name in a
// list, as in "Ann Lee, division head Bo Pak".
func (r *roleFinder) runsIntoName(first, end, head int) bool {
	if head < 0 {
		head = first
	}
	if r.endsInName(head, end) {
		return true
	}
	for i := first; i < end; i++ {
		if r.at[i] == 0 || r.names[r.at[i]-1].label != person {
			continue
		}
		n := r.names[r.at[i]-1]
		if i == n.first && n.title <= head && (i == head+1 || n.title < n.first) {
			return true
		}
	}
	return head+1 < len(r.at) && r.at[head+1] > 0 && r.names[r.at[head+1]-1].label == person
}

// listOfNames reports whether a person's name begins at token i that a further
// one follows, or a verb's subject ends: no phrase that tells what somebody is
// begins so.
func (r *roleFinder) listOfNames(i int) bool {
	if i >= len(r.at) || r.at[i] == 0 || r.names[r.at[i]-1].label != person {
		return false
	}
	return r.isAny(r.names[r.at[i]-1].end, "and", "or", ",", "&")
}

// endsInName reports whether a phrase with a head in capitals ends in a person's
// name that its complement runs into: "Minister of Trade and Tourism Bo Pak".
func (r *roleFinder) endsInName(head, end int) bool {
	for end > head && r.kind(end-1) != segment.Word {
		end--
	}
	at := r.at[end-1]
	if at == 0 || r.names[at-1].label != person || !r.has(head, capital) {
		return false
	}
	first := r.names[at-1].first
	return first > head && r.has(first-1, capital)
}
