package tomltext

import (
	"strings"
	"time"
)

// Plain reports whether the front matter holds nothing but forms that are certain
// to be TOML: keys of one part, each once; tables and lists that do not collide;
// whole numbers, decimal fractions and days as people write them; no inline
// tables. Where it answers false, the file may be TOML or not: a parser knows.
func (d *Document) Plain() bool {
	seen := make(map[string]bool, len(d.Tables)) // names of tables and lists: true for tables
	top := &d.Tables[0]
	for i := range d.Tables {
		t := &d.Tables[i]
		if len(t.Keys) > 1 || !plainPairs(t.Pairs) {
			return false
		}
		if len(t.Keys) == 0 {
			continue
		}
		name := t.Keys[0].Name
		if single, twice := seen[name]; twice && (single || !t.Array) || top.Pair(name) != nil {
			return false
		}
		seen[name] = !t.Array
	}
	front := d.Text[:d.Front.End]
	for i := 0; i < len(front); i++ {
		if control[front[i]] && (front[i] != '\r' || i+1 == len(front) || front[i+1] != '\n') {
			return false
		}
	}
	return true
}

// control are the control characters but those that every file has.
var control = func() (control [256]bool) {
	for b := range ' ' {
		control[b] = b != '\n' && b != '\t'
	}
	control[0x7F] = true
	return control
}()

// plainPairs reports whether no key has dots or stands twice, in whatever case, as
// some readers have it, and all values are plain.
func plainPairs(pairs []Pair) bool {
	for i := range pairs {
		p := &pairs[i]
		if len(p.Keys) != 1 || !plainValue(&p.Value) {
			return false
		}
		for k := range i {
			if strings.EqualFold(pairs[k].Keys[0].Name, p.Keys[0].Name) {
				return false
			}
		}
	}
	return true
}

// longNumber is the length of a number that may not fit its type.
const longNumber = 10

func plainValue(v *Value) bool {
	switch v.Kind {
	case Integer:
		return len(v.Str) < longNumber && isDigits(v.Str) && (len(v.Str) == 1 || v.Str[0] != '0')
	case Float:
		whole, part, ok := strings.Cut(v.Str, ".")
		return ok && len(v.Str) < longNumber && isDigits(whole) && isDigits(part) && (len(whole) == 1 || whole[0] != '0')
	case Inline:
		return false
	case Date:
		_, err := time.Parse(time.DateOnly, v.Str)
		return err == nil
	case Array:
		for i := range v.Items {
			if !plainValue(&v.Items[i]) {
				return false
			}
		}
	}
	return true
}

// isDigits reports whether s is a run of ASCII digits.
func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
