package salience

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weights string

// Default is the model that the binary carries, the zero model should it be
// damaged; TestDefault sees to it that it is not.
var Default = sync.OnceValue(func() *Model {
	m, err := Load(weights)
	if err != nil {
		return newModel()
	}
	return m
})

// newModel returns a model whose weights are all zero.
func newModel() *Model {
	return &Model{Words: make([]int16, Words.Size), Pairs: make([]int16, Pairs.Size), Reference: 1, WordGain: one, PairGain: one}
}

// errModel is the cause of every fault in a file of weights.
var errModel = errors.New("not the weights of this model")

// Encode returns m as the text of a file that [Load] reads: a line of gains, a
// line for each template with "bin:weight" for every weight but 0, a line for
// each tree with its questions "number<=most" and its answers.
func (m *Model) Encode() []byte {
	var b strings.Builder
	b.WriteString("# Learnt by `go run ./tools/train highlights`; holds no text of any article.\n")
	fmt.Fprintf(&b, "gains %d %d %d %d %d %d %d\n", m.WordGain, m.PairGain, m.SentenceGain, m.Connects, m.Dangles, m.Points, m.Reference)
	encodeTable(&b, Words, m.Words)
	encodeTable(&b, Pairs, m.Pairs)
	for i := range m.Trees {
		t := &m.Trees[i]
		b.WriteString("tree")
		for k := range t.Value {
			fmt.Fprintf(&b, " %d<=%d", t.Value[k], t.Most[k])
		}
		for _, leaf := range t.Leaf {
			fmt.Fprintf(&b, " %d", leaf)
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

func encodeTable(b *strings.Builder, t *Table, weights []int16) {
	for i := range t.Templates {
		tm := &t.Templates[i]
		fmt.Fprintf(b, "%s %d", t.Name, i)
		for bin, w := range weights[tm.base : tm.base+tm.Bins] {
			if w != 0 {
				fmt.Fprintf(b, " %d:%d", bin, w)
			}
		}
		b.WriteByte('\n')
	}
}

// Load reads weights that [Model.Encode] wrote.
func Load(text string) (*Model, error) {
	m := newModel()
	n := 0
	for line := range strings.Lines(text) {
		n++
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		if err := m.load(fields); err != nil {
			return nil, fmt.Errorf("reading weights, line %d: %w", n, err)
		}
	}
	return m, nil
}

// load reads one line.
func (m *Model) load(fields []string) error {
	switch rest := fields[1:]; fields[0] {
	case "gains":
		return m.loadGains(rest)
	case Words.Name:
		return Words.load(rest, m.Words)
	case Pairs.Name:
		return Pairs.load(rest, m.Pairs)
	case "tree":
		return m.loadTree(rest)
	}
	return errModel
}

func (m *Model) loadGains(fields []string) error {
	if len(fields) != 7 {
		return errModel
	}
	reference := int32(0)
	for i, to := range []*int32{&m.WordGain, &m.PairGain, &m.SentenceGain, &m.Connects, &m.Dangles, &m.Points, &reference} {
		v, err := strconv.ParseInt(fields[i], 10, 32)
		if err != nil {
			return err
		}
		*to = int32(v)
	}
	m.Reference = int(reference)
	return nil
}

// load reads the weights of one template.
func (t *Table) load(fields []string, weights []int16) error {
	if len(fields) == 0 {
		return errModel
	}
	i, err := strconv.Atoi(fields[0])
	if err != nil || i < 0 || i >= len(t.Templates) {
		return errModel
	}
	tm := &t.Templates[i]
	for _, f := range fields[1:] {
		bin, w, err := pairOfInts(f, ":", 16)
		if err != nil {
			return err
		}
		if bin < 0 || bin >= tm.Bins {
			return errModel
		}
		weights[tm.base+bin] = int16(w)
	}
	return nil
}

func (m *Model) loadTree(fields []string) error {
	var t Tree
	if len(fields) != len(t.Value)+len(t.Leaf) {
		return errModel
	}
	for k := range t.Value {
		value, most, err := pairOfInts(fields[k], "<=", 32)
		if err != nil {
			return err
		}
		if value < 0 || value >= SentenceValues {
			return errModel
		}
		t.Value[k], t.Most[k] = uint8(value), int32(most)
	}
	for k := range t.Leaf {
		leaf, err := strconv.ParseInt(fields[len(t.Value)+k], 10, 16)
		if err != nil {
			return err
		}
		t.Leaf[k] = int16(leaf)
	}
	m.Trees = append(m.Trees, t)
	return nil
}

// pairOfInts reads "a<sep>b", b in at most the given bits.
func pairOfInts(s, sep string, bits int) (a int, b int64, err error) {
	x, y, ok := strings.Cut(s, sep)
	if !ok {
		return 0, 0, errModel
	}
	if a, err = strconv.Atoi(x); err != nil {
		return 0, 0, err
	}
	b, err = strconv.ParseInt(y, 10, bits)
	return a, b, err
}
