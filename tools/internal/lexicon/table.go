package lexicon

import "math/bits"

// A table maps words to their classes by open addressing. It keeps hashes
// instead of the words, 64 bits of which the place of a slot and its tag hold
// about 50: that two words of a text are taken for one is less likely than a
// fault of the machine, and the same on every machine.
type table struct {
	slots []slot
	shift uint
}

// A slot is empty where its tag is 0.
type slot struct {
	tag   uint32
	class Class
}

// newTable returns a table with room for n words; a third of its slots stay
// empty.
func newTable(n int) *table {
	b := bits.Len(uint(n + n/2))
	return &table{slots: make([]slot, 1<<b), shift: 64 - uint(b)}
}

// add gives the word with a hash further classes.
func (t *table) add(h hash, class Class) {
	place, tag := h.finish(t.shift)
	for {
		s := &t.slots[place&uint64(len(t.slots)-1)]
		if s.tag == 0 {
			s.tag = tag
		}
		if s.tag == tag {
			s.class |= class
			return
		}
		place++
	}
}

// get returns the classes of the word with a hash.
func (t *table) get(h hash) Class { return t.from(t.first(h), h) }

// first returns the slot where the search for a hash begins.
func (t *table) first(h hash) slot {
	place, _ := h.finish(t.shift)
	return t.slots[place&uint64(len(t.slots)-1)]
}

// from returns the classes of the word with a hash, given the slot where the
// search begins.
func (t *table) from(s slot, h hash) Class {
	place, tag := h.finish(t.shift)
	for {
		if s.tag == tag {
			return s.class
		}
		if s.tag == 0 {
			return 0
		}
		place++
		s = t.slots[place&uint64(len(t.slots)-1)]
	}
}

// A hash is the state of FNV-1a over the bytes of a word so far.
type hash uint64

const newHash hash = 0xcbf29ce484222325

// with returns the hash of a word that goes on with byte c.
func (h hash) with(c byte) hash { return (h ^ hash(c)) * 0x100000001b3 }

// withAll returns the hash of a word that goes on with s.
func (h hash) withAll(s string) hash {
	for i := range len(s) {
		h = h.with(s[i])
	}
	return h
}

// withLower returns the hash of a word that goes on with s in lower case, as far
// as ASCII goes.
func (h hash) withLower(s string) hash {
	for i := range len(s) {
		c := s[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		h = h.with(c)
	}
	return h
}

// finish returns the place of a word in a table and its tag there, never 0.
func (h hash) finish(shift uint) (place uint64, tag uint32) {
	x := uint64(h)
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	x ^= x >> 29
	return x * 0x9e3779b97f4a7c15 >> shift, uint32(x) | 1
}
