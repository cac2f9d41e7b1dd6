package quote

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
)

// A Model holds the weights of two rankers, which score candidates by the sum
// of the weights of their features: one chooses who or what a quotation's
// source is among the words around it, the other whom "he" or "she" means.
//
// A weight is a whole number; a feature finds its weight by its hash. The same
// code computes the features for training and for use.
type Model struct {
	info    string
	sources []int8
	people  []int8
}

// The sizes of a model's tables in bits, and the unit of its weights: scores
// are logarithms of odds in units of 1/scale.
const (
	sourceBits = 17
	personBits = 14
	scale      = 12
)

// Rows are the sizes of a model's two tables.
const (
	SourceRows = 1 << sourceBits
	PersonRows = 1 << personBits
)

// NewModel makes a model of real weights, by feature. info tells where they
// come from; it becomes the header of the model's file.
func NewModel(sources, people []float64, info string) *Model {
	return &Model{info: info, sources: whole(sources), people: whole(people)}
}

// whole rounds weights to the model's unit.
func whole(weights []float64) []int8 {
	out := make([]int8, len(weights))
	for i, w := range weights {
		out[i] = int8(max(-127, min(127, math.Round(w*scale))))
	}
	return out
}

// magic opens a model file. What follows: lines of text that tell where the
// model comes from, an empty line, the weights of both tables as a byte each.
const magic = "quotes 1\n"

// Encode returns the model as the bytes of a file that [Load] reads.
func (m *Model) Encode() []byte {
	out := []byte(magic)
	for line := range strings.Lines(m.info) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line+"\n"...)
		}
	}
	out = append(out, '\n')
	for _, table := range [][]int8{m.sources, m.people} {
		for _, w := range table {
			out = append(out, byte(w))
		}
	}
	return out
}

// Load reads what [Model.Encode] wrote.
func Load(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, errors.New("quote: reading a model: it does not open with " + strings.TrimSpace(magic))
	}
	info, rest, ok := bytes.Cut(rest, []byte("\n\n"))
	if !ok || len(rest) != SourceRows+PersonRows {
		return nil, fmt.Errorf("quote: reading a model: %d bytes of weights, want %d", len(rest), SourceRows+PersonRows)
	}
	m := &Model{info: string(info), sources: make([]int8, SourceRows), people: make([]int8, PersonRows)}
	for i := range m.sources {
		m.sources[i] = int8(rest[i])
	}
	for i := range m.people {
		m.people[i] = int8(rest[SourceRows+i])
	}
	return m, nil
}

// Info tells what a model was trained on and its scores, as lines of text.
func (m *Model) Info() string { return m.info }

//go:embed model.bin
var shippedBytes []byte

// Shipped returns the model that [Find] uses.
var Shipped = sync.OnceValue(func() *Model {
	m, err := Load(shippedBytes)
	if err != nil {
		return nil // a test reads the file; without it rules alone decide
	}
	return m
})

// feature returns the hash of a feature: the number of its template and up to
// three values. Tables take as many of its upper bits as they need.
func feature(template, a, b, c uint32) uint32 {
	const k1, k2 = 0x9e3779b97f4a7c15, 0xbf58476d1ce4e5b9
	h := (uint64(template)<<32 | uint64(a)) * k1
	h = (h ^ h>>29 ^ (uint64(b)<<32 | uint64(c))) * k2
	h ^= h >> 32
	return uint32(h * k1 >> 32)
}

// hashWord returns a number for a word, case apart.
func hashWord(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// sum returns the score of a candidate by its features.
func sum(table []int8, ids []uint32, bits int) int32 {
	n := int32(0)
	for _, id := range ids {
		n += int32(table[id>>(32-bits)])
	}
	return n
}

// softmax turns scores into probabilities, in place of what p holds.
func softmax(scores []int32, p []float64) []float64 {
	p = p[:0]
	most := scores[0]
	for _, s := range scores {
		most = max(most, s)
	}
	total := 0.0
	for _, s := range scores {
		x := math.Exp(float64(s-most) / scale)
		p = append(p, x)
		total += x
	}
	for i := range p {
		p[i] /= total
	}
	return p
}
