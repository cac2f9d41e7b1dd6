package check

import (
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/space"
	"explainer/tools/internal/tomltext"
)

// A base is a content file as the machine wrote it last, with LF line ends. Each
// piece of it is made when first asked for: few rules do, and of few items.
type base struct {
	text string // empty where there is no such file

	cut bool // the next is made
	doc *tomltext.Document

	read    bool // the next is made
	running []byte
}

// baseFile returns what the machine wrote last.
func (c *content) baseFile() *base {
	if c.base == nil {
		c.base = &base{}
		if data, err := os.ReadFile(filepath.Join(filepath.Dir(c.path), contentdir.Base)); err == nil {
			c.base.text = space.UnixLines(string(data))
		}
	}
	return c.base
}

// holds reports whether a table stands in the base as it does in the file.
func (b *base) holds(t *table) bool {
	return strings.Contains(b.text, strings.TrimSpace(space.UnixLines(t.text)))
}

// document returns the base, cut; nil where it cannot be.
func (b *base) document() *tomltext.Document {
	if !b.cut {
		b.cut = true
		if doc, err := tomltext.Read([]byte(b.text)); err == nil {
			b.doc = doc
		}
	}
	return b.doc
}

// each calls f with each table of a name.
func (b *base) each(name string, f func(*tomltext.Table)) {
	doc := b.document()
	for i := range doc.Tables {
		if t := &doc.Tables[i]; t.Name() == name {
			f(t)
		}
	}
}

// strOf returns the text of a key of the base; empty without it.
func strOf(t *tomltext.Table, key string) string {
	if p := t.Pair(key); p != nil {
		return p.Value.Str
	}
	return ""
}

// baseRunning returns the running text of the base's article.
func (c *content) baseRunning() []byte {
	b := c.baseFile()
	if !b.read {
		b.read = true
		_, body, _ := strings.Cut(b.text, "\n+++\n")
		if strings.TrimSpace(body) == strings.TrimSpace(c.body) {
			b.running = c.running()
		} else {
			b.running = c.runningOf(body)
		}
	}
	return b.running
}

// runningOf returns the running text of a body that is not the content file's
// own; nil where it cannot be rendered.
func (c *content) runningOf(body string) []byte {
	if plain, ok := appendPlain(nil, body); ok {
		return plain
	}
	html, _, err := c.renderer().render(body, c.has)
	if err != nil {
		return nil
	}
	var run annotate.RunningText
	if run.ReadHTML(html) != nil {
		return nil
	}
	return run.Bytes()
}
