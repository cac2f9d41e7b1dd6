// Package finding is the form in which mistakes are told, whoever found them:
// what, where, how bad, and what to do about it.
package finding

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// A Severity says what a finding asks for.
type Severity string

const (
	// Error is a mistake. It makes a check fail and stops a build.
	Error Severity = "error"
	// Review is something that an editor should look at and that may be right as
	// it is.
	Review Severity = "review"
)

// A Rule is one thing that is checked.
type Rule struct {
	Name     string   // unique among all rules: an editor allows a rule by its name
	Severity Severity // of most of its findings
	Doc      string   // what it finds, in one line
}

// A Finding is something that is wrong, or worth a look, and where.
type Finding struct {
	File     string   `json:"file"`
	Line     int      `json:"line"` // counted from 1; 0 where it is about the file as a whole
	Col      int      `json:"col"`  // counted from 1, in characters
	Rule     string   `json:"rule"` // the name of the rule that found it
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`        // what is wrong, in one line
	Hint     string   `json:"hint,omitempty"` // what to do about it
}

// String returns "file:line:col: rule: message", without line and column where
// there are none. The hint is not in it.
func (f Finding) String() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s: %s", f.File, f.Rule, f.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s: %s", f.File, f.Line, f.Col, f.Rule, f.Message)
}

// Failed reports whether there is an error among findings.
func Failed(findings []Finding) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool { return f.Severity == Error })
}

// Sort puts findings in order: by file, by place in it, and by rule. Findings of
// one rule at one place keep their order.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col), cmp.Compare(a.Rule, b.Rule))
	})
}

// Shorten returns words for a message: cut to longest characters, the last of
// which is then an ellipsis.
func Shorten(words string, longest int) string {
	if utf8.RuneCountInString(words) <= longest {
		return words
	}
	return string([]rune(words)[:longest-1]) + "…"
}
