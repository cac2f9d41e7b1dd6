package bundle

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// A pool runs pieces of work side by side.
type pool struct {
	ctx     context.Context
	workers int
}

// newPool returns a pool of that many workers; 0 means one for each processor.
func newPool(ctx context.Context, workers int) *pool {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return &pool{ctx, workers}
}

// each calls do for 0 to n-1 and returns when all calls have. It stops early
// with the context's error when that is done.
func (p *pool) each(n int, do func(i int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(p.workers, n) {
		wg.Go(func() {
			for p.ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
	return p.ctx.Err()
}
