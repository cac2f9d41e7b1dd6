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

// A lexed is a text cut into words, with a number for each different word.
type lexed struct {
	text    string
	words   []word
	numbers []int32 // of words
	ids     map[string]int32
}

// lex cuts a text.
func lex(text string) *lexed {
	l := &lexed{text: text, words: wordsOf(text), ids: make(map[string]int32)}
	l.numbers = make([]int32, len(l.words))
	for i := range l.words {
		n, ok := l.ids[l.words[i].letters]
		if !ok {
			n = int32(len(l.ids))
			l.ids[l.words[i].letters] = n
		}
		l.numbers[i] = n
	}
	return l
}

// nearest returns the passage of the text that has most words in common with the
// given ones, more than half; empty without one. It looks at each run of as many
// words.
func (l *lexed) nearest(words string) string {
	wanted := wordsOf(words)
	if len(wanted) == 0 || len(l.words) == 0 {
		return ""
	}
	left, is := make([]int32, len(l.ids)), make([]bool, len(l.ids)) // how often each is still wanted
	for _, w := range wanted {
		if n, ok := l.ids[w.letters]; ok {
			left[n]++
			is[n] = true
		}
	}
	size := min(len(wanted), len(l.words))
	common, best, score, at := 0, 0, 0, 0
	for i, n := range l.numbers {
		if is[n] {
			if left[n] > 0 {
				common++
			}
			left[n]--
		}
		if i >= size {
			if n := l.numbers[i-size]; is[n] {
				if left[n] >= 0 {
					common--
				}
				left[n]++
			}
		}
		if i < size-1 || common < best {
			continue
		}
		now := 2 * common // of passages alike that which begins and ends with wanted words
		for _, edge := range [...]int{i - size + 1, i} {
			if is[l.numbers[edge]] {
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
	return widen(l.text, l.words[at].start, l.words[at+size-1].end)
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
