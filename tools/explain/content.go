package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"explainer/tools/internal/check"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/published"
	"explainer/tools/internal/site"
)

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
