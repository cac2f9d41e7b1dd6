package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"explainer/tools/internal/article"
	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/frontmatter"
)

// A state is what a bundle's files hold before an article is converted into it.
type state struct {
	index, base []byte // nil where there is no such file
	source      []byte
	conflicts   []byte // the record of them
	// given is what was given when the content file was written.
	given Given
	err   error
}

// read reads the files of bundle k, which may not be there yet.
//
// A base that is missing, since the call that made the bundle ended before it,
// is what comes of .source where that is the article that the content file
// notes.
func (st *state) read(root string, k *known) {
	if k.slug == "" {
		return
	}
	dir := dirOf(root, k.slug)
	st.index = st.file(filepath.Join(dir, contentdir.Index))
	st.base = st.file(filepath.Join(dir, contentdir.Base))
	st.conflicts = st.file(filepath.Join(dir, contentdir.Conflicts))
	if k.source != "" {
		st.source = st.file(filepath.Join(dir, k.source))
	}
	switch {
	case st.err != nil:
	case st.base != nil:
		st.given = st.givenIn(st.base, k.slug)
	case st.index != nil:
		st.given = st.givenIn(st.index, k.slug)
		noted, err := frontmatter.ParseSource(contentdir.Index, st.index)
		if err == nil && st.source != nil && noted.Hash == hashOf(st.source) {
			st.base = st.comes(k, noted.File, st.given)
		}
	}
}

// ended returns the version that an earlier call was at when it ended, or an
// editor wrote into .source: what comes of .source where .base.md was made of
// other bytes. It is nil where there is none.
func (st *state) ended(k *known) []byte {
	noted, err := frontmatter.ParseSource(contentdir.Base, st.base)
	if err != nil || st.source == nil || noted.Hash == hashOf(st.source) {
		return nil
	}
	given := st.given
	if now := st.givenIn(st.index, k.slug); now != (Given{}) {
		given = now
	}
	return st.comes(k, noted.File, given)
}

// comes returns the content file that comes of .source; nil where none does.
func (st *state) comes(k *known, file string, given Given) []byte {
	doc, err := article.Read(k.source, st.source, given.reading())
	if err != nil {
		return nil
	}
	_, out, err := render(doc, frontmatter.Source{File: file, Hash: hashOf(st.source)}, given)
	if err != nil {
		return nil
	}
	return out
}

// file returns a file's bytes; nil when there is none.
func (st *state) file(path string) []byte {
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		st.err = fmt.Errorf("%s: cannot be read: %w", path, cause(err))
	case data == nil:
		data = []byte{}
	}
	return data
}

// givenIn returns what a content file notes as given; nothing where it cannot
// be read.
func (st *state) givenIn(data []byte, slug string) Given {
	f, err := frontmatter.Parse(contentdir.Index, data)
	if err != nil {
		return Given{}
	}
	return givenBefore(&f.Matter, slug)
}
