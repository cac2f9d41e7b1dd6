package frontmatter

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// A mismatch is a value of the wrong type. The TOML package tells of one
// without saying in which of several items it stands.
type mismatch struct {
	table string // "source" or "quotes"; empty for the top level
	index int    // of the item in its list
	key   string
	want  string
	got   string
}

func (m *mismatch) String() string {
	key := m.key
	if m.table != "" && key != "" {
		key = m.table + "." + key
	} else if key == "" {
		key = m.table
	}
	return fmt.Sprintf("%s: %s belongs here, not %s", key, m.want, m.got)
}

// findMismatch returns the first value of front that has not the type of its
// field in [Matter], in the order of the fields; nil when there is none.
func findMismatch(front string) *mismatch {
	var tree map[string]any
	if _, err := toml.Decode(front, &tree); err != nil {
		return nil
	}
	for _, field := range reflect.VisibleFields(reflect.TypeFor[Matter]()) {
		key := keyOf(field)
		value, ok := tree[key]
		if !ok {
			continue
		}
		if m := compare(key, value, field.Type); m != nil {
			return m
		}
	}
	return nil
}

// compare compares the value of a top-level key with the type it should have.
func compare(key string, value any, typ reflect.Type) *mismatch {
	switch {
	case typ.Kind() == reflect.Struct:
		table, ok := value.(map[string]any)
		if !ok {
			return &mismatch{key: key, want: "a table", got: typeName(value)}
		}
		return compareTable(key, 0, table, typ)
	case typ.Kind() == reflect.Slice && typ.Elem().Kind() == reflect.Struct:
		items, ok := value.([]map[string]any)
		if !ok {
			return &mismatch{key: key, want: "a list of items [[" + key + "]]", got: typeName(value)}
		}
		for i, item := range items {
			if m := compareTable(key, i, item, typ.Elem()); m != nil {
				return m
			}
		}
	case !fits(value, typ):
		return &mismatch{key: key, want: wanted(typ), got: typeName(value)}
	}
	return nil
}

// compareTable compares the values of one table with the fields of typ.
func compareTable(table string, index int, values map[string]any, typ reflect.Type) *mismatch {
	for _, field := range reflect.VisibleFields(typ) {
		if value, ok := values[keyOf(field)]; ok && !fits(value, field.Type) {
			return &mismatch{table, index, keyOf(field), wanted(field.Type), typeName(value)}
		}
	}
	return nil
}

// keyOf returns the TOML key of a field.
func keyOf(field reflect.StructField) string {
	key, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
	return key
}

// fits reports whether value can go into a field of type typ.
func fits(value any, typ reflect.Type) bool {
	switch typ.Kind() {
	case reflect.String:
		_, isDate := value.(time.Time)
		_, isString := value.(string)
		return isString || isDate && typ == reflect.TypeFor[Date]()
	case reflect.Int:
		_, ok := value.(int64)
		return ok
	case reflect.Slice:
		list, ok := value.([]any)
		for _, v := range list {
			ok = ok && fits(v, typ.Elem())
		}
		return ok
	}
	return true
}

// wanted returns the name of what belongs into a field of type typ.
func wanted(typ reflect.Type) string {
	switch typ.Kind() {
	case reflect.Int:
		return "a whole number"
	case reflect.Slice:
		return `a list of strings ["…", "…"]`
	}
	return `a string "…"`
}

// typeName returns the name of a TOML value's type.
func typeName(value any) string {
	switch value.(type) {
	case string:
		return "a string"
	case int64:
		return "a whole number"
	case float64:
		return "a number"
	case bool:
		return "true or false"
	case time.Time:
		return "a date"
	case map[string]any:
		return "a table"
	case []map[string]any:
		return "a list of tables"
	}
	return "a list"
}
