package quote

import (
	"bytes"
	"strings"
	"testing"
)

// maxModel is the size in bytes that the model may have in the binary.
const maxModel = 300_000

// TestModel checks that the shipped model's file reads back to the same bytes,
// says what it was trained on, and stays small.
func TestModel(t *testing.T) {
	m, err := Load(shippedBytes)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(m.Encode(), shippedBytes) {
		t.Error("the model does not encode to the bytes it was read from")
	}
	if !strings.Contains(m.Info(), "annotated articles") {
		t.Errorf("the header does not say what the model was trained on: %q", m.Info())
	}
	if len(shippedBytes) > maxModel {
		t.Errorf("the model has %d bytes, more than %d", len(shippedBytes), maxModel)
	}
}

// TestLoad checks that faulty files are refused.
func TestLoad(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty":          nil,
		"another format": []byte("names 1\n\n"),
		"no weights":     []byte(magic + "info\n\n"),
		"a byte less":    shippedBytes[:len(shippedBytes)-1],
		"a byte more":    append(bytes.Clone(shippedBytes), 0),
	} {
		if _, err := Load(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
