// Package salience tells how much of an article's point each sentence carries:
// how likely its words and word pairs are to stand in highlights that an editor
// would write, and what keeps it from standing alone.
//
// In goes a text with its names and quotations, out come an [Article], its
// measurements, and a choice of sentences. The order of work:
//
//	measure      words, word pairs and where each is used
//	fault        reasons why a sentence does not stand alone
//	word, pair   the chance of each to stand in highlights: two logistic
//	             regressions on where and how often it is used
//	choose       sentences one after the other, each the one that adds most
//
// It is the concept model of Gillick and Favre (2009) with learnt weights for
// the concepts. `go run ./tools/train highlights` learns them; training and
// choosing read the same features by the same code. All arithmetic of the
// choice is in integers, so that every machine chooses alike.
package salience

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A Sentence is a sentence with what is known of it.
type Sentence struct {
	segment.Sentence
	Words  int // word and number tokens
	Faults Fault

	concepts []int32 // indexes into Article.concepts, each once
	pairs    []int32 // indexes into Article.pairs, each once
	names    int     // concepts that name something
	numbers  int     // number tokens
	quoted   int     // words inside quotation marks
	marks    int     // commas and dashes
	opens    bool    // the first of its paragraph
	says     bool    // a verb of saying stands in it
}

// An Article is a text measured for the choice.
type Article struct {
	Text      *segment.Text
	Sentences []Sentence

	concepts   []concept
	pairs      []pair
	ids        []int32 // holds the lists of all sentences
	chance     []int32 // of each concept, in units of 1/one
	pairChance []int32 // of each pair
}

// A usage says where something is used in the article.
type usage struct {
	count  int32 // tokens
	first  int32 // index of the first sentence that has it
	last   int32 // index of the last one
	spread int32 // sentences that have it
	lead   int32 // tokens in the first three sentences
	quoted int32 // tokens inside quotation marks
	early  int32 // a bit for each of the first four sentences that has it
	depth  int32 // least number of words before it in a sentence
}

// A concept is a word of the article, ASCII letters in lower case.
type concept struct {
	usage
	hash     uint32
	length   int32
	marks    mark
	number   bool
	capitals int32 // tokens with a capital that do not open their sentence
	kind     nameKind
}

// A pair is two words that follow each other in a sentence, marks left out.
type pair struct {
	usage
	left, right int32
}

// A nameKind says what a word is part of a name of.
type nameKind uint8

const (
	noName nameKind = iota
	personName
	placeName
	organizationName
)

// Span returns the span of sentence i.
func (a *Article) Span(i int) article.Span { return a.Sentences[i].Sentence.Span }
