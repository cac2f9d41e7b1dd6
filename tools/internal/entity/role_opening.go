package entity

import "explainer/tools/internal/segment"

// openingPhrase finds the phrase that opens a sentence and is said of the name
// after its comma: "Now a judge in Oslo, Lee spoke". With "the" alone it may as
// well be somebody else's turn to be spoken of: "The mayor, Lee said, was late".
func openingPhrase(r *roleFinder, n name) (phrase, bool) {
	comma := n.title - 1
	s := r.Sentences[r.SentenceOf(n.first)]
	if comma <= s.FirstToken || !r.is(comma, ",") || !r.actsAfter(n.end) || r.has(comma, quoted) {
		return phrase{}, false
	}
	i := s.FirstToken
	led := r.isAny(i, "Now", "Once", "Currently", "Formerly", "Long")
	if led {
		i++
	}
	if !r.isAny(i, "a", "A", "an", "An") && !(led && r.isAny(i, "the", "his", "her")) {
		return phrase{}, false
	}
	p, ok := r.nounPhrase(i, false)
	return p, ok && p.end == comma
}

// actsAfter reports whether a verb that is none of saying may stand at token i:
// a word in lower case that joins no other name to the one before.
func (r *roleFinder) actsAfter(i int) bool {
	return r.kind(i) == segment.Word && r.has(i, small) && !r.says(i) && !r.isAny(i, "and", "or", "who", "but", "nor")
}
