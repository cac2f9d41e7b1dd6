package tagger

import (
	_ "embed" // model.bin
	"math"
)

//go:embed model.bin
var embedded []byte

const (
	// Unit is what a weight of 1 is stored as.
	Unit = 40
	// zero is the byte of a weight of 0.
	zero = 128
)

// A Model labels names. It is immutable and may be used by several goroutines
// at once.
type Model struct {
	info        string
	rows        []row
	transitions transitions
	vote        int8 // weight of the other places of a word
	votes       voteScores
}

// A row is the weights of one feature, a byte for each label.
type row [2]uint64

// Weights are what training finds, in natural logarithms.
type Weights struct {
	Rows        [][Labels]float32                // by a feature's row
	Transitions [classes][Labels][Labels]float32 // by class, label, label before
	Vote        float32                          // weights of the other places of a word
}

// NewWeights returns weights of 0.
func NewWeights() *Weights { return &Weights{Rows: make([][Labels]float32, Rows)} }

// NewModel returns the model of some weights, rounded to what a file can hold.
// Info says in a few lines what it was trained on and how it scored; empty lines
// in it are dropped.
func NewModel(w *Weights, info string) *Model {
	m := &Model{info: cleanInfo(info), rows: emptyRows()}
	for i := range w.Rows {
		for l, v := range w.Rows[i] {
			m.rows[i].set(l, zero+quantize(v, 127))
		}
	}
	for c := range m.transitions {
		for l := range Labels {
			for p := range Labels {
				v := int32(forbidden)
				if Label(l).Follows(Label(p)) {
					v = int32(quantize(w.Transitions[c][l][p], math.MaxInt16))
				}
				m.transitions[c][l][p] = v
			}
		}
	}
	m.setVote(int8(quantize(w.Vote, 127)))
	return m
}

func (m *Model) setVote(v int8) {
	m.vote, m.votes = v, newVoteScores(float64(v)/Unit)
}

// Info tells what the model was trained on and how it scored.
func (m *Model) Info() string { return m.info }

func quantize(v float32, most float64) int {
	return int(max(-most, min(most, math.Round(float64(v)*Unit))))
}

func emptyRows() []row {
	rows := make([]row, Rows)
	for i := range rows {
		rows[i] = row{0x8080808080808080, 0x8080808080808080}
	}
	return rows
}

// set sets the byte of label l.
func (r *row) set(l, v int) {
	shift := uint(l%8) * 8
	r[l/8] = r[l/8]&^(0xff<<shift) | uint64(v&0xff)<<shift
}

func (r *row) get(l int) byte { return byte(r[l/8] >> (uint(l%8) * 8)) }
