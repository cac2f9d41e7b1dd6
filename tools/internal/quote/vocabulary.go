package quote

import (
	"math/bits"
	"strings"
	"sync"

	"explainer/tools/internal/lexicon"
)

// A table maps short words to classes. It is a hash table with open addressing
// whose keys are words packed into 16 bytes: a look-up touches one cache line
// and compares no strings.
type table struct {
	slots []slot // a power of two
	shift int
}

type slot struct {
	key   key
	class class
}

// A key is a word of up to 16 bytes in lower case.
type key struct{ a, b uint64 }

// maxWord is the length in bytes of the longest word looked up.
const maxWord = 16

// pack makes the key of a word, in lower case and with straight apostrophes. It
// reports false where the word is too long or holds other letters than ASCII.
func pack(s string) (key, bool) {
	var k key
	n := uint(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c >= 0x80:
			if !strings.HasPrefix(s[i:], "’") {
				return key{}, false
			}
			i += len("’") - 1
			c = '\''
		}
		switch {
		case n < 8:
			k.a |= uint64(c) << (8 * n)
		case n < maxWord:
			k.b |= uint64(c) << (8 * (n - 8))
		default:
			return key{}, false
		}
		n++
	}
	return k, true
}

// index returns where a key's slot is looked for first.
func (t *table) index(k key) int {
	const golden = 0x9e3779b97f4a7c15
	return int((k.a*golden ^ bits.RotateLeft64(k.b*golden, 32)) * golden >> t.shift)
}

// of returns the classes of a key; 0 when it is not in the table.
func (t *table) of(k key) class {
	for i := t.index(k); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.key == k || s.key == (key{}) {
			return s.class
		}
	}
}

// at returns the place of a word's classes, which it adds when it is new.
func (t *table) at(word string) *class {
	k, ok := pack(word)
	if !ok {
		return new(class) // cannot be looked up either
	}
	for i := t.index(k); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.key == k || s.key == (key{}) {
			s.key = k
			return &s.class
		}
	}
}

// vocabulary holds the classes of verbs of saying and of the words of the
// closed classes.
var vocabulary = sync.OnceValue(func() *table {
	const size = 13 // 2,000 words in 8,192 slots
	t := &table{slots: make([]slot, 1<<size), shift: 64 - size}
	for word, v := range lexicon.Saying() {
		*t.at(word) |= verbClass(v)
	}
	for _, c := range closed {
		for word := range strings.FieldsSeq(c.words) {
			*t.at(word) |= c.class
		}
	}
	*t.at("according") = phrasal
	for _, word := range []string{"may", "march", "second", "like"} {
		*t.at(word) &^= timeWord | view | speech
	}
	return t
})

// verbClass turns what the lexicon says of a verb form into classes.
func verbClass(v lexicon.Verb) class {
	var c class
	for _, x := range [...]struct {
		form  lexicon.Form
		class class
	}{
		{lexicon.Speech, speech}, {lexicon.View, view}, {lexicon.Document, document},
		{lexicon.Plain, plain}, {lexicon.Third, third}, {lexicon.Past, past}, {lexicon.Gerund, gerund},
		{lexicon.Noun, noun},
	} {
		if v.Form&x.form != 0 {
			c |= x.class
		}
	}
	if v.Particle != "" {
		c |= phrasal
	}
	return c
}
