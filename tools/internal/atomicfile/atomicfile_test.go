package atomicfile

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "index.md")
	for _, data := range []string{"first", "", "third, longer than the first"} {
		if err := Write(path, []byte(data)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != data {
			t.Errorf("read %q, %v; want %q", got, err, data)
		}
	}
	wantFiles(t, dir, "index.md")
}

func TestWriteMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	path := filepath.Join(t.TempDir(), "index.md")
	if err := Write(path, nil); err != nil {
		t.Fatal(err)
	}
	wantMode(t, path, newMode)
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, []byte("x")); err != nil {
		t.Fatal(err)
	}
	wantMode(t, path, 0o600)
}

// A file that cannot be replaced stays, and nothing is left beside it.
func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "index.md")
	if err := os.MkdirAll(filepath.Join(path, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, []byte("x")); err == nil {
		t.Error("a folder was replaced")
	}
	wantFiles(t, dir, "index.md")
	missing := filepath.Join(dir, "no", "index.md")
	if err := Write(missing, nil); err == nil || strings.Contains(err.Error(), ".tmp") || strings.Count(err.Error(), missing) != 1 {
		t.Errorf("written into a folder that is not there: %v", err)
	}
}

// What a crash left is taken away by the next call, and a link in its place is
// not followed.
func TestWriteAfterCrash(t *testing.T) {
	dir := t.TempDir()
	left, other := filepath.Join(dir, ".index.md.tmp"), filepath.Join(t.TempDir(), "other")
	if err := os.WriteFile(other, []byte("whole"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, leave := range []func() error{
		func() error { return os.WriteFile(left, []byte("half"), 0o400) },
		func() error { return os.Symlink(other, left) },
	} {
		if err := leave(); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
		if err := Write(filepath.Join(dir, "index.md"), []byte("x")); err != nil {
			t.Fatal(err)
		}
		wantFiles(t, dir, "index.md")
	}
	if got, err := os.ReadFile(other); err != nil || string(got) != "whole" {
		t.Errorf("a link was written through: %q, %v", got, err)
	}
}

// Who reads while another writes sees one of the versions.
func TestWriteWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows lets nobody read in the moment of the exchange")
	}
	path := filepath.Join(t.TempDir(), "index.md")
	versions := [][]byte{bytes.Repeat([]byte("a"), 50_000), bytes.Repeat([]byte("b"), 50_000)}
	if err := Write(path, versions[0]); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 40 {
			if err := Write(path, versions[i%2]); err != nil {
				t.Error(err)
			}
		}
	}()
	for {
		select {
		case <-done:
			return
		default:
		}
		got, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(got, versions[0]) && !bytes.Equal(got, versions[1]) {
			t.Fatalf("read %d bytes, %v", len(got), err)
		}
	}
}

func wantFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entries {
		if i >= len(want) || e.Name() != want[i] {
			t.Errorf("%s holds %v, want %v", dir, entries, want)
			return
		}
	}
}

func wantMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != want {
		t.Errorf("mode %v, want %v", info.Mode().Perm(), want)
	}
}
