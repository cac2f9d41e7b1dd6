package bundle

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/merge"
)

// OpenConflicts returns the conflicts that are open in the content file at path,
// whose bytes are index, each with its place. A record that cannot be read is an
// error; without one there are no conflicts.
func OpenConflicts(path string, index []byte) ([]merge.Conflict, error) {
	name := filepath.Join(filepath.Dir(path), contentdir.Conflicts)
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &problem{path: name, msg: "cannot be read: " + cause(err).Error(), err: err}
	}
	recorded, err := merge.ParseRecord(name, data)
	if err != nil {
		return nil, badRecord(err)
	}
	return merge.Open(path, index, recorded)
}

// badRecord says what to do about a record of conflicts that cannot be read. err
// has its name and the place in it.
func badRecord(err error) error {
	return &hinted{err, "fix the TOML, or delete the file if its conflicts are settled"}
}
