package sitetest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// full says whether every size and page is asked for, and every tool needed.
func full() bool { return os.Getenv("EXPLAIN_SITETEST") == "full" }

// missing skips a test for want of a tool, or fails it where all must run.
func missing(t testing.TB, what, hint string) {
	t.Helper()
	if full() {
		t.Fatalf("%s is missing: %s", what, hint)
	}
	t.Skipf("needs %s: %s", what, hint)
}

// chromium returns the path of the browser, without which the test is skipped.
func chromium(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("needs Hugo and Chromium; -short leaves it out")
	}
	if path := os.Getenv("CHROME_PATH"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	missing(t, "Chromium", "install it (Debian: apt-get install chromium) or name it in CHROME_PATH")
	return ""
}

// nodeModule returns the path of a file of a package from npm.
func nodeModule(t testing.TB, file string) string {
	t.Helper()
	dir := os.Getenv("EXPLAIN_NODE_MODULES")
	if dir == "" {
		dir = filepath.Join(projectRoot, ".ci", "node_modules")
	}
	path, err := filepath.Abs(filepath.Join(dir, filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		missing(t, file, "run npm ci --prefix .ci --ignore-scripts")
	}
	return path
}

// program returns the path of a program that runs tools from npm.
func program(t testing.TB, name, hint string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, name, hint)
	}
	return path
}

// projectRoot is where tests find the project: they run in their own folder.
const projectRoot = "../../.."
