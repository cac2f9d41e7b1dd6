package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"explainer/tools/internal/bundle"
	"explainer/tools/internal/site"
)

func newBuild() *cobra.Command {
	var opt site.Options
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Publish the site",
		Long: `build converts the articles that changed, checks the content, has Hugo render the
site, marks each item's words in its article, makes all links relative, minifies,
checks the pages made, and swaps the result in for what was published before. When
a step fails or finds an error, what was published stays as it was.

An article that cannot be read leaves its page as it was: the rest is published,
with exit status 1. An open conflict stops no build and is no error: your version
is published, and the last line says so.

One output works at a domain's root, under a path, and opened from a disk. What
needs to know where the site stands (canonical links, feeds, the sitemap, the
404 page) is made only with --base-url, or with a baseURL in config.toml.

Hugo is a tool of this module and is compiled the first time, which takes a few
minutes. A hugo on PATH is used instead if it is exactly the same version.`,
		Example: `  explain build
  explain build --base-url https://news.example/explained/
  explain build --dest /srv/www/explained`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			root, err := siteRoot(cmd)
			if err != nil {
				return fail(err)
			}
			opt.Root = root
			return fail(runBuild(cmd, opt))
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opt.BaseURL, "base-url", "", "the `URL` at which the site will stand")
	flags.StringVar(&opt.Dest, "dest", "", "the `FOLDER` to publish into (default: public in the site's folder)")
	flags.StringVar(&opt.Hugo, "hugo", "", "the Hugo to run, by its `PATH`")
	return cmd
}

// runBuild converts what changed and publishes the site.
func runBuild(cmd *cobra.Command, opt site.Options) error {
	// An article that is refused, or an edited file that is left alone, leaves
	// its content file as it is: that is published, and said.
	converted, err := runConvert(cmd, opt.Root, nil, bundle.Options{})
	if err != nil {
		return err
	}
	// What is wrong is told here with its place: Hugo would not say where it is.
	content, err := checkContent(cmd.Context(), cmd.ErrOrStderr(), &opt)
	if err != nil {
		return err
	}
	meter := newMeter(cmd.ErrOrStderr())
	opt.Log = cmd.ErrOrStderr()
	opt.Progress = func(p site.Progress) { meter.show(string(p.Stage), p.Done, p.Total) }
	rep, err := site.Build(cmd.Context(), opt)
	meter.clear()
	if err != nil {
		return err
	}
	printBuild(cmd.OutOrStdout(), rep)
	printReviews(cmd.OutOrStdout(), content.findings)
	return conclude(cmd.OutOrStdout(), converted.Count(bundle.Failed)+converted.Count(bundle.Edited), content.conflicts)
}

// conclude says last what is not in the site that was published: articles that
// were refused, which is an error, and the machine's side of open conflicts,
// which is none.
func conclude(out io.Writer, refused, conflicts int) error {
	open := ""
	switch {
	case conflicts == 1:
		open = "1 conflict is open"
	case conflicts > 1:
		open = fmt.Sprintf("%d conflicts are open", conflicts)
	}
	if refused == 0 {
		if open != "" {
			fmt.Fprintf(out, "%s: your version is published; 'explain check' lists what the machine has\n", open)
		}
		return nil
	}
	were := "was"
	if refused > 1 {
		were = "were"
	}
	if open != "" {
		open = " and " + open
	}
	return &hintError{fmt.Errorf("published, but %s %s refused%s", count(refused, "article"), were, open),
		"the pages of refused articles are as they were; fix what is listed at the top and build again"}
}

// printBuild tells what a build did.
func printBuild(out io.Writer, rep site.Report) {
	for _, f := range rep.Findings {
		fmt.Fprintln(out, f)
	}
	fmt.Fprintf(out, "published %d pages, %d files, %s (%s before minifying) in %s\n",
		rep.Pages, rep.Files, kilobytes(rep.BytesOut), kilobytes(rep.BytesIn), shown(rep.Dest))
	fmt.Fprintf(out, "%d of %d items marked in their articles; Hugo %.1f s, the rest %.1f s\n",
		rep.Marked, rep.Items, rep.Rendering.Seconds(), rep.Finishing.Seconds())
	if len(rep.LeftOut) > 0 {
		fmt.Fprintf(out, "left out, since they need --base-url: canonical links")
		for _, name := range rep.LeftOut {
			fmt.Fprintf(out, ", %s", filepath.ToSlash(name))
		}
		fmt.Fprintln(out)
	}
}

func kilobytes(n int64) string { return fmt.Sprintf("%d kB", (n+500)/1000) }
