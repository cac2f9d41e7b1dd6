package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"explainer/tools/internal/bundle"
	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/filelock"
)

const convertHelp = `convert makes a page bundle of each article, or updates the one it has:

  content/explainers/SLUG/index.md      the content file, yours to edit
  content/explainers/SLUG/.source.txt   the article as given
  content/explainers/SLUG/.base.md      what the machine wrote last

Articles are plain text or Markdown in UTF-8, saved web pages (.html, .mhtml) or
Word files; a folder stands for all articles in it, - for standard input, and a content file, or its folder, for the article that
it was made from. Without arguments, every bundle whose .source file was changed
is converted again; with --again, every bundle, as after an update of this program.

A content file that was edited by hand keeps every edit: what changed in the
article is merged into it, item by item, paragraph by paragraph, and within one by
words. Where both changed one thing, yours stands, and the machine's is told with
its place, with exit status 1, until you change yours, or settle it with --mine or
--theirs.
What you deleted is not made again; a page whose folder you deleted only when you
name its article's file, not a folder of articles. With --slug an article's page
moves, and its earlier address leads to it.

One article that cannot be read is told with its position, and the others go on.`

const convertExamples = `  explain convert article.txt
  explain convert --date 2025-08-16 --source-url https://news.example/summit article.txt
  explain convert archive/
  explain convert --theirs content/explainers/summit/index.md
  pbpaste | explain convert --title "The summit, explained" -`

func newConvert() *cobra.Command {
	var opt bundle.Options
	given := &opt.Given
	cmd := &cobra.Command{
		Use:     "convert [FILE|FOLDER|-]…",
		Short:   "Make content files from articles, or update them",
		Long:    convertHelp,
		Example: convertExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			root, err := siteRoot(cmd)
			if err != nil {
				return fail(err)
			}
			rep, err := runConvert(cmd, root, args, opt)
			if errors.Is(err, bundle.ErrOneArticle) {
				return err // of the command line, not of the work
			}
			if err != nil {
				return fail(err)
			}
			if rep.Failed() {
				return &failure{}
			}
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&given.Title, "title", "", "the article's title")
	flags.StringVar(&given.Date, "date", "", "the article's date, as `YYYY-MM-DD`")
	flags.StringVar(&given.Author, "author", "", "who wrote the article")
	flags.StringVar(&given.Publisher, "publisher", "", "who published it")
	flags.StringVar(&given.SourceURL, "source-url", "", "the `URL` where it was published")
	flags.StringVar(&given.Slug, "slug", "", "the name of the page's folder")
	flags.BoolVar(&opt.Again, "again", false, "convert articles that did not change too")
	flags.BoolVar(&opt.Theirs, "theirs", false, "take the machine's where you and it both changed one thing")
	flags.BoolVar(&opt.Mine, "mine", false, "keep yours there for good")
	cmd.MarkFlagsMutuallyExclusive("theirs", "mine")
	return cmd
}

// runConvert converts the named articles, or what changed where none is named,
// and tells what became of them.
func runConvert(cmd *cobra.Command, root string, args []string, opt bundle.Options) (bundle.Report, error) {
	release, err := lockContent(cmd, root)
	if err != nil {
		return bundle.Report{}, err
	}
	defer release()
	meter := newMeter(cmd.ErrOrStderr())
	opt.Stdin = cmd.InOrStdin()
	opt.Progress = func(done, total int) { meter.show("converting", done, total) }
	rep, err := bundle.Convert(cmd.Context(), root, args, opt)
	meter.clear()
	for i := range rep.Outcomes {
		if o := &rep.Outcomes[i]; o.Path != "" {
			o.Path = below(root, o.Path)
		}
	}
	printOutcomes(cmd.OutOrStdout(), cmd.ErrOrStderr(), rep, len(args) == 0)
	return rep, err
}

// lockContent keeps two commands from converting into one site at once, as far as
// filelock can; where it cannot, that is said.
func lockContent(cmd *cobra.Command, root string) (release func(), err error) {
	file, err := filelock.ForFolder(filepath.Join(root, filepath.FromSlash(contentdir.Explainers)))
	if err != nil {
		return nil, err
	}
	return filelock.Lock{
		File: file,
		Waiting: func() {
			fmt.Fprintln(cmd.ErrOrStderr(), "waiting for another command that converts articles of this site")
		},
		Without: func(err error) {
			fmt.Fprintf(cmd.ErrOrStderr(), "no lock could be had (%v): take care that no other command converts articles of this site meanwhile\n", err)
		},
	}.Acquire(cmd.Context())
}

// listed is how many content files are listed one by one.
const listed = 20

// printOutcomes tells what became of each article: what was done on out, what
// went wrong on errOut. quiet leaves out that nothing was to do.
func printOutcomes(out, errOut io.Writer, rep bundle.Report, quiet bool) {
	few := len(rep.Outcomes) <= listed
	for i := range rep.Outcomes {
		o := &rep.Outcomes[i]
		switch {
		case o.Err != nil:
			printError(errOut, o.Err)
		case o.Status == bundle.Repeated, o.Status == bundle.Withdrawn:
			fmt.Fprintf(out, "%s: %s\n", o.Input, o.Note)
		case o.Status == bundle.Unchanged && quiet && o.Note == "":
		case o.Note != "":
			fmt.Fprintf(out, "%s %s: %s\n", o.Status, o.Path, o.Note)
		case few:
			fmt.Fprintf(out, "%s %s\n", o.Status, o.Path)
		}
		for j := range o.Conflicts {
			c := &o.Conflicts[j]
			fmt.Fprintf(errOut, "%s:%d:%d: %s\n  hint: %s\n", o.Path, c.Line, c.Col, c, c.Hint(o.Path))
		}
	}
	if !few && (!quiet || rep.Count(bundle.Unchanged) < len(rep.Outcomes)) {
		fmt.Fprintf(out, "%d articles: %d created, %d updated, %d merged with edits, %d unchanged, %d withdrawn, %d failed, %d conflicts\n", len(rep.Outcomes),
			rep.Count(bundle.Created), rep.Count(bundle.Updated), rep.Count(bundle.Merged), rep.Count(bundle.Unchanged), rep.Count(bundle.Withdrawn),
			rep.Count(bundle.Failed)+rep.Count(bundle.Edited), rep.Conflicts())
	}
}

// below is a path below the site's root as it is told: such that it can be named
// to the next command.
func below(root, path string) string {
	abs, err := filepath.Abs(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		return path
	}
	return filepath.ToSlash(shown(abs))
}

// shown is path as it is told: relative to the working folder where that is
// shorter.
func shown(path string) string {
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(wd, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}
