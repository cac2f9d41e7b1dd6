// Package tagger labels the names in a text: people, places, organizations,
// peoples and other names.
//
// In goes a [segment.Text], out come its names as runs of tokens. The method is
// a linear-chain conditional random field over hashed features, trained by the
// command tools/train and embedded as one byte per weight; no text of a corpus
// is in it. Only tokens near a capital letter are scored, a tenth of the text's
// bytes; everything else is no name.
//
// The order of work is the order of the files: attributes (what a token is by
// itself), candidates (which tokens are scored), evidence (what the whole
// document says of a word), features, crf (the best labels), vote (words
// labelled alike throughout a document), spans.
package tagger

import (
	"sync"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A Type is what a name stands for.
type Type uint8

// The types of name.
const (
	None         Type = iota
	Person            // a human being, also a fictional one
	Place             // a country, town, river, building
	Organization      // a firm, authority, party, team, band
	People            // an adjective or noun for the people of a place, faith or language: "Kenyan", "Muslims"
	Other             // a work, event, law, product
)

// Types is the number of types, [None] included.
const Types = 6

// String returns the type's name in lower case.
func (t Type) String() string {
	return [...]string{"none", "person", "place", "organization", "people", "other"}[t]
}

// An Entity is one name in a text. A person's title ("Mr.", "President") is no
// part of it, nor is the possessive after it.
type Entity struct {
	// First and End are token indexes, [First, End).
	First, End int
	Type       Type
}

// Tag returns the names in t in text order by the embedded model. They do not
// overlap and lie within sentences. It may be called by several goroutines at
// once. Time and memory grow linearly with the text.
func Tag(t *segment.Text) []Entity { return standard().Tag(t) }

// Info tells what the embedded model was trained on and how it scored.
func Info() string { return standard().Info() }

// standard returns the embedded model, expanded when it is first needed.
var standard = sync.OnceValue(func() *Model {
	m, err := Load(embedded)
	if err != nil {
		// TestEmbeddedModel loads the same bytes: this cannot be met in a build
		// whose tests pass. A model without weights names nothing.
		return &Model{}
	}
	return m
})

// Tag returns the names in t, as the function [Tag] does, by model m.
func (m *Model) Tag(t *segment.Text) []Entity {
	if m.rows == nil || len(t.Tokens) == 0 {
		return nil
	}
	s := scratches.Get().(*scratch)
	defer s.release()
	s.read(t)
	s.score(m)
	s.decode(m)
	s.vote(m)
	return s.spans()
}

// scratches holds the buffers that one call uses; they grow to the largest text
// seen and carry nothing from one call to the next.
var scratches = sync.Pool{New: func() any { return new(scratch) }}

// release gives the buffers back, and lets go of the text.
func (s *scratch) release() {
	s.text = nil
	scratches.Put(s)
}

// A scratch is the working memory of one call, filled in the order of the
// package's files.
type scratch struct {
	text    *segment.Text
	lists   *lists
	openers lexicon.Set

	forms  []form     // attributes.go: one per form of the text
	toks   []token    // attributes.go: one per token of the text
	runs   []run      // candidates.go
	slots  []slot     // candidates.go: the scored tokens
	chains []chain    // candidates.go: slots that are labelled together
	words  []document // evidence.go: one per different capitalised word
	table  []int32    // evidence.go: hash table of words

	scores [][Labels]int32 // crf.go: one per slot
	labels []Label         // crf.go: one per slot
	back   [][Labels]uint8 // crf.go
	votes  [][Types]int32  // vote.go: one per different capitalised word
}

// read fills everything that does not depend on a model.
func (s *scratch) read(t *segment.Text) {
	s.text = t
	s.lists, s.openers = words(), lexicon.Starters()
	s.attributes()
	s.candidates()
	s.gather()
}
