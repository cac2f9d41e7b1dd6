package published

import (
	"fmt"
	"html"
	"os"
	"path"
	"path/filepath"
	"strings"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/linecol"
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
		w.report(at, "page-link", "write the address in another way", "%q is not a valid address", addr)
		return
	case !ok:
		return
	}
	if addr != "" && addr[0] != '#' { // one without a path leads to the page itself
		if !w.has(a.file) && !w.has(a.file+"/index.html") {
			w.report(at, "page-link", "fix the address, or put the file there", "%q: no such page or file", addr)
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

// brokenFar returns the findings about links on a page, which is read again for
// their places and words.
func (s *folder) brokenFar(name string, links []farLink) ([]finding.Finding, error) {
	if len(links) == 0 {
		return nil, nil
	}
	data, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("checking the new site: %w", err)
	}
	text := string(data)
	findings := make([]finding.Finding, 0, len(links))
	var p linecol.Cursor
	for _, link := range links {
		f := finding.Finding{File: name, Rule: "fragment", Severity: finding.Error, Hint: "no element of that page has the id behind the #"}
		f.Line, f.Col = p.Of(data, int(link.at))
		rest := text[link.at:]
		if i := strings.IndexByte(rest, '='); i >= 0 {
			rest = rest[i+1:]
		} else {
			rest = ""
		}
		end := " >"
		if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
			end, rest = rest[:1], rest[1:]
		}
		if i := strings.IndexAny(rest, end); i >= 0 {
			rest = rest[:i]
		}
		f.Message = fmt.Sprintf("the address %s leads to no place on its page", html.UnescapeString(rest))
		findings = append(findings, f)
	}
	return findings, nil
}
