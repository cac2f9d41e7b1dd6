package check

import (
	"fmt"
	"strings"

	"explainer/tools/internal/editdistance"
)

// distance returns the number of slips in typing between two words. Case does not
// count.
func distance(a, b string) int {
	return editdistance.Damerau([]rune(strings.ToLower(a)), []rune(strings.ToLower(b)))
}

// closest returns the one of names that is likely meant by name; empty where
// none is near enough: one letter in a short word, two in one of six letters or
// more.
func closest(name string, names []string) string {
	best, least := "", len(name)
	limit := 1
	if len(name) >= 6 {
		limit = 2
	}
	for _, other := range names {
		if diff := len(name) - len(other); diff > limit || -diff > limit || len(name) < 3 {
			continue
		}
		if d := distance(name, other); d <= limit && d < least {
			best, least = other, d
		}
	}
	return best
}

// didYouMean returns a hint that names the closest of names, or else.
func didYouMean(name string, names []string, otherwise string) string {
	if other := closest(name, names); other != "" {
		return fmt.Sprintf("did you mean %q?", other)
	}
	return otherwise
}
