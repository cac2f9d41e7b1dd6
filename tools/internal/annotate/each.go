package annotate

import (
	"bytes"
	"slices"
	"strconv"
)

// maxPlaces is how many places of a term are marked. An index that lists more
// tells nothing.
const maxPlaces = 5

// everywhere adds a further item for every later paragraph that has the words of
// the item i, as whole words, up to maxPlaces in all.
func (a *article) everywhere(i int) {
	text, block := a.run.text, a.toks[a.items[i].last].block
	words := text[a.items[i].runFrom:a.items[i].runTo]
	for from, n := a.items[i].runTo, 1; n < maxPlaces; {
		k := bytes.Index(text[from:], words)
		if k < 0 {
			return
		}
		at := from + k
		from = at + len(words)
		_, _, first, last := a.run.span(at, from)
		if b := a.toks[last].block; b == block || a.toks[first].block != b || !a.paragraphText(last) || !wholeWords(text, at, from) {
			continue
		} else {
			block = b
		}
		n++
		it := a.items[i]
		if len(it.back) == 0 {
			it.back = append([]byte("#"), it.id...)
		}
		it.id = strconv.AppendInt(append(slices.Clone(it.id), '-'), int64(n), 10)
		it.of = i + 1
		a.items = append(a.items, it)
		a.setPlace(len(a.items)-1, at, from)
	}
}
