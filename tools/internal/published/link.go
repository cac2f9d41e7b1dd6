package published

import (
	"fmt"
	"html"
	"os"
	"path"
	"path/filepath"
	"strings"

	"explainer/tools/internal/check"
)

// link follows an address that stands at a place of the file.
func (w *reader) link(addr string, at int) {
	key := path.Dir(w.name) + "\n" + addr
	if w.known[key] {
		return
	}
	a, ok, malformed := w.base.resolve(w.name, addr)
	switch {
	case malformed:
		w.report(at, "link", "write the address in another way", "%q is no address", addr)
		return
	case !ok:
		return
	}
	if addr != "" && addr[0] != '#' { // one without a path leads to the page itself
		if !w.has(a.file) && !w.has(a.file+"/index.html") {
			w.report(at, "link", "mend the address, or put the file there", "%q leads to no file of the site", addr)
			return
		}
		if !w.has(a.file) {
			a.file += "/index.html"
		}
	}
	fragment, _, _ := strings.Cut(a.fragment, ":~:") // the rest is for the browser
	switch {
	case fragment == "" || fragment == "top":
		if len(w.known) < maxKnown && a.file != w.name {
			w.known[key] = true
		}
	case a.file == w.name:
		w.near = append(w.near, nearLink{fragment, at})
	default:
		w.result.far = append(w.result.far, farLink{file: w.files[a.file], at: int32(at), fragment: hash(fragment)})
	}
}

// maxKnown is how many addresses a worker remembers.
const maxKnown = 100_000

// has reports whether there is a file of that name.
func (s *folder) has(name string) bool {
	_, ok := s.files[name]
	return ok
}

// brokenFar returns the finding about a link on a page, which is read again for
// its place and words.
func (s *folder) brokenFar(name string, link farLink) (check.Finding, error) {
	f := check.Finding{File: name, Rule: "fragment", Severity: check.Error, Hint: "no element of that page has the id behind the #"}
	data, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	if err != nil {
		return f, fmt.Errorf("checking the new site: %w", err)
	}
	text := string(data)
	f.Line, f.Col = check.Position(text, int(link.at))
	_, addr, _ := strings.Cut(text[link.at:], "=")
	end := " >"
	if addr != "" && (addr[0] == '"' || addr[0] == '\'') {
		end, addr = addr[:1], addr[1:]
	}
	if i := strings.IndexAny(addr, end); i >= 0 {
		addr = addr[:i]
	}
	f.Message = fmt.Sprintf("the address %s leads to no place on its page", html.UnescapeString(addr))
	return f, nil
}
