// Package hugotest finds Hugo for the tests that run it.
package hugotest

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/tools/internal/site"
)

// Path returns the path of the Hugo that the site is built with. The first call
// on a machine compiles it, once for all packages whose tests run at the same
// time. Under -short the test is skipped, and says why.
func Path(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("needs Hugo, which takes minutes to compile the first time; -short leaves it out")
	}
	hugo, err := site.FindHugo(t.Context(), moduleRoot(t), "", site.Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	return hugo.Path
}

// moduleRoot is the nearest folder upward with a go.mod; tests run in their
// package's folder.
func moduleRoot(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the working folder")
		}
		dir = up
	}
}
