package merge

import (
	"slices"
	"strings"
)

// samePeople pairs people by what says who somebody is: the id, the name, then
// an alias that only one of each version answers to.
func samePeople(a, b []*item) *pairing {
	p := newPairing()
	byKey(p, a, b, (*item).identity)
	byKey(p, a, b, (*item).id)
	byKey(p, a, b, (*item).folded)
	p.byAlias(a, b)
	return p
}

// byAlias pairs people of whom one has the other's name among its aliases, where
// neither could be anybody else.
func (p *pairing) byAlias(a, b []*item) {
	a, b = without(a, p.of), without(b, p.from)
	only, times := make(map[*item]*item), make(map[*item]int)
	for i, list := range [][]*item{b, a} {
		byName, byAlias := make(map[string][]*item), make(map[string][]*item)
		for _, it := range list {
			byName[it.folded()] = append(byName[it.folded()], it)
			for _, alias := range aliases(it) {
				byAlias[alias] = append(byAlias[alias], it)
			}
		}
		for _, it := range [][]*item{a, b}[i] {
			others := byAlias[it.folded()]
			for _, alias := range aliases(it) {
				others = append(others[:len(others):len(others)], byName[alias]...)
			}
			for n, other := range others {
				if !slices.Contains(others[:n], other) {
					only[it] = other
					times[it]++
				}
			}
		}
	}
	for _, it := range a {
		if other := only[it]; times[it] == 1 && times[other] == 1 && it.folded() != "" && other.folded() != "" {
			p.join(it, other)
		}
	}
}

// aliases returns a person's other names.
func aliases(it *item) []string {
	p := it.pair("aliases")
	if p == nil {
		return nil
	}
	names := make([]string, len(p.Value.Items))
	for i := range p.Value.Items {
		names[i] = p.Value.Items[i].Str
	}
	return names
}

// people pairs the people of base with those of theirs. A name that was only
// spelled anew is taken for the same one's where nothing that an editor wrote
// hangs on it: words about one person must not pass to another because their
// names are alike.
func (m *merger) people(base, theirs []*item) *pairing {
	p := samePeople(base, theirs)
	if len(without(base, p.of)) == 0 || len(without(theirs, p.from)) == 0 {
		return p
	}
	ours := m.ours.list(peopleList).all()
	before, named := m.before(base, ours), m.speakersNamed()
	known := make(map[string]bool, 2*len(ours)) // who has an entry already
	for _, o := range ours {
		known[o.id()], known[o.folded()] = true, true
	}
	delete(known, "")
	p.byLikeness(base, theirs, func(b, t *item) float64 {
		o := before.of[b]
		if o == nil || !o.untouched(b) || named[b.get("name")] || named[t.get("name")] ||
			known[t.id()] || known[t.folded()] || !respelled(b.folded(), t.folded()) {
			return 0
		}
		return nameLikeness(b, t)
	})
	return p
}

// speakersNamed returns the names that an editor gave to speakers.
func (m *merger) speakersNamed() map[string]bool {
	named := make(map[string]bool)
	base, ours := m.base.list(quotesList).all(), m.ours.list(quotesList).all()
	before := m.before(base, ours)
	for _, o := range ours {
		if b, name := before.from[o], o.get("speaker"); name != "" && (b == nil || b.get("speaker") != name) {
			named[name] = true
		}
	}
	return named
}

const quotesList = "quotes"

// respelled reports whether two names may be two spellings of one: the given
// names are the same, and so are initials and other short words.
func respelled(name, other string) bool {
	parts := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })
	}
	a, b := parts(name), parts(other)
	if len(a) != len(b) || len(a) < 2 || a[0] != b[0] {
		return false
	}
	for i := range a {
		const initial = 3 // bytes: "H.", "il"
		if a[i] != b[i] && (len(a[i]) <= initial || len(b[i]) <= initial) {
			return false
		}
	}
	return true
}

// alikeNames is the share of letters from which on two names are alike.
const alikeNames = 0.75

// nameLikeness returns how much two names are alike by their letters; 0 for names
// that are not. It does not say that they are one person's.
func nameLikeness(a, b *item) float64 {
	if score := letters(strings.ToLower(a.folded()), strings.ToLower(b.folded())); score >= alikeNames {
		return score
	}
	return 0
}

// likelyNow returns the name among those new in the article that is most like
// that of a person whom it no longer names; empty without one.
func likelyNow(o *item, theirs []*item, now, mine *pairing) string {
	best, name := 0.0, ""
	for _, t := range theirs {
		if now.from[t] != nil || mine.from[t] != nil {
			continue
		}
		if score := nameLikeness(o, t); score > best {
			best, name = score, t.folded()
		}
	}
	return name
}
