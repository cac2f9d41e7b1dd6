// Package lexicon holds the word lists of the extraction: abbreviations,
// titles, names, places, nouns for what people do.
//
// In go text files of one entry a line, embedded in the binary, out come
// immutable sets. A list is parsed when it is first asked for.
package lexicon

import (
	"embed"
	"iter"
	"strings"
)

//go:embed *.txt
var files embed.FS

// A Set is an immutable set of entries. The zero Set is empty.
type Set struct {
	entries map[string]struct{}
	// lengths has for each first byte a bit for each length of an entry, modulo
	// 32: most words are ruled out by it.
	lengths *[256]uint32
}

// may reports whether an entry of n bytes that begins with first may be in s.
func (s Set) may(first byte, n int) bool {
	return s.lengths != nil && s.lengths[first]>>(n%32)&1 != 0
}

// Has reports whether entry is in the set, as written.
func (s Set) Has(entry string) bool {
	if entry == "" || !s.may(entry[0], len(entry)) {
		return false
	}
	_, ok := s.entries[entry]
	return ok
}

// HasBytes is Has for an entry held in a buffer; it does not allocate.
func (s Set) HasBytes(entry []byte) bool {
	if len(entry) == 0 || !s.may(entry[0], len(entry)) {
		return false
	}
	_, ok := s.entries[string(entry)]
	return ok
}

// load reads one embedded list into a set.
func load(name string) Set {
	lines := read(name)
	s := Set{entries: make(map[string]struct{}, len(lines)), lengths: new([256]uint32)}
	for _, line := range lines {
		s.entries[line] = struct{}{}
		s.lengths[line[0]] |= 1 << (len(line) % 32)
	}
	return s
}

// Entries returns the entries of an embedded list in file order, for a stage
// that keeps them in a form of its own. The list is named as its file, without
// ".txt"; one that does not exist has none.
func Entries(list string) []string { return read(list + ".txt") }

// read returns the entries of an embedded list in file order.
func read(name string) []string {
	entries := make([]string, 0, count(name))
	for line := range lines(name) {
		entries = append(entries, line)
	}
	return entries
}

// lines yields the entries of an embedded list in file order. Empty lines and
// lines that begin with # are comments. A list that is not embedded has no
// entries; TestLists holds every name against the files.
func lines(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(content(name)) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// count returns the number of lines of an embedded list.
func count(name string) int { return strings.Count(content(name), "\n") }

// content returns an embedded list, empty where there is none.
func content(name string) string {
	data, err := files.ReadFile(name)
	if err != nil {
		return ""
	}
	return string(data)
}
