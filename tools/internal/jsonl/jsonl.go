// Package jsonl reads files of one JSON value a line.
package jsonl

import (
	"bufio"
	"encoding/json"
	"fmt"
	"iter"
	"os"
)

// maxLine is the length in bytes of the longest line that is read: 16 MiB.
const maxLine = 16 << 20

// Read returns the values of a file's lines, in order. An error, which names the
// file and the line, comes last.
func Read[T any](path string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		f, err := os.Open(path)
		if err != nil {
			yield(none, err)
			return
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, maxLine)
		n := 1
		for ; lines.Scan(); n++ {
			var value T
			if err := json.Unmarshal(lines.Bytes(), &value); err != nil {
				yield(none, fmt.Errorf("%s:%d: %w", path, n, err))
				return
			}
			if !yield(value, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(none, fmt.Errorf("%s:%d: %w", path, n, err))
		}
	}
}
