package bundle

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"explainer/tools/internal/merge"
)

// OpenConflicts returns the conflicts that are open in the content file at path,
// whose bytes are index, each with its place. A record that cannot be read is an
// error; without one there are no conflicts.
func OpenConflicts(path string, index []byte) ([]merge.Conflict, error) {
	name := filepath.Join(filepath.Dir(path), merge.RecordName)
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &problem{path: name, msg: "cannot be read", err: err}
	}
	recorded, err := merge.ParseRecord(name, data)
	if err != nil {
		return nil, err
	}
	return merge.Open(path, index, recorded)
}
