package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
)

var errLists = errors.New("name lists: truncated")

// decodeLists reads lists.bin: the number of different masks, the masks, the
// number of entries, then for each entry in ascending order of its hash the
// difference from the one before and the index of its mask, all as uvarints.
func decodeLists(data []byte) ([]listEntry, error) {
	next := func() (uint64, error) {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			return 0, errLists
		}
		data = data[n:]
		return v, nil
	}
	n, err := next()
	if err != nil {
		return nil, err
	}
	if n > uint64(len(data)) {
		return nil, errLists
	}
	masks := make([]Mask, n)
	for i := range masks {
		v, err := next()
		if err != nil {
			return nil, err
		}
		masks[i] = Mask(v)
	}
	if n, err = next(); err != nil {
		return nil, err
	}
	if n > uint64(len(data)) {
		return nil, errLists
	}
	entries := make([]listEntry, n)
	var hash uint64
	for i := range entries {
		d, err := next()
		if err != nil {
			return nil, err
		}
		k, err := next()
		if err != nil {
			return nil, err
		}
		if k >= uint64(len(masks)) {
			return nil, fmt.Errorf("name lists: entry %d has mask %d of %d", i, k, len(masks))
		}
		hash += d
		entries[i] = listEntry{uint32(hash), masks[k]}
	}
	return entries, nil
}
