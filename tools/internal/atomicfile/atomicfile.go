// Package atomicfile writes files whole: whoever reads one sees what was there
// before or what is there now, also after a crash.
//
// The usual packages do half of it: google/renameio exports nothing on Windows,
// natefinch/atomic does not sync the folder.
package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// newMode is the mode of a file that was not there before.
const newMode = 0o644

// Write puts data into the file path, by way of a file beside it that takes its
// place once it is on the disk. A file that was there keeps its mode; where it
// cannot be replaced it stays as it is. The folder must exist.
//
// The name of the file beside it begins with a dot, so that Hugo never
// publishes what a crash left over, and is always the same, so that the next
// call takes that away. Only one call at a time may write a path: commands see
// to that with a lock.
func Write(path string, data []byte) (err error) {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	tmp, err := create(filepath.Join(dir, "."+name+".tmp"))
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, cause(err))
	}
	defer func() {
		if err != nil {
			tmp.Close() // a second time where it was closed: that only gives an error
			os.Remove(tmp.Name())
			err = fmt.Errorf("writing %s: %w", path, cause(err))
		}
	}()
	if _, err = tmp.Write(data); err != nil {
		return err
	}
	if err = tmp.Chmod(modeOf(path)); err != nil && runtime.GOOS != "windows" {
		return err
	}
	if err = tmp.Sync(); err != nil {
		return err
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	if err = rename(tmp.Name(), path); err != nil {
		return err
	}
	return syncDir(dir)
}

// cause returns what is behind an error about the file beside path, whose name
// tells a user nothing.
func cause(err error) error {
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		return file.Err
	}
	if link := (*os.LinkError)(nil); errors.As(err, &link) {
		return link.Err
	}
	return err
}

// create makes the file path anew. What stands there is no longer anybody's; it
// is removed, not written over, for it may be a link to somewhere else.
func create(path string) (*os.File, error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
}

// modeOf returns the mode of the file path, or that of a new one.
func modeOf(path string) fs.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return newMode
}

// rename puts the file from in the place of to. On Windows that fails while
// another program has to open, such as a virus scanner or Hugo, which takes
// moments: it is tried for a second.
func rename(from, to string) error {
	err := os.Rename(from, to)
	if runtime.GOOS != "windows" {
		return err
	}
	for try := 0; err != nil && !errors.Is(err, fs.ErrNotExist) && try < 20; try++ {
		time.Sleep(50 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

// syncDir makes the rename last. Windows has no such call and file systems
// without one answer with an error; the file itself is on the disk by then.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, fs.ErrInvalid) {
		return err
	}
	return nil
}
