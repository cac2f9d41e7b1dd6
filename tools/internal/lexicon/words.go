package lexicon

import "strings"

// Words returns the set of the words of a list, white space between them. It is
// for the few words that one rule asks for and that stand beside it in its code:
// nobody may change the set.
func Words(list string) map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
