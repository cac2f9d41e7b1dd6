package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"explainer/tools/internal/article"
	"explainer/tools/internal/frontmatter"
)

// A state is what a bundle's files hold before an article is converted into it.
type state struct {
	index, base []byte // nil where there is no such file
	source      []byte
	// untouched says that nobody edited the content file.
	untouched bool
	// given is what was given when the content file was written.
	given Given
	err   error
}

// read reads the files of bundle k, which may not be there yet.
//
// The content file is untouched when it is what .base.md holds. It is also
// where it is to the byte what comes of .source: then the last call ended
// between writing the one and the other.
func (st *state) read(root string, k *known) {
	if k.slug == "" {
		st.untouched = true
		return
	}
	dir := dirOf(root, k.slug)
	st.index = st.file(filepath.Join(dir, indexName))
	st.base = st.file(filepath.Join(dir, baseName))
	if k.source != "" {
		st.source = st.file(filepath.Join(dir, k.source))
	}
	switch {
	case st.err != nil:
	case st.index == nil || st.base != nil && same(st.index, st.base):
		st.untouched = true
		st.given = st.givenIn(st.base, k.slug)
	default:
		st.given = st.givenIn(st.index, k.slug)
		if st.untouched = st.comesOf(k); !st.untouched {
			st.given = st.givenIn(st.base, k.slug)
		}
	}
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
	f, err := frontmatter.Parse(indexName, data)
	if err != nil {
		return Given{}
	}
	return givenBefore(&f.Matter, slug)
}

// comesOf reports whether the content file is what the machine makes of the
// article beside it with what it notes as given.
func (st *state) comesOf(k *known) bool {
	noted, err := frontmatter.ParseSource(indexName, st.index)
	if err != nil || st.source == nil || noted.Hash != hashOf(st.source) {
		return false
	}
	doc, err := article.Read(k.source, st.source, st.given.reading())
	if err != nil {
		return false
	}
	_, out, err := render(doc, frontmatter.Source{File: noted.File, Hash: noted.Hash}, st.given)
	return err == nil && bytes.Equal(out, unixLines(st.index))
}
