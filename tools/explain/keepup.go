package main

import (
	"context"
	"fmt"
	"io"
	"time"
)

// A retry is how a preview is started again after Hugo's server crashed, which
// it does at some mistakes in front matter.
type retry struct {
	pause time.Duration // between two starts
	tell  io.Writer     // gets why it ended
}

// keepUp runs serve until ctx ends, and again whenever it ends with an error
// after it was ready once: the editor is at work on the mistake that ended it.
// An error before that is returned. serve calls ready once it answers.
func (r retry) keepUp(ctx context.Context, serve func(ready func()) error) error {
	answered, told := false, ""
	for {
		err := serve(func() { answered, told = true, "" })
		if err == nil || ctx.Err() != nil || !answered {
			return err
		}
		if msg := err.Error(); msg != told { // the same mistake is told once
			printError(r.tell, err)
			fmt.Fprintln(r.tell, "the preview starts again when that is fixed; end it with Ctrl-C")
			told = msg
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(r.pause):
		}
	}
}

// A latest does a piece of work in the background, once for all the calls that
// came while it was at it before.
type latest struct{ due chan struct{} }

// newLatest starts the worker, which does work until ctx ends.
func newLatest(ctx context.Context, work func()) *latest {
	l := &latest{make(chan struct{}, 1)}
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-l.due:
				work()
			}
		}
	}()
	return l
}

// call has the work done once more, soon.
func (l *latest) call() {
	select {
	case l.due <- struct{}{}:
	default: // it is due already
	}
}
