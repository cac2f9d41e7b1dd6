package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"explainer/tools/internal/bundle"
	"explainer/tools/internal/check"
	"explainer/tools/internal/site"
)

func newServe() *cobra.Command {
	var opt site.ServeOptions
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Preview the site with live reload",
		Long: `serve previews the site on this machine. Saving a content file, a layout or a
bundle's .source article shows at once. What is published is not touched. What
'explain check' finds wrong is told when it begins, and of a file when it is saved.`,
		Example: `  explain serve
  explain serve --addr 127.0.0.1:8080`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			root, err := siteRoot(cmd)
			if err != nil {
				return fail(err)
			}
			return fail(runServe(cmd, root, opt))
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opt.Addr, "addr", "127.0.0.1:1313", "the `HOST:PORT` to answer at")
	flags.StringVar(&opt.Hugo, "hugo", "", "the Hugo to run, by its `PATH`")
	return cmd
}

// runServe converts what changed and previews the site until it is interrupted.
func runServe(cmd *cobra.Command, root string, opt site.ServeOptions) error {
	convert := func() error {
		_, err := runConvert(cmd, root, nil, bundle.Options{})
		return err
	}
	if err := convert(); err != nil {
		return err
	}
	if err := tellContent(cmd, root); err != nil {
		return err
	}
	meter := newMeter(cmd.ErrOrStderr())
	defer meter.clear()
	opt.Root = root
	opt.Log = cmd.ErrOrStderr()
	opt.Progress = func(p site.Progress) { meter.show(string(p.Stage), p.Done, p.Total) }
	// Another command may write a thousand articles at once.
	again := newLatest(cmd.Context(), func() {
		if err := convert(); err != nil {
			printError(cmd.ErrOrStderr(), err)
		}
	})
	opt.Source = func(context.Context, string) { again.call() }
	opt.Saved = tellSaved(cmd, root)
	return retry{2 * time.Second, cmd.ErrOrStderr()}.keepUp(cmd.Context(), func(ready func()) error {
		opt.Ready = func(url string) {
			ready()
			meter.clear()
			fmt.Fprintf(cmd.OutOrStdout(), "the preview is at %s; end it with Ctrl-C\n", url)
		}
		return site.Serve(cmd.Context(), opt)
	})
}

// tellSaved returns a function that checks files when they are saved. It tells
// what is wrong in them, and once that nothing is any more.
func tellSaved(cmd *cobra.Command, root string) func(context.Context, []string) {
	wrong := make(map[string]bool)
	return func(ctx context.Context, files []string) {
		for _, file := range files {
			rep, err := check.Check(ctx, check.Options{Root: root, Paths: []string{file}, Conflicts: openConflicts, Shown: shown})
			if err != nil {
				printError(cmd.ErrOrStderr(), err)
				continue
			}
			n := printErrors(cmd.ErrOrStderr(), rep.Findings)
			if n == 0 && wrong[file] {
				fmt.Fprintf(cmd.OutOrStdout(), "%s: no errors\n", shown(file))
			}
			wrong[file] = n > 0
		}
	}
}

// tellContent checks the content and tells what is wrong in it, and how much is
// to be looked at.
func tellContent(cmd *cobra.Command, root string) error {
	rep, err := check.Check(cmd.Context(), check.Options{Root: root, Conflicts: openConflicts, Shown: shown})
	if err != nil {
		return err
	}
	printErrors(cmd.ErrOrStderr(), rep.Findings)
	printReviews(cmd.OutOrStdout(), rep.Findings)
	return nil
}
