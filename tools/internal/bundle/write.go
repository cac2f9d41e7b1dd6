package bundle

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/atomicfile"
	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/merge"
	"explainer/tools/internal/space"
)

// write brings the bundle up to date.
func (j *job) write(root string) {
	status, err := j.update(dirOf(root, j.bundle.slug))
	if err != nil && status != Edited {
		status = Failed
	}
	j.finish(status, err)
}

// update decides what the files hold from now on, and writes them.
func (j *job) update(dir string) (Status, error) {
	k, st := j.bundle, &j.state
	switch {
	case st.index == nil:
		return Created, j.replace(dir, version{index: j.out, base: j.out})
	case st.base == nil:
		return Edited, errNotOurs(k.slug)
	}
	v, err := j.merge()
	if err != nil {
		return Failed, err
	}
	j.conflicts = v.conflicts
	if j.note == "" && isDraft(v.index) {
		j.note = "a draft: not published"
	}
	status := Updated
	switch {
	case bytes.Equal(v.index, st.index) && merge.Same(v.base, st.base):
		status = Unchanged
		if k.source != "" && k.base && bytes.Equal(v.record(), st.conflicts) {
			j.written(k.source)
			return status, nil
		}
	case !merge.Same(st.index, st.base) && !merge.Same(v.index, v.base):
		status = Merged
	}
	return status, j.replace(dir, v)
}

// isDraft reports whether an editor keeps a page from being published.
func isDraft(index []byte) bool {
	if !bytes.Contains(index, []byte("draft")) {
		return false
	}
	f, err := frontmatter.Parse(contentdir.Index, index)
	return err == nil && f.Draft
}

// A version is what a bundle's files are to hold.
type version struct {
	index, base []byte
	conflicts   []merge.Conflict
}

// record returns the record of open conflicts; nil where there are none.
func (v *version) record() []byte { return merge.FormatRecord(v.conflicts) }

// merge merges what the machine says into the content file.
func (j *job) merge() (version, error) {
	k, st := j.bundle, &j.state
	v := version{index: st.index, base: st.base}
	known, err := merge.ParseRecord(path.Join(contentdir.Explainers, k.slug, contentdir.Conflicts), st.conflicts)
	if err != nil {
		return v, badRecord(err)
	}
	opt := merge.Options{Theirs: j.opt.Theirs, Take: j.given.taken(), Name: indexPath(k.slug)}
	for _, theirs := range [][]byte{st.ended(k), j.out} {
		if theirs == nil {
			continue
		}
		opt.Open = known
		r, err := opt.Merge(v.base, v.index, theirs)
		if err != nil {
			return v, err
		}
		v.index, v.base = r.Merged, r.Base
		known = append(known, r.Conflicts...)
	}
	return v, j.settle(&v, known)
}

// settle finds out which conflicts are open, settles them where that was asked
// for, and has earlier addresses lead here.
func (j *job) settle(v *version, known []merge.Conflict) error {
	var err error
	for _, slug := range j.bundle.earlier {
		if v.index, err = merge.AddString(v.index, "aliases", "/explainers/"+slug+"/"); err != nil {
			return err
		}
		j.note = "its earlier address, /explainers/" + slug + "/, leads to it"
	}
	if len(j.bundle.earlier) > 0 {
		if v.index, err = merge.DropString(v.index, "aliases", "/explainers/"+j.bundle.slug+"/"); err != nil {
			return err
		}
	}
	open, err := merge.Open(indexPath(j.bundle.slug), v.index, latest(known))
	if err == nil {
		open, err = merge.Disputed(v.base, open)
	}
	before := len(open)
	if err == nil && j.opt.Theirs && len(open) > 0 {
		if v.index, err = merge.TakeTheirs(v.index, open); err == nil {
			open, err = merge.Open(indexPath(j.bundle.slug), v.index, open)
		}
		j.settled(before-len(open), "the machine's is taken")
	}
	if j.opt.Mine {
		j.settled(before, "yours stays")
		open = nil
	}
	v.conflicts = open
	return err
}

// settled notes how many conflicts were settled, and how.
func (j *job) settled(n int, how string) {
	switch {
	case n == 1:
		j.note = "1 conflict settled: " + how
	case n > 1:
		j.note = fmt.Sprintf("%d conflicts settled: %s", n, how)
	}
}

// latest drops earlier conflicts about the same thing.
func latest(conflicts []merge.Conflict) []merge.Conflict {
	type thing struct{ list, item, field, words string }
	last := make(map[thing]int)
	about := func(c *merge.Conflict) thing {
		t := thing{c.List, c.Item, c.Field, ""}
		if c.Item == "" && c.Field == "" {
			t.words = c.Yours // a paragraph
		}
		return t
	}
	for i := range conflicts {
		last[about(&conflicts[i])] = i
	}
	var out []merge.Conflict
	for i := range conflicts {
		if last[about(&conflicts[i])] == i {
			out = append(out, conflicts[i])
		}
	}
	return out
}

// replace writes the bundle's files, each one whole. See the package comment for
// what the order is good for. A .source of another kind goes last.
func (j *job) replace(dir string, v version) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making the folder %s: %w", dir, cause(err))
	}
	source, err := j.writeSource(dir)
	if err != nil {
		os.Remove(dir) // where it is empty still, as with a full disk
		return err
	}
	if err := j.writeIndex(filepath.Join(dir, contentdir.Index), v.index); err != nil {
		return err
	}
	if err := writeRecord(filepath.Join(dir, contentdir.Conflicts), j.state.conflicts, v.record()); err != nil {
		return err
	}
	if !merge.Same(v.base, j.state.base) || !j.bundle.base {
		if err := atomicfile.Write(filepath.Join(dir, contentdir.Base), v.base); err != nil {
			return err
		}
	}
	if old := j.bundle.source; old != "" && old != source {
		if err := os.Remove(filepath.Join(dir, old)); err != nil {
			return fmt.Errorf("removing the old article: %w", err)
		}
	}
	j.written(source)
	return nil
}

// written notes what the bundle is now, for the list of what was converted.
func (j *job) written(source string) {
	k := j.bundle
	k.source, k.index, k.base, k.earlier = source, true, true, nil
	k.title, k.text, k.sketch = space.Fold(j.title), j.textHash(), sketchOf(runsOf(j.doc.Text))
	k.origin.Hash, k.origin.File = j.hash, j.file()
}

// writeIndex writes the content file, unless somebody saved it since it was
// read.
func (j *job) writeIndex(path string, index []byte) error {
	if bytes.Equal(index, j.state.index) {
		return nil
	}
	if now := j.state.file(path); j.state.err != nil {
		return j.state.err
	} else if !bytes.Equal(now, j.state.index) {
		return &problem{path: indexPath(j.bundle.slug), msg: "changed on disk while converting; not overwritten", hint: "convert the article again"}
	}
	return atomicfile.Write(path, index)
}

// writeRecord writes the record of conflicts, or removes it where none is open.
func writeRecord(path string, old, record []byte) error {
	switch {
	case bytes.Equal(old, record):
		return nil
	case record != nil:
		return atomicfile.Write(path, record)
	}
	if err := os.Remove(path); err != nil {
		return fmt.Errorf("removing the record of conflicts: %w", err)
	}
	return nil
}

// writeSource puts the article as given into the bundle and returns the name of
// its file.
func (j *job) writeSource(dir string) (name string, err error) {
	if j.slug != "" { // it is that file
		return filepath.Base(j.input), nil
	}
	name = contentdir.SourcePrefix + j.extension()
	if name == j.bundle.source && bytes.Equal(j.data, j.state.source) {
		return name, nil
	}
	return name, atomicfile.Write(filepath.Join(dir, name), j.data)
}

// extension returns the extension of the article's file: its own, or that of
// its format where it has none.
func (j *job) extension() string {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(j.input), "."))
	if j.input != article.Stdin && ext != "" && strings.Trim(ext, "abcdefghijklmnopqrstuvwxyz0123456789") == "" {
		return ext
	}
	switch j.doc.Format {
	case "markdown":
		return "md"
	case "text":
		return "txt"
	}
	return j.doc.Format
}

// errNotOurs says that a content file was left alone that no article was
// converted into.
func errNotOurs(slug string) error {
	return &problem{path: indexPath(slug), msg: "not made by convert; not overwritten",
		hint: "choose another --slug for the article, or move that folder away"}
}
