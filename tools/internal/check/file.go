package check

import (
	"cmp"
	"errors"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/linecol"
	"explainer/tools/internal/tomltext"
)

// file checks one content file.
func (w *worker) file(path string, data []byte) result {
	c := &content{worker: w, name: w.shown(path), path: path}
	if abs, err := filepath.Abs(path); err == nil {
		c.path = abs
	}
	c.explainer = isExplainer(c.path)
	if !c.read(data) {
		return result{findings: c.findings}
	}
	c.readAllows()
	c.openConflicts(data)
	c.draft = c.SkipDrafts && c.isDraft()
	if c.draft {
		return result{findings: c.findings}
	}
	c.readBody()
	for i := range rules {
		if r := &rules[i]; r.check != nil && (c.explainer || r.pages) {
			r.check(c, r)
		}
	}
	var res result
	if c.explainer {
		res.people, res.withheld, res.article = c.people(), c.withheld(), c.origin()
	}
	checkAllows(c, findRule("allow"))
	res.findings = c.findings
	return res
}

// read cuts the file, and reports what keeps it from being read.
func (c *content) read(data []byte) bool {
	if err := frontmatter.CheckTokens(c.name, data); err != nil {
		c.syntax(err)
		return false
	}
	if !c.explainer && !strings.HasPrefix(strings.TrimPrefix(string(data[:min(len(data), 8)]), "\uFEFF"), "+++") {
		return false // no TOML: Hugo's to read
	}
	doc, err := tomltext.Read(data)
	if err != nil || !utf8.Valid(data) {
		// Its reader gives better words, and a hint.
		if _, known := frontmatter.Parse(c.name, data); known != nil {
			c.syntax(known)
		} else if err != nil {
			c.syntax(c.position(data, err))
		}
		return false
	}
	c.doc = doc
	c.body = strings.TrimLeft(doc.Slice(doc.Body), "\r\n")
	c.readTables()
	if c.explainer && !doc.Plain() {
		if _, err := frontmatter.Parse(c.name, data); err != nil && !c.hasTypeError() {
			c.syntax(err)
			return false
		}
	}
	return true
}

// hasTypeError reports whether a value has the wrong type, which its own rule
// tells better.
func (c *content) hasTypeError() bool {
	probe := *c
	probe.findings = nil
	checkTypes(&probe, findRule("wrong-type"))
	checkDates(&probe, findRule("bad-date"))
	return len(probe.findings) > 0
}

// position returns an error of package tomltext with its place.
func (c *content) position(data []byte, err error) error {
	var at *tomltext.Error
	if !errors.As(err, &at) {
		return err
	}
	line, col := linecol.Of(string(data), at.Off)
	return &frontmatter.Error{Name: c.name, Line: line, Col: col, Msg: at.Msg}
}

// syntax reports that the file cannot be read.
func (c *content) syntax(err error) {
	f := finding.Finding{File: c.name, Line: 1, Col: 1, Rule: "syntax", Severity: finding.Error, Message: err.Error()}
	var at *frontmatter.Error
	if errors.As(err, &at) {
		f.Line, f.Col, f.Message, f.Hint = at.Line, at.Col, at.Msg, at.Hint()
	}
	c.findings = append(c.findings, f)
}

// isDraft reports whether the page is a draft.
func (c *content) isDraft() bool {
	e := c.top().get("draft")
	return e != nil && e.value.Str == "true"
}

// openConflicts reports the conflicts that are open in the file.
func (c *content) openConflicts(data []byte) {
	if c.Conflicts == nil {
		return
	}
	for _, f := range c.Conflicts(c.path, data) {
		f.File, f.Rule, f.Severity = cmp.Or(f.File, c.name), "conflict", finding.Error
		c.findings = append(c.findings, f)
	}
}

// readBody makes the running text and collects what the body refers to.
func (c *content) readBody() {
	var ok bool
	if c.worker.plain, ok = appendPlain(c.worker.plain[:0], c.body); ok {
		c.run.ReadText(c.worker.plain)
		c.rendered = true
		return
	}
	html, refs, err := c.renderer().render(c.body, c.has)
	c.refs = refs
	c.rendered = err == nil && c.run.ReadHTML(html) == nil
}

// renderer returns the worker's renderer, made when it is first needed.
func (c *content) renderer() *bodyRenderer {
	if c.html == nil {
		c.html = newBodyRenderer()
	}
	return c.html
}
