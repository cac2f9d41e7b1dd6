package entity

import (
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/lexicon"
)

// sameFull reports whether two forms of two words and more, which share the
// last word, can be one person's: the shorter stands in order in the longer,
// or the given names agree and no middle name contradicts.
func sameFull(a, b *form) bool {
	if a.suffix != b.suffix && a.suffix != "" && b.suffix != "" {
		return false
	}
	if a.suffix != b.suffix {
		return false // Donald Trump Jr. is not Donald Trump
	}
	if len(a.words) < len(b.words) {
		a, b = b, a
	}
	if subsequence(b.words, a.words) {
		return true
	}
	if !sameGiven(a.words[0], b.words[0]) {
		return false
	}
	middleA, middleB := a.words[1:len(a.words)-1], b.words[1:len(b.words)-1]
	return len(middleB) == 0 || subsequence(middleB, middleA)
}

// subsequence reports whether the words of short stand in long in order,
// initials standing for words that begin with them.
func subsequence(short, long []string) bool {
	i := 0
	for _, w := range long {
		if i < len(short) && sameWord(short[i], w) {
			i++
		}
	}
	return i == len(short)
}

// sameWord reports whether a and b are one word, or an initial and its word.
func sameWord(a, b string) bool {
	return a == b || isInitialOf(a, b) || isInitialOf(b, a)
}

// isInitialOf reports whether a is the initial of b: "J." or "J" of "John".
func isInitialOf(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	_, n := utf8.DecodeRuneInString(a)
	return n > 0 && n == len(a) && strings.HasPrefix(b, a)
}

// sameGiven reports whether two given names may be one person's: one is an
// initial or a known short form of the other, or its beginning as short forms
// are. Paul and Paula, Joseph and Josephine are two.
func sameGiven(a, b string) bool {
	if sameWord(a, b) || lexicon.Nicknames(a, b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	const leastShort, leastCut = 3, 3 // bytes that a short form has, and leaves out: Jeff, Jeffrey
	return len(a) >= leastShort && len(b)-len(a) >= leastCut && strings.HasPrefix(b, a) && !feminine(b) && !otherSex(a, b)
}

// feminine reports whether a given name ends as those do that are made of a
// man's.
func feminine(given string) bool {
	for _, end := range [...]string{"ine", "ina", "ette", "etta", "elle", "ella", "otta"} {
		if strings.HasSuffix(given, end) {
			return true
		}
	}
	return false
}

// otherSex reports whether one of two given names is only women's and the other
// only men's.
func otherSex(a, b string) bool {
	sexA, sexB := lexicon.Of(a)&lexicon.Given, lexicon.Of(b)&lexicon.Given
	return sexA != 0 && sexB != 0 && sexA&sexB == 0
}
