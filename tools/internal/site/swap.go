package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Publishing puts a finished folder in the place of the published one. Where the
// system can exchange two folders in one step, a reader sees the old site or the
// new one and nothing between; elsewhere two renames leave a moment without a
// folder, and a crash in it is mended at the next start.
//
// Nothing is synced: after a loss of power the site is built again.

// newName is where the new site is finished, on the same file system as dest.
func newName(dest string) string { return sibling(dest, "new") }

// oldName is where the published folder waits during the two renames.
func oldName(dest string) string { return sibling(dest, "old") }

// sibling returns a name beside dest that nobody else gives a folder.
func sibling(dest, what string) string {
	return filepath.Join(filepath.Dir(dest), "."+filepath.Base(dest)+".explain-"+what)
}

// newFolder makes the folder for the new site, with the mode of the folder that
// it will replace.
func newFolder(dest string) (string, error) {
	dir := newName(dest)
	if err := os.Mkdir(dir, 0o777); err != nil {
		return "", &Error{Msg: "making a folder beside " + dest, hint: "the folder above it must be writable: the new site is finished there", err: err}
	}
	if info, err := os.Stat(dest); err == nil {
		if err := os.Chmod(dir, info.Mode()); err != nil {
			os.Remove(dir)
			return "", fmt.Errorf("setting the mode of %s: %w", dir, err)
		}
	}
	return dir, nil
}

// recoverSwap mends what a crash left beside dest. It must have dest's lock.
func recoverSwap(dest string) error {
	old := oldName(dest)
	if _, err := os.Lstat(dest); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old, dest); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("putting the site published last back in its place: %w", err)
		}
	}
	for _, dir := range []string{newName(dest), old} {
		if err := os.RemoveAll(dir); err != nil {
			return fmt.Errorf("removing what a crash left: %w", err)
		}
	}
	return nil
}

// swap puts the folder dir in dest's place and returns where the folder that was
// there is now; "" if there was none. If it fails, dest is as it was.
func swap(dir, dest string) (old string, err error) {
	if _, err := os.Lstat(dest); errors.Is(err, fs.ErrNotExist) {
		if err := rename(dir, dest); err != nil {
			return "", fmt.Errorf("publishing to %s: %w", dest, err)
		}
		return "", nil
	}
	switch err := exchange(dir, dest); {
	case err == nil:
		return dir, nil
	case !errors.Is(err, errors.ErrUnsupported):
		return "", &Error{Msg: "publishing to " + dest, hint: swapHint, err: err}
	}
	return swapTwice(dir, dest, rename)
}

const swapHint = "a folder that is mounted, or held open by a program, cannot be replaced: publish into a folder inside it"

// swapTwice is swap by two renames.
func swapTwice(dir, dest string, rename func(from, to string) error) (old string, err error) {
	old = oldName(dest)
	if err := rename(dest, old); err != nil {
		return "", &Error{Msg: "publishing to " + dest, hint: swapHint, err: err}
	}
	if err := rename(dir, dest); err != nil {
		if back := rename(old, dest); back != nil {
			return "", &Error{Msg: "publishing to " + dest,
				hint: "the site published last is in " + old + ": the next build puts it back", err: errors.Join(err, back)}
		}
		return "", &Error{Msg: "publishing to " + dest, hint: swapHint, err: err}
	}
	return old, nil
}
