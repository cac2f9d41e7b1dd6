package merge

import (
	"slices"

	"explainer/tools/internal/tomltext"
)

// leads names, for keys that say something about another one, that one: where
// it is in conflict and the editor's stands, they stay with it.
var leads = map[string]string{
	"title_by": "title", "description_by": "description", "prefix": "text", "role_prefix": "role", "explained_prefix": "explained",
	"speaker_kind": "speaker", "cue": "speaker", "by": "speaker", "value": "when", "unit": "text",
}

// machines are single values that no editor decides: they say what was
// converted.
var machines = map[string]bool{"source.hash": true}

// tables merges the top level and the single tables.
func (m *merger) tables() {
	for _, t := range m.theirs.tables {
		b, o := m.base.one(t.list), m.ours.one(t.list)
		switch {
		case o != nil:
			if b == nil {
				b = &item{f: m.base, list: t.list}
			}
			m.fields(b, o, t, "")
			m.edits = append(m.edits, o.edits...)
		case b == nil:
			m.insertAfter(m.place(t), m.ours.eol+t.render(m.ours))
		}
	}
	for _, b := range m.base.tables {
		o := m.ours.one(b.list)
		if o == nil || m.theirs.one(b.list) != nil {
			continue
		}
		if o.untouched(b) {
			m.remove(o)
		}
	}
}

// fields merges the values of one item, o, whose versions of the machine are b
// and t. id is what the item is called in a conflict.
func (m *merger) fields(b, o, t *item, id string) {
	stand := make(map[string]bool, 1) // keys in conflict where the editor's stands
	for _, key := range keysOf(t, b) {
		c := change{key: key, b: b.pair(key), o: o.pair(key), t: t.pair(key)}
		if c.o == nil && c.b == nil && o.list == topLevel && m.ours.list(key) != nil {
			continue // written as tables
		}
		m.field(&c, b, o, t, id, stand)
	}
}

// keysOf returns the keys of t and those that only b has.
func keysOf(t, b *item) []string {
	keys := make([]string, 0, len(t.pairs)+2)
	for i := range t.pairs {
		if p := &t.pairs[i]; len(p.Keys) == 1 {
			keys = append(keys, p.Keys[0].Name)
		}
	}
	for i := range b.pairs {
		if p := &b.pairs[i]; len(p.Keys) == 1 && t.pair(p.Keys[0].Name) == nil {
			keys = append(keys, p.Keys[0].Name)
		}
	}
	return keys
}

// A change is one key in three versions; nil where it is not there.
type change struct {
	key     string
	b, o, t *tomltext.Pair
}

// field merges one key.
func (m *merger) field(c *change, b, o, t *item, id string, stand map[string]bool) {
	if c.key == "speaker" && m.speaker(c, b, o, t, id, stand) {
		return
	}
	full := c.key
	if o.list != topLevel {
		full = o.list + "." + c.key
	}
	ours, machine := samePair(c.o, c.b), samePair(c.t, c.b)
	switch {
	case samePair(c.o, c.t):
	case slices.Contains(m.opt.Take, full), machines[full]:
		m.take(c, o, t)
	case machine:
	case ours:
		if lead := leads[c.key]; lead == "" || !stand[lead] {
			m.take(c, o, t)
		}
	case c.o == nil && c.b != nil: // deleted by the editor
	case isSet(c.b) && isSet(c.o) && isSet(c.t):
		m.set(c, o, t)
	default:
		m.conflict(c, o, t, id, stand)
	}
}

// conflict decides a value that both changed.
func (m *merger) conflict(c *change, o, t *item, id string, stand map[string]bool) {
	m.conflicts = append(m.conflicts, Conflict{List: o.list, Item: id, Field: c.key, Yours: rawPair(o, c.o), Theirs: rawPair(t, c.t)})
	if m.opt.Theirs && m.take(c, o, t) {
		return
	}
	stand[c.key] = true
}

// samePair reports whether two versions of a key say the same.
func samePair(a, b *tomltext.Pair) bool {
	if a == nil || b == nil {
		return a == b
	}
	return equal(&a.Value, &b.Value)
}

// rawPair returns a value as it is written; empty without one.
func rawPair(it *item, p *tomltext.Pair) string {
	if p == nil {
		return ""
	}
	return it.raw(&p.Value)
}

// take gives o what t has for a key. It reports false, and leaves o as it is,
// where comments would be lost.
func (m *merger) take(c *change, o, t *item) bool {
	switch {
	case c.o == nil && c.t == nil:
	case c.o == nil:
		o.edits = append(o.edits, edit{point(o.placeOf(c.key, t)), o.f.lines(t.f.Slice(tomltext.Span{Start: c.t.KeySpan().Start, End: c.t.Value.Span.End})) + o.f.eol})
	case o.comments(c.o.Value.Span):
		return false
	case c.t == nil:
		o.edits = append(o.edits, o.without(c.o))
	default:
		o.edits = append(o.edits, edit{c.o.Value.Span, o.f.lines(t.raw(&c.t.Value))})
	}
	return true
}

// comments reports whether a comment stands in a span of the item's file.
func (it *item) comments(span tomltext.Span) bool {
	for _, c := range it.f.Comments {
		if c.Start >= span.Start && c.End <= span.End {
			return true
		}
	}
	return false
}

// without returns the edit that takes a pair out. A comment above it stays, and
// so does one behind it.
func (it *item) without(p *tomltext.Pair) edit {
	rest := ""
	if p.Comment.Len() > 0 {
		rest = it.f.Slice(p.Comment) + it.f.eol
	}
	return edit{tomltext.Span{Start: p.Lead.End, End: p.Span.End}, rest}
}

// placeOf returns where a new key of t goes in it: behind the nearest key before
// it that both have, else in front. At the top level it goes behind the first
// key then, since comments above that may belong to the whole file.
func (it *item) placeOf(key string, t *item) int {
	at := it.header
	if it.list == topLevel && len(it.pairs) > 0 {
		at = it.pairs[0].Span.End
	}
	for i := range t.pairs {
		name := t.pairs[i].Name()
		if name == key {
			break
		}
		if p := it.pair(name); p != nil {
			at = p.Span.End
		}
	}
	return at
}

func point(at int) tomltext.Span { return tomltext.Span{Start: at, End: at} }

// remove takes an item out, with the blank lines behind it.
func (m *merger) remove(it *item) {
	m.edits = append(m.edits, edit{it.f.withBlanks(it.span), ""})
}

// insertAfter puts text behind an item of ours.
func (m *merger) insertAfter(at int, text string) { m.edits = append(m.edits, edit{point(at), text}) }

// place returns where a table or a list of theirs goes in ours that has none of
// that name: behind the nearest one before it that ours has too.
func (m *merger) place(t *item) int {
	at := m.ours.tables[0].span.End
	for _, other := range m.theirs.blocks() {
		if other == t.list {
			break
		}
		if end, ok := m.ours.endOf(other); ok {
			at = end
		}
	}
	return at
}

// blocks returns the names of the file's tables and lists in its order.
func (f *file) blocks() []string {
	var names []string
	for i := range f.Tables {
		if t := &f.Tables[i]; len(t.Keys) == 1 && t.Index == 0 {
			names = append(names, t.Name())
		}
	}
	return names
}

// endOf returns where the table or the list of that name ends.
func (f *file) endOf(name string) (int, bool) {
	if t := f.one(name); t != nil {
		return t.span.End, true
	}
	if items := f.list(name).all(); len(items) > 0 {
		return items[len(items)-1].span.End, true
	}
	return 0, false
}
