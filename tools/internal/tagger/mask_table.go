package tagger

import (
	"math/bits"
)

// A maskTable maps hashes to masks by open addressing. Hash 0 is not stored.
type maskTable struct {
	slots []maskSlot
	shift uint
}

type maskSlot struct {
	hash uint32
	mask Mask
}

// newMaskTable returns the table of some entries. At least a quarter of its
// slots stay empty, so that a search ends.
func newMaskTable(groups ...[]listEntry) maskTable {
	n := 1
	for _, entries := range groups {
		n += len(entries)
	}
	b := bits.Len(uint(n + n/3))
	t := maskTable{slots: make([]maskSlot, 1<<b), shift: 32 - uint(b)}
	for _, entries := range groups {
		for _, e := range entries {
			t.add(e)
		}
	}
	return t
}

// get returns the lists of the word or phrase with hash h.
func (t *maskTable) get(h uint32) Mask { return t.from(t.first(h), h) }

// first returns the slot where the search for h begins.
func (t *maskTable) first(h uint32) maskSlot { return t.slots[h*0x9e3779b1>>t.shift] }

// from returns the lists of h, given the slot where the search begins.
func (t *maskTable) from(s maskSlot, h uint32) Mask {
	for i := h * 0x9e3779b1 >> t.shift; ; {
		switch s.hash {
		case h:
			return s.mask
		case 0:
			return 0
		}
		i = (i + 1) & uint32(len(t.slots)-1)
		s = t.slots[i]
	}
}

// add enters a hash or, where it is there already, adds its lists.
func (t *maskTable) add(e listEntry) {
	if e.hash == 0 {
		return
	}
	for i := e.hash * 0x9e3779b1 >> t.shift; ; i = (i + 1) & uint32(len(t.slots)-1) {
		s := &t.slots[i]
		if s.hash == 0 {
			s.hash = e.hash
		}
		if s.hash == e.hash {
			s.mask |= e.mask
			return
		}
	}
}
