package check

import (
	"strings"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/schema"
	"explainer/tools/internal/tomltext"
)

// A content is a content file as the rules see it.
type content struct {
	*worker
	name      string // the file's name as told
	path      string // the file's path
	explainer bool   // else another page of the site
	doc       *tomltext.Document
	body      string
	tables    []table // the top level, then the others in the file's order
	entries   []entry // room for those of all tables
	refs      []reference
	rendered  bool     // the running text could be made
	placed    []placed // the items found in the article
	lexed     *lexed   // see article
	draft     bool

	base *base // what the machine wrote last, see baseFile

	allows   []allow
	findings []finding.Finding
}

// A table is a table of the front matter: the top level, [source], or an item of
// a list, however it is written.
type table struct {
	name    string        // "quotes"; empty for the top level
	field   *schema.Field // its keys; nil for a table that is not ours
	at      int           // the byte where it is told of
	entries []entry
	text    string // as it stands, without what is above it
}

// An entry is a key with its value.
type entry struct {
	key   string
	at    int // the byte where the key begins
	value *tomltext.Value
}

// get returns the entry of a key, which Hugo reads in any case; nil without one.
func (t *table) get(key string) *entry {
	for i := range t.entries {
		if t.entries[i].key == key {
			return &t.entries[i]
		}
	}
	for i := range t.entries {
		if strings.EqualFold(t.entries[i].key, key) {
			return &t.entries[i]
		}
	}
	return nil
}

// str returns the text of a key; empty where it is absent or no text.
func (t *table) str(key string) string {
	if e := t.get(key); e != nil && e.value.Kind == tomltext.String {
		return e.value.Str
	}
	return ""
}

// strs returns the texts of a list.
func (t *table) strs(key string) []tomltext.Value {
	if e := t.get(key); e != nil && e.value.Kind == tomltext.Array {
		return e.value.Items
	}
	return nil
}

// place is where a key stands, else where its table does.
func (t *table) place(key string) int {
	if e := t.get(key); e != nil {
		return e.at
	}
	return t.at
}

// top is the top level.
func (c *content) top() *table { return &c.tables[0] }

// each calls f with each table of a name, but those with the wrong kind of
// header.
func (c *content) each(name string, f func(*table)) {
	for i := 1; i < len(c.tables); i++ {
		if t := &c.tables[i]; t.name == name && (t.field != nil || !c.explainer) {
			f(&c.tables[i])
		}
	}
}

// report adds a finding at the byte at.
func (c *content) report(r *rule, at int, hint, message string) {
	c.add(r, r.severity, at, hint, message)
}

// add is report with a severity of its own.
func (c *content) add(r *rule, severity finding.Severity, at int, hint, message string) {
	if c.allowed(r.name, at) {
		return
	}
	line, col := c.doc.Position(at)
	c.findings = append(c.findings, finding.Finding{
		File: c.name, Line: line, Col: col, Rule: r.name, Severity: severity, Message: message, Hint: hint,
	})
}

// find returns the place of words in the article by the rule of the build step.
func (c *content) find(prefix, text string) (start, end int, ok bool) {
	return c.run.Find(prefix, text)
}

// running is the article's running text.
func (c *content) running() []byte { return c.run.Bytes() }

// A worker reads one content file after another.
type worker struct {
	*checker
	run   annotate.RunningText
	html  *bodyRenderer // made when first needed
	plain []byte
}
