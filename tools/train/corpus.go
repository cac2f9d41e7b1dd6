package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/jsonl"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/tagger"
)

// A span is an annotated or predicted name, [start, end) in bytes.
type span struct {
	start, end int
	kind       tagger.Type
}

// An example is an annotated text, prepared for training and scoring.
type example struct {
	id      string
	text    *segment.Text
	gold    []span
	lattice *tagger.Lattice
	labels  []tagger.Label // of the lattice's slots
	weight  float32        // of the text in training
}

// record is a line of a corpus file.
type record struct {
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	Entities [][3]any `json:"entities"`
}

// types maps the corpora's types to the tagger's. Dates and money are not
// learnt.
var types = map[string]tagger.Type{
	"Person": tagger.Person, "Location": tagger.Place, "Facility": tagger.Place,
	"Organization": tagger.Organization, "NORP": tagger.People, "Misc": tagger.Other, "Product": tagger.Other,
}

// readCorpus reads one file of annotated texts.
func readCorpus(path string, weight float32) ([]*example, error) {
	var out []*example
	for r, err := range jsonl.Read[record](path) {
		if err != nil {
			return nil, err
		}
		ex, err := r.example(weight)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, len(out)+1, err)
		}
		out = append(out, ex)
	}
	return out, nil
}

// readExtra reads the texts for training alone, in order of their files' names.
func readExtra(dir string, weight float32) ([]*example, error) {
	files, err := filepath.Glob(filepath.Join(dir, "train_*.jsonl"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []*example
	for _, file := range files {
		examples, err := readCorpus(file, weight)
		if err != nil {
			return nil, err
		}
		out = append(out, examples...)
	}
	return out, nil
}

func (r *record) example(weight float32) (*example, error) {
	ex := &example{id: r.ID, weight: weight, text: segment.Cut(article.FromLines(r.Text))}
	offsets := byteOffsets(r.Text)
	for _, e := range r.Entities {
		start, ok1 := e[0].(float64)
		end, ok2 := e[1].(float64)
		name, ok3 := e[2].(string)
		if !ok1 || !ok2 || !ok3 || int(end) >= len(offsets) || start >= end || start < 0 {
			return nil, fmt.Errorf("entity %v of text %q is no [start, end, type]", e, r.ID)
		}
		if kind, ok := types[name]; ok {
			ex.gold = append(ex.gold, span{offsets[int(start)], offsets[int(end)], kind})
		}
	}
	slices.SortStableFunc(ex.gold, func(a, b span) int { return a.start - b.start })
	ex.lattice = tagger.Read(ex.text)
	ex.label()
	return ex, nil
}

// byteOffsets returns the byte offset of each code point of s and its length.
func byteOffsets(s string) []int {
	out := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// label fills the labels of the lattice's slots from the annotations, whose
// titles are left out as they are in scoring. A place with the region it lies
// in ("Durban, South Africa"), which some annotators take as one, is two. A name
// that the slots cannot hold as a whole is left out.
func (ex *example) label() {
	ex.labels = make([]tagger.Label, len(ex.lattice.Tokens))
	for _, g := range ex.gold {
		start, end := trim(ex.text.Doc.Text, g.start, g.end)
		for g.kind == tagger.Place {
			at := strings.Index(ex.text.Doc.Text[start:end], ", ")
			if at < 0 {
				break
			}
			ex.labelName(start, start+at, g.kind)
			start += at + len(", ")
		}
		ex.labelName(start, end, g.kind)
	}
}

// labelName labels the slots of one name.
func (ex *example) labelName(start, end int, kind tagger.Type) {
	l := ex.lattice
	first, _ := slices.BinarySearchFunc(l.Tokens, start, func(tok, at int) int {
		if ex.text.Tokens[tok].End <= at {
			return -1
		}
		return 1
	})
	last := first
	for last < len(l.Tokens) && ex.text.Tokens[l.Tokens[last]].Start < end {
		last++
	}
	if first < last && ex.holds(first, last, start, end) {
		for i := first; i < last; i++ {
			ex.labels[i] = tagger.Inner(kind)
		}
		ex.labels[last-1] = tagger.End(kind)
		ex.labels[first] = tagger.Beginning(kind)
	}
}

// holds reports whether the slots [first, last) are unlabelled neighbours of
// one chain that cover a name.
func (ex *example) holds(first, last, start, end int) bool {
	l := ex.lattice
	tokens := ex.text.Tokens
	if tokens[l.Tokens[first]].Start > start || tokens[l.Tokens[last-1]].End < end {
		return false
	}
	for i := first; i < last; i++ {
		if ex.labels[i] != tagger.Outside || i > first && l.Tokens[i] != l.Tokens[i-1]+1 {
			return false
		}
	}
	for _, c := range l.Chains {
		if c[0] <= first && first < c[1] {
			return last <= c[1]
		}
	}
	return false
}
