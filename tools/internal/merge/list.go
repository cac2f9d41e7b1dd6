package merge

import (
	"slices"
	"strings"
)

// lists merges the lists of items.
func (m *merger) lists() {
	for _, t := range m.theirs.lists {
		m.list(t.name)
	}
	for _, b := range m.base.lists {
		if m.theirs.list(b.name) == nil {
			m.list(b.name)
		}
	}
}

// list merges one list.
func (m *merger) list(name string) {
	base, theirs := m.base.list(name).all(), m.theirs.list(name).all()
	o := m.ours.list(name)
	switch {
	case m.theirs.list(name) != nil && m.theirs.list(name).inline != nil || m.base.list(name) != nil && m.base.list(name).inline != nil:
		return // a value of the top level
	case o != nil && o.inline != nil:
		m.inline(o, base, theirs)
		return
	}
	w := m.weave(base, o.all(), theirs)
	w.write()
	if len(w.items) == 0 && len(w.added) > 0 {
		var text strings.Builder
		for _, t := range w.added {
			text.WriteString(m.ours.eol + t.render(m.ours))
		}
		m.insertAfter(m.place(w.added[0]), text.String())
	}
}

// inline tells that the machine changed a list which an editor wrote as one
// value: into that nothing is spliced. An empty one is a list deleted.
func (m *merger) inline(o *list, base, theirs []*item) {
	if len(o.inline.Value.Items) == 0 || len(theirs) == len(base) && !slices.ContainsFunc(base, func(b *item) bool {
		return !theirs[b.order].untouched(b)
	}) {
		return
	}
	var text []string
	for _, t := range theirs {
		text = append(text, quoted(t.text()))
	}
	m.conflicts = append(m.conflicts, Conflict{Field: o.name, Yours: m.ours.Slice(o.inline.Value.Span), Theirs: "[" + strings.Join(text, ", ") + "]"})
}

// A weave brings the items of one list together.
type weave struct {
	m     *merger
	items []*item   // ours
	gone  []bool    // which of them go
	seq   []*item   // what stands in the place of each; nil for nothing
	added []*item   // all that are new
	front [][]*item // new ones in front of each, and behind
	back  [][]*item
}

// weave decides on each item of a list.
func (m *merger) weave(base, ours, theirs []*item) *weave {
	w := &weave{m: m, items: ours, gone: make([]bool, len(ours)), seq: slices.Clone(ours), front: make([][]*item, len(ours)), back: make([][]*item, len(ours))}
	now, before := m.now(base, theirs), m.before(base, ours)
	mine := found(without(ours, before.from), without(theirs, now.from))
	w.same(mine, before, now, theirs)
	at := make(map[*item]int, len(ours)) // of items of theirs, their counterpart's number
	var moves []int
	for _, b := range base {
		o, t := before.of[b], now.of[b]
		switch {
		case o == nil:
		case t != nil:
			m.item(b, o, t)
			at[t] = o.order
			moves = append(moves, o.order)
		case o.untouched(b):
			w.gone[o.order], w.seq[o.order] = true, nil
		case m.stands(o): // the article has it: the editor's now
		case m.opt.Theirs && !o.kept:
			w.gone[o.order], w.seq[o.order] = true, nil
		default:
			m.conflicts = append(m.conflicts, Conflict{List: o.list, Item: o.key(), Yours: o.folded(), Theirs: last(b, o, theirs, now, mine), Gone: true})
		}
	}
	for t, o := range mine.from {
		at[t] = o.order
	}
	if slices.IsSorted(moves) {
		w.reorder(theirs, moves, at)
	}
	w.insert(theirs, now, mine, at)
	return w
}

// last returns what the machine's words of an item were that the article no
// longer has, where they were not the editor's; of a person, see likelyNow.
func last(b, o *item, theirs []*item, now, mine *pairing) string {
	switch {
	case o.list == peopleList:
		return likelyNow(o, theirs, now, mine)
	case o.list == bodyName || o.folded() == b.folded():
		return ""
	}
	return b.folded()
}

// same notes new items of theirs that say what an editor made of another one:
// they are there already. They join mine.
func (w *weave) same(mine, before, now *pairing, theirs []*item) {
	isNew := func(t *item) bool { return now.from[t] == nil && mine.from[t] == nil }
	if !slices.ContainsFunc(theirs, isNew) || theirs[0].list == bodyName || theirs[0].list == peopleList || theirs[0].list == glanceList {
		return
	}
	var changed map[string]*item
	for _, o := range w.items {
		b := before.from[o]
		if b == nil || b.folded() == o.folded() || w.m.opt.Theirs && now.of[b] != nil {
			continue
		}
		if changed == nil {
			changed = make(map[string]*item)
		}
		changed[o.folded()+"\x00"+o.get("prefix")] = o
	}
	if changed == nil {
		return
	}
	for _, t := range theirs {
		if !isNew(t) {
			continue
		}
		if o := changed[t.folded()+"\x00"+t.get("prefix")]; o != nil && mine.of[o] == nil {
			mine.join(o, t)
		}
	}
}

// stands reports whether the article, as it is now, has an item's words. A
// paragraph is no such item.
func (m *merger) stands(o *item) bool {
	if o.list == bodyName || o.folded() == "" {
		return false
	}
	if m.article == "" {
		m.article = unescaped(m.theirs.Slice(m.theirs.Body))
	}
	return strings.Contains(m.article, o.folded())
}

// without returns the items that have no partner.
func without(items []*item, partner map[*item]*item) []*item {
	var rest []*item
	for _, it := range items {
		if partner[it] == nil {
			rest = append(rest, it)
		}
	}
	return rest
}

// reorder puts the items that base has too into theirs' order, each into the
// place of one of them. places are where they stand; nobody but the machine
// moved them.
func (w *weave) reorder(theirs []*item, places []int, at map[*item]int) {
	old := make(map[int]bool, len(places))
	for _, i := range places {
		old[i] = true
	}
	n := 0
	for _, t := range theirs {
		i, ok := at[t]
		if !ok || !old[i] {
			continue
		}
		w.seq[places[n]], at[t] = w.items[i], places[n]
		n++
	}
}

// insert finds the places of new items: behind the one before them in theirs,
// else in front of the one after.
func (w *weave) insert(theirs []*item, now, mine *pairing, at map[*item]int) {
	last := -1
	var waiting []*item
	for _, t := range theirs {
		if i, ok := at[t]; ok {
			if last < 0 {
				w.front[i] = waiting
				waiting = nil
			}
			last = i
			continue
		}
		if now.from[t] != nil || mine.from[t] != nil {
			continue // deleted by the editor
		}
		w.m.rename(t)
		w.added = append(w.added, t)
		if last >= 0 {
			w.back[last] = append(w.back[last], t)
		} else {
			waiting = append(waiting, t)
		}
	}
	if n := len(w.items); len(waiting) > 0 && n > 0 {
		w.back[n-1] = append(w.back[n-1], waiting...)
	}
}

// write makes the edits.
func (w *weave) write() {
	f := w.m.ours
	for i, slot := range w.items {
		if w.seq[i] == slot && len(w.front[i]) == 0 { // stays where it is
			w.m.edits = append(w.m.edits, slot.edits...)
			for _, t := range w.back[i] {
				w.m.edits = append(w.m.edits, edit{point(slot.span.End), f.eol + t.render(f)})
			}
			continue
		}
		var texts []string
		for _, t := range w.front[i] {
			texts = append(texts, t.render(f))
		}
		if w.seq[i] != nil {
			texts = append(texts, w.seq[i].render(f))
		}
		for _, t := range w.back[i] {
			texts = append(texts, t.render(f))
		}
		span := slot.span
		if len(texts) == 0 {
			span = f.withBlanks(span)
		}
		w.m.edits = append(w.m.edits, edit{span, strings.Join(texts, f.eol)})
	}
}

// item merges one item that all three have.
func (m *merger) item(b, o, t *item) {
	if o.list == bodyName {
		m.paragraph(b, o, t)
		return
	}
	m.fields(b, o, t, o.key())
}
