package annotate

import (
	"bytes"
	"html"
	"net/url"
	"strings"
)

// Links turn the addresses on a page into relative ones that name files, so
// that one output works at the root of a domain, below a path and from a disk.
// They do not change, so all workers share them.
type Links struct {
	prefix string // "/" or "/news/"
	files  map[string]struct{}
}

// NewLinks returns the Links of an output of the named files, slash-separated,
// below the base URL's path prefix, which has a slash at both ends.
func NewLinks(prefix string, names []string) *Links {
	l := &Links{prefix: prefix, files: make(map[string]struct{}, len(names))}
	for _, name := range names {
		l.files[name] = struct{}{}
	}
	return l
}

// Prefix returns the path of the base URL, with a slash at both ends.
func (l *Links) Prefix() string { return l.prefix }

// target returns the name of the file that an address on a page leads to, and
// what follows the path (query and fragment). It answers false where the address
// leads out of the site or is a bare fragment. The name is appended to buf.
func (l *Links) target(buf []byte, page string, addr []byte) (file, rest []byte, ok bool) {
	path := addr
	if i := bytes.IndexAny(addr, "?#"); i >= 0 {
		path, rest = addr[:i], addr[i:]
	}
	switch {
	case len(path) == 0 || bytes.HasPrefix(path, slashes) || HasScheme(path):
		return nil, nil, false
	case path[0] != '/':
		if buf, ok = appendJoined(buf, page, path); !ok {
			return nil, nil, false
		}
		return l.index(buf), rest, true
	case bytes.HasPrefix(path, []byte(l.prefix)):
		return l.index(append(buf, path[len(l.prefix):]...)), rest, true
	case len(path) == len(l.prefix)-1 && string(path) == l.prefix[:len(path)]:
		return append(buf, "index.html"...), rest, true
	}
	// Below the host's root but not below the base URL: ours only if there is such a file.
	file = l.index(append(buf, path[1:]...))
	return file, rest, l.has(file)
}

var slashes = []byte("//")

// index names the file that a server would answer with: the folder's index.html
// for a path that ends in a slash or is the name of a folder.
func (l *Links) index(path []byte) []byte {
	if len(path) == 0 || path[len(path)-1] == '/' {
		return append(path, "index.html"...)
	}
	if l.has(path) {
		return path
	}
	n := len(path)
	if path = append(path, "/index.html"...); l.has(path) {
		return path
	}
	return path[:n]
}

// has reports whether there is a file of that name, which may be written as in
// an attribute: with entities and percent signs.
func (l *Links) has(file []byte) bool {
	if _, ok := l.files[string(file)]; ok {
		return true
	}
	if bytes.IndexByte(file, '%') < 0 && bytes.IndexByte(file, '&') < 0 {
		return false
	}
	name, err := url.PathUnescape(html.UnescapeString(string(file)))
	if err != nil {
		return false
	}
	_, ok := l.files[name]
	return ok
}

// appendRelative appends to dst the address by which page reaches file: on the
// same page the bare fragment where there is one.
func appendRelative(dst []byte, page string, file, rest []byte) []byte {
	if string(file) == page && len(rest) > 0 && rest[0] == '#' {
		return append(dst, rest...)
	}
	shared := 0 // length of the folders that both have in common
	for i := 0; i < len(file) && i < len(page) && file[i] == page[i]; i++ {
		if page[i] == '/' {
			shared = i + 1
		}
	}
	down := file[shared:]
	ups := strings.Count(page[shared:], "/")
	for range ups {
		dst = append(dst, "../"...)
	}
	if ups == 0 && HasScheme(down) {
		dst = append(dst, "./"...) // "a:b" would be read as a scheme
	}
	dst = append(dst, down...)
	return append(dst, rest...)
}

// appendJoined appends path, relative to the folder that page stands in, to dst
// without its dot segments. It answers false where path climbs out of the site.
func appendJoined(dst []byte, page string, path []byte) ([]byte, bool) {
	start := len(dst)
	dst = append(dst, page[:strings.LastIndexByte(page, '/')+1]...)
	for len(path) > 0 {
		seg := path
		if i := bytes.IndexByte(path, '/'); i >= 0 {
			seg = path[:i+1]
		}
		path = path[len(seg):]
		switch string(seg) {
		case ".", "./":
		case "..", "../":
			if len(dst) == start {
				return dst, false
			}
			dst = dst[:start+bytes.LastIndexByte(dst[start:len(dst)-1], '/')+1]
		default:
			dst = append(dst, seg...)
		}
	}
	return dst, true
}

// HasScheme reports whether an address begins with a scheme such as "mailto:".
func HasScheme[T string | []byte](addr T) bool {
	for i := range len(addr) {
		switch c := addr[i]; {
		case c == ':':
			return i > 0
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}
