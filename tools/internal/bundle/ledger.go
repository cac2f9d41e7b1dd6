package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"explainer/tools/internal/atomicfile"
	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/merge"
	"explainer/tools/internal/space"
)

// ledgerHead stands above the ledger: the list, among the bundles and committed
// with them, of what was converted. A bundle's folder that is gone cannot tell that
// it was there: the ledger does.
const ledgerHead = `# The articles that were converted: folder, hash, hash of the words, file, title.
# One whose folder was deleted by hand is not made again when a folder of articles
# is converted.
`

// ledgerHash is how many characters of an article's hash the ledger has.
const ledgerHash = 16

// An entry is a line of the ledger. Behind the hash of the words its third field
// has, after a period, the article's sketch.
type entry struct{ slug, hash, text, sketch, file, title string }

// A ledger is what was converted up to the last call.
type ledger struct {
	data    []byte
	entries []entry
	deleted []entry // whose folders are gone
	// The deleted ones by folder, by hash (the first one) and by file.
	bySlug map[string]bool
	byHash map[string]entry
	byFile map[string][]entry
}

func newLedger(data []byte) ledger {
	return ledger{data: data, bySlug: make(map[string]bool), byHash: make(map[string]entry), byFile: make(map[string][]entry)}
}

// readLedger reads the ledger; one that is not there is empty.
func readLedger(root string) (ledger, error) {
	path := ledgerPath(root)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return newLedger(nil), nil
	}
	if err != nil {
		return ledger{}, fmt.Errorf("%s: cannot be read: %w", path, cause(err))
	}
	l := newLedger(data)
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if parts := strings.Split(line, "\t"); len(parts) == 5 && !strings.HasPrefix(line, "#") {
			text, sketch, _ := strings.Cut(parts[2], ".")
			l.entries = append(l.entries, entry{parts[0], parts[1], text, sketch, parts[3], parts[4]})
		}
	}
	return l, nil
}

func ledgerPath(root string) string {
	return filepath.Join(root, filepath.FromSlash(contentdir.Explainers), contentdir.Ledger)
}

// shortHash returns an article's hash as the ledger has it.
func shortHash(hash string) string {
	hash = strings.TrimPrefix(hash, "sha256-")
	return hash[:min(len(hash), ledgerHash)]
}

// compare finds out which bundles of the ledger are gone, and which have another
// name now: those whose article is in a bundle that the ledger does not know.
func (s *store) compare() {
	listed := make(map[string]bool, len(s.ledger.entries))
	for _, e := range s.ledger.entries {
		listed[e.slug] = true
	}
	renamed := make(map[string]*known) // by hash
	for _, k := range s.bundles {
		if h := shortHash(k.origin.Hash); h != "" && !listed[k.slug] && renamed[h] == nil {
			renamed[h] = k
		}
	}
	for _, e := range s.ledger.entries {
		if k := s.bySlug[e.slug]; k != nil {
			s.note(k, e)
			continue
		}
		if k := renamed[e.hash]; k != nil {
			k.earlier = append(k.earlier, e.slug)
			s.note(k, e)
			continue
		}
		s.ledger.delete(e)
	}
}

// delete notes that the folder of an entry is gone.
func (l *ledger) delete(e entry) {
	l.deleted = append(l.deleted, e)
	l.bySlug[e.slug] = true
	l.byFile[e.file] = append(l.byFile[e.file], e)
	if _, known := l.byHash[e.hash]; !known {
		l.byHash[e.hash] = e
	}
}

// note notes what the ledger says of a bundle, unless it is about an earlier
// article of it.
func (s *store) note(k *known, e entry) {
	if k.listed = e.hash == shortHash(k.origin.Hash); !k.listed {
		return
	}
	k.title, k.text, k.sketch = e.title, e.text, e.sketch
	for _, mark := range marksOf(e.sketch) {
		s.bySketch[mark] = append(s.bySketch[mark], k)
	}
	if e.text != "" && s.byText[e.text] == nil {
		s.byText[e.text] = k
	}
}

// textHash returns the hash of the article's words, white space folded: it is the
// same for one article in two formats.
func (j *job) textHash() string {
	if j.words == "" {
		j.words = shortHash(hashOf([]byte(space.Fold(j.doc.Text))))
	}
	return j.words
}

// isDeleted reports whether an editor deleted the bundle of that name.
func (l *ledger) isDeleted(slug string) bool {
	return l.bySlug[slug]
}

// withdrawn returns the folder that an article had before an editor deleted it:
// the article has its hash, else its file's name and its title.
func (s *store) withdrawn(j *job) (slug string, ok bool) {
	if e, ok := s.ledger.byHash[shortHash(j.hash)]; ok {
		return e.slug, true
	}
	file := space.Fold(j.file())
	named := s.ledger.byFile[file]
	if len(named) == 0 || j.doc == nil {
		return "", false
	}
	title, _, err := render(j.doc, frontmatter.Source{File: file}, j.given)
	if err != nil {
		return "", false
	}
	title = space.Fold(title)
	for _, e := range named {
		if e.title == title {
			return e.slug, true
		}
	}
	return "", false
}

// writeLedger writes the ledger where something changed. Bundles that are gone
// keep their lines; so do earlier names until a redirect is written.
func (s *store) writeLedger() error {
	entries := slices.DeleteFunc(slices.Clone(s.ledger.deleted), func(e entry) bool { return s.bySlug[e.slug] != nil })
	for _, k := range s.bundles {
		if k.slug == "" || k.source == "" && !k.base {
			continue // no article was converted into it
		}
		for _, slug := range append([]string{k.slug}, k.earlier...) {
			entries = append(entries, entry{slug, shortHash(k.origin.Hash), k.text, k.sketch, space.Fold(k.origin.File), k.title})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.slug, b.slug) })
	var out bytes.Buffer
	out.WriteString(ledgerHead)
	for _, e := range slices.Compact(entries) {
		words := e.text
		if e.sketch != "" {
			words += "." + e.sketch
		}
		fmt.Fprintf(&out, "%s\t%s\t%s\t%s\t%s\n", e.slug, e.hash, words, e.file, e.title)
	}
	if len(entries) == 0 && len(s.ledger.data) == 0 || merge.Same(out.Bytes(), s.ledger.data) {
		return nil
	}
	return atomicfile.Write(ledgerPath(s.root), out.Bytes())
}
