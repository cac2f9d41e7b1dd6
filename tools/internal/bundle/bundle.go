// Package bundle turns articles into page bundles and keeps them up to date.
//
// In go articles (files, folders, standard input), out come folders
//
//	content/explainers/<slug>/index.md      the content file, which editors edit
//	content/explainers/<slug>/.source.<ext> the article as given
//	content/explainers/<slug>/.base.md      what the machine wrote last
//
// The last two are committed with the first and never published, since their
// names begin with a dot. Comparing index.md with .base.md shows whether
// somebody edited it: then it is left alone.
package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"path/filepath"
)

// The names of a bundle's files.
const (
	indexName    = "index.md"
	baseName     = ".base.md"
	sourcePrefix = ".source."
)

// folder is where bundles are, below the site's root.
const folder = "content/explainers"

// A Status is what became of an article.
type Status uint8

// What can become of an article.
const (
	Created   Status = iota // a new bundle
	Updated                 // the content file was written anew
	Unchanged               // nothing to do
	Repeated                // the same article came before in this call
	Withdrawn               // an editor deleted the content file: left so
	Edited                  // an editor changed the content file: left as it is
	Failed                  // not converted
)

// String returns the status in one word.
func (s Status) String() string {
	return [...]string{"created", "updated", "unchanged", "repeated", "withdrawn", "edited", "failed"}[s]
}

// An Outcome is what became of one article.
type Outcome struct {
	// Input is the article as it was named: a file, "-", or the .source file of
	// a bundle.
	Input string
	// Path is the content file below the site's root, with slashes; empty where
	// there is none.
	Path   string
	Status Status
	// Err says what went wrong, with a position where there is one, for
	// [Edited] and [Failed]; nil otherwise. It may have a method Hint.
	Err error
	// Note is what else is worth telling, for [Repeated] and [Withdrawn].
	Note string
}

// A Report is what became of all articles of a call, in the order in which they
// were named, folders sorted.
type Report struct{ Outcomes []Outcome }

// Failed reports whether an article was not converted or left alone.
func (r *Report) Failed() bool {
	return r.Count(Failed) > 0 || r.Count(Edited) > 0
}

// Count returns how many articles have that status.
func (r *Report) Count(s Status) int {
	n := 0
	for i := range r.Outcomes {
		if r.Outcomes[i].Status == s {
			n++
		}
	}
	return n
}

// A problem is an error about a file, with a hint.
type problem struct {
	path, msg, hint string
	err             error
}

func (p *problem) Error() string { return p.path + ": " + p.msg }

// Hint returns what to do about it.
func (p *problem) Hint() string { return p.hint }

func (p *problem) Unwrap() error { return p.err }

// indexPath returns the path of a content file as it is told.
func indexPath(slug string) string { return path.Join(folder, slug, indexName) }

// dirOf returns the folder of a bundle.
func dirOf(root, slug string) string { return filepath.Join(root, filepath.FromSlash(folder), slug) }

// hashOf returns the hash of an article's bytes as front matter has it.
func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + hex.EncodeToString(sum[:])
}

// same reports whether two content files are the same but for line ends, which
// git may change on Windows.
func same(a, b []byte) bool {
	return bytes.Equal(a, b) || bytes.Equal(unixLines(a), unixLines(b))
}

func unixLines(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")) }
