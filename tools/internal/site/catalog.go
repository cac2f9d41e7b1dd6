package site

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"explainer/tools/internal/contentdir"

	"github.com/BurntSushi/toml"
)

// A catalog knows of a site's content files what a preview must: who is a draft,
// what is gone, and which people the explainers name. Hugo's server goes on
// serving a page that became a draft or lost its file, and it makes pages for
// new people only when the content adapter's file changes.
type catalog struct {
	dir   string // the content folder
	mu    sync.Mutex
	pages map[string]entry // by slash-separated page path, such as explainers/ferry
	gone  map[string]bool  // page paths that were there and are not any more
}

// An entry is what a content file's front matter says.
type entry struct {
	Draft  bool
	People []struct{ ID string }
}

// newCatalog reads the content files in dir.
func newCatalog(dir string) *catalog {
	c := &catalog{dir: dir, pages: map[string]entry{}, gone: map[string]bool{}}
	// A folder that cannot be read is Hugo's to complain about.
	_ = filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			c.update(file)
		}
		return nil
	})
	return c
}

// update reads a content file again, or notes that it is gone, and reports
// whether other people are named now.
func (c *catalog) update(file string) (people bool) {
	key, ok := c.page(file)
	if !ok {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	before := c.people()
	switch e, err := readEntry(file); {
	case err == nil:
		c.pages[key] = e
		delete(c.gone, key)
	case os.IsNotExist(err):
		c.forget(key)
	default:
		return false // an editor is in the middle of it: what was known holds
	}
	after := c.people()
	for _, id := range before {
		if !slices.Contains(after, id) && !c.has("people/"+id) {
			c.gone["people/"+id] = true
		}
	}
	for _, id := range after {
		delete(c.gone, "people/"+id)
	}
	return !slices.Equal(before, after)
}

// forget notes that a page's file is gone. The caller has the lock.
func (c *catalog) forget(key string) {
	if c.has(key) {
		delete(c.pages, key)
		c.gone[key] = true
	}
}

func (c *catalog) has(key string) bool {
	_, ok := c.pages[key]
	return ok
}

// removed notes that a folder is gone with every page in it, and reports whether
// other people are named now.
func (c *catalog) removed(dir string) (people bool) {
	rel, err := filepath.Rel(c.dir, dir)
	if err != nil || !filepath.IsLocal(rel) {
		return false
	}
	c.mu.Lock()
	var files []string
	for key := range c.pages {
		if prefix := filepath.ToSlash(rel); key == prefix || strings.HasPrefix(key, prefix+"/") {
			files = append(files, key)
		}
	}
	c.mu.Unlock()
	for _, key := range files {
		people = c.update(filepath.Join(c.dir, filepath.FromSlash(key), contentdir.Index)) || people
	}
	return people
}

// people returns the ids of all people that published pages name, in order. The
// caller has the lock.
func (c *catalog) people() []string {
	var ids []string
	for _, e := range c.pages {
		if e.Draft {
			continue
		}
		for _, p := range e.People {
			if p.ID != "" {
				ids = append(ids, p.ID)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// hidden reports whether the page at a path below the base URL, such as
// "/explainers/ferry/", must not be shown.
func (c *catalog) hidden(urlPath string) bool {
	key := strings.Trim(strings.TrimSuffix(urlPath, "index.html"), "/")
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.gone[key] || c.pages[key].Draft
}

// page returns the path of the page that a content file makes; false for other
// files, and for the pages of folders, which are not drafts.
func (c *catalog) page(file string) (string, bool) {
	rel, err := filepath.Rel(c.dir, file)
	name := filepath.ToSlash(rel)
	if err != nil || path.Ext(name) != ".md" || strings.HasPrefix(path.Base(name), "_") || strings.HasPrefix(path.Base(name), ".") {
		return "", false
	}
	if path.Base(name) == contentdir.Index {
		return path.Dir(name), true
	}
	return strings.TrimSuffix(name, ".md"), true
}

// readEntry reads a content file's front matter.
func readEntry(file string) (e entry, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return e, err
	}
	fence := []byte("+++\n")
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	rest, ok := bytes.CutPrefix(data, fence)
	if !ok {
		return e, nil
	}
	matter, _, _ := bytes.Cut(rest, append([]byte("\n"), fence...))
	_, err = toml.Decode(string(matter)+"\n", &e)
	return e, err
}
