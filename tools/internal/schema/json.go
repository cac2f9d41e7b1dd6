package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Path is where the schema stands in a site's folder.
const Path = "static/schema/explainer.json"

// datePattern is a day, or a day and a time of it, with or without a time zone.
const datePattern = `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?$`

// JSON returns the JSON Schema (2020-12) of the front matter. It knows the types
// of all keys, and lets an editor have keys of their own anywhere.
func JSON() ([]byte, error) {
	root := nodeOf(Front())
	root.Schema = "https://json-schema.org/draft/2020-12/schema"
	root.Title = "Front matter of an explainer"
	data, err := marshal(root)
	if err != nil {
		return nil, fmt.Errorf("writing the schema: %w", err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		return nil, fmt.Errorf("writing the schema: %w", err)
	}
	return out.Bytes(), nil
}

// A node is a JSON Schema. Its fields stand in the order in which they are
// written.
type node struct {
	Schema      string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Type        string     `json:"type,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Enum        []string   `json:"enum,omitempty"`
	Items       *node      `json:"items,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Required    []string   `json:"required,omitempty"`
}

// Properties are the keys of a table in their order.
type properties []property

type property struct {
	key string
	*node
}

// MarshalJSON writes the properties as an object, in their order.
func (ps properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, p := range ps {
		if i > 0 {
			out.WriteByte(',')
		}
		key, err := marshal(p.key)
		if err != nil {
			return nil, err
		}
		value, err := marshal(p.node)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&out, "%s:%s", key, value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// nodeOf returns the schema of a field.
func nodeOf(f *Field) *node {
	n := &node{Description: f.Doc, Enum: f.Values}
	switch f.Kind {
	case Int:
		n.Type = "integer"
	case Float:
		n.Type = "number"
	case Bool:
		n.Type = "boolean"
	case Date:
		n.Type, n.Pattern = "string", datePattern
	case Strings:
		n.Type, n.Items = "array", &node{Type: "string"}
	case Items:
		item := &Field{Kind: Table, Fields: f.Fields}
		n.Type, n.Items = "array", nodeOf(item)
	case Table, Free:
		n.Type = "object"
	default:
		n.Type = "string"
	}
	if f.Kind != Table {
		return n
	}
	for i := range f.Fields {
		field := &f.Fields[i]
		n.Properties = append(n.Properties, property{field.Key, nodeOf(field)})
		if field.Required {
			n.Required = append(n.Required, field.Key)
		}
	}
	return n
}

// marshal returns v as JSON with its characters as they are.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return out.Bytes(), err
}
