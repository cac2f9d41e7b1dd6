package check

import (
	"strings"

	"explainer/tools/internal/schema"
	"explainer/tools/internal/tomltext"
)

// readTables puts the front matter's tables together.
func (c *content) readTables() {
	c.tables = make([]table, 1, 2+len(c.doc.Tables))
	pairs := 0
	for i := range c.doc.Tables {
		pairs += len(c.doc.Tables[i].Pairs)
	}
	c.entries = make([]entry, pairs)
	c.tables[0] = table{field: c.front, at: c.doc.Front.Start}
	for i := range c.doc.Tables {
		t := &c.doc.Tables[i]
		if len(t.Keys) == 0 {
			c.addPairs(0, t.Pairs)
			continue
		}
		name, field := t.Name(), c.fieldOf(t)
		if field != nil {
			name = field.Key
		}
		c.tables = append(c.tables, table{
			name: name, field: field, at: t.Header.Start,
			text: c.doc.Text[t.Header.Start:t.Core.End],
		})
		c.addPairs(len(c.tables)-1, t.Pairs)
	}
}

// fieldOf returns the field that a table's header names; nil for one that is not
// ours, or has the wrong kind of header.
func (c *content) fieldOf(t *tomltext.Table) *schema.Field {
	if len(t.Keys) != 1 {
		return nil
	}
	f := c.front.Field(t.Keys[0].Name)
	if f != nil && (f.Kind == schema.Items && t.Array || f.Kind == schema.Table && !t.Array) {
		return f
	}
	return nil
}

// addPairs adds pairs to the table i. What is written inline or with dots goes
// into a table of its own.
func (c *content) addPairs(i int, pairs []tomltext.Pair) {
	if len(pairs) <= len(c.entries) {
		c.tables[i].entries, c.entries = c.entries[:0:len(pairs)], c.entries[len(pairs):]
	}
	for k := range pairs {
		p := &pairs[k]
		e := entry{key: p.Keys[0].Name, at: p.Keys[0].Span.Start, value: &p.Value}
		field := c.tables[i].field
		if len(p.Keys) > 1 {
			c.addDotted(i, p, e)
			continue
		}
		c.tables[i].entries = append(c.tables[i].entries, e)
		if field == nil {
			continue
		}
		inner := field.Field(e.key)
		switch {
		case inner == nil:
		case inner.Kind == schema.Table && p.Value.Kind == tomltext.Inline:
			c.addInline(inner, &p.Value)
		case inner.Kind == schema.Items && p.Value.Kind == tomltext.Array:
			for n := range p.Value.Items {
				if item := &p.Value.Items[n]; item.Kind == tomltext.Inline {
					c.addInline(inner, item)
				}
			}
		}
	}
}

// addInline adds a table that is written in braces.
func (c *content) addInline(field *schema.Field, v *tomltext.Value) {
	c.tables = append(c.tables, table{name: field.Key, field: field, at: v.Span.Start, text: c.doc.Slice(v.Span)})
	c.addPairs(len(c.tables)-1, v.Pairs)
}

// addDotted adds a key such as source.url to the table that it names.
func (c *content) addDotted(i int, p *tomltext.Pair, e entry) {
	var field *schema.Field
	if c.tables[i].field != nil {
		field = c.tables[i].field.Field(p.Keys[0].Name)
	}
	if i != 0 || field == nil || field.Kind != schema.Table || len(p.Keys) != 2 {
		e.key = p.Name()
		c.tables[i].entries = append(c.tables[i].entries, e)
		return
	}
	e.key = p.Keys[1].Name
	for k := 1; k < len(c.tables); k++ {
		if c.tables[k].name == field.Key {
			c.tables[k].entries = append(c.tables[k].entries, e)
			return
		}
	}
	c.tables = append(c.tables, table{name: field.Key, field: field, at: e.at, entries: []entry{e}})
}

// isDesk reports whether a table or a key is the editor's own.
func isDesk(name string) bool {
	first, _, _ := strings.Cut(name, ".")
	return strings.EqualFold(first, "desk") || strings.EqualFold(first, "params")
}
