// Package contentdir names the files of a site's content that more than one stage
// reads. Those whose names begin with a dot are committed with the rest, and Hugo
// does not publish them.
package contentdir

// Explainers is the folder of the explainers below the site's root, with slashes.
// Each has a folder in it.
const Explainers = "content/explainers"

// Files of an explainer's folder.
const (
	Index        = "index.md"        // the content file, which editors edit
	Base         = ".base.md"        // the content file as the machine wrote it last
	SourcePrefix = ".source."        // the article as given; its extension follows
	Conflicts    = ".conflicts.toml" // what an editor and the machine both changed, until it is settled
)

// Files beside the folders.
const (
	Section = "_index.md"  // the page that lists the pages of its folder
	Ledger  = ".converted" // the list of the articles that were converted
)
