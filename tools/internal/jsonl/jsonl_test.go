package jsonl

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, file, want, err string }{
		{"values", "{\"A\": 1}\n{\"A\": 2}\n", "12", ""},
		{"no line end", "{\"A\": 1}\n{\"A\": 2}", "12", ""},
		{"nothing", "", "", ""},
		{"a line that is no JSON", "{\"A\": 1}\n{\"A\":\n{\"A\": 3}\n", "1", ":2: "},
		{"another type", "{\"A\": \"x\"}\n", "", ":1: "},
		{"a line too long", "{\"A\": 1}\n" + strings.Repeat(" ", maxLine+1), "1", ":2: "},
	} {
		path := filepath.Join(t.TempDir(), "x.jsonl")
		if err := os.WriteFile(path, []byte(tt.file), 0o666); err != nil {
			t.Fatal(err)
		}
		got, told := "", ""
		for value, err := range Read[struct{ A int }](path) {
			if err != nil {
				told = err.Error()
				break
			}
			got += string(rune('0' + value.A))
		}
		if got != tt.want || (told != "") != (tt.err != "") || !strings.Contains(told, tt.err) {
			t.Errorf("%s: %q, error %q", tt.name, got, told)
		}
	}
	for _, err := range Read[int](filepath.Join(t.TempDir(), "none")) {
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a file that is not there: %v", err)
		}
	}
	for range Read[int](filepath.Join(t.TempDir(), "none")) { // leaving early is fine
		break
	}
}
