package bundle

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/tools/internal/contentdir"
)

// A record that cannot be read is told with its place and what to do.
func TestBadRecord(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, contentdir.Conflicts), []byte("[[conflict]]\nlist = \"quotes\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := OpenConflicts(filepath.Join(dir, contentdir.Index), []byte("+++\n+++\n"))
	var hint interface{ Hint() string }
	if err == nil || !strings.Contains(err.Error(), contentdir.Conflicts+":2:") || !errors.As(err, &hint) || hint.Hint() == "" {
		t.Errorf("error %v", err)
	}
}
