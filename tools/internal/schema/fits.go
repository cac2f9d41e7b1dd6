package schema

import "explainer/tools/internal/tomltext"

// Fits reports whether a value can be one of the kind. A date may be a string,
// which is not looked into.
func (k Kind) Fits(v *tomltext.Value) bool {
	switch k {
	case String:
		return v.Kind == tomltext.String
	case Int:
		return v.Kind == tomltext.Integer
	case Float:
		return v.Kind == tomltext.Float || v.Kind == tomltext.Integer
	case Bool:
		return v.Kind == tomltext.Bool
	case Date:
		return v.Kind == tomltext.Date || v.Kind == tomltext.String
	case Strings:
		return v.Kind == tomltext.Array && all(v.Items, tomltext.String)
	case Items:
		return v.Kind == tomltext.Array && all(v.Items, tomltext.Inline)
	}
	return v.Kind == tomltext.Inline
}

func all(values []tomltext.Value, kind tomltext.Kind) bool {
	for i := range values {
		if values[i].Kind != kind {
			return false
		}
	}
	return true
}

// Sound reports whether front matter is certain to be what package frontmatter
// reads: plain TOML, in which each key of ours has a value of its type. Where it
// answers false only that package knows. It is many times faster.
func Sound(d *tomltext.Document) bool {
	if !d.Plain() {
		return false
	}
	front := Front()
	for i := range d.Tables {
		t, field := &d.Tables[i], front
		if i > 0 {
			if field = front.Field(t.Name()); field == nil {
				continue // an editor's own
			}
			if field.Kind != Items && field.Kind != Table && field.Kind != Free || t.Array != (field.Kind == Items) {
				return false
			}
		}
		for k := range t.Pairs {
			p := &t.Pairs[k]
			if f := field.Field(p.Name()); f != nil && (!f.Kind.Fits(&p.Value) || f.Kind == Date && p.Value.Kind == tomltext.String) {
				return false
			}
		}
	}
	return true
}
