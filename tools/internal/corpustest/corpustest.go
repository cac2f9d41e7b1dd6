// Package corpustest finds the annotated articles by which evaluation tests
// measure. They are no part of the project: $EXPLAIN_CORPUS names their folder.
package corpustest

import (
	"os"
	"path/filepath"
	"testing"
)

// Path returns the path of a file or a folder of the corpus. The test is skipped
// where there is no corpus, or it has no such file.
func Path(tb testing.TB, names ...string) string {
	tb.Helper()
	dir := os.Getenv("EXPLAIN_CORPUS")
	if dir == "" {
		tb.Skip("EXPLAIN_CORPUS names no folder of annotated articles")
	}
	path := filepath.Join(append([]string{dir}, names...)...)
	if _, err := os.Stat(path); err != nil {
		tb.Skipf("the corpus lacks it: %v", err)
	}
	return path
}
