// Package published checks a folder that is about to be published, as a reader's
// browser would meet it.
//
// In goes the folder, out come findings: links that lead nowhere, pages without a
// heading, feeds that do not parse, remains of templates. Files are read once,
// by all cores.
package published

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"explainer/tools/internal/check"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/linecol"
	"explainer/tools/internal/parallel"
)

// Options say what is known of the folder.
type Options struct {
	// BaseURL is where the folder will stand, with or without a host. Absolute
	// addresses that begin with it are followed too; "/" when empty.
	BaseURL string
	// Root is the site's folder. What lies in its static folder is an editor's
	// own: linked, not checked; what its content holds is no remains of
	// a template. Nothing is known of it when empty.
	Root string
	// Withheld are the explainers whose article must not be published.
	Withheld []check.Withheld
	// Workers is how many files are read at once; the cores' number when 0.
	Workers int
}

// Check checks the folder dir. Findings name files relative to it, in their
// order.
func Check(ctx context.Context, dir string, opt Options) ([]finding.Finding, error) {
	names, err := list(dir)
	if err != nil {
		return nil, err
	}
	s := &folder{dir: dir, root: opt.Root, base: newBase(opt.BaseURL), names: names, files: make(map[string]int32, len(names))}
	for i, name := range names {
		s.files[name] = int32(i)
	}
	s.withhold(opt.Withheld)
	if opt.Root != "" {
		if s.own, err = ownFiles(filepath.Join(opt.Root, "static")); err != nil {
			return nil, err
		}
	}
	results, err := s.read(ctx, names, opt.Workers)
	if err != nil {
		return nil, err
	}
	return s.findings(results)
}

// A folder is what is checked. It is read by all workers and does not change
// but for what is read once, when it is first asked for.
type folder struct {
	dir   string
	base  base
	names []string         // of all files, slash-separated, in order
	files map[string]int32 // the index of each in names
	own   map[string]bool  // those that an editor put there as they are

	root    string // of the site; empty where it is not known
	reading sync.Once
	content map[string]bool // the marks of templates that content files hold

	withheld map[string][]string // passages that must not stand in an explainer's page
	lost     []string            // passages of explainers whose page was not found
	anywhere []string            // what must not stand in feeds and data
}

// A result is what was read of a file.
type result struct {
	name     string
	findings []finding.Finding
	ids      []uint32  // hashes of the page's ids, in order
	far      []farLink // fragments on other pages
}

// A farLink leads to a fragment of another page. There are millions on a large
// site, so it holds little.
type farLink struct {
	file     int32  // index of the page's name
	at       int32  // the byte where the attribute stands
	fragment uint32 // its hash
}

// findings follows the links between pages and puts everything in order.
// results stand in the order of the files' names.
func (s *folder) findings(results []result) ([]finding.Finding, error) {
	var all []finding.Finding
	for i := range results {
		r := &results[i]
		all = append(all, r.findings...)
		broken := slices.DeleteFunc(r.far, func(link farLink) bool {
			_, ok := slices.BinarySearch(results[link.file].ids, link.fragment)
			return ok || s.own[s.names[link.file]]
		})
		findings, err := s.brokenFar(r.name, broken)
		if err != nil {
			return nil, err
		}
		all = append(all, findings...)
	}
	finding.Sort(all)
	return all, nil
}

// read reads the named files, all workers at once, and returns the results in
// the order of the names.
func (s *folder) read(ctx context.Context, names []string, workers int) ([]result, error) {
	results := make([]result, len(names))
	newWorker := func() *reader { return newReader(s) }
	err := parallel.ForEach(ctx, workers, len(names), newWorker, func(w *reader, i int) (err error) {
		if results[i], err = w.file(names[i]); err != nil {
			return fmt.Errorf("checking the new site: %w", err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return results, nil
}

// file reads one file.
func (w *reader) file(name string) (result, error) {
	r := result{name: name}
	if hidden(name) {
		r.findings = append(r.findings, finding.Finding{File: name, Line: 1, Col: 1, Rule: "hidden", Severity: finding.Error,
			Message: "a file whose name begins with a dot would be published",
			Hint:    "it is meant for the newsroom alone: see what copies it into the site"})
	}
	if w.own[name] {
		return r, nil
	}
	read := readers[strings.ToLower(path.Ext(name))]
	if read == nil {
		return r, nil
	}
	data, err := os.ReadFile(filepath.Join(w.dir, filepath.FromSlash(name)))
	if err != nil {
		return r, err
	}
	w.result, w.src, w.place = &r, data, linecol.Cursor{}
	read(w)
	return r, nil
}

// hidden reports whether a file has a name that begins with a dot, other than
// what web servers look for there.
func hidden(name string) bool {
	return strings.HasPrefix(path.Base(name), ".") && !strings.HasPrefix(name, ".well-known/") &&
		name != ".nojekyll" && name != ".htaccess" && name != ".explain"
}

// list returns the slash-separated names of the files in dir, in order.
func list(dir string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		names = append(names, filepath.ToSlash(name))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("checking the new site: %w", err)
	}
	slices.Sort(names)
	return names, nil
}

// ownFiles returns the names of the files in the static folder, which need not
// be there.
func ownFiles(static string) (map[string]bool, error) {
	own := make(map[string]bool)
	if _, err := os.Stat(static); os.IsNotExist(err) {
		return own, nil
	}
	names, err := list(static)
	for _, name := range names {
		own[name] = true
	}
	return own, err
}

// Rules returns the rules by which a folder is checked.
func Rules() []finding.Rule {
	return []finding.Rule{
		{Name: "page-link", Severity: finding.Error, Doc: "in a page made: an address leads to no file of the site"},
		{Name: "fragment", Severity: finding.Error, Doc: "in a page made: an address leads to no element of its page"},
		{Name: "heading", Severity: finding.Error, Doc: "in a page made: there is no h1, or more than one"},
		{Name: "title", Severity: finding.Error, Doc: "in a page made: there is no title"},
		{Name: "page-id-twice", Severity: finding.Error, Doc: "in a page made: two elements have one id"},
		{Name: "page-image-alt", Severity: finding.Error, Doc: "in a page made: a picture has no alt text"},
		{Name: "html", Severity: finding.Error, Doc: "in a page made: it cannot be read"},
		{Name: "json", Severity: finding.Error, Doc: "in a file made: JSON, or linked data, does not parse"},
		{Name: "json-ld", Severity: finding.Error, Doc: "in a page made: JSON-LD without @context"},
		{Name: "xml", Severity: finding.Error, Doc: "in a file made: a feed, a sitemap or a drawing does not parse"},
		{Name: "template", Severity: finding.Error, Doc: "in a file made: a template went wrong and left a mark (ZgotmplZ, <no value>, %!)"},
		{Name: "full-text", Severity: finding.Error, Doc: "in a file made: an article shows that full_text = false withholds"},
		{Name: "hidden", Severity: finding.Error, Doc: "a file whose name begins with a dot would be published"},
	}
}
