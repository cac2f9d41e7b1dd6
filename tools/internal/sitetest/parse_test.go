package sitetest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// parse reads an HTML file.
func parse(file string) (*html.Node, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return html.Parse(f)
}

// file returns the path of a published file, slash-separated below the site's.
func (p *published) file(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

// parse reads a published page.
func (p *published) parse(t testing.TB, page string) *html.Node {
	t.Helper()
	root, err := parse(p.file(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// read returns a published file.
func (p *published) read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(p.file(name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// attr returns an element's attribute; "" where it has none.
func attr(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// elements returns the elements of a name, of a class where one is given.
func elements(root *html.Node, name, class string) (found []*html.Node) {
	for node := range root.Descendants() {
		if node.Type == html.ElementNode && node.Data == name &&
			(class == "" || strings.Contains(" "+attr(node, "class")+" ", " "+class+" ")) {
			found = append(found, node)
		}
	}
	return found
}

// text returns the words in a node.
func text(node *html.Node) string {
	var words strings.Builder
	for inner := range node.Descendants() {
		if inner.Type == html.TextNode {
			words.WriteString(inner.Data)
		}
	}
	return words.String()
}
