package site

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// exchange exchanges two folders in one step. Its error is ErrUnsupported where
// the file system cannot.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.EINVAL) {
		return fmt.Errorf("exchanging folders: %w", errors.ErrUnsupported)
	}
	return err
}

func rename(from, to string) error { return os.Rename(from, to) }
