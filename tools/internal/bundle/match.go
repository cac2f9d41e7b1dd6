package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/slug"
)

const (
	// alike is the share of the shorter text's runs of words that two versions
	// of one article have in common at least. Articles of the same newsroom
	// share hardly any.
	alike = 0.25
	// alikeRenamed is that share where the file has another name.
	alikeRenamed = 0.6
	// runWords is the number of words in such a run.
	runWords = 4
	// maxCompared is how many bundles of one file name are compared with an
	// article, and maxWords how much of each: archives hold thousands of files
	// called article.txt.
	maxCompared = 200
	maxWords    = 20_000
)

// match finds the bundle that an article belongs to. The first rule that
// answers wins:
//
//   - it is the bundle's own .source file;
//   - a slug was given: the bundle of that name;
//   - the very same bytes were converted before;
//   - an article from the same address was, as the editor gives it, or as a
//     saved page states it that has much of its text in common;
//   - an article of the same file name was that has much of its text in common,
//     or one of the same title that has most of it, or one whose text is nearly
//     the same, whatever its file and its title are called now;
//   - it was, and an editor deleted its folder: it is left so, unless the file
//     itself is named and not a folder that it is in;
//   - else it is a new one.
//
// It is called for one article after the other, in the order of the call, so
// that what belongs to what hangs on nothing else.
func (s *store) match(j *job) {
	k, slug := s.find(j), j.given.Slug
	switch {
	case slug != "":
		var err error
		if k, err = s.matchSlug(j, k); err != nil {
			j.finish(Failed, err)
			return
		}
		if j.slug != "" { // its own file moved with the folder
			j.slug, j.input = k.slug, filepath.Join(dirOf(s.root, k.slug), filepath.Base(j.input))
		}
	case k == nil:
		var deleted bool
		if slug, deleted = s.withdrawn(j); deleted && j.walked {
			j.bundle, j.note = &known{slug: slug}, "its folder was deleted; name the file itself to convert it again"
			j.finish(Withdrawn, nil)
			return
		}
	}
	switch {
	case k == nil:
		k = s.newBundle(j, slug)
	case k.job != nil:
		j.bundle, j.note = k, "the same article as "+k.job.input
		j.finish(Repeated, nil)
		return
	}
	k.job, j.bundle = j, k
	if j.doc != nil && s.sameText(j) == nil {
		s.byText[j.textHash()] = k
	}
}

// find returns the bundle whose article j's is, or was; nil without one.
func (s *store) find(j *job) *known {
	for _, try := range [...]func(*job) *known{
		func(j *job) *known { return s.bySlug[j.slug] },
		func(j *job) *known { return s.byHash[j.hash] },
		func(j *job) *known { return s.byURL[j.given.SourceURL] },
		s.matchAddress,
		s.matchFile,
		s.matchText,
	} {
		if k := try(j); k != nil {
			return k
		}
	}
	return nil
}

// newBundle takes in a new bundle for an article, with a slug where that is known
// already.
func (s *store) newBundle(j *job, slug string) *known {
	k := &known{slug: slug}
	k.origin.Hash, k.origin.File = j.hash, j.file()
	s.add(k)
	if other := s.sameText(j); other != nil && other.slug != "" {
		j.note = "the same text as " + indexPath(other.slug)
	} else if other != nil {
		j.note = "the same text as " + other.job.input
	}
	return k
}

// matchAddress returns the bundle of the article that was published where j's
// page says that it was, and has much of its text: pages of a site may all state
// one address. It is nil where there is none.
func (s *store) matchAddress(j *job) *known {
	if j.doc == nil || j.doc.URL == "" {
		return nil
	}
	k := s.byURL[j.doc.URL]
	if k == nil || k.source == "" || common(runsOf(j.doc.Text), runsOf(s.text(k))) < alike {
		return nil
	}
	return k
}

// sameText returns the bundle whose article has the same words; nil without one.
func (s *store) sameText(j *job) *known {
	if j.doc == nil {
		return nil
	}
	return s.byText[j.textHash()]
}

// matchSlug returns the bundle with the slug that was given, or nil where it has
// to be made. other is the bundle that the article would belong to without it.
func (s *store) matchSlug(j *job, other *known) (*known, error) {
	wanted := j.given.Slug
	k := s.bySlug[wanted]
	switch {
	case k != nil && k == other:
		return k, nil
	case k == nil && s.taken[strings.ToLower(wanted)] && !s.ledger.isDeleted(wanted) && !slices.Contains(other.names(), wanted):
		return nil, &problem{path: indexPath(wanted), msg: "another page is called that", hint: "choose another --slug"}
	case k == nil && other != nil:
		return other, s.rename(other, wanted)
	case k != nil && (k.base || k.source != "" || k.index) && k.origin.File != j.file() && !s.isVersion(j, k):
		return nil, &problem{path: indexPath(wanted), msg: "belongs to another article",
			hint: "choose another --slug, or remove that folder first"}
	case other != nil:
		return nil, &problem{path: j.input, msg: "already converted as " + indexPath(other.slug),
			hint: "choose another --slug: " + wanted + " is there too"}
	}
	return k, nil
}

// isVersion reports whether the article of bundle k has so much in common with
// j's that the two are versions of one, as the editor says who names its slug.
func (s *store) isVersion(j *job, k *known) bool {
	return j.doc != nil && k.source != "" && common(runsOf(j.doc.Text), runsOf(s.text(k))) >= alikeRenamed
}

// names returns the names that led to a bundle; none for nil.
func (k *known) names() []string {
	if k == nil {
		return nil
	}
	return k.earlier
}

// rename gives a bundle another name. Its earlier one becomes a redirect when
// the content file is written; a call that ends before that leaves it to the
// next one, which finds the folder renamed.
func (s *store) rename(k *known, slug string) error {
	if err := os.Rename(dirOf(s.root, k.slug), dirOf(s.root, slug)); err != nil {
		return fmt.Errorf("renaming %s to %s: %w", indexPath(k.slug), slug, err)
	}
	k.earlier = slices.DeleteFunc(append(k.earlier, k.slug), func(name string) bool { return name == slug })
	delete(s.bySlug, k.slug)
	k.slug = slug
	s.bySlug[slug], s.taken[slug] = k, true
	return nil
}

// matchFile returns the bundle whose article had j's file name and has most of
// its text in common; nil when there is none. Another folder's file of the same
// name is another article.
func (s *store) matchFile(j *job) *known {
	if j.doc == nil {
		return nil
	}
	words := runsOf(j.doc.Text)
	best, most := (*known)(nil), 0.0
	for i, k := range s.candidates(j) {
		share := common(words, runsOf(s.text(k)))
		least := alike
		if k.origin.File != j.file() && k.origin.File != "" {
			least = alikeRenamed
		}
		if share >= least && share > most {
			best, most = k, share
		}
		if i == 0 && best != nil && best.slug == titleSlug(j) {
			break // the same name and title: no need to look further
		}
	}
	return best
}

// candidates returns the bundles whose article may be an older version of j's:
// first the one with the slug of its title, then those of its file name and
// those of which no file name is known.
func (s *store) candidates(j *job) []*known {
	var list []*known
	first := s.bySlug[titleSlug(j)]
	free := func(k *known) bool { return k.job == nil && k.source != "" }
	if first != nil && free(first) {
		list = append(list, first)
	}
	for _, named := range [...][]*known{s.byFile[j.file()], s.byFile[""]} {
		for _, k := range named {
			if len(list) == maxCompared {
				return list
			}
			if k != first && free(k) {
				list = append(list, k)
			}
		}
	}
	return list
}

// titleSlug returns the slug of the article's own title; empty without one.
func titleSlug(j *job) string {
	s, _ := slug.Make(j.doc.Title, maxSlug)
	return s
}

// text returns the text of a bundle's article; empty when it cannot be read.
func (s *store) text(k *known) string {
	data, err := os.ReadFile(filepath.Join(dirOf(s.root, k.slug), k.source))
	if err != nil {
		return ""
	}
	doc, err := article.Read(k.source, data, article.Options{})
	if err != nil {
		return ""
	}
	return doc.Text
}

// runsOf returns the runs of a few words of a text; one run for a text that has
// no more words than that.
func runsOf(text string) map[string]bool {
	runs := make(map[string]bool)
	var last []string
	n := 0
	for word := range strings.FieldsSeq(text) {
		if n++; n > maxWords {
			break
		}
		if last = append(last, word); len(last) > runWords {
			last = last[1:]
		}
		if len(last) == runWords {
			runs[strings.Join(last, " ")] = true
		}
	}
	if len(runs) == 0 {
		runs[strings.Join(last, " ")] = true
	}
	return runs
}

// common returns how much of the smaller set is in the other.
func common(a, b map[string]bool) float64 {
	if len(b) < len(a) {
		a, b = b, a
	}
	both := 0
	for run := range a {
		if b[run] {
			both++
		}
	}
	return float64(both) / float64(max(len(a), 1))
}
