// Package bundle turns articles into page bundles and keeps them up to date.
//
// In go articles (files, folders, standard input), out come folders
//
//	content/explainers/<slug>/index.md      the content file, which editors edit
//	content/explainers/<slug>/.source.<ext> the article as given
//	content/explainers/<slug>/.base.md      what the machine wrote last
//
// and, where an editor and the machine both changed one thing,
//
//	content/explainers/<slug>/.conflicts.toml what both wrote, until it is settled
//
// What begins with a dot is committed with the rest and never published.
// index.md is merged three ways with .base.md and what the machine says now, see
// the merge package: no edit is lost.
//
// content/explainers/.converted lists the articles that were converted. So an
// article whose folder an editor deleted is not made again, and a folder that
// was renamed leaves a redirect.
//
// # Whole at any moment
//
// Each file is written by fsync and rename, in the order .source, index.md,
// .conflicts.toml, .base.md, then the list. After a call that was killed:
//
//   - .source alone is new: the article differs from what .base.md notes, and
//     the next call converts it;
//   - index.md too: merging the same again into it changes nothing. Where the
//     article changed once more, the version of .source is merged first;
//   - .conflicts.toml too: the same conflicts are found and written again;
//   - a folder was renamed, and index.md has no redirect yet: the list still has
//     the earlier name, so the next call adds it.
package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"path/filepath"

	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/merge"
)

// A Status is what became of an article.
type Status uint8

// What can become of an article.
const (
	Created   Status = iota // a new bundle
	Updated                 // the content file was written anew
	Unchanged               // nothing to do
	Repeated                // the same article came before in this call
	Withdrawn               // an editor deleted the content file, or its folder: left so
	Merged                  // what is new went into an edited content file
	Edited                  // no article was converted into the content file: left as it is
	Failed                  // not converted
)

// String returns the status in one word.
func (s Status) String() string {
	return [...]string{"created", "updated", "unchanged", "repeated", "withdrawn", "merged", "edited", "failed"}[s]
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
	// Note is what else is worth telling: of [Repeated] and [Withdrawn] why, of
	// others that the page is a draft, or where its earlier address leads.
	Note string
	// Conflicts are those that are open in the content file after a merge.
	Conflicts []merge.Conflict
}

// A Report is what became of all articles of a call, in the order in which they
// were named, folders sorted.
type Report struct{ Outcomes []Outcome }

// Failed reports whether an article was not converted, or a content file was
// left alone or has conflicts.
func (r *Report) Failed() bool {
	return r.Count(Failed) > 0 || r.Count(Edited) > 0 || r.Conflicts() > 0
}

// Conflicts returns how many conflicts are open in what was merged.
func (r *Report) Conflicts() int {
	n := 0
	for i := range r.Outcomes {
		n += len(r.Outcomes[i].Conflicts)
	}
	return n
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

// A hinted is an error with another hint than its own.
type hinted struct {
	error
	hint string
}

// Hint returns what to do about it.
func (h *hinted) Hint() string { return h.hint }

func (h *hinted) Unwrap() error { return h.error }

// indexPath returns the path of a content file as it is told.
func indexPath(slug string) string { return path.Join(contentdir.Explainers, slug, contentdir.Index) }

// dirOf returns the folder of a bundle.
func dirOf(root, slug string) string {
	return filepath.Join(root, filepath.FromSlash(contentdir.Explainers), slug)
}

// hashOf returns the hash of an article's bytes as front matter has it.
func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + hex.EncodeToString(sum[:])
}
