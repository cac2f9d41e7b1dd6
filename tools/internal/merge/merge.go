// Package merge brings together what an editor made of a content file and what
// the machine now says.
//
// In go three versions of one file: base, what the machine wrote last; ours,
// the file as edited; theirs, what the machine says now. Out comes ours with
// the machine's changes spliced into it. Each item and each of its fields is
// decided by itself:
//
//   - what only the machine changed is changed, added or taken out;
//   - what the editor changed, added, deleted or put elsewhere stays so;
//   - where both changed one thing differently, the editor's stands and the
//     machine's is a [Conflict];
//   - what the editor deleted stays deleted, whatever the machine makes of it;
//   - an item that the editor changed and the machine no longer makes stays;
//     where the article no longer has its words, it is told as a conflict too.
//
// Nothing is encoded anew: bytes that nobody changed stay as they are, with
// their comments, blank lines and quotation marks. The body is merged by
// paragraph, and within one by words where the changes do not touch; lists of
// strings are merged as sets that keep their order.
//
// # Identity
//
// A machine's id is a hash of an item's words. So that a corrected word makes
// no new item, the items of a new version get the ids of the old version's:
// equal words first, then equal ids, then likeness of words, short texts only
// where the sentence around them is alike too. An editor's items are found by
// id, else by words. People are known by id, name or alias alone; a name spelled
// anew is the same one's only where no editor's words hang on it.
package merge

import (
	"bytes"
	"cmp"
	"fmt"

	"explainer/tools/internal/frontmatter"
)

// Options say how to merge. The zero value lets the editor win.
type Options struct {
	// Theirs takes the machine's where both changed one thing.
	Theirs bool
	// Take names single values ("title", "source.url") for which the machine's
	// is taken whatever the editor wrote.
	Take []string
	// Open are conflicts that are open in ours. One about a paragraph that is
	// merged by words comes back among the result's, with the words it has then.
	Open []Conflict
	// Name stands for ours in errors; empty means "content file".
	Name string
}

// A Result is what comes out of a merge.
type Result struct {
	// Merged is ours with what changed from base to theirs.
	Merged []byte
	// Base is what to keep as the base of the next merge: theirs with the ids
	// that items have had so far, and with what the editor deleted of base and
	// theirs no longer has, so that it stays deleted should it come again.
	Base []byte
	// Conflicts are what was decided against the editor or the machine, with
	// their places in Merged.
	Conflicts []Conflict
}

// Merge merges theirs into ours. Where theirs says what base says, the result is
// ours to the byte; where nobody edited, it is theirs with the ids of base.
//
// An error is of type *[frontmatter.Error] where ours cannot be read.
func (opt Options) Merge(base, ours, theirs []byte) (Result, error) {
	if Same(base, theirs) && len(opt.Take) == 0 {
		return Result{Merged: ours, Base: base}, nil
	}
	m := merger{opt: opt}
	m.opt.Name = cmp.Or(opt.Name, "content file")
	var err error
	if m.base, err = read("base", base); err != nil {
		return Result{}, err
	}
	if m.ours, err = read(m.opt.Name, ours); err != nil {
		return Result{}, err
	}
	if m.theirs, err = read("new version", theirs); err != nil {
		return Result{}, err
	}
	theirs = m.carry()
	r := Result{Merged: ours, Base: m.bury()}
	switch {
	case Same(base, r.Base) && len(opt.Take) == 0:
	case Same(ours, base), Same(ours, theirs):
		r.Merged = withLineEnds(theirs, ours)
	default:
		r.Merged, r.Conflicts, err = m.threeWay()
	}
	return r, err
}

// threeWay merges without shortcuts; theirs has base's ids already.
func (m *merger) threeWay() (merged []byte, conflicts []Conflict, err error) {
	m.names = m.renames()
	m.tables()
	m.lists()
	m.body()
	merged = m.apply()
	f, err := read("merged file", merged)
	if err == nil {
		err = f.dotted()
	}
	if err == nil {
		err = f.parses()
	}
	if err != nil {
		if _, mistake := frontmatter.Parse(m.opt.Name, m.ours.bytes()); mistake != nil {
			return nil, nil, mistake
		}
		return nil, nil, fmt.Errorf("merging %s: %w", m.opt.Name, err)
	}
	f.locate(m.conflicts)
	return merged, m.conflicts, nil
}

// A merger is the work of one merge.
type merger struct {
	opt                Options
	base, ours, theirs *file
	names              names
	edits              []edit // of ours
	conflicts          []Conflict
	article            string // the words of theirs' body; made when first needed
	// versions and edited are the pairings made so far, by list.
	versions, edited map[string]*pairing
}

// now pairs the items of a list of base with those of theirs.
func (m *merger) now(base, theirs []*item) *pairing {
	if len(base) > 0 && base[0].list == peopleList {
		return once(&m.versions, base, theirs, m.people)
	}
	return once(&m.versions, base, theirs, versions)
}

// before pairs the items of a list of base with those of ours.
func (m *merger) before(base, ours []*item) *pairing { return once(&m.edited, base, ours, edited) }

// once pairs the items of a list where that was not done before.
func once(done *map[string]*pairing, a, b []*item, pair func(a, b []*item) *pairing) *pairing {
	if len(a) == 0 || len(b) == 0 {
		return newPairing()
	}
	if *done == nil {
		*done = make(map[string]*pairing)
	}
	p := (*done)[a[0].list]
	if p == nil {
		p = pair(a, b)
		(*done)[a[0].list] = p
	}
	return p
}

// Same reports whether two files are the same but for line ends, which git may
// change on Windows.
func Same(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	return (bytes.IndexByte(a, '\r') >= 0 || bytes.IndexByte(b, '\r') >= 0) && bytes.Equal(unixLines(a), unixLines(b))
}

func unixLines(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")) }

// withLineEnds returns data with the line ends of like.
func withLineEnds(data, like []byte) []byte {
	if bytes.Contains(like, []byte("\r\n")) && !bytes.Contains(data, []byte("\r\n")) {
		return bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	}
	return data
}
