package tagger

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"strings"
)

// magic opens a model file. What follows: lines of text that tell where the
// model comes from, an empty line, the weight of votes as a byte, the permitted
// transitions as two bytes each, then each row that is not empty: the distance
// from the row before as a uvarint, two bytes that tell which labels have a
// weight, a byte for each of those.
const magic = "names 1\n"

// errModel is the cause of every fault in a model file.
var errModel = errors.New("model: truncated")

// cleanInfo drops empty lines, which would end the header.
func cleanInfo(info string) string {
	var b strings.Builder
	for line := range strings.Lines(info) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString(line)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Encode returns the model as the bytes of a file that [Load] reads.
func (m *Model) Encode() []byte {
	out := []byte(magic + m.info + "\n")
	out = append(out, byte(m.vote))
	for c := range m.transitions {
		for l := range Labels {
			for p := range Labels {
				if Label(l).Follows(Label(p)) {
					out = binary.LittleEndian.AppendUint16(out, uint16(int16(m.transitions[c][l][p])))
				}
			}
		}
	}
	last := -1
	for i := range m.rows {
		present := m.rows[i].present()
		if present == 0 {
			continue
		}
		out = binary.AppendUvarint(out, uint64(i-last))
		out = binary.LittleEndian.AppendUint16(out, present)
		for l := range Labels {
			if present>>l&1 != 0 {
				out = append(out, m.rows[i].get(l))
			}
		}
		last = i
	}
	return out
}

// present returns a bit for each label that has a weight.
func (r *row) present() uint16 {
	var p uint16
	for l := range Labels {
		if r.get(l) != zero {
			p |= 1 << l
		}
	}
	return p
}

// Load reads a model that [Model.Encode] wrote.
func Load(data []byte) (*Model, error) {
	data, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("model: does not begin with %q", magic)
	}
	m := &Model{rows: emptyRows()}
	if end := bytes.Index(data, []byte("\n\n")); end >= 0 {
		m.info, data = string(data[:end+1]), data[end+2:]
	} else if len(data) > 0 && data[0] == '\n' {
		data = data[1:]
	} else {
		return nil, errModel
	}
	if len(data) == 0 {
		return nil, errModel
	}
	m.setVote(int8(data[0]))
	data, err := m.loadTransitions(data[1:])
	if err != nil {
		return nil, err
	}
	return m, m.loadRows(data)
}

func (m *Model) loadTransitions(data []byte) ([]byte, error) {
	for c := range m.transitions {
		for l := range Labels {
			for p := range Labels {
				v := int32(forbidden)
				if Label(l).Follows(Label(p)) {
					if len(data) < 2 {
						return nil, errModel
					}
					v = int32(int16(binary.LittleEndian.Uint16(data)))
					data = data[2:]
				}
				m.transitions[c][l][p] = v
			}
		}
	}
	return data, nil
}

func (m *Model) loadRows(data []byte) error {
	last := -1
	for len(data) > 0 {
		d, n := binary.Uvarint(data)
		if n <= 0 || len(data) < n+2 || d == 0 || d > uint64(Rows-1-last) {
			return errModel
		}
		last += int(d)
		present := binary.LittleEndian.Uint16(data[n:])
		data = data[n+2:]
		if len(data) < bits.OnesCount16(present) {
			return errModel
		}
		for ; present != 0; present &= present - 1 {
			m.rows[last].set(bits.TrailingZeros16(present), int(data[0]))
			data = data[1:]
		}
	}
	return nil
}
