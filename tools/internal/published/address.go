package published

import (
	"net/url"
	"path"
	"strings"

	"explainer/tools/internal/annotate"
)

// A base is where the folder will stand.
type base struct {
	origin string // "https://news.example"; empty when not known
	path   string // with a slash at both ends
}

func newBase(address string) base {
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return base{path: "/"}
	}
	b := base{path: "/" + strings.Trim(u.EscapedPath(), "/") + "/"}
	if b.path == "//" {
		b.path = "/"
	}
	if u.Host != "" {
		b.origin = u.Scheme + "://" + u.Host
	}
	return b
}

// An address is where a link leads to within the folder.
type address struct {
	file     string // slash-separated; may be a folder's, with a slash at its end
	fragment string
	// rooted says that the address begins with a slash or a host, so that it
	// holds only at the place the site was built for.
	rooted bool
}

// resolve returns where the address on a page leads to; ok is false where it
// leads out of the folder, and malformed says that it leads nowhere at all.
func (b base) resolve(page, addr string) (a address, ok, malformed bool) {
	addr = strings.Trim(addr, " \t\r\n\f")
	if b.origin != "" {
		if rest, found := strings.CutPrefix(addr, b.origin); found && (rest == "" || strings.ContainsRune("/?#", rune(rest[0]))) {
			addr = "/" + strings.TrimPrefix(rest, "/")
		}
	}
	if strings.HasPrefix(addr, "//") || annotate.HasScheme(addr) {
		return a, false, false
	}
	addr, a.fragment, _ = strings.Cut(addr, "#")
	addr, _, _ = strings.Cut(addr, "?")
	var err error
	if a.fragment, err = url.PathUnescape(a.fragment); err != nil {
		return a, false, true
	}
	file := addr
	switch {
	case addr == "":
		a.file = page
		return a, true, false
	case addr[0] == '/':
		a.rooted = true
		switch rest, found := strings.CutPrefix(addr, b.path); {
		case found:
			file = rest
		case addr+"/" == b.path:
			file = ""
		default:
			return a, false, false // beside our site, on the same host
		}
	default:
		if file = path.Join(path.Dir(page), addr); strings.HasSuffix(addr, "/") && file != "." {
			file += "/"
		}
		if file == ".." || strings.HasPrefix(file, "../") {
			return a, false, true
		}
	}
	if file, err = url.PathUnescape(file); err != nil {
		return a, false, true
	}
	if a.file = strings.TrimPrefix(file, "./"); a.file == "" || a.file == "." || strings.HasSuffix(a.file, "/") {
		a.file = strings.TrimSuffix(a.file, ".") + "index.html"
	}
	return a, true, false
}
