package brief

import (
	_ "embed"
	"strings"
	"sync"

	"explainer/tools/internal/quote"
	"explainer/tools/internal/segment"
)

//go:embed stopwords.txt
var stopwordList string

// stopwords are the hashes of words that tell nothing about a topic.
var stopwords = sync.OnceValue(func() map[uint64]bool {
	set := map[uint64]bool{}
	for line := range strings.Lines(stopwordList) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			set[foldHash(line)] = true
		}
	}
	return set
})

// A picker holds what choosing sentences needs to know of them.
type picker struct {
	text  *segment.Text
	sents []candidate
	// concepts are the article's topic words, in order of first use.
	concepts []concept
}

// A candidate is a sentence with its topic words.
type candidate struct {
	segment.Sentence
	words    int     // word and number tokens
	concepts []int32 // indexes into picker.concepts, each once
	faults   fault
}

// A concept is a word of the article, case folded, and where it is used.
type concept struct {
	count int // tokens
	first int // index of the first sentence that has it
}

// newPicker measures every sentence of the article once.
func newPicker(text *segment.Text, quotes []quote.Quote) *picker {
	p := &picker{text: text, sents: make([]candidate, len(text.Sentences))}
	stop := stopwords()
	index := make(map[uint64]int32, len(text.Tokens)/3)
	all := make([]int32, 0, len(text.Tokens))
	inside := insideQuotes(text, quotes)
	for i, sent := range text.Sentences {
		c := &p.sents[i]
		c.Sentence = sent
		from := len(all)
		for k := sent.First; k < sent.End; k++ {
			if kind := text.Tokens[k].Kind; kind != segment.Word && kind != segment.Number {
				continue
			}
			c.words++
			h := foldHash(text.String(k))
			if stop[h] {
				continue
			}
			id, known := index[h]
			if !known {
				id = int32(len(p.concepts))
				index[h] = id
				p.concepts = append(p.concepts, concept{first: i})
			}
			p.concepts[id].count++
			if !contains(all[from:], id) {
				all = append(all, id)
			}
		}
		c.concepts = all[from:len(all):len(all)]
		c.faults = faultsOf(text, sent, c.words, inside[i])
	}
	return p
}

// insideQuotes tells of each sentence whether it begins inside a quotation or
// with one, or ends inside one that goes on.
func insideQuotes(text *segment.Text, quotes []quote.Quote) []bool {
	inside := make([]bool, len(text.Sentences))
	next := 0
	for i, sent := range text.Sentences {
		for next < len(quotes) && quotes[next].Outer.End <= sent.Start {
			next++
		}
		for k := next; k < len(quotes) && quotes[k].Outer.Start < sent.Span.End; k++ {
			if quotes[k].Outer.Start <= sent.Start || quotes[k].Outer.End > sent.Span.End {
				inside[i] = true
				break
			}
		}
	}
	return inside
}

// contains is a linear search: a sentence has a few dozen words at most before
// the list of its concepts grows past what is worth a set.
func contains(ids []int32, id int32) bool {
	if len(ids) > 256 {
		ids = ids[len(ids)-256:]
	}
	for _, have := range ids {
		if have == id {
			return true
		}
	}
	return false
}

// foldHash is the FNV-1a hash of word with ASCII letters in lower case.
func foldHash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
