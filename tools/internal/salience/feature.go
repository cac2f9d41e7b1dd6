package salience

import "math/bits"

// A Template is a kind of feature. Its feature is a bin: one of a few classes
// of a value.
type Template struct {
	Name string
	Bins int
	base int // of its first bin among all weights of its table
}

// A Table lists the templates of one regression.
type Table struct {
	Name      string
	Templates []Template
	Size      int // bins of all templates
	// ranges are the bins of the templates, close together for add.
	ranges []bins
}

// bins are the weights of one template: the index of the first and of the last
// among those of its table.
type bins struct{ first, last int32 }

func newTable(name string, templates ...Template) *Table {
	t := &Table{Name: name, Templates: templates}
	for i := range templates {
		templates[i].base = t.Size
		t.Size += templates[i].Bins
		t.ranges = append(t.ranges, bins{int32(templates[i].base), int32(t.Size) - 1})
	}
	return t
}

// add appends the feature of template i with the given bin, the last one for
// what is beyond it.
func (t *Table) add(ids []uint32, i, bin int) []uint32 {
	r := t.ranges[i]
	return append(ids, uint32(min(r.first+max(0, int32(bin)), r.last)))
}

// logBin returns bins that are exact up to 4 and then two for each doubling.
func logBin(n int) int {
	if n < 4 {
		return max(n, 0)
	}
	l := bits.Len(uint(n))          // 3 for 4 to 7
	return 4 + 2*(l-3) + n>>(l-2)&1 // the second bit parts each doubling
}

// share returns which of bins equal parts of [0, whole] part lies in.
func share(part, whole, bins int) int {
	return min(part*bins/max(whole, 1), bins-1)
}
