package filelock

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestAcquire(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.lock")
	silent := func() { t.Error("a free lock was waited for") }
	release, err := Acquire(t.Context(), file, silent)
	if err != nil {
		t.Fatal(err)
	}

	said := make(chan struct{})
	second := make(chan error)
	go func() {
		release, err := Acquire(t.Context(), file, func() { close(said) })
		if err == nil {
			defer release()
		}
		second <- err
	}()
	select {
	case <-said:
	case <-second:
		t.Fatal("two have the lock")
	case <-time.After(10 * patience):
		t.Fatal("waiting was not said")
	}
	release()
	if err := <-second; err != nil {
		t.Fatal(err)
	}
}

// Who no longer wants the lock does not keep it from others.
func TestAcquireGivesUp(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.lock")
	release, err := Acquire(t.Context(), file, func() {})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Acquire(ctx, file, func() {}); err != context.Canceled {
		t.Errorf("error %v", err)
	}
	release()
	release, err = Acquire(t.Context(), file, func() {})
	if err != nil {
		t.Fatal(err)
	}
	release()
}

func TestAcquireWithoutFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "missing", "x.lock")
	release, err := Acquire(t.Context(), file, func() {})
	if err != nil {
		t.Fatal(err)
	}
	release()
	told := 0
	release, err = Lock{File: file, Waiting: func() {}, Without: func(err error) {
		if told++; err == nil {
			t.Error("no reason")
		}
	}}.Acquire(t.Context())
	if err != nil || told != 1 {
		t.Fatalf("told %d times, %v", told, err)
	}
	release()
}

func TestForFolder(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	a, err := ForFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := ForFolder(link); err != nil || a != b {
		t.Errorf("%s by its name, %s by a link, %v", a, b, err)
	}
	if c, err := ForFolder(filepath.Dir(dir)); err != nil || a == c {
		t.Errorf("two folders share %s, %v", c, err)
	}
}
