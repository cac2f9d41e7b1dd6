package parallel

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

func TestForDoesEachOnce(t *testing.T) {
	for _, workers := range []int{-1, 0, 1, 2, 8} {
		for _, n := range []int{0, 1, 3, 100} {
			calls := make([]atomic.Int32, n)
			if err := For(t.Context(), workers, n, func(i int) error {
				calls[i].Add(1)
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			for i := range calls {
				if got := calls[i].Load(); got != 1 {
					t.Errorf("%d workers: %d of %d was done %d times", workers, i, n, got)
				}
			}
		}
	}
}

// The error is that of the least number however the workers are scheduled: the
// one that fails first waits until a later one has failed.
func TestForReturnsTheLeastError(t *testing.T) {
	least, later := errors.New("least"), errors.New("later")
	failed := make(chan struct{})
	err := For(t.Context(), 2, 10, func(i int) error {
		switch i {
		case 0:
			<-failed
			return least
		case 1:
			close(failed)
			return later
		}
		return nil
	})
	if err != least {
		t.Errorf("got %v", err)
	}
}

func TestForStops(t *testing.T) {
	begun := 0
	wrong := errors.New("wrong")
	err := For(t.Context(), 1, 10, func(i int) error {
		begun++
		if i == 2 {
			return wrong
		}
		return nil
	})
	if err != wrong || begun != 3 {
		t.Errorf("%d were begun, error %v", begun, err)
	}

	begun = 0
	ctx, cancel := context.WithCancel(t.Context())
	err = For(ctx, 1, 10, func(int) error {
		begun++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || begun != 1 {
		t.Errorf("%d were begun after the end of the context, error %v", begun, err)
	}
}

func TestForEachGivesEachWorkerItsOwn(t *testing.T) {
	const workers, n = 3, 50
	var made atomic.Int32
	type buffer struct{ busy atomic.Bool }
	err := ForEach(t.Context(), workers, n, func() *buffer {
		made.Add(1)
		return new(buffer)
	}, func(b *buffer, _ int) error {
		if b.busy.Swap(true) {
			return errors.New("two pieces of work have one buffer")
		}
		time.Sleep(time.Millisecond)
		b.busy.Store(false)
		return nil
	})
	if err != nil || made.Load() > workers {
		t.Errorf("%d were made: %v", made.Load(), err)
	}
}

func TestWorkers(t *testing.T) {
	if Workers(3) != 3 || Workers(0) != runtime.GOMAXPROCS(0) || Workers(-1) != runtime.GOMAXPROCS(0) {
		t.Errorf("got %d, %d, %d", Workers(3), Workers(0), Workers(-1))
	}
}
