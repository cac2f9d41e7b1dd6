package check

import (
	"fmt"
	"strings"
	"time"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/schema"
	"explainer/tools/internal/tomltext"
)

// hugoKeys are keys of Hugo's own that a page may have.
var hugoKeys = []string{
	"build", "cascade", "categories", "headless", "isCJKLanguage", "keywords", "lastmod", "layout", "linkTitle", "markup", "menu",
	"menus", "outputs", "params", "resources", "series", "sitemap", "slug", "summary", "tags", "translationKey", "type", "url", "weight",
}

// checkUnknownKeys finds keys that are none of ours: mistyped where they are
// near one of ours, else an editor's own.
func checkUnknownKeys(c *content, r *rule) {
	for i := range c.tables {
		t := &c.tables[i]
		switch {
		case isDesk(t.name):
		case t.field == nil:
			c.unknownTable(t, r)
		default:
			for k := range t.entries {
				if e := &t.entries[k]; t.field.Field(e.key) == nil && (i > 0 || !isDesk(e.key)) {
					c.unknownKey(t, e, r)
				}
			}
		}
	}
}

const ownKeyHint = "a key of your own is safe anywhere; under [desk] no check asks about it"

// unknownKey reports a key.
func (c *content) unknownKey(t *table, e *entry, r *rule) {
	names := keysOf(t.field)
	where := ""
	if t.name == "" {
		if isHugoKey(e.key) {
			return
		}
	} else {
		where = " in " + t.name
	}
	if other := closest(e.key, names); other != "" {
		c.report(r, e.at, fmt.Sprintf("did you mean %s?", other), fmt.Sprintf("unknown key %s%s", e.key, where))
		return
	}
	hint := ownKeyHint
	if t.name == "" { // a key of an item that slipped out of it
		if list := c.listWith(e.key); list != "" {
			hint = fmt.Sprintf("it belongs under [[%s]]", list)
		}
	}
	c.add(r, finding.Review, e.at, hint, fmt.Sprintf("%s%s is no key of ours", e.key, where))
}

// unknownTable reports a table's header.
func (c *content) unknownTable(t *table, r *rule) {
	if isHugoKey(strings.SplitN(t.name, ".", 2)[0]) {
		return
	}
	if f := c.front.Field(t.name); f != nil {
		return // a table where a list belongs: a wrong type
	}
	var names []string
	for _, f := range c.front.Fields {
		if f.Fields != nil {
			names = append(names, f.Key)
		}
	}
	if other := closest(t.name, names); other != "" {
		c.report(r, t.at, fmt.Sprintf("did you mean %s?", other), fmt.Sprintf("unknown table %s", t.name))
		return
	}
	c.add(r, finding.Review, t.at, ownKeyHint, t.name+" is no table of ours")
}

func isHugoKey(key string) bool {
	for _, own := range hugoKeys {
		if strings.EqualFold(own, key) {
			return true
		}
	}
	return false
}

func keysOf(f *schema.Field) []string {
	names := make([]string, len(f.Fields))
	for i := range f.Fields {
		names[i] = f.Fields[i].Key
	}
	return names
}

// listWith returns the one list whose items have a key; empty where none or
// several do.
func (c *content) listWith(key string) (list string) {
	for i := range c.front.Fields {
		if f := &c.front.Fields[i]; f.Kind == schema.Items && f.Field(key) != nil {
			if list != "" {
				return ""
			}
			list = f.Key
		}
	}
	return list
}

// eachKnown calls f with each key that is ours.
func (c *content) eachKnown(f func(t *table, e *entry, field *schema.Field)) {
	for i := range c.tables {
		t := &c.tables[i]
		if t.field == nil {
			continue
		}
		for k := range t.entries {
			if field := t.field.Field(t.entries[k].key); field != nil {
				f(t, &t.entries[k], field)
			}
		}
	}
}

// checkTypes finds values of the wrong type.
func checkTypes(c *content, r *rule) {
	c.eachKnown(func(t *table, e *entry, field *schema.Field) {
		if field.Kind.Fits(e.value) {
			return
		}
		hint := fmt.Sprintf("%s: %s", e.key, field.Doc)
		if field.Kind == schema.Strings && e.value.Kind == tomltext.String {
			hint = fmt.Sprintf("write %s = [%s]", e.key, c.doc.Slice(e.value.Span))
		}
		got := e.value.Kind.String()
		if e.value.Kind == tomltext.Array && (field.Kind == schema.Strings || field.Kind == schema.Items) {
			got = "a list of other values"
		}
		c.report(r, e.at, hint, fmt.Sprintf("%s is %s, not %s", e.key, field.Kind, got))
	})
	for i := range c.tables {
		t := &c.tables[i]
		f := c.front.Field(t.name)
		if i == 0 || t.field != nil || f == nil || f.Kind == schema.Free {
			continue
		}
		want := "[" + f.Key + "]"
		if f.Kind == schema.Items {
			want = "[[" + f.Key + "]]"
		}
		c.report(r, t.at, "write "+want, fmt.Sprintf("%s is %s", f.Key, f.Kind))
	}
}

// checkDates finds dates that the calendar does not have, under our keys and an
// editor's.
func checkDates(c *content, r *rule) {
	const hint = "write a date as 2006-01-31, without quotation marks"
	for i := range c.tables {
		t := &c.tables[i]
		for k := range t.entries {
			e := &t.entries[k]
			ours := t.field != nil && t.field.Field(e.key) != nil && t.field.Field(e.key).Kind == schema.Date
			switch {
			case e.value.Kind == tomltext.Date && !isDate(e.value.Str, !ours),
				ours && e.value.Kind == tomltext.String && e.value.Str != "" && !isDate(e.value.Str, false):
				c.report(r, e.value.Span.Start, hint, fmt.Sprintf("%s is not a calendar date: %s", e.key, e.value.Str))
			}
		}
	}
}

// isDate reports whether s is a date, or a date with a time. clock takes a time
// alone as well.
func isDate(s string, clock bool) bool {
	s = strings.Replace(s, " ", "T", 1)
	for _, layout := range [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04Z07:00"} {
		if _, err := time.Parse(layout, strings.ToUpper(s)); err == nil {
			return true
		}
	}
	if clock {
		for _, layout := range [...]string{"15:04:05", "15:04"} {
			if _, err := time.Parse(layout, s); err == nil {
				return true
			}
		}
	}
	return false
}

// checkValues finds values that are none of those a key can have.
func checkValues(c *content, r *rule) {
	c.eachKnown(func(t *table, e *entry, field *schema.Field) {
		if len(field.Values) == 0 || e.value.Kind != tomltext.String || e.value.Str == "" && !field.Required {
			return
		}
		for _, value := range field.Values {
			if e.value.Str == value {
				return
			}
		}
		c.report(r, e.value.Span.Start, didYouMean(e.value.Str, field.Values, "one of "+strings.Join(field.Values, ", ")),
			fmt.Sprintf("%q is not a valid %s", e.value.Str, e.key))
	})
	asked := make(map[string]bool)
	c.each("glance", func(t *table) {
		question := t.str("question")
		if question != "" && asked[question] {
			c.report(r, t.place("question"), "keep one of the two", fmt.Sprintf("the question %q is answered already", question))
		}
		asked[question] = true
	})
}

// checkMissing finds tables without what they mean nothing without.
func checkMissing(c *content, r *rule) {
	for i := range c.tables {
		t := &c.tables[i]
		if t.field == nil {
			continue
		}
		for k := range t.field.Fields {
			field := &t.field.Fields[k]
			if !field.Required {
				continue
			}
			e := t.get(field.Key)
			if e != nil && (e.value.Kind != tomltext.String || strings.TrimSpace(e.value.Str) != "") {
				continue
			}
			at, where := t.at, "the page has no "
			if i > 0 {
				where = fmt.Sprintf("an item of %s has no ", t.name)
			}
			if e != nil {
				at = e.at
			}
			c.report(r, at, fmt.Sprintf("%s: %s", field.Key, field.Doc), where+field.Key)
		}
	}
}
