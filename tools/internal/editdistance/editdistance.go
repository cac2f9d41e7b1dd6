// Package editdistance counts the changes that make one word of another.
package editdistance

// Levenshtein returns how many characters must be put in, taken out or changed to
// make b of a (Levenshtein 1966). It takes time in proportion to the product of
// their lengths.
func Levenshtein(a, b []rune) int { return distance(a, b, false) }

// Damerau is [Levenshtein] with two neighbours swapped as one change, which is the
// commonest slip in typing (Damerau 1964; the restricted form, in which nothing
// is changed twice).
func Damerau(a, b []rune) int { return distance(a, b, true) }

// short is the length of a word, with the place before it, whose rows stand on
// the stack.
const short = 48

func distance(a, b []rune, swaps bool) int {
	var stack [3 * short]int
	rows, width := stack[:], len(b)+1
	if width > short {
		rows = make([]int, 3*width)
	}
	before, last, now := rows[:width], rows[width:2*width], rows[2*width:3*width]
	for j := range last {
		last[j] = j
	}
	for i := range a {
		now[0] = i + 1
		for j := range b {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			now[j+1] = min(change, now[j]+1, last[j+1]+1)
			if swaps && i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				now[j+1] = min(now[j+1], before[j-1]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
