package tagger

import (
	"encoding/binary"
	"slices"
)

// A ListBuilder collects the name lists that are embedded in the package, for
// the program that makes them.
type ListBuilder struct {
	masks map[uint32]Mask
}

// Add enters a name of one or several words with the lists it is in. Names of
// more than five words are left out, as texts hold them too seldom.
func (b *ListBuilder) Add(name string, mask Mask) {
	if b.masks == nil {
		b.masks = make(map[uint32]Mask)
	}
	for _, e := range phraseEntries(name, mask) {
		b.masks[e.hash] |= e.mask
	}
}

// Len returns the number of different entries.
func (b *ListBuilder) Len() int { return len(b.masks) }

// Encode returns the lists in the form of the embedded file: words as 32-bit
// hashes in ascending order, which takes three to four bytes a word.
func (b *ListBuilder) Encode() []byte {
	hashes := make([]uint32, 0, len(b.masks))
	counts := make(map[Mask]int)
	for h, m := range b.masks {
		hashes = append(hashes, h)
		counts[m]++
	}
	slices.Sort(hashes)
	masks := make([]Mask, 0, len(counts))
	for m := range counts {
		masks = append(masks, m)
	}
	// Frequent ones first, so that nearly all indexes fit a byte.
	slices.SortFunc(masks, func(x, y Mask) int {
		if d := counts[y] - counts[x]; d != 0 {
			return d
		}
		return int(int64(x) - int64(y))
	})
	out := binary.AppendUvarint(nil, uint64(len(masks)))
	index := make(map[Mask]uint64, len(masks))
	for i, m := range masks {
		out = binary.AppendUvarint(out, uint64(m))
		index[m] = uint64(i)
	}
	out = binary.AppendUvarint(out, uint64(len(hashes)))
	var last uint32
	for _, h := range hashes {
		out = binary.AppendUvarint(out, uint64(h-last))
		out = binary.AppendUvarint(out, index[b.masks[h]])
		last = h
	}
	return out
}
