package bundle

import (
	"path/filepath"
	"strconv"
	"strings"

	"explainer/tools/internal/slug"
)

// maxSlug is the length of a slug in bytes at most.
const maxSlug = 60

// name gives a new bundle its slug: that of the title, or of the file's name
// where ASCII has no letters for the title. Where another article has it
// already, a number follows.
//
// It is called for one article after the other, in the order of the call.
func (s *store) name(j *job) {
	k := j.bundle
	if k.slug != "" {
		return
	}
	wanted, _ := slug.Make(j.title, maxSlug)
	if wanted == "" {
		wanted, _ = slug.Make(strings.TrimSuffix(j.file(), filepath.Ext(j.file())), maxSlug)
	}
	if wanted == "" {
		wanted = "article-" + strings.TrimPrefix(j.hash, "sha256-")[:8]
	}
	if reserved(wanted) {
		wanted += "-article"
	}
	k.slug = wanted
	for n := 2; s.taken[k.slug]; n++ {
		suffix := "-" + strconv.Itoa(n)
		short, _ := slug.Make(wanted, maxSlug-len(suffix))
		k.slug = short + suffix
	}
	s.taken[k.slug] = true
	s.bySlug[k.slug] = k
}

// reserved reports whether a bundle cannot have that name: a folder called so
// cannot be made on Windows, or Hugo has pages of its own there.
func reserved(name string) bool {
	return slug.Reserved(name) || name == "page" || name == "index"
}
