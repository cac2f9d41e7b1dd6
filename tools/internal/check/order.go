package check

import (
	"cmp"
	"slices"

	"explainer/tools/internal/finding"
)

// order puts a report's findings in order: errors by place, then what is for
// review by place, the doubtful speakers first.
func order(findings []finding.Finding) {
	finding.Sort(findings)
	rank := func(f finding.Finding) int {
		switch {
		case f.Severity == finding.Error:
			return 0
		case f.Rule == "doubtful-speaker":
			return 1
		}
		return 2
	}
	slices.SortStableFunc(findings, func(a, b finding.Finding) int { return cmp.Compare(rank(a), rank(b)) })
}

// shorten cuts words to what fits a line.
func shorten(words string) string {
	const longest = 90 // characters
	return finding.Shorten(words, longest)
}
