package bundle

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/parallel"
)

// A known bundle is one that is there already, or that an article of this call
// will make.
type known struct {
	slug   string
	source string // the name of its .source file; empty without one
	index  bool   // has a content file
	base   bool   // has a .base.md that can be read
	// conflicts says that it has a record of open conflicts.
	conflicts bool
	// earlier are names that its folder had: they are to lead to it.
	earlier []string
	title   string // as the machine made it, where it is known
	text    string // the hash of the article's words, where it is known
	sketch  string // of its text, see [sketchOf]; where it is known
	// listed says that the ledger has the article as the machine wrote last. A
	// call that was killed may not have come so far.
	listed bool
	// origin is what the machine noted about the article when it wrote last.
	// Where a call ended before that, it may be the article's hash alone.
	origin frontmatter.Source
	job    *job // the article of this call that it belongs to; nil while none does
}

// complete reports whether nothing of the bundle is missing.
func (k *known) complete() bool { return k.source != "" && k.index && k.base }

// A store is what is known about the site's bundles.
type store struct {
	root     string
	bundles  []*known            // in the order of their slugs
	bySlug   map[string]*known   // by slug
	byHash   map[string]*known   // by the hash of the article; the first one
	byFile   map[string][]*known // by the article's file name; empty where it is not known
	byURL    map[string]*known   // by the address where the article was published; the first one
	byText   map[string]*known   // by the hash of the article's words; the first one
	bySketch map[string][]*known // by the marks of the text's sketch
	named    map[string]bool     // file names of the articles of this call
	taken    map[string]bool     // names in the folder, in lower case
	ledger   ledger
}

// open reads what bundles there are.
func open(ctx context.Context, root string, workers int) (*store, error) {
	s := &store{
		root: root, named: make(map[string]bool), taken: make(map[string]bool),
		bySlug: make(map[string]*known), byHash: make(map[string]*known), byURL: make(map[string]*known), byText: make(map[string]*known),
		byFile: make(map[string][]*known), bySketch: make(map[string][]*known),
	}
	var err error
	if s.ledger, err = readLedger(root); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(contentdir.Explainers)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading %s: %w", contentdir.Explainers, cause(err))
	}
	found := make([]*known, len(entries))
	err = parallel.For(ctx, workers, len(entries), func(i int) error {
		if entries[i].IsDir() && !strings.HasPrefix(entries[i].Name(), ".") {
			found[i] = look(root, entries[i].Name())
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i, k := range found {
		name := entries[i].Name()
		s.taken[strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))] = true
		if k != nil {
			s.add(k)
		}
	}
	s.compare()
	for _, e := range s.ledger.deleted { // their names are not given to others
		s.taken[strings.ToLower(e.slug)] = true
	}
	return s, nil
}

// add takes in a bundle.
func (s *store) add(k *known) {
	s.bundles = append(s.bundles, k)
	if k.slug != "" {
		s.bySlug[k.slug] = k
		s.taken[strings.ToLower(k.slug)] = true
	}
	if h := k.origin.Hash; h != "" && s.byHash[h] == nil {
		s.byHash[h] = k
	}
	if u := k.origin.URL; u != "" && s.byURL[u] == nil {
		s.byURL[u] = k
	}
	if k.source != "" { // one that is new belongs to its article of this call anyway
		s.byFile[k.origin.File] = append(s.byFile[k.origin.File], k)
	}
}

// look reads what is known of one bundle. A folder that no article was
// converted into has neither source nor base.
func look(root, slug string) *known {
	dir := dirOf(root, slug)
	k := &known{slug: slug}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return k // writing into it will say why
	}
	for _, e := range entries {
		switch name := e.Name(); {
		case name == contentdir.Index:
			k.index = true
		case name == contentdir.Conflicts:
			k.conflicts = true
		case isSource(name):
			k.source = name
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, contentdir.Base)); err == nil {
		if origin, err := frontmatter.ParseSource(contentdir.Base, data); err == nil {
			k.base, k.origin = true, origin
		}
	}
	if !k.base && k.source != "" { // a call ended in between
		if data, err := os.ReadFile(filepath.Join(dir, contentdir.Index)); err == nil {
			k.origin, _ = frontmatter.ParseSource(contentdir.Index, data)
		}
		if data, err := os.ReadFile(filepath.Join(dir, k.source)); err == nil {
			k.origin.Hash = hashOf(data)
		}
	}
	return k
}
