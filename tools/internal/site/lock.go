package site

import (
	"context"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lockPatience is how long a lock is waited for before that is said.
const lockPatience = time.Second

// lock takes the lock that a file stands for, and returns what gives it back.
// The system gives it back too when the process ends. waiting is called if
// another process has it. Where the file cannot be made there is no lock: two
// processes then do the same work twice.
func lock(ctx context.Context, file string, waiting func()) (unlock func(), err error) {
	got := make(chan func(), 1)
	go func() {
		unlock, err := lockedfile.MutexAt(file).Lock()
		if err != nil {
			unlock = func() {}
		}
		got <- unlock
	}()
	patience := time.NewTimer(lockPatience)
	defer patience.Stop()
	for {
		select {
		case unlock := <-got:
			return unlock, nil
		case <-patience.C:
			waiting()
		case <-ctx.Done():
			go func() { (<-got)() }()
			return nil, ctx.Err()
		}
	}
}
