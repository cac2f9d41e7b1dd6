// Package parallel does pieces of work side by side, such that what comes of
// them does not depend on how many workers there are.
package parallel

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Workers returns n, or the number of processors that may be used where n is not
// positive.
func Workers(n int) int {
	if n <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}

// For calls do for 0 to n-1, by so many workers at once, see [Workers]. Results go
// where i says, so that they stand in the order of the work.
//
// It returns the error of the least i that failed, the same with any number of
// workers. After an error no more work is begun, nor once ctx is done; it returns
// when all that was begun has ended.
func For(ctx context.Context, workers, n int, do func(i int) error) error {
	return ForEach(ctx, workers, n, func() struct{} { return struct{}{} }, func(_ struct{}, i int) error { return do(i) })
}

// ForEach is [For] with something of its own for each worker, such as buffers,
// which newWorker makes.
func ForEach[W any](ctx context.Context, workers, n int, newWorker func() W, do func(w W, i int) error) error {
	var (
		next atomic.Int64
		wg   sync.WaitGroup
		mu   sync.Mutex // guards the next two
		at   = n
		err  error
	)
	var stop atomic.Bool
	for range min(Workers(workers), n) {
		wg.Go(func() {
			w := newWorker()
			for ctx.Err() == nil && !stop.Load() {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if failed := do(w, i); failed != nil {
					stop.Store(true)
					mu.Lock()
					if i < at {
						at, err = i, failed
					}
					mu.Unlock()
				}
			}
		})
	}
	wg.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
