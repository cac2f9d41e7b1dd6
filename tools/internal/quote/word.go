package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/segment"
)

// A class is a set of bits that say what a word can be. A word without a bit
// is an ordinary noun, verb or adjective in lower case.
type class uint64

const (
	speech       class = 1 << iota // verb of saying: "said"
	view                           // verb of a view: "called"
	document                       // verb of a document: "reads"
	plain                          // its forms: "say"
	third                          // "says"
	past                           // "said"
	gerund                         // "saying"
	phrasal                        // of saying only before a particle: "went" on
	auxiliary                      // "has", "would", "n’t"
	being                          // an auxiliary of the passive voice: "was"
	adverb                         // "later", "repeatedly"
	preposition                    // "of", "during"
	determiner                     // "the", "his"
	conjunction                    // coordinating: "and", "but"
	subordinator                   // subordinating: "while", "that"
	relative                       // "who"
	heShe                          // "he" or "she"
	pronoun                        // another pronoun that speaks: "they", "I"
	timeWord                       // "Monday", "January", "night"
	upper                          // begins with a capital
	number                         // a figure
	comma                          // , or a dash
	stop                           // . ? ! ; …
	colon                          // :
	bracket                        // ( [
	bracketEnd                     // ) ]
	possessive                     // ’s
	joint                          // the hyphen inside "so-called"
	quoted                         // within a quotation, marks included
	other                          // any other character
	pastLook                       // a past form by its looks: "emphasized", "took"
	endsInS                        // ends in s: a plural or a third person
	noun                           // a verb of saying whose forms are nouns too: "claims"
	male                           // "he", "Mr.", "spokesman"
	female                         // "she", "Mrs.", "spokeswoman"
	stranger                       // somebody who spoke and whose name is not known
	teller                         // the subject of a verb of saying
	speaker                        // a name after its verb, "said Lee", or in apposition, "a third, Lee, said"
)

// verbOf holds the classes of verbs that tell that somebody spoke.
const verbOf = speech | view | document

// function holds the classes of words that no noun phrase runs over.
const function = auxiliary | adverb | preposition | conjunction | subordinator | relative | heShe | pronoun | comma | stop | colon | quoted | other

// opensClause holds the classes of what may stand before the subject of a main
// clause.
const opensClause = comma | stop | colon | conjunction | quoted | bracketEnd | timeWord | adverb

// classify tells what a token can be.
func classify(words *table, s string, kind segment.Kind) class {
	switch kind {
	case segment.Number:
		return number
	case segment.Possessive:
		return possessive
	case segment.OpenQuote, segment.CloseQuote:
		return other
	case segment.Punct:
		return punctuation(s)
	}
	c := class(0)
	if k, ok := pack(s); ok {
		c = words.of(k)
	}
	if c == 0 {
		c = ending(s)
	}
	if capital(s) {
		c |= upper
	}
	return c
}

// ending tells what a word can be by how it ends.
func ending(s string) class {
	switch {
	case len(s) > 4 && strings.HasSuffix(s, "ly"):
		return adverb
	case len(s) > 3 && strings.HasSuffix(s, "ed"):
		return pastLook
	case strings.HasSuffix(s, "s"):
		return endsInS
	}
	return 0
}

// capital reports whether s begins with a capital.
func capital(s string) bool {
	if s[0] < utf8.RuneSelf {
		return 'A' <= s[0] && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// punctuation classifies a token that is one character.
func punctuation(s string) class {
	switch s {
	case ",", "-", "–", "—", "―":
		return comma
	case ".", "?", "!", ";", "…":
		return stop
	case ":":
		return colon
	case "(", "[":
		return bracket
	case ")", "]":
		return bracketEnd
	case "&":
		return conjunction
	}
	return other
}
