package frontmatter

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
)

// idLength is the length in characters of an id's hash. Four make a million
// ids: in an article of 50 items two are alike once in a thousand articles, and
// one of the two is then longer.
const idLength = 4

// IDs gives out the ids of one content file's items. The zero value is ready.
type IDs struct {
	taken map[string]bool
	seen  map[string]int // how often each prefix + words came
}

// ID returns a letter, prefix, and the base-32 hash of an item's words. It hangs
// on the words alone, so that it stays when the article changes elsewhere.
// Where the same words come again, as an item at another place, the hash is
// that of the words and their number; where two hashes are alike, the later one
// is longer.
func (s *IDs) ID(prefix, words string) string {
	if s.taken == nil {
		s.taken, s.seen = make(map[string]bool), make(map[string]int)
	}
	s.seen[prefix+words]++
	if n := s.seen[prefix+words]; n > 1 {
		words += "\x00" + strconv.Itoa(n) // no article holds a NUL
	}
	hash := hash32(words)
	id := prefix + hash
	for n := idLength; n < len(hash); n++ {
		if id = prefix + hash[:n]; !s.taken[id] {
			break
		}
	}
	s.taken[id] = true
	return id
}

// hash32 returns the SHA-256 of words in base 32, without letters and digits
// that are easily mistaken for one another.
func hash32(words string) string {
	sum := sha256.Sum256([]byte(words))
	return base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789").WithPadding(base32.NoPadding).EncodeToString(sum[:])
}
