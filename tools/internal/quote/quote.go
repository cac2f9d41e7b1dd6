// Package quote finds what was said in an article, to the letter, and who said
// it. Unknown is an answer: a quotation whose speaker nothing shows has none.
//
// In go a document's segments and the people it names, out come [Quote]s. The
// order of work:
//
//   - Detection (detect.go) tells quotations by their form alone: marks, block
//     quotations, the turns of an interview.
//   - Analysis (analysis.go) reads the sentences around them: which verbs tell
//     that somebody spoke, and whom each has for a subject (act.go).
//   - Attribution (attribute.go) asks an ordered list of sieves for each
//     quotation's source. A learnt ranker (rank.go, feature.go, model.go) tells
//     how probable each answer is among all words around that could be the
//     source, a second one (refer.go) whom "he" or "she" means. Below a
//     probability of [Threshold] the speaker stays unknown.
//
// Package learn trains the rankers: go run ./tools/train quotes -corpus DIR.
//
// The parts know each other by their results only, so that a part can be
// replaced by a better one.
package quote

import "explainer/tools/internal/article"

// A Kind says what stands between quotation marks.
type Kind uint8

// The kinds of quotation.
const (
	Statement Kind = iota // at least a clause that somebody said
	Fragment              // some words of what somebody said
	Term                  // a title of a work, a nickname, a word held at arm's length: nobody's statement
)

// String returns the kind's name as it stands in JSON.
func (k Kind) String() string { return [...]string{"statement", "fragment", "term"}[k] }

// A Quote is one quotation, or one paragraph of a quotation that runs over
// several.
type Quote struct {
	// Span is what stands inside the marks.
	Span article.Span
	// Outer is Span with its marks; equal to Span where there are none, as in
	// a block quotation or an interview.
	Outer article.Span
	Kind  Kind
	// Speaker is the index of the person in entity.Set.People; -1 when unknown
	// or no person.
	Speaker int
	// Organization is the index in entity.Set.Organizations of the body that
	// said it; -1 when none did.
	Organization int
	// Cue is the word that tells somebody spoke ("said"); zero when none does.
	Cue article.Span
	// Confidence is the probability that Speaker or Organization said it, 0 to
	// 1, as the ranker estimates it; 0 where neither is known. An editor does
	// well to check the lowest first.
	Confidence float64
	// By names the rule that decided on the speaker, or on there being none.
	By string
}
