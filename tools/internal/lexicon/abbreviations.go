package lexicon

import "sync"

// Abbreviations are the abbreviations that keep their period, without it, as
// written in running text. Two kinds, since they differ in what follows.
var (
	// Prefixes are abbreviations that stand before a name or a figure ("Mr",
	// "Sen", "vs"): their period never ends a sentence.
	Prefixes = sync.OnceValue(func() Set { return load("abbreviations-before.txt") })
	// Abbreviations are those whose period may end a sentence as well ("Inc",
	// "Jr", "Sept").
	Abbreviations = sync.OnceValue(func() Set { return load("abbreviations.txt") })
	// Starters are words in lower case that begin sentences and, written with
	// a capital, are no part of a name.
	Starters = sync.OnceValue(func() Set { return load("starters.txt") })
)
