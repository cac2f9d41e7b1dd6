// Package check finds mistakes in content files before readers do.
//
// In go a site's content files, out come findings with file, line and column:
// items that are not in the article to the letter, speakers whom nobody knows,
// mistyped keys, links that lead nowhere. An item is found by the very rule by
// which the build step marks it. Each rule is an entry of one list.
package check

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/parallel"
	"explainer/tools/internal/schema"
)

// Options say what to check, and how. Only Root must be set.
type Options struct {
	Root string // the site's folder
	// Paths are files or folders to check; all of the content when empty. Only
	// all of it is compared across the site.
	Paths []string
	// SkipDrafts leaves out what is wrong with drafts, but for what breaks Hugo.
	SkipDrafts bool
	// Conflicts, where it is set, returns the conflicts that are open in a
	// content file, each with its place, message and hint. Its File is empty for
	// what is in the content file itself.
	Conflicts func(path string, data []byte) []finding.Finding
	// Shown, where it is set, returns a path as it is told.
	Shown func(path string) string
	// Workers is how many files are checked at once; the cores' number when 0.
	Workers int
}

// A Report is what a check found.
type Report struct {
	Files    int
	Findings []finding.Finding // first the errors, then what is for review, both by place
	// Withheld are the explainers whose article may not be published.
	Withheld []Withheld
}

// A Withheld is an explainer with full_text = false.
type Withheld struct {
	Page     string   // the file that is published of it: explainers/summit/index.html
	Passages []string // passages of its article that no item shows
}

// Check checks content files.
func Check(ctx context.Context, opt Options) (Report, error) {
	c := &checker{Options: opt, root: opt.Root, front: schema.Front()}
	files, err := c.files()
	if err != nil {
		return Report{}, err
	}
	results := make([]result, len(files))
	if err := c.each(ctx, files, results); err != nil {
		return Report{}, err
	}
	rep := Report{Files: len(files)}
	var people []person
	for i := range results {
		rep.Findings = append(rep.Findings, results[i].findings...)
		people = append(people, results[i].people...)
		if w := results[i].withheld; w != nil {
			rep.Withheld = append(rep.Withheld, *w)
		}
	}
	if len(opt.Paths) == 0 {
		rep.Findings = append(rep.Findings, compareArticles(results)...)
		rep.Findings = append(rep.Findings, compare(people)...)
	}
	order(rep.Findings)
	return rep, nil
}

// A checker is what all workers share. It does not change but for what is read
// once, when it is first asked for.
type checker struct {
	Options
	root    string
	front   *schema.Field
	reading sync.Once       // of known
	known   map[string]bool // addresses of pages, see isPage
}

// A result is what came of one file.
type result struct {
	findings []finding.Finding
	people   []person
	withheld *Withheld
	article  *origin // nil where no article was converted into it
}

// each checks the files, all workers at once.
func (c *checker) each(ctx context.Context, files []string, results []result) error {
	newWorker := func() *worker { return &worker{checker: c} }
	return parallel.ForEach(ctx, c.Workers, len(files), newWorker, func(w *worker, i int) error {
		data, err := os.ReadFile(files[i])
		if err != nil {
			return &unreadable{c.shown(files[i]), cause(err)}
		}
		results[i] = w.file(files[i], data)
		return nil
	})
}

// An unreadable is a file or a folder that cannot be read.
type unreadable struct {
	path string
	err  error
}

func (e *unreadable) Error() string { return e.path + ": cannot be read: " + e.err.Error() }

// Hint returns what to do about it.
func (e *unreadable) Hint() string { return "name content files, or folders of them, of this site" }

func (e *unreadable) Unwrap() error { return e.err }

// cause returns what is behind an error of package os, which names the path
// again.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

func (c *checker) shown(path string) string {
	if c.Shown != nil {
		return c.Shown(path)
	}
	return path
}

// files returns the content files to check, in order.
func (c *checker) files() ([]string, error) {
	paths := c.Paths
	if len(paths) == 0 {
		content := filepath.Join(c.root, "content")
		if _, err := os.Stat(content); errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		paths = []string{content}
	}
	var files []string
	for _, path := range paths {
		err := filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
			name := entryName(entry)
			switch {
			case err != nil:
				return &unreadable{c.shown(file), cause(err)}
			case file == path && !entry.IsDir():
				files = append(files, file)
			case strings.HasPrefix(name, ".") && entry.IsDir() && file != path:
				return filepath.SkipDir
			case !entry.IsDir() && !strings.HasPrefix(name, ".") && filepath.Ext(name) == ".md":
				files = append(files, file)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

// entryName returns the name of an entry, which is nil for a path that is not there.
func entryName(entry fs.DirEntry) string {
	if entry == nil {
		return ""
	}
	return entry.Name()
}

// isExplainer reports whether a content file is an explainer's.
func isExplainer(path string) bool {
	return filepath.Base(path) == contentdir.Index && filepath.Base(filepath.Dir(filepath.Dir(path))) == "explainers"
}
