package tagger

import (
	"bytes"
	"strings"
	"testing"
)

// budget is what the model and the name lists may take of the binary, in bytes.
const budget = 4 << 20

func TestEmbeddedModel(t *testing.T) {
	m, err := Load(embedded)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(m.Info(), "person") {
		t.Errorf("the model does not say how it scored: %q", m.Info())
	}
	if !bytes.Equal(m.Encode(), embedded) {
		t.Error("the model does not encode to the bytes it was read from")
	}
}

func TestEmbeddedSize(t *testing.T) {
	if n := len(embedded) + len(nameLists); n > budget {
		t.Errorf("model and lists take %d bytes, %d are allowed", n, budget)
	}
}

// small returns a model with a few weights.
func small() *Model {
	w := NewWeights()
	w.Rows[0][Beginning(Person)] = 1
	w.Rows[5][End(Place)] = -9 // beyond what a byte holds
	w.Rows[Rows-1][Outside] = 0.1
	w.Transitions[1][Outside][End(Other)] = -2
	w.Vote = 0.5
	return NewModel(w, "one\n\n two \n")
}

func TestModelRoundTrip(t *testing.T) {
	m := small()
	data := m.Encode()
	got, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	if got.Info() != "one\ntwo\n" {
		t.Errorf("Info = %q", got.Info())
	}
	if got.rows[5].get(int(End(Place))) != 1 || got.rows[0].get(int(Beginning(Person))) != zero+Unit {
		t.Errorf("weights changed: %x, %x", got.rows[5], got.rows[0])
	}
	if got.transitions != m.transitions || got.votes != m.votes {
		t.Error("transitions or votes changed")
	}
	if !bytes.Equal(got.Encode(), data) {
		t.Error("encoded differently the second time")
	}
}

func TestLoadRefuses(t *testing.T) {
	data := small().Encode()
	for _, n := range []int{0, 3, len(magic), len(magic) + 3, len(magic) + 10, 100, len(data) - 1} {
		if _, err := Load(data[:n]); err == nil {
			t.Errorf("Load took the first %d of %d bytes", n, len(data))
		}
	}
	if _, err := Load(append(bytes.Clone(data), 0)); err == nil {
		t.Error("Load took a row in the place of the one before")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(small().Encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Load(data)
		if err != nil {
			return
		}
		text := cut("Ann Lee of Oslo met Ann Lee.")
		check(t, text, m.Tag(text))
	})
}

// The sum over lanes is the sum of single weights.
func TestSum(t *testing.T) {
	m := &Model{rows: emptyRows()}
	var want [Labels]int32
	ids := make([]uint32, maxFeatures)
	for i := range ids {
		ids[i] = uint32(i % 3)
		for l := range Labels {
			v := (i%3)*40 + l*3 - 100
			m.rows[i%3].set(l, zero+v)
			want[l] += int32(v)
		}
	}
	var got [Labels]int32
	m.sum(ids, &got)
	if got != want {
		t.Errorf("sum = %v, want %v", got, want)
	}
}

func TestLabels(t *testing.T) {
	for _, tt := range []struct {
		prev, l Label
		want    bool
	}{
		{Outside, Outside, true},
		{Outside, Beginning(Person), true},
		{Outside, Inner(Person), false},
		{Outside, End(Person), false},
		{Beginning(Person), Outside, true},
		{Beginning(Person), Inner(Person), true},
		{Beginning(Person), End(Person), true},
		{Beginning(Person), End(Place), false},
		{Beginning(Person), Beginning(Person), true},
		{Inner(Place), Inner(Place), true},
		{Inner(Place), End(Place), true},
		{Inner(Place), Outside, false},
		{Inner(Place), Beginning(Place), false},
		{End(Other), Outside, true},
		{End(Other), End(Other), false},
		{End(Other), Inner(Other), false},
	} {
		if got := tt.l.Follows(tt.prev); got != tt.want {
			t.Errorf("%d after %d: %t, want %t", tt.l, tt.prev, got, tt.want)
		}
	}
	for typ := Person; typ < Types; typ++ {
		if Beginning(typ).Type() != typ || Inner(typ).Type() != typ || End(typ).Type() != typ {
			t.Errorf("labels of %v have another type", typ)
		}
	}
}
