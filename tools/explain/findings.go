package main

import (
	"encoding/json"
	"fmt"
	"io"

	"explainer/tools/internal/check"
	"explainer/tools/internal/finding"
)

// printCheck prints findings with their hints, what is for review behind a line
// of its own.
func printCheck(out io.Writer, rep check.Report) {
	errs, reviews := 0, 0
	for _, f := range rep.Findings {
		if f.Severity == finding.Error {
			errs++
		} else if reviews++; reviews == 1 {
			fmt.Fprintln(out, "For review:")
		}
		printFinding(out, f)
	}
	fmt.Fprintf(out, "%s checked: %s, %d for review\n", count(rep.Files, "file"), count(errs, "error"), reviews)
}

// printFinding prints a finding, and its hint on a line of its own.
func printFinding(out io.Writer, f finding.Finding) {
	fmt.Fprintln(out, f)
	if f.Hint != "" {
		fmt.Fprintf(out, "  hint: %s\n", f.Hint)
	}
}

// printJSON prints findings as a JSON array, one a line.
func printJSON(out io.Writer, findings []finding.Finding) error {
	fmt.Fprint(out, "[")
	for i, f := range findings {
		data, err := json.Marshal(f)
		if err != nil {
			return fmt.Errorf("writing JSON: %w", err)
		}
		if i > 0 {
			fmt.Fprint(out, ",")
		}
		fmt.Fprintf(out, "\n%s", data)
	}
	_, err := fmt.Fprintln(out, "\n]")
	return err
}

// count returns "1 file", "2 files".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// printReviews says how much of what was found is for review, where something
// is.
func printReviews(out io.Writer, findings []finding.Finding) {
	n := 0
	for i := range findings {
		if findings[i].Severity != finding.Error {
			n++
		}
	}
	if n > 0 {
		fmt.Fprintf(out, "%d for review: 'explain check' lists them\n", n)
	}
}

// printErrors prints the errors among findings and returns their number.
func printErrors(out io.Writer, findings []finding.Finding) (n int) {
	const most = 50 // a mistake in a layout is on every page
	for _, f := range findings {
		if f.Severity != finding.Error {
			continue
		}
		if n++; n <= most {
			printFinding(out, f)
		}
	}
	if n > most {
		fmt.Fprintf(out, "and %d more\n", n-most)
	}
	return n
}
