package merge

import (
	"cmp"
	"slices"
)

const peopleList = "people"

const (
	// alike is the share of words that two versions of one text have in common
	// at least.
	alike = 0.6
	// alikeAround is the share of words around two short texts, which say
	// little by themselves.
	alikeAround = 0.7
	// short is the number of words of a short text.
	short = 5
	// very is the likeness from which on nothing else has to agree.
	very = 0.8
	// maxShared is in how many items a word may stand to propose pairs of them.
	maxShared = 16
	// near is how far apart in order items are compared that share no rare word.
	near = 2
)

// A pairing says which item of one version is which of another; nil where there
// is none.
type pairing struct {
	of   map[*item]*item // from the first version to the second
	from map[*item]*item // and back
}

func newPairing() *pairing { return &pairing{make(map[*item]*item), make(map[*item]*item)} }

func (p *pairing) join(a, b *item) {
	p.of[a], p.from[b] = b, a
}

// free reports whether neither has a partner.
func (p *pairing) free(a, b *item) bool { return p.of[a] == nil && p.from[b] == nil }

// versions pairs the items of two versions that the machine wrote. The words
// come first: an id may have been carried to other words, see carry. People have
// a pairing of their own, see people.
func versions(a, b []*item) *pairing {
	p := newPairing()
	byKey(p, a, b, (*item).identity)
	if len(a) > 0 && a[0].list == glanceList { // a question is its id
		byKey(p, a, b, (*item).id)
		return p
	}
	byKey(p, a, b, (*item).folded)
	byKey(p, a, b, (*item).id)
	p.byLikeness(a, b, likeness)
	return p
}

const glanceList = "glance"

// edited pairs the items of a machine's version with an editor's.
func edited(a, b []*item) *pairing {
	if len(a) > 0 && a[0].list == peopleList {
		return samePeople(a, b)
	}
	p := newPairing()
	byKey(p, a, b, (*item).identity)
	byKey(p, a, b, (*item).id)
	byKey(p, a, b, (*item).folded)
	p.byLikeness(a, b, likeness)
	return p
}

// found pairs an editor's own items with the machine's new ones.
func found(a, b []*item) *pairing {
	if len(a) > 0 && a[0].list == peopleList {
		return samePeople(a, b)
	}
	p := newPairing()
	byKey(p, a, b, (*item).id)
	byKey(p, a, b, (*item).folded)
	p.byLikeness(a, b, func(a, b *item) float64 {
		if score := likeness(a, b); score >= very {
			return score
		}
		return 0
	})
	return p
}

// id returns the item's id.
func (it *item) id() string { return it.get("id") }

// An identity is what an item that nobody changed keeps.
type identity struct{ list, id, words, prefix string }

func (it *item) identity() identity {
	if it.list == bodyName {
		return identity{list: it.list, words: it.folded()}
	}
	return identity{it.list, it.get("id"), it.text(), it.get("prefix")}
}

// byKey pairs items of equal keys that have no partner, in their order. The zero
// key is nobody's.
func byKey[K comparable](p *pairing, a, b []*item, key func(*item) K) {
	if len(p.of) == len(a) || len(p.from) == len(b) {
		return
	}
	var none K
	waiting := make(map[K]*item, len(b)) // the first of each key
	next := make(map[*item]*item)        // of the same key, behind each
	for _, it := range slices.Backward(b) {
		if k := key(it); k != none && p.from[it] == nil {
			if first := waiting[k]; first != nil {
				next[it] = first
			}
			waiting[k] = it
		}
	}
	for _, it := range a {
		if p.of[it] != nil {
			continue
		}
		k := key(it)
		if first := waiting[k]; first != nil {
			p.join(it, first)
			waiting[k] = next[first]
		}
	}
}

// A candidate is a pair that may be one item.
type candidate struct {
	a, b  *item
	score float64
	apart int // how far apart in order
}

// byLikeness pairs what is left by likeness, the likest first, then the nearest
// in order.
func (p *pairing) byLikeness(a, b []*item, like func(a, b *item) float64) {
	if a, b = without(a, p.of), without(b, p.from); len(a) == 0 || len(b) == 0 {
		return
	}
	var all []candidate
	propose(a, b, func(i, j int) {
		if score := like(a[i], b[j]); score > 0 {
			all = append(all, candidate{a[i], b[j], score, abs(i - j)})
		}
	})
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), x.apart-y.apart, x.a.order-y.a.order, x.b.order-y.b.order)
	})
	for _, c := range all {
		if p.free(c.a, c.b) {
			p.join(c.a, c.b)
		}
	}
}

// propose calls each with the pairs worth comparing: those that share a word
// which few items have, and those near in order. The number of pairs grows with
// the number of items, not with its square.
func propose(a, b []*item, each func(i, j int)) {
	index := make(map[uint64][]int)
	for j, it := range b {
		set, _ := it.bags()
		for k, h := range set {
			if k == 0 || h != set[k-1] {
				index[h] = append(index[h], j)
			}
		}
	}
	seen := make([]int, len(b)) // the last i, from 1, that j was proposed for
	for i, it := range a {
		try := func(j int) {
			if j >= 0 && j < len(b) && seen[j] != i+1 {
				seen[j] = i + 1
				each(i, j)
			}
		}
		set, _ := it.bags()
		for _, h := range set {
			if at := index[h]; len(at) <= maxShared {
				for _, j := range at {
					try(j)
				}
			}
		}
		for j := i - near; j <= i+near; j++ {
			try(j)
		}
	}
}

// likeness says how much two items of one list are alike; 0 for what is not the
// same item.
func likeness(a, b *item) float64 {
	set, context := a.bags()
	other, otherContext := b.bags()
	score, around := dice(set, other), dice(context, otherContext)
	few := min(len(set), len(other)) < short
	switch {
	case a.list == bodyName:
		if few {
			score = letters(a.folded(), b.folded())
		}
		if score < alike {
			return 0
		}
	case a.list == "figures" || a.list == "dates": // a number corrected leaves no word of its own
		score = max(score, letters(a.folded(), b.folded()))
		if around < alike && score < alike || around == 0 && score < very {
			return 0
		}
		score += around
	case few && around < alikeAround, score < alike && (!few || score == 0):
		return 0
	case contradict(a, b) && score < very:
		return 0
	}
	return score
}

// contradict reports whether two quotations were said by different people.
func contradict(a, b *item) bool {
	s, t := a.get("speaker"), b.get("speaker")
	return s != "" && t != "" && s != t
}

func abs(n int) int { return max(n, -n) }
