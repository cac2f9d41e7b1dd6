// Package filelock keeps two commands from working on one folder at once. The
// second waits, and says so; it does not fail, and it does not go on blindly.
package filelock

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// Patience is how long a lock is waited for before that is said.
const Patience = time.Second

// ForFolder returns the file whose lock stands for a folder, by the path that it
// really has. It lies among the temporary files: the folder may be under version
// control, or not writable.
func ForFolder(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("finding %s: %w", dir, err)
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	sum := sha256.Sum256([]byte(dir))
	return filepath.Join(os.TempDir(), fmt.Sprintf("explain-%x.lock", sum[:8])), nil
}

// Acquire takes the lock that a file stands for, and returns what gives it back.
// The system gives it back too when the process ends, however it ends. waiting
// is called once if another process has had it for [Patience]. The error is that
// of ctx, when it is done before the lock is free.
//
// Where the file cannot be made there is no lock: that is no reason to refuse
// the work.
func Acquire(ctx context.Context, file string, waiting func()) (release func(), err error) {
	got := make(chan func(), 1)
	go func() {
		release, err := lockedfile.MutexAt(file).Lock()
		if err != nil {
			release = func() {}
		}
		got <- release
	}()
	patience := time.NewTimer(Patience)
	defer patience.Stop()
	for {
		select {
		case release := <-got:
			return release, nil
		case <-patience.C:
			waiting()
		case <-ctx.Done():
			go func() { (<-got)() }()
			return nil, ctx.Err()
		}
	}
}
