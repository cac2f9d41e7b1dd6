package annotate

import (
	"cmp"
	"slices"
	"sort"
)

// stretches are pieces of the running text in the order in which they begin. Of
// each stands where the furthest one so far ends, so that looking for one that
// overlaps others takes few steps, however many there are.
type stretches []stretch

type stretch struct{ from, furthest int }

// quotations appends the places of the quotations found to dst, which is empty.
func (a *article) quotations(dst stretches) stretches {
	for i := range a.items {
		if q := &a.items[i]; q.quote && q.found {
			dst = append(dst, stretch{q.runFrom, q.runTo})
		}
	}
	slices.SortFunc(dst, func(x, y stretch) int { return cmp.Compare(x.from, y.from) })
	for i := 1; i < len(dst); i++ {
		dst[i].furthest = max(dst[i].furthest, dst[i-1].furthest)
	}
	return dst
}

// overlaps reports whether one of the stretches and [at,end) have a byte in common.
func (s stretches) overlaps(at, end int) bool {
	n := sort.Search(len(s), func(i int) bool { return s[i].from >= end })
	return n > 0 && s[n-1].furthest > at
}
