package merge

import (
	"strings"

	"explainer/tools/internal/tomltext"
)

// isSet reports whether a value is a list of strings; one that is not there is
// an empty one.
func isSet(p *tomltext.Pair) bool {
	if p == nil {
		return true
	}
	if p.Value.Kind != tomltext.Array {
		return false
	}
	for i := range p.Value.Items {
		if p.Value.Items[i].Kind != tomltext.String {
			return false
		}
	}
	return true
}

// members returns the strings of a list.
func members(p *tomltext.Pair) map[string]bool {
	set := make(map[string]bool)
	if p != nil {
		for i := range p.Value.Items {
			set[p.Value.Items[i].Str] = true
		}
	}
	return set
}

// set merges a list of strings that both changed: what the machine took out
// goes, what it added comes behind its neighbour, all else stays.
func (m *merger) set(c *change, o, t *item) {
	if c.o == nil {
		m.take(c, o, t)
		return
	}
	base, machine, mine := members(c.b), members(c.t), members(c.o)
	gone := func(s string) bool { return base[s] && !machine[s] }
	added := make(map[string][]string) // by the member they follow; "" in front
	after := ""
	if c.t != nil {
		for i := range c.t.Value.Items {
			v := &c.t.Value.Items[i]
			switch {
			case mine[v.Str]:
				after = v.Str
			case !base[v.Str]:
				added[after] = append(added[after], t.raw(v))
			}
		}
	}
	if text := o.f.Slice(c.o.Value.Span); strings.Contains(text, "\n") || len(c.o.Value.Items) == 0 {
		m.setLines(c.o, o, gone, added)
		return
	}
	list := append([]string(nil), added[""]...)
	delete(added, "") // a member may be empty too
	for i := range c.o.Value.Items {
		v := &c.o.Value.Items[i]
		if !gone(v.Str) {
			list = append(list, o.raw(v))
		}
		list = append(list, added[v.Str]...)
		delete(added, v.Str)
	}
	if text := "[" + strings.Join(list, ", ") + "]"; len(list) != len(c.o.Value.Items) || text != o.raw(&c.o.Value) && strings.Join(list, "") != joined(c.o, o) {
		o.edits = append(o.edits, edit{c.o.Value.Span, text})
	}
}

// joined returns the members as they are written, without what parts them.
func joined(p *tomltext.Pair, it *item) string {
	var out strings.Builder
	for i := range p.Value.Items {
		out.WriteString(it.raw(&p.Value.Items[i]))
	}
	return out.String()
}

// setLines changes a list that is written on several lines, member by member,
// so that its comments stay.
func (m *merger) setLines(p *tomltext.Pair, o *item, gone func(string) bool, added map[string][]string) {
	if first := added[""]; len(first) > 0 {
		o.edits = append(o.edits, edit{point(p.Value.Span.Start + 1), strings.Join(first, ", ") + ", "})
	}
	delete(added, "") // a member may be empty too
	for i := range p.Value.Items {
		v := &p.Value.Items[i]
		next := p.Value.Span.End - 1
		if i+1 < len(p.Value.Items) {
			next = p.Value.Items[i+1].Span.Start
		}
		more := added[v.Str]
		delete(added, v.Str)
		switch {
		case gone(v.Str):
			end := v.Span.End
			if comma := o.comma(end, next); comma >= 0 {
				end = comma + 1
			}
			text := strings.Join(more, ", ")
			if text != "" {
				text += ","
			}
			o.edits = append(o.edits, edit{tomltext.Span{Start: v.Span.Start, End: end}, text})
		case len(more) > 0:
			o.edits = append(o.edits, edit{point(v.Span.End), ", " + strings.Join(more, ", ")})
		}
	}
}

// comma returns where the comma stands between two members, outside of
// comments; -1 without one.
func (it *item) comma(start, end int) int {
	for i := start; i < end; i++ {
		switch it.f.Text[i] {
		case ',':
			return i
		case '#':
			i = lineEnd(it.f.Text, i, end) - 1
		}
	}
	return -1
}
