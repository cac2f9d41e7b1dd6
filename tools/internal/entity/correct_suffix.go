package entity

// takeSuffixes takes the suffix after a person's name into it, a comma before
// it included: "Carl Lee, Jr.".
func takeSuffixes(c *corrector) {
	for i := range c.names {
		n := &c.names[i]
		if n.label != person {
			continue
		}
		end, limit := n.end, c.Sentences[c.SentenceOf(n.first)].EndToken
		if c.is(end, ",") && n.end-n.first > 1 {
			end++
		}
		if end >= limit || !isSuffix(c.String(end)) {
			continue
		}
		if next := c.after(i); next > end || i+1 < len(c.names) && c.onlySuffix(c.names[i+1]) {
			n.end = end + 1
			if next == end {
				c.names[i+1].label = undecided
			}
		}
	}
	c.keep(func(n name) bool { return n.label != undecided })
}

// onlySuffix reports whether a name is a suffix alone.
func (d *document) onlySuffix(n name) bool { return n.end-n.first == 1 && isSuffix(d.String(n.first)) }

// dropLoneSuffixes drops suffixes that stand alone.
func dropLoneSuffixes(c *corrector) {
	c.keep(func(n name) bool { return !c.onlySuffix(n) })
}
