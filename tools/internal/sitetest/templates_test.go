package sitetest

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"
)

// Templates are kept short enough to be read at a glance, and the style sheet
// small enough to come with the first packets.
const (
	medianLines  = 30
	longestLines = 60
	styleBytes   = 20_000
)

// TestTemplateLength measures the layouts and the style sheet.
func TestTemplateLength(t *testing.T) {
	var lengths []int
	layouts := os.DirFS(filepath.Join(projectRoot, "layouts"))
	err := fs.WalkDir(layouts, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) == ".txt" {
			return err
		}
		data, err := fs.ReadFile(layouts, name)
		if err != nil {
			return err
		}
		n := bytes.Count(data, []byte("\n"))
		if n > longestLines {
			t.Errorf("layouts/%s has %d lines, more than %d", name, n, longestLines)
		}
		lengths = append(lengths, n)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lengths)
	median := lengths[len(lengths)/2]
	t.Logf("%d templates: median %d lines, longest %d", len(lengths), median, lengths[len(lengths)-1])
	if median > medianLines {
		t.Errorf("the median of %d templates is %d lines, more than %d", len(lengths), median, medianLines)
	}
	style, err := os.ReadFile(filepath.Join(projectRoot, "static", "style.css"))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("style.css: %d bytes", len(style))
	if len(style) > styleBytes {
		t.Errorf("static/style.css has %d bytes, more than %d", len(style), styleBytes)
	}
}
