package tagger

import (
	"unicode"
	"unicode/utf8"
)

const (
	// Bits is the number of bits of a feature's hash: 2^Bits rows of weights.
	Bits = 18
	// Rows is the number of rows of weights.
	Rows = 1 << Bits

	prime   = 0x9e3779b97f4a7c15
	primeB  = 0xd6e8feb86659fd93
	fnvInit = 0xcbf29ce484222325
	fnvMul  = 0x100000001b3
)

// hashWord returns the hash of a word in lower case, an apostrophe of any form
// counting as the typewriter's.
func hashWord(w string) uint32 {
	h := uint64(fnvInit)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= utf8.RuneSelf {
			return hashFolded(w)
		}
		if c-'A' < 26 {
			c |= 0x20
		}
		h = (h ^ uint64(c)) * fnvMul
	}
	return finish(h)
}

// hashFolded is hashWord for words with characters outside ASCII.
func hashFolded(w string) uint32 {
	h := uint64(fnvInit)
	var buf [utf8.UTFMax]byte
	for _, r := range w {
		switch {
		case r == '’' || r == '‘':
			r = '\''
		case r == 0xad: // a soft hyphen
			continue
		}
		for _, c := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			h = (h ^ uint64(c)) * fnvMul
		}
	}
	return finish(h)
}

func finish(h uint64) uint32 {
	h ^= h >> 29
	return uint32(h * primeB >> 32)
}

// join returns the hash of a sequence of two hashes.
func join(a, b uint32) uint32 {
	return uint32((uint64(a)*prime ^ uint64(b)) * primeB >> 32)
}
