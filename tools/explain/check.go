package main

import (
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
)

const checkHelp = `check reads content files, all of the site's where none is named, and tells what is
wrong in them and what to do about it:

  content/explainers/ferry/index.md:14:1: unknown-speaker: the speaker "Hom" is none of the people listed
    hint: did you mean "Ada Holm"?

Errors come first, then what an editor should look at and what may be right as it
is: speakers that the machine doubts, quotations nobody is named for, people
without a role. Errors make the exit status 1 and, conflicts aside, stop a build:
of an open conflict your version is published until it is settled.

A comment "# explain: allow RULE" silences a rule: above a key there, above an item
in all of it, above the first key for the whole file and its article. --rules
lists the rules, --keys what front matter can hold.`

const checkExamples = `  explain check
  explain check content/explainers/alaska-summit
  explain check --json | jq '.[] | select(.severity == "error")'
  explain check --rules`

func newCheck() *cobra.Command {
	var asJSON, errorsOnly, listRules, listKeys bool
	cmd := &cobra.Command{
		Use:     "check [FILE|FOLDER]…",
		Short:   "Find mistakes in content files",
		Long:    checkHelp,
		Example: checkExamples,
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
