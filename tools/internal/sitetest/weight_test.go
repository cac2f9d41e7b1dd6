package sitetest

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
)

// What a reader of an explainer waits for, compressed.
const (
	firstViewBytes    = 15_000
	firstViewRequests = 3
	meanPageBytes     = 6_550 // 6,000 is wanted
	meanMadeBytes     = 6_450 // of generated ones; 6,000 is wanted
)

// TestWeight opens the project's own explainers and counts what is fetched for
// the first view, the icon included.
func TestWeight(t *testing.T) {
	chromium(t)
	p := build(t, demo)
	b := newTab(t)
	total, pages := 0, 0
	for _, name := range p.pages {
		if ok, _ := path.Match("explainers/*/index.html", name); !ok || strings.Contains(name, "/page/") {
			continue
		}
		b.run(network.ClearBrowserCache(), network.SetCacheDisabled(true))
		p.take()
		b.open(p.url() + strings.TrimSuffix(name, "index.html"))
		// The browser asks for the icon when it likes, also while the next page loads.
		requests := slices.DeleteFunc(p.take(), func(r request) bool { return strings.HasSuffix(r.path, "/icon.svg") })
		if len(requests) == 0 {
			t.Fatalf("%s: nothing was asked for", name)
		}
		weight, count := packed(t, filepath.Join(p.dir, "icon.svg")), len(requests)+1
		for _, r := range requests {
			weight += r.bytes
		}
		size := packed(t, filepath.Join(p.dir, filepath.FromSlash(name)))
		total, pages = total+size, pages+1
		t.Logf("%s: first view %d bytes in %d requests, HTML %d", name, weight, count, size)
		if weight > firstViewBytes || count > firstViewRequests {
			t.Errorf("%s: first view of %d bytes in %d requests, more than %d in %d", name, weight, count, firstViewBytes, firstViewRequests)
		}
	}
	if pages == 0 {
		t.Fatal("no explainers")
	}
	t.Logf("%d explainers: mean HTML %d bytes", pages, total/pages)
	if total/pages > meanPageBytes {
		t.Errorf("the mean of %d explainers is %d bytes, more than %d", pages, total/pages, meanPageBytes)
	}
}

// packed returns the size of a file compressed with gzip.
func packed(t *testing.T, file string) int {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

// TestGeneratedWeight measures explainers of generated articles of about 700
// words, as "go run ./tools/bench" makes them.
func TestGeneratedWeight(t *testing.T) {
	if !full() {
		t.Skip("builds another site: EXPLAIN_SITETEST=full asks for it")
	}
	const n = 50
	dir := t.TempDir()
	cmd := exec.Command("go", "run", "./tools/bench", "-n", strconv.Itoa(n), "-runs", "1", "-keep", dir)
	cmd.Dir = projectRoot
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("making the explainers: %v\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "public", "explainers", "report-*", "index.html"))
	if err != nil || len(files) != n {
		t.Fatalf("%d explainers, %v", len(files), err)
	}
	total := 0
	for _, file := range files {
		total += packed(t, file)
	}
	t.Logf("%d generated explainers: mean HTML %d bytes", n, total/n)
	if total/n > meanMadeBytes {
		t.Errorf("the mean of %d generated explainers is %d bytes, more than %d", n, total/n, meanMadeBytes)
	}
}
