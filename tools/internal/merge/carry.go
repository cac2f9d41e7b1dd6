package merge

import (
	"cmp"
	"strconv"
	"strings"

	"explainer/tools/internal/tomltext"
)

// carry gives the items of theirs the ids that the same items have in base. An
// item is the same after a small correction of its words. New items whose id is
// taken by then get a longer one. The ids of people, which say who they are,
// stay. It returns theirs as it is then.
func (m *merger) carry() []byte {
	for _, l := range m.theirs.lists {
		if l.name != peopleList {
			base := m.base.list(l.name).all()
			carry(m.now(base, l.items), l.items)
		}
	}
	return m.theirs.edited(nil)
}

// edited returns the file with the edits of its items and others.
func (f *file) edited(others []edit) []byte {
	for _, l := range f.lists {
		for _, it := range l.items {
			others = append(others, it.edits...)
		}
	}
	return []byte(splice(f.Text, tomltext.Span{Start: 0, End: len(f.Text)}, others))
}

// bury returns theirs with the items of base that it no longer has and that the
// editor deleted before: each at the end of its list.
func (m *merger) bury() []byte {
	var edits []edit
	for _, l := range m.base.lists {
		base, t := l.items, m.theirs.list(l.name)
		now, ours := m.now(base, t.all()), m.before(base, m.ours.list(l.name).all())
		var text strings.Builder
		for _, b := range base {
			if now.of[b] == nil && ours.of[b] == nil {
				text.WriteString("\n" + b.render(m.theirs))
			}
		}
		if text.Len() == 0 {
			continue
		}
		at := m.theirs.Front.End
		if end, ok := m.theirs.endOf(l.name); ok {
			at = end
		}
		edits = append(edits, edit{point(at), text.String()})
	}
	return m.theirs.edited(edits)
}

// carry gives the items of a list the ids of those that they are paired with.
func carry(pairs *pairing, theirs []*item) {
	taken := make(map[string]bool)
	for _, t := range theirs {
		if b := pairs.from[t]; b != nil {
			taken[b.id()] = true
		}
	}
	for _, t := range theirs {
		p := t.pair("id")
		if p == nil {
			continue
		}
		id := p.Value.Str
		if b := pairs.from[t]; b != nil {
			id = cmp.Or(b.id(), id)
		} else {
			for n := 2; taken[id]; n++ {
				id = p.Value.Str + strconv.Itoa(n)
			}
			taken[id] = true
		}
		if id != p.Value.Str {
			t.set(p, id)
		}
	}
}

// set gives a key of the item another string.
func (it *item) set(p *tomltext.Pair, s string) {
	p.Value.Str = s
	it.edits = append(it.edits, edit{p.Value.Span, quoted(s)})
}
