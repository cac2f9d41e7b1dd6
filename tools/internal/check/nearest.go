package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a word of a text, without marks and in lower case, and where it
// stands.
type word struct {
	letters    string
	start, end int
}

// wordsOf cuts a text into words.
func wordsOf(text string) []word {
	var all []word
	start := -1
	for i, c := range text + " " {
		switch letter := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			all = append(all, word{strings.ToLower(text[start:i]), start, i})
			start = -1
		}
	}
	return all
}

// nearest returns the passage of an article that has most words in common with
// the given ones, more than half; empty without one. It looks at each run of as
// many words.
func nearest(article, words string) string {
	wanted, have := wordsOf(words), wordsOf(article)
	if len(wanted) == 0 || len(have) == 0 {
		return ""
	}
	left := make(map[string]int, len(wanted)) // how often each is still wanted
	for _, w := range wanted {
		left[w.letters]++
	}
	size := min(len(wanted), len(have))
	common, best, score, at := 0, 0, 0, 0
	for i := range have {
		if n, ok := left[have[i].letters]; ok {
			if n > 0 {
				common++
			}
			left[have[i].letters] = n - 1
		}
		if i >= size {
			if n, ok := left[have[i-size].letters]; ok {
				if n >= 0 {
					common--
				}
				left[have[i-size].letters] = n + 1
			}
		}
		if i < size-1 || common < best {
			continue
		}
		now := 2 * common // of passages alike that which begins and ends with wanted words
		for _, edge := range [...]int{i - size + 1, i} {
			if _, ok := left[have[edge].letters]; ok {
				now++
			}
		}
		if now > score {
			best, score, at = common, now, i-size+1
		}
	}
	if 2*best <= len(wanted) {
		return ""
	}
	return widen(article, have[at].start, have[at+size-1].end)
}

// widen returns the words from start to end with the marks that touch them.
func widen(article string, start, end int) string {
	for end < len(article) {
		c, n := utf8.DecodeRuneInString(article[end:])
		if unicode.IsSpace(c) {
			break
		}
		end += n
	}
	for start > 0 {
		c, n := utf8.DecodeLastRuneInString(article[:start])
		if unicode.IsSpace(c) {
			break
		}
		start -= n
	}
	return article[start:end]
}

// short returns words cut to what fits a line.
func short(words string) string {
	const longest = 90 // characters
	if utf8.RuneCountInString(words) <= longest {
		return words
	}
	return string([]rune(words)[:longest-1]) + "…"
}
