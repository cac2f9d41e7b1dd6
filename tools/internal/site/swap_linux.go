package site

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// exchange exchanges two folders in one step. Its error is ErrUnsupported where
// the file system or the kernel cannot.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EPERM) {
		return fmt.Errorf("exchanging folders: %w", errors.ErrUnsupported) // EPERM: seccomp
	}
	return err
}

func rename(from, to string) error { return os.Rename(from, to) }
