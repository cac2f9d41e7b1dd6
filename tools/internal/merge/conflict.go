package merge

import (
	"cmp"
	"slices"
	"strings"

	"explainer/tools/internal/space"
	"explainer/tools/internal/tomltext"
)

// A Conflict is something that an editor and the machine both changed. The
// editor's stands in the merged file, unless the machine's was asked for.
type Conflict struct {
	// List, Item and Field say what it is about: the list or table ("quotes",
	// "source"; empty at the top level, "body" for a paragraph), the item's id
	// (its name or words where it has none), and the key. Field is empty for an
	// item as a whole.
	List, Item, Field string
	// Yours and Theirs are the editor's and the machine's value as TOML, or the
	// paragraph; empty where there is none.
	Yours, Theirs string
	// Gone says that the article no longer holds an item that the editor
	// changed. Yours is then its words. Theirs is what the machine's words
	// were; of a person, the name by which the article may call the same one now.
	Gone bool
	// Line and Col are the place in the merged file, from 1; columns count
	// characters.
	Line, Col int
}

// name returns what the conflict is about: "quotes.q2c9d.speaker".
func (c *Conflict) name() string {
	if c.List == bodyName {
		return "paragraph"
	}
	var parts []string
	for _, part := range [...]string{c.List, c.Item, c.Field} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ".")
}

// String returns the conflict in one line, without its place.
func (c *Conflict) String() string {
	what := "conflict: " + c.name() + ": "
	if c.Gone {
		what += "you changed it and the article no longer has it: yours " + space.Fold(c.Yours)
		switch {
		case c.Theirs == "":
		case c.List == peopleList:
			what += "; the article now calls this person, or another one, " + c.Theirs
		default:
			what += "; the machine had " + space.Fold(c.Theirs)
		}
		return what
	}
	yours, theirs := space.Fold(c.Yours), space.Fold(c.Theirs)
	if c.List == bodyName {
		yours, theirs = differing(c.Yours, c.Theirs)
	}
	switch {
	case c.Yours == "":
		return what + "you removed it; the machine has " + theirs
	case c.Theirs == "":
		return what + "yours " + yours + "; the machine removed it"
	}
	return what + "yours " + yours + "; the machine's " + theirs
}

// Hint returns what to do about the conflict in the content file at path.
func (c *Conflict) Hint(path string) string {
	switch {
	case c.Gone && c.List == peopleList && c.Theirs != "":
		return "where it is the same person, move your words to the entry of " + c.Theirs + " and delete this one; else delete it, or keep it for good: explain convert --mine " + path
	case c.Gone && (c.List == bodyName || c.List == peopleList):
		return "delete it, or keep it for good: explain convert --mine " + path
	case c.Gone:
		return "delete it, or give it words that the article has: a page does not show what its article does not say"
	case c.inline():
		return "change yours, or keep it for good: explain convert --mine " + path + "; a list written as [[" + c.Field + "]] tables is merged item by item"
	}
	return "change yours, or settle all of this page: explain convert --mine " + path + ", or --theirs"
}

// inline reports whether the conflict is about a list of items that an editor
// wrote as one value: name = [{…}].
func (c *Conflict) inline() bool {
	rest, ok := strings.CutPrefix(c.Yours, "[")
	return ok && c.List == topLevel && strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), "{")
}

// locate gives conflicts their places in the file, and puts them into its order.
func (f *file) locate(conflicts []Conflict) {
	for i := range conflicts {
		c := &conflicts[i]
		c.Line, c.Col = 1, 1
		if at, ok := f.find(c); ok {
			c.Line, c.Col = f.Position(at.Start)
		}
	}
	slices.SortStableFunc(conflicts, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
}

// find returns where the thing stands that a conflict is about: the value, the
// header of an item without it, or the paragraph.
func (f *file) find(c *Conflict) (tomltext.Span, bool) {
	it := f.about(c)
	if it == nil {
		return tomltext.Span{}, false
	}
	if p := it.pair(c.Field); p != nil {
		return p.Value.Span, true
	}
	if it.list == bodyName || it.list == topLevel {
		return it.span, true
	}
	for i := range f.Tables { // without the comments above it
		if t := &f.Tables[i]; t.Span.Start == it.span.Start {
			return t.Header, true
		}
	}
	return it.span, true
}

// about returns the item that a conflict is about; nil where it is gone.
func (f *file) about(c *Conflict) *item {
	if c.List == bodyName {
		return f.paragraph(trimmed(c.Yours))
	}
	if l := f.list(c.List); l != nil && c.List != topLevel {
		for _, it := range l.items {
			if it.key() == c.Item {
				return it
			}
		}
		return nil
	}
	return f.one(c.List)
}
