package merge

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/schema"
	"explainer/tools/internal/tomltext"
)

// A file is a content file, cut for merging.
type file struct {
	*tomltext.Document
	eol    string // its line ends
	tables []*item
	lists  []*list
	paras  []*item // of the body
	// byWords are the paragraphs by their words; made when first asked for.
	byWords map[string]*item
}

// A list is all items [[name]] of a file.
type list struct {
	name  string
	items []*item
	// inline says that an editor wrote it as one value: name = [{…}].
	inline *tomltext.Pair
}

// An item is a piece of a file that is merged as one: the top level, a [table],
// an item of a list, or a paragraph of the body.
type item struct {
	f    *file
	list string // the list's name, or the table's; "body" for paragraphs
	// span is the text that goes where the item goes. For a table it is without
	// what stands between it and the next.
	span   tomltext.Span
	header int // where the header's line ends
	pairs  []tomltext.Pair
	// kept says that the item holds what no machine writes: comments, or tables
	// of its own.
	kept bool

	order int // in the list
	words words
	edits []edit // within span
}

// The names of what is no list in the front matter.
const (
	topLevel = ""
	bodyName = "body"
)

// read cuts a content file. What is wrong with it is told by the frontmatter
// package, which knows hints.
func read(name string, data []byte) (*file, error) {
	doc, err := tomltext.Read(data)
	if err != nil {
		if _, better := frontmatter.Parse(name, data); better != nil {
			return nil, better
		}
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f := &file{Document: doc, eol: "\n"}
	if strings.Contains(doc.Text, "\r\n") {
		f.eol = "\r\n"
	}
	comments := doc.Comments
	for i := 0; i < len(doc.Tables); {
		end := doc.Within(i)
		it := f.table(i, end)
		for len(comments) > 0 && comments[0].Start < it.span.End {
			it.kept = true
			comments = comments[1:]
		}
		for len(comments) > 0 && comments[0].Start < doc.Tables[end-1].Span.End { // behind it: nobody's
			comments = comments[1:]
		}
		if t := &doc.Tables[i]; t.Array && len(t.Keys) == 1 {
			l := f.listOf(it.list)
			it.order = len(l.items)
			l.items = append(l.items, it)
		} else {
			f.tables = append(f.tables, it)
		}
		i = end
	}
	f.inlineLists()
	f.cutBody()
	return f, nil
}

// bytes returns the file as it was read.
func (f *file) bytes() []byte { return []byte(f.Text) }

// dotted returns an error where a table is written both with dotted keys and
// under a header of its own, which TOML forbids but some readers take.
func (f *file) dotted() error {
	names := make(map[string]bool)
	for i := range f.Tables[0].Pairs {
		if keys := f.Tables[0].Pairs[i].Keys; len(keys) > 1 {
			names[keys[0].Name] = true
		}
	}
	for i := 1; i < len(f.Tables) && len(names) > 0; i++ {
		if t := &f.Tables[i]; names[t.Keys[0].Name] {
			return fmt.Errorf("%s has dotted keys and a table [%s]: write the keys into one", t.Keys[0].Name, t.Keys[0].Name)
		}
	}
	return nil
}

// parses returns the error with which package frontmatter reads the file: a key or
// a table may stand twice. Most files need no parser to tell.
func (f *file) parses() error {
	data := f.bytes()
	if utf8.Valid(data) && frontmatter.CheckTokens("", data) == nil && schema.Sound(f.Document) {
		return nil
	}
	_, err := frontmatter.Parse("merged file", data)
	return err
}

// table returns tables i to end as an item.
func (f *file) table(i, end int) *item {
	t := &f.Tables[i]
	return &item{
		f: f, list: t.Name(), pairs: t.Pairs, kept: end > i+1,
		span:   tomltext.Span{Start: t.Span.Start, End: f.Tables[end-1].Core.End},
		header: lineEnd(f.Text, t.Header.End, t.Core.End),
	}
}

// lineEnd returns where the line through i ends, limit at most.
func lineEnd(text string, i, limit int) int {
	if n := strings.IndexByte(text[i:limit], '\n'); n >= 0 {
		return i + n + 1
	}
	return limit
}

// listOf returns the list of that name, made where it is new.
func (f *file) listOf(name string) *list {
	if l := f.list(name); l != nil {
		return l
	}
	l := &list{name: name}
	f.lists = append(f.lists, l)
	return l
}

// list returns the list of that name; nil without one.
func (f *file) list(name string) *list {
	for _, l := range f.lists {
		if l.name == name {
			return l
		}
	}
	return nil
}

// items returns the items of a list; none for nil.
func (l *list) all() []*item {
	if l == nil {
		return nil
	}
	return l.items
}

// inlineLists notes lists of tables that are written as one value.
func (f *file) inlineLists() {
	for i := range f.tables[0].pairs {
		p := &f.tables[0].pairs[i]
		if p.Value.Kind == tomltext.Array && len(p.Keys) == 1 && (len(p.Value.Items) == 0 || p.Value.Items[0].Kind == tomltext.Inline) {
			if f.list(p.Name()) == nil {
				f.lists = append(f.lists, &list{name: p.Name(), inline: p})
			}
		}
	}
}

// one returns the table of that name; nil without one.
func (f *file) one(name string) *item {
	for _, t := range f.tables {
		if t.list == name {
			return t
		}
	}
	return nil
}

// pair returns the pair with that key; nil without one, or without an item.
func (it *item) pair(key string) *tomltext.Pair {
	if it == nil {
		return nil
	}
	for i := range it.pairs {
		if p := &it.pairs[i]; len(p.Keys) == 1 && p.Keys[0].Name == key {
			return p
		}
	}
	return nil
}

// get returns the string of that key; empty without one.
func (it *item) get(key string) string {
	if p := it.pair(key); p != nil && p.Value.Kind == tomltext.String {
		return p.Value.Str
	}
	return ""
}

// key returns what an item is called in a conflict: its id, else its name or
// its words.
func (it *item) key() string {
	for _, key := range [...]string{"id", "name", "text"} {
		if s := it.get(key); s != "" {
			return s
		}
	}
	return ""
}

// text returns the item's words as they are matched: of a paragraph, the whole.
func (it *item) text() string {
	switch {
	case it.list == bodyName:
		return it.f.Slice(it.span)
	case it.list == peopleList:
		return it.get("name")
	}
	return it.get("text")
}

// raw returns a value as it is written, with what was set.
func (it *item) raw(v *tomltext.Value) string { return splice(it.f.Text, v.Span, it.within(v.Span)) }

// within returns the item's edits of a span.
func (it *item) within(span tomltext.Span) []edit {
	var edits []edit
	for _, e := range it.edits {
		if e.span == span {
			edits = append(edits, e)
		}
	}
	return edits
}

// untouched reports whether an editor left it as b has it: the same keys and
// values and nothing of the editor's own.
func (it *item) untouched(b *item) bool {
	if it.list == bodyName {
		return trimmed(it.text()) == trimmed(b.text())
	}
	if it.kept || len(it.pairs) != len(b.pairs) {
		return false
	}
	for i := range it.pairs {
		p := &it.pairs[i]
		if q := b.pair(p.Name()); q == nil || !equal(&p.Value, &q.Value) {
			return false
		}
	}
	return true
}

// equal reports whether two values say the same, however they are written.
func equal(a, b *tomltext.Value) bool {
	if a.Kind != b.Kind || a.Str != b.Str || len(a.Items) != len(b.Items) || len(a.Pairs) != len(b.Pairs) {
		return false
	}
	for i := range a.Items {
		if !equal(&a.Items[i], &b.Items[i]) {
			return false
		}
	}
	for i := range a.Pairs {
		p := b.Pair(a.Pairs[i].Name())
		if p == nil || !equal(&a.Pairs[i].Value, &p.Value) {
			return false
		}
	}
	return true
}
