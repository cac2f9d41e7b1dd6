package check

import (
	"strings"

	"explainer/tools/internal/space"
	"explainer/tools/internal/tomltext"
)

// minPassage is the length in bytes of the passages by which a withheld article
// is known: shorter ones may stand anywhere.
const minPassage = 60

// withheld returns what must not be published of an explainer with full_text =
// false; nil for others.
func (c *content) withheld() *Withheld {
	e := c.top().get("full_text")
	if e == nil || e.value.Kind != tomltext.Bool || e.value.Str != "false" {
		return nil
	}
	w := &Withheld{Page: pageFile(hugoAddress(c.address(), c.top().str("slug"), c.top().str("url")))}
	if !c.rendered {
		return w
	}
	text := string(c.running())
	hidden := make([]bool, len(text)) // what an item shows
	for i := range c.tables {
		for k := range c.tables[i].entries {
			c.hide(hidden, text, c.tables[i].entries[k].value)
		}
	}
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && !hidden[end] {
			end++
		}
		for passage := range strings.SplitSeq(text[start:end], ". ") {
			if passage = strings.TrimSpace(passage); len(passage) >= minPassage {
				w.Passages = append(w.Passages, passage)
			}
		}
		for start = end; start < len(text) && hidden[start]; {
			start++
		}
	}
	return w
}

// hide marks all places of a text of the front matter: the page may show it.
func (c *content) hide(hidden []bool, text string, v *tomltext.Value) {
	words := ""
	if v.Kind == tomltext.String {
		words = space.Fold(v.Str)
	}
	if len(words) < minPassage/2 {
		return
	}
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return
		}
		for k := from + i; k < from+i+len(words); k++ {
			hidden[k] = true
		}
		from += i + len(words)
	}
}
