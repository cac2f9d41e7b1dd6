package annotate

import (
	"bytes"
	"hash/maphash"
)

// An idTable finds the first of the items found in the article by its id. A map
// would keep each id as a string of its own, on every page anew.
type idTable struct {
	seed  maphash.Seed
	ready bool
	slots []int // 1 + index of an item, at its id's hash or next to it; 0 where there is none
}

// reset empties the table and makes room for n items.
func (t *idTable) reset(n int) {
	if !t.ready {
		t.seed, t.ready = maphash.MakeSeed(), true
	}
	size := 8
	for size < 2*n {
		size *= 2
	}
	if cap(t.slots) < size {
		t.slots = make([]int, size)
	}
	t.slots = t.slots[:size]
	clear(t.slots)
}

// slot returns the place in the table that an id has, or would take.
func (t *idTable) slot(items []item, id []byte) int {
	mask := len(t.slots) - 1
	at := int(maphash.Bytes(t.seed, id)) & mask
	for t.slots[at] != 0 && !bytes.Equal(items[t.slots[at]-1].id, id) {
		at = (at + 1) & mask
	}
	return at
}

// add enters the item i, unless an earlier one has its id.
func (t *idTable) add(items []item, i int) {
	if at := t.slot(items, items[i].id); t.slots[at] == 0 {
		t.slots[at] = i + 1
	}
}

// find returns the index of the item that was entered with an id.
func (t *idTable) find(items []item, id []byte) (i int, ok bool) {
	if len(t.slots) == 0 {
		return 0, false
	}
	i = t.slots[t.slot(items, id)] - 1
	return i, i >= 0
}
