package bundle

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/tools/internal/merge"
)

// A record that cannot be read is told with its place and what to do.
func TestBadRecord(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, merge.RecordName), []byte("[[conflict]]\nlist = \"quotes\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := OpenConflicts(filepath.Join(dir, indexName), []byte("+++\n+++\n"))
	var hint interface{ Hint() string }
	if err == nil || !strings.Contains(err.Error(), merge.RecordName+":2:") || !errors.As(err, &hint) || hint.Hint() == "" {
		t.Errorf("error %v", err)
	}
}
