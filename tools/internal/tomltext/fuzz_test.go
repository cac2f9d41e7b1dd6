package tomltext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	hugotoml "github.com/pelletier/go-toml/v2"
)

// FuzzRead wants what BurntSushi's package reads to be cut, with the same keys
// and strings, and what was cut to be whole: the pieces together are the text.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	for _, s := range []string{
		"a = 1\r\nb = 2 # c\r\n", "a = [[1, 2], ['x']]\n", "a = {b = {c = \"d\"}, e.f = 1}\n", "a = {\n b = 1, # x\n}\n", "\"\" = ''\n",
		"a = \"\"\"\"\"\"\n", "a = \"\"\"\"x\"\"\"\"\"\n", "a = ''''x'''''\n", "a = \"\\e\\x41\\U0001F600\"\n", "[a]\n[a.b]\n[[a.c]]\n[[a.c]]\n", "a = 07:32:00\nb = 1979-05-27\nc = -inf\nd = 0x1F\n", " [ a . 'b' ] # c\n",
		"a = \"\"\"\\\n\n  x\\\n\"\"\"\n",
	} {
		f.Add("+++\n" + s + "+++\nbody\n")
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Read([]byte(text))
		if err != nil {
			if front, ok := frontOf(text); ok {
				var tree map[string]any
				if _, wrong := toml.Decode(front, &tree); wrong == nil {
					t.Fatalf("%v, but it is TOML:\n%s", err, front)
				}
			}
			return
		}
		wantWhole(t, d)
		var tree map[string]any
		front := strings.ReplaceAll(d.Slice(d.Front), "\r\n", "\n")
		if _, err := toml.Decode(front, &tree); err != nil {
			return
		}
		var other map[string]any // BurntSushi's takes some keys that stand twice
		if err := hugotoml.Unmarshal([]byte(front), &other); err != nil {
			return
		}
		for i := range d.Tables {
			wantIn(t, tree, d, i)
		}
	})
}

func frontOf(text string) (string, bool) {
	d := &Document{Text: text}
	if err := d.fences(); err != nil {
		return "", false
	}
	return strings.ReplaceAll(d.Slice(d.Front), "\r\n", "\n"), true
}

// wantWhole wants the tables to be the front matter and each span to lie where
// it belongs.
func wantWhole(t *testing.T, d *Document) {
	t.Helper()
	at := d.Front.Start
	for i := range d.Tables {
		table := &d.Tables[i]
		if table.Span.Start != at || table.Core.Start != at || table.Core.End > table.Span.End || table.Lead.Start != at {
			t.Fatalf("table %d: %+v begins not at %d", i, table, at)
		}
		at = table.Span.End
		inside := table.Lead.End
		for j := range table.Pairs {
			p := &table.Pairs[j]
			if p.Span.Start < inside || p.Lead.Start != p.Span.Start || p.KeySpan().Start < p.Lead.End || p.Value.Span.Start < p.KeySpan().End || p.Comment.Start < p.Value.Span.End || p.Span.End < p.Comment.End {
				t.Fatalf("pair %+v", p)
			}
			inside = p.Span.End
		}
		if inside > table.Core.End {
			t.Fatalf("table %d: its core %+v is short", i, table)
		}
	}
	if at != d.Front.End {
		t.Fatalf("tables end at %d, not %d", at, d.Front.End)
	}
	for _, c := range d.Comments {
		if s := d.Slice(c); s[0] != '#' || strings.Contains(s, "\n") {
			t.Fatalf("comment %q", s)
		}
	}
}

// wantIn wants the pairs of a table to be in the tree that another package read.
func wantIn(t *testing.T, tree map[string]any, d *Document, i int) {
	t.Helper()
	table := &d.Tables[i]
	node := any(tree)
	for n, key := range table.Keys {
		m, ok := node.(map[string]any)
		if !ok {
			t.Fatalf("%s is no table in %v", table.Name(), tree)
		}
		node = m[key.Name]
		if list, ok := node.([]map[string]any); ok {
			index := len(list) - 1
			if n == len(table.Keys)-1 && table.Array {
				index = table.Index
			} else { // the item that the table stands in
				for j := i; j >= 0; j-- {
					if above := &d.Tables[j]; above.Array && len(above.Keys) == n+1 && samePath(table.Keys[:n+1], above.Keys) {
						index = above.Index
						break
					}
				}
			}
			node = list[index]
		}
	}
	wantPairs(t, node, table.Pairs)
}

func wantPairs(t *testing.T, node any, pairs []Pair) {
	t.Helper()
	for i := range pairs {
		got := node
		for _, key := range pairs[i].Keys {
			m, ok := got.(map[string]any)
			if !ok {
				t.Fatalf("%s is not in %v", pairs[i].Name(), node)
			}
			got = m[key.Name]
		}
		wantValue(t, got, &pairs[i].Value)
	}
}

func wantValue(t *testing.T, want any, v *Value) {
	t.Helper()
	kind := Date
	switch w := want.(type) {
	case string:
		if kind = String; w != v.Str {
			t.Fatalf("string %q, want %q", v.Str, w)
		}
	case int64:
		kind = Integer
	case float64:
		kind = Float
	case bool:
		if kind = Bool; fmt.Sprint(w) != v.Str {
			t.Fatalf("%q, want %v", v.Str, w)
		}
	case []any:
		if kind = Array; len(w) != len(v.Items) {
			t.Fatalf("%d items, want %d", len(v.Items), len(w))
		}
		for i := range w {
			wantValue(t, w[i], &v.Items[i])
		}
	case []map[string]any:
		if kind = Array; len(w) != len(v.Items) {
			t.Fatalf("%d items, want %d", len(v.Items), len(w))
		}
		for i := range w {
			wantValue(t, w[i], &v.Items[i])
		}
	case map[string]any:
		kind = Inline
		wantPairs(t, w, v.Pairs)
	case nil:
		t.Fatalf("%s %q: not there", v.Kind, v.Str)
	}
	if v.Kind != kind {
		t.Fatalf("%s, want %s: %v", v.Kind, kind, want)
	}
}
