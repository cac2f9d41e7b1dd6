package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"explainer/tools/internal/bundle"
	"explainer/tools/internal/check"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/published"
	"explainer/tools/internal/schema"
	"explainer/tools/internal/site"
)

func newCheck() *cobra.Command {
	var asJSON, errorsOnly, listRules, listKeys bool
	cmd := &cobra.Command{
		Use:   "check [FILE|FOLDER]…",
		Short: "Find mistakes in content files",
		Long: `check reads content files, all of the site's where none is named, and tells what is
wrong in them and what to do about it:

  content/explainers/ferry/index.md:14:1: unknown-speaker: the speaker "Hom" is none of the people listed
    hint: did you mean "Ada Holm"?

Errors come first, then what an editor should look at and what may be right as it
is: speakers that the machine doubts, quotations nobody is named for, people
without a role. Errors make the exit status 1 and, conflicts aside, stop a build:
of an open conflict your version is published until it is settled.

A comment "# explain: allow RULE" silences a rule: above a key there, above an item
in all of it, above the first key for the whole file and its article. --rules
lists the rules, --keys what front matter can hold.`,
		Example: `  explain check
  explain check content/explainers/alaska-summit
  explain check --json | jq '.[] | select(.severity == "error")'
  explain check --rules`,
		RunE: func(cmd *cobra.Command, args []string) error {
			out := cmd.OutOrStdout()
			switch {
			case listRules:
				printRules(out)
				return nil
			case listKeys:
				_, err := out.Write(schema.Reference())
				return fail(err)
			}
			root, err := siteRoot(cmd)
			if err != nil {
				return fail(err)
			}
			rep, err := check.Check(cmd.Context(), check.Options{Root: root, Paths: args, Conflicts: openConflicts, Shown: shown})
			if err != nil {
				return fail(err)
			}
			if errorsOnly {
				rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding.Finding) bool { return f.Severity != finding.Error })
			}
			if asJSON {
				err = printJSON(out, rep.Findings)
			} else {
				printCheck(out, rep)
			}
			if err == nil && finding.Failed(rep.Findings) {
				return &failure{}
			}
			return fail(err)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&asJSON, "json", false, "print the findings as a JSON array")
	flags.BoolVar(&errorsOnly, "errors", false, "leave out what is for review")
	flags.BoolVar(&listRules, "rules", false, "list the rules and check nothing")
	flags.BoolVar(&listKeys, "keys", false, "tell what front matter can hold and check nothing")
	return cmd
}

// openConflicts returns the conflicts that are open in a content file. They stop
// no build: the editor's version is published meanwhile.
func openConflicts(path string, data []byte) []finding.Finding {
	open, err := bundle.OpenConflicts(path, data)
	if err != nil {
		return []finding.Finding{brokenRecord(err)}
	}
	var findings []finding.Finding
	for i := range open {
		c := &open[i]
		findings = append(findings, finding.Finding{Line: c.Line, Col: c.Col, Message: strings.TrimPrefix(c.String(), "conflict: "), Hint: c.Hint(shown(path))})
	}
	return findings
}

// brokenRecord returns the finding about a record of conflicts that cannot be
// read. It stands in the record where its place is known.
func brokenRecord(err error) finding.Finding {
	f := finding.Finding{Line: 1, Col: 1, Message: err.Error()}
	var at *frontmatter.Error
	if errors.As(err, &at) {
		f.File, f.Line, f.Col, f.Message = shown(at.Name), at.Line, at.Col, at.Msg
	}
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		f.Hint = hinted.Hint()
	}
	return f
}

// printRules lists the rules.
func printRules(out io.Writer) {
	for _, r := range append(check.Rules(), published.Rules()...) {
		fmt.Fprintf(out, "%-17s %-6s %s\n", r.Name, r.Severity, r.Doc)
	}
}

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

// A content is what was found in the content before a build.
type content struct {
	findings  []finding.Finding // but for conflicts
	conflicts int               // that are open
}

// checkContent checks the content before a build and has opt check the result.
// What is wrong in a draft does not stop a build, as nobody sees it, and neither
// does an open conflict. errOut gets the errors.
func checkContent(ctx context.Context, errOut io.Writer, opt *site.Options) (content, error) {
	rep, err := check.Check(ctx, check.Options{Root: opt.Root, Conflicts: openConflicts, Shown: shown, SkipDrafts: true})
	if err != nil {
		return content{}, err
	}
	found := content{findings: slices.DeleteFunc(rep.Findings, func(f finding.Finding) bool { return f.Rule == "conflict" })}
	found.conflicts = len(rep.Findings) - len(found.findings)
	if n := printErrors(errOut, found.findings); n > 0 {
		return found, &hintError{fmt.Errorf("nothing was published: %s in the content", count(n, "error")), "fix the errors above; 'explain check' lists them again"}
	}
	base, err := site.BaseURL(opt.Root, opt.BaseURL)
	if err != nil {
		return found, err
	}
	root := opt.Root
	opt.Check = func(ctx context.Context, dir string) error {
		findings, err := published.Check(ctx, dir, published.Options{BaseURL: base, Root: root, Withheld: rep.Withheld})
		if err != nil {
			return err
		}
		if n := printErrors(errOut, findings); n > 0 {
			return &hintError{fmt.Errorf("nothing was published: %s in the pages made", count(n, "error")), "fix the errors above, in the content file or the layout"}
		}
		return nil
	}
	return found, nil
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
