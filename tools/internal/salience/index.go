package salience

import "math/bits"

// An index numbers keys in order of first use. It is a hash table with linear
// probing, sized before use: much faster than a map here, where building it is most
// of the work.
type index struct {
	slots []slot
	shift int
}

type slot struct {
	key uint64 // 0 where the slot is free
	id  int32
}

// reset empties the index and makes room for n keys.
func (x *index) reset(n int) {
	b := bits.Len(uint(n + n/8 + 8))
	if cap(x.slots) < 1<<b {
		x.slots = make([]slot, 1<<b)
	}
	x.slots, x.shift = x.slots[:1<<b], 64-b
	clear(x.slots)
}

// id returns the number of key, next if it is new. Key 0 counts as 1.
func (x *index) id(key uint64, next int32) (id int32, known bool) {
	key = max(key, 1)
	mask := len(x.slots) - 1
	for i := int(key * 0x9e3779b97f4a7c15 >> x.shift); ; i = (i + 1) & mask {
		switch s := &x.slots[i]; s.key {
		case key:
			return s.id, true
		case 0:
			*s = slot{key, next}
			return next, false
		}
	}
}
