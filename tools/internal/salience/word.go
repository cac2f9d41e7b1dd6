package salience

// Words lists what is known of a word. Its regression gives the word's chance
// to stand in an editor's highlights.
var Words = newTable("word",
	Template{Name: "bias", Bins: 1},
	Template{Name: "class", Bins: 9},
	Template{Name: "count", Bins: 12},
	Template{Name: "frequency", Bins: 10},
	Template{Name: "first sentence", Bins: 14},
	Template{Name: "first place", Bins: 10},
	Template{Name: "spread", Bins: 12},
	Template{Name: "lead", Bins: 6},
	Template{Name: "last place", Bins: 10},
	Template{Name: "length", Bins: 12},
	Template{Name: "quoted", Bins: 4},
	Template{Name: "class, count", Bins: 9 * 8},
	Template{Name: "class, first sentence", Bins: 9 * 14},
	Template{Name: "count, first sentence", Bins: 8 * 14},
	Template{Name: "article, first sentence", Bins: 12 * 14},
	Template{Name: "article", Bins: 12},
	Template{Name: "spread, lead", Bins: 8 * 6},
	Template{Name: "early sentences", Bins: 16},
	Template{Name: "depth", Bins: 12},
	Template{Name: "class, depth", Bins: 9 * 8},
	Template{Name: "early sentences, class", Bins: 9 * 16},
	Template{Name: "identity", Bins: 4096},
)

// Classes of words.
const (
	functionWord = iota
	numberWord
	lowerWord
	capitalWord // in mid-sentence
	personWord
	placeWord
	organizationWord
)

// class returns what kind of word c is.
func (c *concept) class() int {
	switch {
	case c.marks&isStop != 0:
		return functionWord
	case c.number:
		return numberWord
	case c.kind != noName:
		return personWord + int(c.kind-personName)
	case c.capitals > 0:
		return capitalWord
	}
	return lowerWord
}

// wordFeatures appends the features of concept i.
func (a *Article) wordFeatures(ids []uint32, i int) []uint32 {
	c := &a.concepts[i]
	n := len(a.Sentences)
	class, count, first := c.class(), min(logBin(int(c.count)), 11), min(logBin(int(c.first)), 13)
	t := Words
	ids = t.add(ids, 0, 0)
	ids = t.add(ids, 1, class)
	ids = t.add(ids, 2, count)
	ids = t.add(ids, 3, logBin(int(c.count)*2000/max(len(a.Text.Tokens), 1)))
	ids = t.add(ids, 4, first)
	ids = t.add(ids, 5, share(int(c.first), n, 10))
	ids = t.add(ids, 6, logBin(int(c.spread)))
	ids = t.add(ids, 7, int(c.lead))
	ids = t.add(ids, 8, share(int(c.last), n, 10))
	ids = t.add(ids, 9, int(c.length)-1)
	ids = t.add(ids, 10, share(int(c.quoted), int(c.count), 4))
	ids = t.add(ids, 11, class*8+min(count, 7))
	ids = t.add(ids, 12, class*14+first)
	ids = t.add(ids, 13, min(count, 7)*14+first)
	ids = t.add(ids, 14, min(logBin(n), 11)*14+first)
	ids = t.add(ids, 15, logBin(n))
	ids = t.add(ids, 16, min(logBin(int(c.spread)), 7)*6+min(int(c.lead), 5))
	ids = t.add(ids, 17, int(c.early))
	depth := logBin(int(c.depth))
	ids = t.add(ids, 18, depth)
	ids = t.add(ids, 19, class*8+min(depth, 7))
	ids = t.add(ids, 20, class*16+int(c.early))
	return t.add(ids, 21, int(c.hash%4096))
}
