package segment

import (
	"math/bits"
	"sync"
	"unicode/utf8"

	"explainer/tools/internal/lexicon"
)

// NoForm is the form of tokens that are neither words nor numbers.
const NoForm = -1

// maxProbes bounds the search for a form, so that a text made up for it costs
// no more than another.
const maxProbes = 8

// slots holds the tables that intern uses: of each slot the index of a form
// plus 1, 0 where it is free.
var slots = sync.Pool{New: func() any { return new([]int32) }}

// intern fills Forms, Form and Classes. Half of a news text's words stand in it before,
// so that what is looked up for each form costs half as much as for each token.
func (t *Text) intern() {
	pooled := slots.Get().(*[]int32)
	defer slots.Put(pooled)
	size := 1 << bits.Len(uint(len(t.Tokens)))
	if cap(*pooled) < size {
		*pooled = make([]int32, size)
	}
	table := (*pooled)[:size]
	clear(table)

	t.Form = make([]int32, len(t.Tokens))
	t.Forms = make([]string, 0, len(t.Tokens)/2+8)
	shift := 64 - uint(bits.Len(uint(size-1)))
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind > Number {
			t.Form[i] = NoForm
			continue
		}
		word := t.Doc.Text[tok.Start:tok.End]
		slot := t.slot(table, int(hashForm(word)>>shift), word)
		if *slot == 0 || t.Forms[*slot-1] != word {
			t.Forms = append(t.Forms, word)
			*slot = int32(len(t.Forms))
		}
		t.Form[i] = *slot - 1
	}
	t.Classes = make([]lexicon.Class, len(t.Forms))
	lexicon.OfAll(t.Forms, t.Classes)
}

// Class returns what the lexicon knows of token i, a word; nothing of marks.
func (t *Text) Class(i int) lexicon.Class {
	if f := t.Form[i]; f >= 0 {
		return t.Classes[f]
	}
	return 0
}

// slot returns the slot of table that holds word, or one that may be given to
// it: a free one, or after too many probes the last.
func (t *Text) slot(table []int32, at int, word string) *int32 {
	for range maxProbes - 1 {
		slot := &table[at&(len(table)-1)]
		if *slot == 0 || t.Forms[*slot-1] == word {
			return slot
		}
		at++
	}
	return &table[at&(len(table)-1)]
}

// FormKind returns whether a form is a [Word] or a [Number].
func FormKind(form string) Kind {
	c := classes[form[0]]
	if c == multi {
		r, _ := utf8.DecodeRuneInString(form)
		c = classify(r)
	}
	if c == digit {
		return Number
	}
	return Word
}

// hashForm returns a hash of word whose high bits are mixed best. It reads eight
// bytes at a time.
func hashForm(word string) uint64 {
	const prime = 0x9e3779b97f4a7c15
	h := uint64(len(word))
	for len(word) >= 8 {
		h = (h ^ load64(word)) * prime
		h ^= h >> 32
		word = word[8:]
	}
	switch n := len(word); {
	case n >= 4:
		h ^= load32(word) | load32(word[n-4:])<<32
	case n > 0:
		h ^= uint64(word[0]) | uint64(word[n>>1])<<8 | uint64(word[n-1])<<16
	}
	h *= prime
	return (h ^ h>>29) * prime
}

func load64(s string) uint64 { return load32(s) | load32(s[4:])<<32 }

func load32(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
