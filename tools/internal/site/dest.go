package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// markerFile stands in every folder that Build published. Only a folder that has
// it is replaced unseen, so that no slip of --dest removes what somebody wrote.
const markerFile = ".explain"

// markerText is what stands in it.
const markerText = "Written by explain build, which replaces this whole folder.\n"

// A destination is the folder to publish into.
type destination struct {
	path string // with symbolic links followed, so that a link stays one
	// unmarked says that it is the site's public folder and holds files, but was
	// not published by Build: plain Hugo writes there too. Nothing in it may be
	// lost that Hugo does not write anew; see strangers.
	unmarked bool
}

// resolveDest returns the folder to publish into after checking that it may be
// replaced.
func resolveDest(root, dest string) (destination, error) {
	real, err := filepath.EvalSymlinks(dest)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		parent, err := filepath.EvalSymlinks(filepath.Dir(dest))
		if err != nil {
			return destination{}, &Error{Msg: "--dest " + dest, hint: "make the folder above it first", err: err}
		}
		return destination{path: filepath.Join(parent, filepath.Base(dest))}, nil
	case err != nil:
		return destination{}, &Error{Msg: "--dest " + dest, err: err}
	}
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return destination{}, fmt.Errorf("finding the site's folder: %w", err)
	}
	if within(root, real) {
		return destination{}, hinted("name a folder of its own, such as public", "--dest %s: the site itself is in it", dest)
	}
	ours, err := replaceable(real)
	if err == nil && !ours && real != filepath.Join(root, defaultDest) {
		err = hinted("empty it, or name a folder of its own, such as public",
			"--dest %s: it holds files that explain build did not write, and they would be lost", dest)
	}
	return destination{path: real, unmarked: !ours}, err
}

// within reports whether path is dir or below it.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

// replaceable reports whether dir is empty or was published by Build.
func replaceable(dir string) (bool, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false, &Error{Msg: "--dest " + dir, hint: "name a folder", err: err}
	}
	if len(entries) == 0 {
		return true, nil
	}
	info, err := os.Lstat(filepath.Join(dir, markerFile))
	return err == nil && info.Mode().IsRegular(), nil
}

// strangers answers an error if dest, which Hugo may have written, has an entry
// that the new site in dir has not and that was not left out of it.
func strangers(dest, dir string, leftOut []string) error {
	entries, err := os.ReadDir(dest)
	if err != nil {
		return fmt.Errorf("looking for files of other hands in %s: %w", dest, err)
	}
	for _, e := range entries {
		if _, err := os.Lstat(filepath.Join(dir, e.Name())); err == nil || slices.Contains(leftOut, e.Name()) {
			continue
		}
		return hinted("move it elsewhere, or remove the folder",
			"%s: neither explain build nor Hugo writes it, and it would be lost", filepath.Join(dest, e.Name()))
	}
	return nil
}
