package bundle

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/atomicfile"
)

// write brings the bundle up to date, or leaves it alone where somebody edited
// the content file.
func (j *job) write(root string) {
	k, st := j.bundle, &j.state
	dir := dirOf(root, k.slug)
	status := Updated
	var err error
	switch {
	case st.base != nil && same(j.out, st.base):
		// The machine has nothing new to say, whatever an editor did.
		status = Unchanged
		if k.source == "" {
			_, err = j.writeSource(dir)
		}
	case !st.untouched && !same(j.out, st.index):
		status, err = Edited, errEdited(k.slug, st.base != nil)
	case st.index == nil:
		status = Created
		err = j.replace(dir)
	default:
		err = j.replace(dir)
	}
	if err != nil && status != Edited {
		status = Failed
	}
	j.finish(status, err)
}

// replace writes the bundle's files, each one whole.
//
// The order makes good what a crash leaves behind. After .source alone, the
// article differs from what .base.md notes, so the next call converts it. After
// index.md too, the content file is not what .base.md holds, but it is what
// comes of .source: see [state.read]. A .source of another kind goes last.
func (j *job) replace(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making the folder %s: %w", dir, cause(err))
	}
	source, err := j.writeSource(dir)
	if err != nil {
		return err
	}
	index := filepath.Join(dir, indexName)
	if !same(j.out, j.state.index) {
		// Somebody may have saved the file since it was read.
		if now := j.state.file(index); j.state.err != nil {
			return j.state.err
		} else if !bytes.Equal(now, j.state.index) {
			return &problem{path: indexPath(j.bundle.slug), msg: "saved by somebody in this very moment, left as it is", hint: "convert the article again"}
		}
		if err := atomicfile.Write(index, j.out); err != nil {
			return err
		}
	}
	if err := atomicfile.Write(filepath.Join(dir, baseName), j.out); err != nil {
		return err
	}
	if old := j.bundle.source; old != "" && old != source {
		if err := os.Remove(filepath.Join(dir, old)); err != nil {
			return fmt.Errorf("removing the old article: %w", err)
		}
	}
	return nil
}

// writeSource puts the article as given into the bundle and returns the name of
// its file.
func (j *job) writeSource(dir string) (name string, err error) {
	if j.slug != "" { // it is that file
		return filepath.Base(j.input), nil
	}
	name = sourcePrefix + j.extension()
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
	if j.doc.Format == "markdown" {
		return "md"
	}
	return "txt"
}

// errEdited says that an edited content file was left alone.
func errEdited(slug string, base bool) error {
	if !base {
		return &problem{path: indexPath(slug), msg: "not written by convert, left as it is",
			hint: "choose another --slug for the article, or move that folder away"}
	}
	return &problem{path: indexPath(slug), msg: "edited by hand, left as it is although the article changed",
		hint: "take over by hand what changed in the article; or to lose the edits, delete " + indexPath(slug) + " and " + baseName + " beside it, and convert again"}
}
