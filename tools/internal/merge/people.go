package merge

import (
	"explainer/tools/internal/tomltext"
)

// names say what a person of each version is called in the merged file.
type names struct{ base, ours, theirs map[string]string }

// renames finds out what people are called in the merged file: as the editor
// renamed them, else as the machine does. A name that somebody else in ours has
// is left alone.
func (m *merger) renames() names {
	base, ours, theirs := m.base.list(peopleList).all(), m.ours.list(peopleList).all(), m.theirs.list(peopleList).all()
	n := names{make(map[string]string), make(map[string]string), make(map[string]string)}
	if len(base) == 0 || len(ours) == 0 {
		return n
	}
	before, now := m.before(base, ours), m.now(base, theirs)
	listed := make(map[string]bool)
	for _, o := range ours {
		listed[o.get("name")] = true
	}
	for _, b := range base {
		o, t := before.of[b], now.of[b]
		if o == nil {
			continue
		}
		old, mine, new := b.get("name"), o.get("name"), b.get("name")
		if t != nil {
			new = t.get("name")
		}
		final := mine
		if mine == old || m.opt.Theirs && new != old {
			final = new
		}
		n.base[old], n.theirs[new] = final, final
		if mine != final {
			n.ours[mine] = final
		}
		if old != final && !listed[old] {
			n.ours[old] = final
		}
	}
	return n
}

// speaker merges a quotation's speaker, who is called by the name that the
// person has in the merged file. It reports false where no name changed.
func (m *merger) speaker(c *change, b, o, t *item, id string, stand map[string]bool) bool {
	if c.o == nil || c.t == nil || c.b == nil || o.get("speaker_kind") != "" || t.get("speaker_kind") != "" || b.get("speaker_kind") != "" {
		return false
	}
	before, mine, now := called(m.names.base, c.b.Value.Str), called(m.names.ours, c.o.Value.Str), called(m.names.theirs, c.t.Value.Str)
	if before == c.b.Value.Str && mine == c.o.Value.Str && now == c.t.Value.Str {
		return false
	}
	final := mine
	switch {
	case now == before || mine == now:
	case mine == before:
		final = now
	default:
		m.conflicts = append(m.conflicts, Conflict{List: o.list, Item: id, Field: c.key, Yours: quoted(mine), Theirs: quoted(now)})
		if m.opt.Theirs {
			final = now
		} else {
			stand[c.key] = true
		}
	}
	if final != c.o.Value.Str {
		o.edits = append(o.edits, edit{c.o.Value.Span, quoted(final)})
	}
	return true
}

// called returns what the person of that name is called; the name itself where
// nothing changed.
func called(names map[string]string, name string) string {
	if to, ok := names[name]; ok && to != "" {
		return to
	}
	return name
}

// rename gives the speaker of a new quotation the name that the person has in
// the merged file.
func (m *merger) rename(t *item) {
	p := t.pair("speaker")
	if p == nil || p.Value.Kind != tomltext.String || t.get("speaker_kind") != "" {
		return
	}
	if name := called(m.names.theirs, p.Value.Str); name != p.Value.Str {
		t.set(p, name)
	}
}
