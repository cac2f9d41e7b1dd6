// Package tomltext cuts the TOML front matter of a content file into its byte
// ranges, losing nothing: tables, keys, values, comments and blank lines, each
// as a span into the file as it stands. What changes a file by splicing, or
// tells where in it something is wrong, starts from here.
//
// In go a content file's bytes, out comes a [Document]. It reads form, not
// sense: what TOML forbids beyond that, such as a key that stands twice, is for
// the frontmatter package to tell. Whatever that package reads can be cut.
//
// The cutter is written by hand. The parser of pelletier/go-toml gives ranges
// too, but promises nothing about them and has none for lines and blanks.
package tomltext

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// A Span is a range of bytes of the file: [Start, End).
type Span struct{ Start, End int }

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// A Document is a content file, cut. All spans in it are ranges of Text.
type Document struct {
	Text  string
	Front Span // the TOML between the fences
	Body  Span // what follows the line of the closing fence
	// Tables are in the file's order. The first is the top level, which has no
	// header and may be empty; their spans together are Front.
	Tables []Table
	// Comments are all comments, each from its # to the end of its line.
	Comments []Span

	lines []int // where lines begin; made when first asked for
}

// A Table is the top level, a [table], or one [[item]] of a list, with its own
// pairs. Tables within it ([quotes.more]) are tables of their own, see
// [Document.Within].
type Table struct {
	Keys  []Key // of the header; empty for the top level
	Array bool  // whether the header is a [[…]]
	// Index is the number of an item in its list, from 0.
	Index int
	// Span is the whole: from Lead to where the next table's begins.
	Span Span
	// Lead is the comment lines directly above the header, without a blank line
	// between; an empty span at the header's line where there are none.
	Lead Span
	// Header is from the first bracket to the last; empty for the top level.
	Header Span
	// Comment stands behind the header on its line; empty without.
	Comment Span
	Pairs   []Pair
	// Core is Span without what comes behind the last pair's line (or the
	// header's where there is no pair): blank lines, and comments that belong
	// to nothing else.
	Core Span
}

// A Key is one part of a key.
type Key struct {
	Name string // without quotation marks
	Span Span   // with them
}

// A Pair is a key with its value.
type Pair struct {
	Keys  []Key // more than one where the key has dots
	Value Value
	// Span is the pair's lines with their line end, Lead included. In an inline
	// table it goes from the key to the value's end.
	Span Span
	// Lead is the comment lines directly above, without a blank line between;
	// an empty span at the pair's line where there are none.
	Lead Span
	// Comment stands behind the value on its last line; empty without.
	Comment Span
}

// A Kind is the type of a value.
type Kind uint8

// The types of TOML values.
const (
	String Kind = iota + 1
	Integer
	Float
	Bool
	Date // of any kind: a date, a time, or both
	Array
	Inline // an inline table
)

// String returns the kind as it is called to an editor.
func (k Kind) String() string {
	return [...]string{"nothing", "a string", "a whole number", "a number", "true or false", "a date", "a list", "a table"}[k]
}

// A Value is what stands behind an equals sign or in a list.
type Value struct {
	Kind Kind
	Span Span   // with quotation marks or brackets
	Str  string // what a string says; what stands there of other values that are not lists or tables
	// Items are the values of a list, Pairs those of an inline table.
	Items []Value
	Pairs []Pair
}

// nameOf returns a key as it would be written bare: parts joined by dots.
func nameOf(keys []Key) string {
	if len(keys) == 1 {
		return keys[0].Name
	}
	names := make([]string, len(keys))
	for i := range keys {
		names[i] = keys[i].Name
	}
	return strings.Join(names, ".")
}

// Name returns the table's name as in its header; empty for the top level.
func (t *Table) Name() string { return nameOf(t.Keys) }

// Name returns the pair's key.
func (p *Pair) Name() string { return nameOf(p.Keys) }

// KeySpan returns the range of the pair's key.
func (p *Pair) KeySpan() Span { return Span{p.Keys[0].Span.Start, p.Keys[len(p.Keys)-1].Span.End} }

// Pair returns the pair with that key of the table; nil without one.
func (t *Table) Pair(name string) *Pair { return find(t.Pairs, name) }

// Pair returns the pair with that key of an inline table; nil without one.
func (v *Value) Pair(name string) *Pair { return find(v.Pairs, name) }

func find(pairs []Pair, name string) *Pair {
	for i := range pairs {
		if len(pairs[i].Keys) == 1 && pairs[i].Keys[0].Name == name {
			return &pairs[i]
		}
	}
	return nil
}

// Within returns where the tables end that follow table i and stand within it:
// Tables[i+1:end] are its own.
func (d *Document) Within(i int) (end int) {
	keys := d.Tables[i].Keys
	for end = i + 1; end < len(d.Tables) && len(keys) > 0; end++ {
		if inner := d.Tables[end].Keys; len(inner) <= len(keys) || !samePath(inner[:len(keys)], keys) {
			break
		}
	}
	return end
}

func samePath(a, b []Key) bool {
	for i := range a {
		if a[i].Name != b[i].Name {
			return false
		}
	}
	return true
}

// Slice returns the text of a span.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// Position returns the line and the column of a byte of the file, both from 1,
// columns in characters.
func (d *Document) Position(off int) (line, col int) {
	if d.lines == nil {
		d.lines = append(make([]int, 0, 1+strings.Count(d.Text, "\n")), 0)
		for i := 0; i < len(d.Text); i++ {
			if d.Text[i] == '\n' {
				d.lines = append(d.lines, i+1)
			}
		}
	}
	line = sort.SearchInts(d.lines, off+1)
	return line, 1 + utf8.RuneCountInString(d.Text[d.lines[line-1]:off])
}
