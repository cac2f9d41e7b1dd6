package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"explainer/tools/internal/contentdir"
)

// copyTree copies one of the project's files or folders, but what belongs to
// the demonstration. What is not there is left out: not every copy has all.
func copyTree(from, to, name string) error {
	if _, err := os.Lstat(filepath.Join(from, name)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	project := os.DirFS(from)
	err := fs.WalkDir(project, name, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case demonstration(file, entry):
			return skip(entry)
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(to, filepath.FromSlash(file)), 0o755)
		case !entry.Type().IsRegular():
			return nil
		}
		return copyFile(project, file, filepath.Join(to, filepath.FromSlash(file)))
	})
	if err != nil {
		return fmt.Errorf("copying %s: %w", name, err)
	}
	return nil
}

// demonstration reports whether a file of the project shows what the program
// can do and is no part of a newsroom's site: explainers, and notes on people.
func demonstration(file string, entry fs.DirEntry) bool {
	switch path.Dir(file) {
	case contentdir.Explainers, "content/people":
		return entry.IsDir() || path.Base(file) == contentdir.Ledger
	}
	return file == "content/_index.md" // a site has its own
}

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func copyFile(project fs.FS, file, to string) error {
	data, err := fs.ReadFile(project, file)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}
