// Package schema describes the front matter of content files: its keys, their
// types and what they mean.
//
// In go the types of package frontmatter, out come a table of fields that checks
// use, a JSON Schema for editors' programs and a reference for editors. What a
// key means is told in keys.txt. A test compares the written files with what the
// types give; with -update it writes them.
package schema

import (
	_ "embed" // keys.txt
	"reflect"
	"strings"
	"sync"

	"explainer/tools/internal/frontmatter"
)

// A Kind is the type of a value in front matter.
type Kind uint8

// The kinds of values.
const (
	String  Kind = iota
	Int          // a whole number
	Float        // a number
	Bool         // true or false
	Date         // a date, or a date with a time
	Strings      // a list of strings
	Table        // a table [key]
	Items        // a list of tables [[key]]
	Free         // a table of an editor's own keys
)

// A Field is a key of front matter.
type Field struct {
	Key    string
	Kind   Kind
	Doc    string   // what it means, in one or a few sentences
	Values []string // what the value must be one of; any where empty
	// Required says that a table without the key, or with an empty value, means
	// nothing.
	Required bool
	Fields   []Field // of a Table, and of each of the Items
}

// Field returns the field of that key, which Hugo reads in any case.
func (f *Field) Field(key string) *Field {
	for i := range f.Fields {
		if f.Fields[i].Key == key {
			return &f.Fields[i]
		}
	}
	for i := range f.Fields {
		if strings.EqualFold(f.Fields[i].Key, key) {
			return &f.Fields[i]
		}
	}
	return nil
}

//go:embed keys.txt
var keys string

// Front returns the whole front matter as one table, which nobody may change.
var Front = sync.OnceValue(func() *Field {
	docs := parseKeys(keys)
	return &Field{Kind: Table, Fields: fields(reflect.TypeFor[frontmatter.Matter](), "", docs)}
})

// fields returns the fields of a Go type, which stand in the table of that path
// ("quotes.").
func fields(typ reflect.Type, table string, docs map[string]string) []Field {
	var list []Field
	for _, field := range reflect.VisibleFields(typ) {
		key, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
		if key == "" || key == "-" {
			continue
		}
		path := table + key
		f := Field{Key: key, Kind: kindOf(field.Type), Doc: docs[path], Values: values(path), Required: required(path)}
		switch f.Kind {
		case Table:
			f.Fields = fields(field.Type, path+".", docs)
		case Items:
			f.Fields = fields(field.Type.Elem(), path+".", docs)
		}
		list = append(list, f)
	}
	return list
}

// kindOf returns the kind of a Go type.
func kindOf(typ reflect.Type) Kind {
	switch {
	case typ == reflect.TypeFor[frontmatter.Date]():
		return Date
	case typ.Kind() == reflect.Pointer:
		return kindOf(typ.Elem())
	case typ.Kind() == reflect.Map:
		return Free
	case typ.Kind() == reflect.Struct:
		return Table
	case typ.Kind() == reflect.Slice && typ.Elem().Kind() == reflect.Struct:
		return Items
	case typ.Kind() == reflect.Slice:
		return Strings
	case typ.Kind() == reflect.Bool:
		return Bool
	case typ.Kind() == reflect.Int:
		return Int
	case typ.Kind() == reflect.Float64:
		return Float
	}
	return String
}

// values returns what a field must be one of; nil where it can be anything.
func values(path string) []string {
	switch path {
	case "quotes.speaker_kind":
		return []string{"person", "organization"}
	case "quotes.kind":
		return []string{"statement", "fragment", "term"}
	case "glance.question":
		return []string{"who", "what", "when", "where"}
	case "figures.kind":
		return []string{"money", "share", "duration", "measure", "count", "score"}
	}
	return nil
}

// required reports whether what stands in a table means nothing without the
// field.
func required(path string) bool {
	switch path {
	case "title", "highlights.text", "glance.question", "glance.text", "quotes.text", "people.name",
		"figures.text", "dates.text", "terms.text", "images.file", "corrections.date", "corrections.text":
		return true
	}
	return false
}

// parseKeys reads keys.txt.
func parseKeys(s string) map[string]string {
	docs := make(map[string]string)
	for line := range strings.Lines(s) {
		if key, text, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			docs[key] = text
		}
	}
	return docs
}
