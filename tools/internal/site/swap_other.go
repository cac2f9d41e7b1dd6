//go:build !linux && !darwin

package site

import (
	"errors"
	"fmt"

	"github.com/rogpeppe/go-internal/robustio"
)

// exchange answers ErrUnsupported: there is no such call here.
func exchange(a, b string) error {
	return fmt.Errorf("exchanging folders: %w", errors.ErrUnsupported)
}

// rename renames a folder. On Windows it tries again for a while, as a virus
// scanner may hold a file that was just written.
func rename(from, to string) error { return robustio.Rename(from, to) }
