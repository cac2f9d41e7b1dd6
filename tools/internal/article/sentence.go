package article

import (
	"strings"
	"unicode"
)

// isSentence reports whether s reads like a sentence that lost its period: one
// that opens with a pronoun, says what somebody is, ends on a verb of saying
// or goes on after a full stop.
func isSentence(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	switch first {
	case "What", "Who", "Why", "How", "Where", "When":
		return fullStop(s) >= 0 // "What the court said" is a heading
	case "He", "She", "It", "They", "We", "I", "You", "There", "But", "And", "So", "Then", "That", "This", "These", "Those":
		if words(s, 7) == 7 {
			return true
		}
	}
	if words(s, 8) == 8 {
		for _, verb := range [...]string{" is a ", " is an ", " is the ", " was a ", " was an ", " was the ", " are the ", " were the "} {
			if strings.Contains(s, verb) {
				return true
			}
		}
	}
	return strings.HasSuffix(s, " said") || strings.HasSuffix(s, " says") || strings.HasSuffix(s, " added") || fullStop(s) >= 0
}

// fullStop returns where in s a sentence ends and another begins; -1 where
// none does. A period after a short word, or a short one in capitals, is taken
// for an abbreviation's.
func fullStop(s string) int {
	for i := 3; i+2 < len(s); i++ {
		if s[i] != '.' || s[i+1] != ' ' || !unicode.IsUpper(firstRune(s[i+2:])) {
			continue
		}
		if n := lowerRun(s[:i]); n >= 4 || n == 3 && (i == n || s[i-n-1] == ' ') {
			return i
		}
	}
	return -1
}

// lowerRun returns how many ASCII lower-case letters s ends with.
func lowerRun(s string) int {
	n := 0
	for n < len(s) && 'a' <= s[len(s)-1-n] && s[len(s)-1-n] <= 'z' {
		n++
	}
	return n
}
