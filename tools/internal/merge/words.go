package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/editdistance"
	"explainer/tools/internal/space"
)

// words are what likeness is reckoned from. They are made when asked for: most
// items are found by id.
type words struct {
	text    string   // white space folded
	set     []uint64 // hashes of the words of the text, in order of size
	context []uint64 // of the words around it
}

// contextKeys hold words around an item's own, or that explain it.
var contextKeys = [...]string{"sentence", "phrase", "explained", "when", "role"}

// folded returns the item's words with white space folded.
func (it *item) folded() string {
	if it.words.text == "" {
		it.words.text = space.Fold(it.text())
	}
	return it.words.text
}

// bags returns the words of the text, and those around it.
func (it *item) bags() (text, context []uint64) {
	w := &it.words
	if w.set == nil {
		w.set = hashes([]uint64{}, it.folded())
		slices.Sort(w.set)
		for _, key := range contextKeys {
			w.context = hashes(w.context, it.get(key))
		}
		slices.Sort(w.context)
	}
	return w.set, w.context
}

// hashes appends the FNV-1a hash of each word of s, case folded.
func hashes(to []uint64, s string) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h, in := uint64(offset), false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			h, in = (h^uint64(unicode.ToLower(r)))*prime, true
		} else if in && !isInner(r) {
			to, h, in = append(to, h), offset, false
		}
	}
	if in {
		to = append(to, h)
	}
	return to
}

// isInner reports whether r joins the parts of a word or a number.
func isInner(r rune) bool { return r == '\'' || r == '’' || r == '.' || r == ',' }

// dice returns how much of two bags of words is common, from 0 to 1 (Dice
// 1945).
func dice(a, b []uint64) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

// maxRunes is the length in characters up to which texts are compared letter by
// letter: figures and names.
const maxRunes = 40

// letters returns the share of characters that need no change to make one of a
// and b the other (Levenshtein 1966); 0 for long texts.
func letters(a, b string) float64 {
	if len(a) > 4*maxRunes || len(b) > 4*maxRunes {
		return 0
	}
	if utf8.RuneCountInString(a) > maxRunes || utf8.RuneCountInString(b) > maxRunes {
		return 0
	}
	s, t := []rune(a), []rune(b)
	return 1 - float64(editdistance.Levenshtein(s, t))/float64(max(len(s), len(t), 1))
}

// trimmed returns a paragraph without the white space that ends its lines.
func trimmed(s string) string {
	if end := strings.IndexByte(s, '\n'); end < 0 || end == len(s)-1 { // one line, as most paragraphs are
		return strings.TrimSpace(s)
	}
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
