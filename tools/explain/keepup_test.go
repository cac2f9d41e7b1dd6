package main

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A preview that ended after it had answered starts again, and each mistake is
// told once; one that never answered is an error.
func TestKeepUp(t *testing.T) {
	first := errors.New("no Hugo")
	if err := (retry{}).keepUp(t.Context(), func(func()) error { return first }); !errors.Is(err, first) {
		t.Errorf("never answered: %v", err)
	}
	var out strings.Builder
	ends := []error{errors.New("crashed"), errors.New("a mistake"), errors.New("a mistake"), nil}
	starts := 0
	err := retry{tell: &out}.keepUp(t.Context(), func(ready func()) error {
		if starts == 0 || starts == 3 {
			ready()
		}
		starts++
		return ends[starts-1]
	})
	if err != nil || starts != 4 || strings.Count(out.String(), "a mistake") != 1 || !strings.Contains(out.String(), "crashed") {
		t.Errorf("%v after %d starts: %s", err, starts, out.String())
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = retry{pause: time.Hour, tell: &out}.keepUp(ctx, func(ready func()) error {
		ready()
		time.AfterFunc(time.Millisecond, cancel)
		return first
	})
	if err != nil {
		t.Errorf("ended while waiting: %v", err)
	}
}

// Calls during the work are one more piece of work.
func TestLatest(t *testing.T) {
	var done atomic.Int32
	begin, end := make(chan bool), make(chan bool)
	l := newLatest(t.Context(), func() { done.Add(1); begin <- true; end <- true })
	l.call()
	<-begin
	for range 100 {
		l.call()
	}
	<-end
	<-begin
	<-end
	select {
	case <-begin:
		t.Error("worked a third time")
	case <-time.After(20 * time.Millisecond):
	}
	if n := done.Load(); n != 2 {
		t.Errorf("worked %d times", n)
	}
}
