package main

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/net/html"
)

// links checks that every address in a published folder leads to a file in it,
// and every fragment to an element: links FOLDER [BASE]. BASE is the path at
// which the folder will stand; only the 404 page, which is served at any depth,
// may have addresses that begin with it.
func links(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args) > 2 {
		ts.Fatalf("usage: links FOLDER [BASE]")
	}
	base := "no base"
	if len(args) == 2 {
		base = args[1]
	}
	broken, n, err := brokenLinks(os.DirFS(ts.MkAbs(args[0])), base)
	ts.Check(err)
	ts.Logf("%d addresses", n)
	if n == 0 || len(broken) > 0 {
		ts.Fatalf("broken: %s", strings.Join(broken, "\n"))
	}
}

// A page is what a link check needs to know of an HTML file.
type page struct {
	ids   map[string]bool
	links []string
}

// brokenLinks returns the broken links of a published folder, and the number of
// all within it. Absolute addresses are not followed.
func brokenLinks(public fs.FS, base string) (broken []string, n int, err error) {
	pages := map[string]*page{}
	err = fs.WalkDir(public, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".html" {
			pages[name], err = readPage(public, name)
		}
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	for name, p := range pages {
		for _, link := range p.links {
			u, err := url.Parse(link)
			if err != nil {
				broken = append(broken, fmt.Sprintf("%s: %s: %v", name, link, err))
				continue
			}
			if u.Scheme != "" || u.Host != "" {
				continue
			}
			n++
			if rest, ok := strings.CutPrefix(u.Path, base); ok && name == "404.html" {
				u.Path = rest
				if rest == "" || strings.HasSuffix(rest, "/") {
					u.Path += "index.html"
				}
			}
			if why := follow(public, pages, name, u); why != "" {
				broken = append(broken, fmt.Sprintf("%s: %s: %s", name, link, why))
			}
		}
	}
	slices.Sort(broken)
	return broken, n, nil
}

// follow says why the address u in the page name leads nowhere; "" if it does.
func follow(public fs.FS, pages map[string]*page, name string, u *url.URL) string {
	target := name
	if u.Path != "" {
		if strings.HasPrefix(u.Path, "/") {
			return "works at a root only"
		}
		target = path.Join(path.Dir(name), u.Path)
	}
	info, err := fs.Stat(public, target)
	switch {
	case err != nil:
		return "no such file"
	case info.IsDir():
		return "a folder: opens nothing from a disk"
	case u.Fragment != "" && (pages[target] == nil || !pages[target].ids[u.Fragment]):
		return "no such id"
	}
	return ""
}

func readPage(public fs.FS, name string) (*page, error) {
	f, err := public.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		return nil, err
	}
	p := &page{ids: map[string]bool{}}
	for node := range root.Descendants() {
		for _, a := range node.Attr {
			switch a.Key {
			case "id":
				if p.ids[a.Val] {
					return nil, fmt.Errorf("%s: two elements have the id %s", name, a.Val)
				}
				p.ids[a.Val] = true
			case "href", "src":
				p.links = append(p.links, a.Val)
			}
		}
	}
	return p, nil
}

// sameFolders compares two folders byte for byte: samefolders A B
func sameFolders(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: samefolders A B")
	}
	a, err := readFolder(ts.MkAbs(args[0]))
	ts.Check(err)
	b, err := readFolder(ts.MkAbs(args[1]))
	ts.Check(err)
	for name, data := range a {
		if other, ok := b[name]; !ok || other != data {
			ts.Fatalf("%s differs", name)
		}
	}
	if len(a) != len(b) || len(a) == 0 {
		ts.Fatalf("%d files and %d", len(a), len(b))
	}
}

func readFolder(dir string) (map[string]string, error) {
	files := map[string]string{}
	return files, filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		files[strings.TrimPrefix(name, dir)] = string(data)
		return err
	})
}

func TestBrokenLinks(t *testing.T) {
	dir := t.TempDir()
	page := `<p id="here"><a href="#here">fine</a> <a href="#gone">1</a> <a href="/index.html">2</a> <a href="other.html">3</a> <a href="sub">4</a> <a href="https://news.example/">away</a></p>`
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o777); err != nil {
		t.Fatal(err)
	}
	broken, n, err := brokenLinks(os.DirFS(dir), "no base")
	if err != nil || n != 5 || len(broken) != 4 {
		t.Errorf("%d links, broken %q, %v; want 5, of them 4 broken", n, broken, err)
	}
}
