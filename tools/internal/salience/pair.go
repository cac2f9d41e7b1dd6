package salience

import "slices"

// Pairs lists what is known of a word pair.
var Pairs = newTable("pair",
	Template{Name: "bias", Bins: 1},
	Template{Name: "left chance", Bins: 16},
	Template{Name: "right chance", Bins: 16},
	Template{Name: "chances", Bins: 256},
	Template{Name: "count", Bins: 10},
	Template{Name: "first sentence", Bins: 14},
	Template{Name: "spread", Bins: 10},
	Template{Name: "lead", Bins: 5},
	Template{Name: "classes", Bins: 64},
	Template{Name: "classes, first sentence", Bins: 64 * 8},
	Template{Name: "cohesion", Bins: 100},
	Template{Name: "count, first sentence", Bins: 6 * 14},
	Template{Name: "article, first sentence", Bins: 12 * 14},
	Template{Name: "early sentences", Bins: 16},
	Template{Name: "depth", Bins: 12},
	Template{Name: "identity", Bins: 4096},
)

// pairFeatures appends the features of pair i in the order of their templates;
// odds are the logarithmic odds of the words, in units of 1/scale.
func (a *Article) pairFeatures(ids []uint32, i int, odds []int32) []uint32 {
	from := len(ids)
	ids = a.useFeatures(ids, &a.pairs[i])
	ids = a.bothFeatures(ids, &a.pairs[i], odds)
	slices.Sort(ids[from:])
	return ids
}

// useFeatures appends the features of where and how often a pair is used: those
// that all pairs have in common that a sentence is the first and only one to use.
func (a *Article) useFeatures(ids []uint32, p *pair) []uint32 {
	first := min(logBin(int(p.first)), 13)
	t := Pairs
	ids = t.add(ids, 0, 0)
	ids = t.add(ids, 4, logBin(int(p.count)))
	ids = t.add(ids, 5, first)
	ids = t.add(ids, 6, logBin(int(p.spread)))
	ids = t.add(ids, 7, int(p.lead))
	ids = t.add(ids, 11, min(logBin(int(p.count)), 5)*14+first)
	ids = t.add(ids, 12, min(logBin(len(a.Sentences)), 11)*14+first)
	return t.add(ids, 13, int(p.early))
}

// bothFeatures appends the features of a pair that its words have a part in.
func (a *Article) bothFeatures(ids []uint32, p *pair, odds []int32) []uint32 {
	l, r := &a.concepts[p.left], &a.concepts[p.right]
	left, right := oddsBin(odds[p.left]), oddsBin(odds[p.right])
	classes := l.class()*8 + r.class()
	t := Pairs
	ids = t.add(ids, 1, left)
	ids = t.add(ids, 2, right)
	ids = t.add(ids, 3, left*16+right)
	ids = t.add(ids, 8, classes)
	ids = t.add(ids, 9, classes*8+min(logBin(int(p.first)), 7))
	ids = t.add(ids, 10, share(int(p.count), int(l.count), 10)*10+share(int(p.count), int(r.count), 10))
	ids = t.add(ids, 14, logBin(int(p.depth)))
	return t.add(ids, 15, int((l.hash*31+r.hash)%4096))
}

// oddsBin returns one of 16 bins, half a unit of logarithmic odds each.
func oddsBin(odds int32) int {
	return max(0, min(int(odds+6*scale)/(scale/2), 15))
}
