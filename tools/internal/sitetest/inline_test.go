package sitetest

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestNothingInline looks for styles and scripts in the pages, which a strict
// policy stops.
func TestNothingInline(t *testing.T) {
	p := build(t, atRoot)
	for _, name := range p.pages {
		for node := range p.parse(t, name).Descendants() {
			kind := attr(node, "type")
			data := kind == "application/ld+json" || kind == "application/json"
			for _, a := range node.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", name, node.Data, a.Key, a.Val)
				}
			}
			if node.Type == html.ElementNode && (node.Data == "style" || node.Data == "script" && !data) {
				t.Errorf("%s: <%s>", name, node.Data)
			}
		}
	}
}

// TestWithheld looks for a sentence of an article that may not be published,
// and for the name of somebody who has no page, in all published files.
func TestWithheld(t *testing.T) {
	for _, v := range []variant{atRoot, onDisk} {
		p := build(t, v)
		err := fs.WalkDir(os.DirFS(p.dir), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			if strings.Contains(name, "private-witness") {
				t.Errorf("%s is published", name)
			}
			data := string(p.read(t, name))
			if strings.Contains(data, "private-witness") {
				t.Errorf("%s names the page of somebody who has none", name)
			}
			if strings.Contains(data, "This sentence may not be published here") {
				t.Errorf("%s has the article's body", name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
