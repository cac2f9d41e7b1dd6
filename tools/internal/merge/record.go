package merge

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/linecol"
	"explainer/tools/internal/tomltext"
)

// recordHead stands above a record: the file beside a content file in which open
// conflicts are kept.
//
// They cannot be told from the content file and its base: once the base is what
// the machine says now, a conflict looks like any edit. So each is noted with
// both values. It is over as soon as the content file no longer has the value
// that it had then, or when its entry, or the file, is deleted.
const recordHead = `# What an editor and the machine both changed. The editor's stands. A conflict is
# over when that value is changed, or its entry here deleted; explain convert
# --theirs takes the machine's, explain convert --mine keeps the editor's.
`

// FormatRecord returns the file of open conflicts; nil where there are none.
func FormatRecord(conflicts []Conflict) []byte {
	if len(conflicts) == 0 {
		return nil
	}
	var out bytes.Buffer
	out.WriteString(recordHead)
	for i := range conflicts {
		c := &conflicts[i]
		out.WriteString("\n[[conflict]]\n")
		for _, f := range [...]struct{ key, value string }{{"list", c.List}, {"item", c.Item}, {"field", c.Field}} {
			if f.value != "" {
				fmt.Fprintf(&out, "%s = %s\n", f.key, quoted(f.value))
			}
		}
		if c.Gone {
			out.WriteString("gone = true\n")
		}
		for _, f := range [...]struct{ key, value string }{{"yours", c.Yours}, {"theirs", c.Theirs}} {
			if f.value != "" && (c.List == bodyName || c.Gone) {
				f.value = quoted(f.value)
			}
			if f.value != "" {
				fmt.Fprintf(&out, "%s = %s\n", f.key, f.value)
			}
		}
	}
	return out.Bytes()
}

// ParseRecord reads a file of open conflicts. name stands in errors.
func ParseRecord(name string, data []byte) ([]Conflict, error) {
	const fence = "+++\n"
	text := fence + string(data) + "\n" + fence
	doc, err := tomltext.Read([]byte(text))
	if err != nil {
		return nil, recordError(name, text, err)
	}
	var conflicts []Conflict
	for i := range doc.Tables {
		t := &doc.Tables[i]
		if t.Name() != "conflict" {
			continue
		}
		var c Conflict
		for j := range t.Pairs {
			p := &t.Pairs[j]
			switch p.Name() {
			case "list":
				c.List = p.Value.Str
			case "item":
				c.Item = p.Value.Str
			case "field":
				c.Field = p.Value.Str
			case "gone":
				c.Gone = p.Value.Str == "true"
			}
		}
		for _, f := range [...]struct {
			key string
			to  *string
		}{{"yours", &c.Yours}, {"theirs", &c.Theirs}} {
			if p := t.Pair(f.key); p != nil {
				if *f.to = doc.Slice(p.Value.Span); c.List == bodyName || c.Gone {
					*f.to = p.Value.Str
				}
			}
		}
		conflicts = append(conflicts, c)
	}
	return conflicts, nil
}

// recordError gives an error of reading a record its place in the file, which
// text has behind a line of its own.
func recordError(name, text string, err error) error {
	var at *tomltext.Error
	if !errors.As(err, &at) {
		return fmt.Errorf("%s: cannot be read: %w", name, err)
	}
	end := len(strings.TrimRight(strings.TrimSuffix(text, "+++\n"), " \t\r\n"))
	line, col := linecol.Of(text, min(at.Off, end))
	return &frontmatter.Error{Name: name, Line: max(1, line-1), Col: col, Msg: at.Msg}
}

// Open returns those of the recorded conflicts that are not over, with their
// places in the content file index. name stands for it in errors.
func Open(name string, index []byte, recorded []Conflict) ([]Conflict, error) {
	if len(recorded) == 0 {
		return nil, nil
	}
	f, err := read(name, index)
	if err != nil {
		return nil, err
	}
	var open []Conflict
	for _, c := range recorded {
		if f.open(&c) {
			open = append(open, c)
		}
	}
	f.locate(open)
	return open, nil
}

// Disputed returns those of the open conflicts in which the machine's version,
// base, does not say by now what the editor's does.
func Disputed(base []byte, open []Conflict) ([]Conflict, error) {
	if len(open) == 0 {
		return nil, nil
	}
	f, err := read("base", base)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(open), func(c Conflict) bool { return f.open(&c) }), nil
}

// open reports whether the file still has the editor's value of a conflict.
func (f *file) open(c *Conflict) bool {
	it := f.about(c)
	if it == nil {
		return false
	}
	switch {
	case c.List == bodyName:
		return true
	case c.Gone:
		return it.folded() == c.Yours
	}
	p := it.pair(c.Field)
	if p == nil || c.Yours == "" {
		return p == nil && c.Yours == ""
	}
	if it.raw(&p.Value) == c.Yours {
		return true
	}
	doc, err := tomltext.Read([]byte("+++\nx = " + c.Yours + "\n+++\n"))
	return err == nil && len(doc.Tables[0].Pairs) == 1 && equal(&doc.Tables[0].Pairs[0].Value, &p.Value)
}

// TakeTheirs returns the content file index with the machine's value for each of
// the open conflicts: what the machine took out, or no longer has, goes. A value
// with comments in it stays, and so does a list of items in one value.
func TakeTheirs(index []byte, open []Conflict) ([]byte, error) {
	f, err := read("content file", index)
	if err != nil {
		return nil, err
	}
	var edits []edit
	for i := range open {
		c := &open[i]
		it := f.about(c)
		if it == nil || !f.open(c) {
			continue
		}
		p := it.pair(c.Field)
		switch {
		case c.List == bodyName:
			text := f.lines(c.Theirs)
			if strings.HasSuffix(it.text(), "\n") {
				text += f.eol
			}
			edits = append(edits, edit{it.span, text})
		case c.Gone:
			if !it.kept {
				edits = append(edits, edit{f.withBlanks(it.span), ""})
			}
		case p == nil:
			edits = append(edits, edit{point(it.placeOf("", it)), c.Field + " = " + f.lines(c.Theirs) + f.eol})
		case it.comments(p.Value.Span), c.inline():
		case c.Theirs == "":
			edits = append(edits, it.without(p))
		default:
			edits = append(edits, edit{p.Value.Span, f.lines(c.Theirs)})
		}
	}
	merged := []byte(splice(f.Text, tomltext.Span{Start: 0, End: len(f.Text)}, edits))
	if _, err := frontmatter.Parse("content file", merged); err != nil {
		return nil, fmt.Errorf("taking the machine's: %w", err)
	}
	return merged, nil
}
