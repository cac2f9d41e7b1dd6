package check

import "explainer/tools/internal/finding"

// An origin is the article that an explainer was made of, and where it is noted.
type origin struct {
	hash, file string
	line, col  int
	allowed    bool
}

// origin returns the article that the file was made of; nil where it notes none.
func (c *content) origin() *origin {
	o := &origin{file: c.name}
	c.each("source", func(t *table) {
		if e := t.get("hash"); e != nil {
			o.hash = t.str("hash")
			o.line, o.col = c.doc.Position(e.at)
			o.allowed = c.allowed("article-twice", e.at)
		}
	})
	if o.hash == "" {
		return nil
	}
	return o
}

// compareArticles finds explainers that were made of one article, as a folder is
// that was copied: a correction of the article goes into one of them only.
func compareArticles(results []result) []finding.Finding {
	rule := findRule("article-twice")
	first := make(map[string]*origin)
	var found []finding.Finding
	for i := range results {
		o := results[i].article
		if o == nil {
			continue
		}
		f := first[o.hash]
		if f == nil {
			first[o.hash] = o
			continue
		}
		if o.allowed || f.allowed {
			continue
		}
		found = append(found, finding.Finding{File: o.file, Line: o.line, Col: o.col, Rule: rule.name, Severity: rule.severity,
			Message: "the same article as " + f.file, Hint: "delete one of the two folders, unless both are meant: only one gets the article's corrections"})
	}
	return found
}
