// Package filelock keeps two commands from working on one folder at once. The
// second waits, and says so; it does not fail.
//
// A lock is a file among the temporary ones. So it holds between commands that
// have the same folder of them: not between two users where each has their own
// (macOS), a service with a private one (systemd's PrivateTmp), two values of
// TMPDIR, or two machines that share the site's folder. Commands that may run so
// must be kept apart by whoever starts them.
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

// patience is how long a lock is waited for before that is said.
const patience = time.Second

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
// is called once if another process has had it for a second. The error is that
// of ctx, when it is done before the lock is free.
//
// Where the file cannot be made, or is another user's, there is no lock: that is
// no reason to refuse the work. [Lock] says so.
func Acquire(ctx context.Context, file string, waiting func()) (release func(), err error) {
	return Lock{File: file, Waiting: waiting}.Acquire(ctx)
}

// A Lock is one that is to be taken, and what to tell about it.
type Lock struct {
	// File is the file that the lock stands for.
	File string
	// Waiting is called once if another process has had the lock for a second.
	Waiting func()
	// Without, where it is set, is called once if no lock can be had, with the
	// reason; the work goes on.
	Without func(error)
}

// Acquire takes the lock, see the function of that name.
func (l Lock) Acquire(ctx context.Context) (release func(), err error) {
	type answer struct {
		release func()
		err     error
	}
	got := make(chan answer, 1)
	go func() {
		release, err := lockedfile.MutexAt(l.File).Lock()
		if err != nil {
			release = func() {}
		}
		got <- answer{release, err}
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	for {
		select {
		case a := <-got:
			if a.err != nil && l.Without != nil {
				l.Without(a.err)
			}
			return a.release, nil
		case <-timer.C:
			l.Waiting()
		case <-ctx.Done():
			go func() { (<-got).release() }()
			return nil, ctx.Err()
		}
	}
}
