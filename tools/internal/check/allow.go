package check

import (
	"fmt"
	"strings"

	"explainer/tools/internal/tomltext"
)

// An allow is a comment "# explain: allow RULE": above a key it silences the
// rule there, above an item in all of it, behind a value or a header on it, and
// above the first key of a file for the file as a whole and its article.
type allow struct {
	rules []string
	at    int           // where the comment stands
	span  tomltext.Span // what it holds for
	whole bool          // for what stands at no key as well
	used  bool
}

const allowWords = "explain: allow"

// readAllows reads the comments of the front matter.
func (c *content) readAllows() {
	for _, comment := range c.doc.Comments {
		words := strings.TrimLeft(c.doc.Slice(comment), "# \t")
		rest, ok := strings.CutPrefix(words, allowWords)
		if !ok {
			continue
		}
		a := allow{at: comment.Start, rules: strings.FieldsFunc(rest, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })}
		c.setScope(&a, comment)
		c.allows = append(c.allows, a)
	}
}

// setScope finds what a comment holds for.
func (c *content) setScope(a *allow, comment tomltext.Span) {
	inside := func(s tomltext.Span) bool { return s.Start <= comment.Start && comment.End <= s.End }
	for i := range c.doc.Tables {
		t := &c.doc.Tables[i]
		if !inside(t.Span) {
			continue
		}
		if len(t.Keys) > 0 && (inside(t.Lead) || inside(t.Comment)) {
			a.span = t.Core
			return
		}
		for k := range t.Pairs {
			if p := &t.Pairs[k]; inside(p.Span) {
				a.span = p.Span
				a.whole = i == 0 && k == 0
				return
			}
		}
		a.whole = i == 0 && (len(t.Pairs) == 0 || comment.End <= t.Pairs[0].Span.Start)
		return
	}
}

// allowed reports whether a comment silences a rule at a byte of the file.
func (c *content) allowed(rule string, at int) bool {
	for i := range c.allows {
		a := &c.allows[i]
		covers := a.span.Start <= at && at < a.span.End || a.whole && (at <= c.doc.Front.Start || at >= c.doc.Front.End)
		if !covers {
			continue
		}
		for _, name := range a.rules {
			if name == rule {
				a.used = true
				return true
			}
		}
	}
	return false
}

// checkAllows tells of comments that name no rule, or silence nothing. It comes
// last.
func checkAllows(c *content, r *rule) {
	for i := range c.allows {
		a := &c.allows[i]
		unknown := len(a.rules) == 0
		for _, name := range a.rules {
			if findRule(name) == nil {
				unknown = true
				c.report(r, a.at, didYouMean(name, ruleNames(), "explain check --rules lists them all"), fmt.Sprintf("unknown rule %q", name))
			}
		}
		if !a.used && !unknown && !c.partial(a) {
			c.report(r, a.at, "take the comment out, or put it directly above the key or the item that it is meant for", "nothing here to allow: "+strings.Join(a.rules, ", "))
		}
	}
}

// partial reports whether a rule of a comment was not tried, so that nothing is
// known about its use.
func (c *content) partial(a *allow) bool {
	for _, name := range a.rules {
		if rule := findRule(name); rule != nil && rule.site {
			return true
		}
	}
	return false
}
