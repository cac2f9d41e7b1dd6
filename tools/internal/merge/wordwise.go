package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordwise merges a paragraph by words: what only mine or only now changed
// against before is in the result, so that a link which an editor added and a
// word which the newsroom corrected are no conflict. It answers false where two
// changes touch, without a word between them that both left alone, and for
// paragraphs too long to compare.
//
// Words are compared with the white space in front of them, which is kept.
func wordwise(before, mine, now string) (merged string, ok bool) {
	if merged, ok = joinChanges(before, mine, now); !ok {
		return "", false
	}
	// Merging the same once more must change nothing: words that repeat may be
	// paired in two ways.
	again, ok := joinChanges(before, merged, now)
	return merged, ok && again == merged
}

// joinChanges does the work of [wordwise].
func joinChanges(before, mine, now string) (merged string, ok bool) {
	base, ours, theirs := cutWords(before), cutWords(mine), cutWords(now)
	a, ok := hunks(base, ours)
	if !ok {
		return "", false
	}
	b, ok := hunks(base, theirs)
	if !ok {
		return "", false
	}
	var out strings.Builder
	at := 0
	for len(a)+len(b) > 0 {
		var next hunk
		switch {
		case len(a) > 0 && len(b) > 0 && a[0].equal(&b[0]):
			next, a, b = a[0], a[1:], b[1:]
		case len(b) == 0 || len(a) > 0 && a[0].end < b[0].start:
			next, a = a[0], a[1:]
		case len(a) == 0 || b[0].end < a[0].start:
			next, b = b[0], b[1:]
		default:
			return "", false
		}
		for _, word := range base[at:next.start] {
			out.WriteString(word)
		}
		for _, word := range next.words {
			out.WriteString(word)
		}
		at = next.end
	}
	for _, word := range base[at:] {
		out.WriteString(word)
	}
	return out.String(), true
}

// cutWords cuts a text into words, each with the white space in front of it.
// They concatenate to the text.
func cutWords(s string) []string {
	var words []string
	start, in := 0, false
	for i, r := range s {
		switch space := unicode.IsSpace(r); {
		case space && in:
			words = append(words, s[start:i])
			start, in = i, false
		case !space:
			in = true
		}
	}
	if start < len(s) {
		words = append(words, s[start:])
	}
	return words
}

// A hunk is a change: words[start:end] of a text became others.
type hunk struct {
	start, end int
	words      []string
}

func (h *hunk) equal(other *hunk) bool {
	return h.start == other.start && h.end == other.end && slices.Equal(h.words, other.words)
}

// maxCells bounds the table by which two paragraphs are compared: about a
// thousand changed words on either side.
const maxCells = 1 << 20

// hunks returns the changes from a to b, in order, by a longest common
// subsequence (Wagner and Fischer 1974). It answers false where a and b are too
// long for that.
func hunks(a, b []string) ([]hunk, bool) {
	front := 0
	for front < len(a) && front < len(b) && a[front] == b[front] {
		front++
	}
	back := 0
	for back < len(a)-front && back < len(b)-front && a[len(a)-1-back] == b[len(b)-1-back] {
		back++
	}
	x, y := a[front:len(a)-back], b[front:len(b)-back]
	if (len(x)+1)*(len(y)+1) > maxCells {
		return nil, false
	}
	width := len(y) + 1
	common := make([]int32, (len(x)+1)*width) // of x[i:] and y[j:]
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				common[i*width+j] = common[(i+1)*width+j+1] + 1
			} else {
				common[i*width+j] = max(common[(i+1)*width+j], common[i*width+j+1])
			}
		}
	}
	var all []hunk
	i, j := 0, 0
	for i < len(x) || j < len(y) {
		fromI, fromJ := i, j
		for i < len(x) || j < len(y) {
			if i < len(x) && j < len(y) && x[i] == y[j] {
				break
			}
			if j == len(y) || i < len(x) && common[(i+1)*width+j] >= common[i*width+j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromI || j > fromJ {
			all = append(all, hunk{front + fromI, front + i, y[fromJ:j]})
		}
		for i < len(x) && j < len(y) && x[i] == y[j] {
			i++
			j++
		}
	}
	return all, true
}

// aroundDifference is how many words are shown around what differs.
const aroundDifference = 4

// differing returns of two texts what differs, with some words around it.
func differing(a, b string) (string, string) {
	x, y := strings.Fields(a), strings.Fields(b)
	front := 0
	for front < len(x) && front < len(y) && x[front] == y[front] {
		front++
	}
	back := 0
	for back < len(x)-front && back < len(y)-front && x[len(x)-1-back] == y[len(y)-1-back] {
		back++
	}
	front, back = max(0, front-aroundDifference), max(0, back-aroundDifference)
	return cutOut(x, front, back), cutOut(y, front, back)
}

// cutOut returns words without the first and last so many, but an ellipsis for
// them.
func cutOut(words []string, front, back int) string {
	s := strings.Join(words[front:len(words)-back], " ")
	if front > 0 {
		s = "…" + s
	}
	if back > 0 {
		s += "…"
	}
	return s
}

// unescaped returns Markdown that a machine wrote as the words it stands for,
// white space folded.
func unescaped(body string) string {
	var out strings.Builder
	out.Grow(len(body))
	blank := false
	for i := 0; i < len(body); {
		r, n := utf8.DecodeRuneInString(body[i:])
		if unicode.IsSpace(r) {
			blank = out.Len() > 0
			i += n
			continue
		}
		if r == '\\' && i+1 < len(body) && unicode.In(rune(body[i+1]), unicode.P, unicode.S) && body[i+1] < utf8.RuneSelf {
			i++
			n = 1
		}
		if blank {
			out.WriteByte(' ')
			blank = false
		}
		out.WriteString(body[i : i+n])
		i += n
	}
	return out.String()
}
