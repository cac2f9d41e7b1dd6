package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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

// A Finding is something that is wrong, or worth a look, and where.
type Finding struct {
	File     string   `json:"file"`
	Line     int      `json:"line"` // counted from 1
	Col      int      `json:"col"`  // counted from 1, in characters
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	Hint     string   `json:"hint,omitempty"` // what to do about it
}

// String returns "file:line:col: rule: message". The hint is not in it.
func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", f.File, f.Line, f.Col, f.Rule, f.Message)
}

// Failed reports whether there is an error among findings.
func Failed(findings []Finding) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool { return f.Severity == Error })
}

// Sort puts findings in order: by file, and by place in it.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col), cmp.Compare(a.Rule, b.Rule))
	})
}

// Position returns the line and the column, in characters, of the byte off of
// data.
func Position(data string, off int) (line, col int) {
	before := data[:min(off, len(data))]
	line = 1 + strings.Count(before, "\n")
	return line, 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
}

// order puts a report's findings in order: errors by place, then what is for
// review by place, the doubtful speakers first.
func order(findings []Finding) {
	Sort(findings)
	rank := func(f Finding) int {
		switch {
		case f.Severity == Error:
			return 0
		case f.Rule == "doubtful-speaker":
			return 1
		}
		return 2
	}
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(rank(a), rank(b)) })
}
