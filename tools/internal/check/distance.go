package check

import (
	"fmt"
	"strings"
)

// distance returns how many letters must be put in, taken out, changed or
// swapped with their neighbour to make b of a (Damerau and Levenshtein, the
// restricted form). Case does not count.
func distance(a, b string) int {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	rows := [3][]int{make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last, now := rows[0], rows[1], rows[2]
		now[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		rows = [3][]int{last, now, before}
	}
	return rows[1][len(y)]
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
