// Package entity finds who and what an article names: people, their names
// merged and their roles in the article's own words, places and organizations.
//
// In go a document's segments, out comes a [Set]. The order of work:
//
//	document     what is known of each word
//	candidates   runs of capitalised words
//	label        names in them, and what each names: a labeller. The tagger's
//	             names (label_tagger) are overruled in places by those of the
//	             rules, which split candidates (parts), count what the document
//	             shows (evidence) and ask heuristics in order (label_*)
//	correct      what the tagger gets wrong and a rule can tell for sure
//	             (correct_*, nickname, surname)
//	people       names merged into people (form, compatible, bearers, known_as)
//	roles        what the article says they are (role_*, phrase_*, verbs)
//	gender, named
package entity

import "explainer/tools/internal/article"

// A Gender is a person's grammatical gender as the article itself shows it by
// a title or a pronoun. It is never guessed from nothing.
type Gender uint8

// The genders an article can show.
const (
	Unknown Gender = iota
	Female
	Male
)

// A Person is somebody the article names.
type Person struct {
	// Name is the fullest form of the name in the article, without titles.
	Name string
	// Aliases are the other forms of the name in the article, in order of
	// first use.
	Aliases []string
	// Mentions are the places of the name in any form, without titles, in text
	// order. Pronouns are not mentions.
	Mentions []article.Span
	// Role is the person's role in the article's words; zero when it gives none.
	Role article.Span
	// RoleBy names the rule that found the role.
	RoleBy string
	// Gender is what titles and pronouns say.
	Gender Gender
}

// A Named is a place or an organization with its mentions in text order.
type Named struct {
	Name     string
	Mentions []article.Span
}

// A Set is everything an article names, each list in order of first mention.
type Set struct {
	People        []Person
	Places        []Named
	Organizations []Named
}
