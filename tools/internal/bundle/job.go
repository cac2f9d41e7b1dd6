package bundle

import (
	"cmp"
	"io"
	"path/filepath"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/merge"
)

// A job is one article on its way to a bundle.
type job struct {
	input string // as it was named
	// walked says that not it but a folder was named.
	walked bool
	slug   string // of the bundle whose .source file it is; empty for others
	given  Given
	opt    Options

	data   []byte // the article as given
	hash   string
	doc    *article.Document // nil where the hash says that nothing changed
	words  string            // the hash of its words, see textHash
	bundle *known
	state  state
	title  string
	out    []byte // the content file as the machine makes it
	// conflicts are those that are open in the content file now.
	conflicts []merge.Conflict

	finished bool
	told     bool // that it is finished
	status   Status
	err      error
	note     string
}

// finish notes what became of the article.
func (j *job) finish(status Status, err error) { j.finished, j.status, j.err = true, status, err }

// outcome returns what became of the article, and lets go of the rest.
func (j *job) outcome() Outcome {
	o := Outcome{Input: j.input, Status: j.status, Err: j.err, Note: j.note, Conflicts: j.conflicts}
	if j.bundle != nil && j.bundle.slug != "" {
		o.Path = indexPath(j.bundle.slug)
	}
	j.data, j.doc, j.out, j.state = nil, nil, nil, state{}
	return o
}

// file returns the article's file name as front matter has it.
func (j *job) file() string {
	if j.slug == "" {
		return filepath.Base(j.input)
	}
	if j.bundle != nil && j.bundle.origin.File != "" {
		return j.bundle.origin.File
	}
	return strings.TrimPrefix(filepath.Base(j.input), ".")
}

// load reads the article. It leaves it at the bytes where they are those that
// were converted before.
func (j *job) load(s *store, stdin io.Reader) {
	data, err := article.Load(j.input, stdin)
	if err != nil {
		j.finish(Failed, err)
		return
	}
	j.data, j.hash = data, hashOf(data)
	k := s.byHash[j.hash]
	if j.slug != "" {
		k = s.bySlug[j.slug]
	}
	if k != nil && j.current(k) {
		return
	}
	j.read(j.given)
}

// current reports whether bundle k needs no second look.
func (j *job) current(k *known) bool {
	return !j.opt.Again && k.complete() && k.listed && k.origin.Hash == j.hash && j.given == Given{} &&
		len(k.earlier) == 0 && !(k.conflicts && (j.opt.Theirs || j.opt.Mine))
}

// read makes the article's document.
func (j *job) read(given Given) {
	doc, err := article.Read(j.input, j.data, given.reading())
	if err != nil {
		j.finish(Failed, err)
		return
	}
	j.doc, j.words = doc, ""
}

// extract makes the content file.
func (j *job) extract(s *store) {
	k := j.bundle
	if j.current(k) {
		j.finish(Unchanged, nil)
		return
	}
	if k.base && !k.index {
		j.note = contentdir.Index + " was deleted; delete " + contentdir.Base + " too to convert it again"
		j.finish(Withdrawn, nil)
		return
	}
	if j.state.read(s.root, k); j.state.err != nil {
		j.finish(Failed, j.state.err)
		return
	}
	given := j.given.over(j.state.given)
	if j.doc == nil || given.reading() != j.given.reading() {
		if j.read(given); j.finished {
			return
		}
	}
	title, out, err := render(j.doc, frontmatter.Source{File: j.file(), Hash: j.hash}, given)
	if err != nil {
		j.finish(Failed, &problem{path: j.input, msg: err.Error(), err: err})
		return
	}
	j.title, j.out = title, out
}

// render returns an article's title and its content file.
func render(doc *article.Document, source frontmatter.Source, given Given) (title string, out []byte, err error) {
	source.URL, source.Publisher = cmp.Or(given.SourceURL, doc.URL), cmp.Or(given.Publisher, doc.Publisher)
	source.Given = given.names()
	f := frontmatter.FromBrief(brief.Make(doc), source)
	out, err = f.Format()
	return string(f.Title), out, err
}
