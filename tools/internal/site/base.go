package site

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"
)

// A base is where the site will stand.
type base struct {
	url      string // as Hugo gets it
	path     string // its path, with a slash at both ends
	absolute bool   // it names a host, so that addresses can be absolute
}

// findBase returns where the site will stand: the named URL, or the one in the
// site's configuration.
func findBase(root, named string) (base, error) {
	if named != "" {
		return parseBase(named, "--base-url")
	}
	for _, name := range []string{"hugo.toml", "config.toml"} { // Hugo's order
		file := filepath.Join(root, name)
		var config struct {
			BaseURL string `toml:"baseURL"` // BurntSushi/toml compares keys without regard to case, as Hugo does
		}
		if _, err := toml.DecodeFile(file, &config); errors.Is(err, fs.ErrNotExist) {
			continue
		} else if err != nil {
			return base{}, tomlError(name, err)
		}
		if strings.Contains(config.BaseURL, "://") {
			return parseBase(config.BaseURL, name)
		}
		path := "/" + strings.Trim(config.BaseURL, "/") + "/"
		if path == "//" {
			path = "/"
		}
		return base{url: path, path: path}, nil
	}
	if _, err := os.Stat(root); err != nil {
		return base{}, err
	}
	return base{}, hinted("name the folder that holds config.toml, content and layouts", "%s: no site: it has no config.toml", root)
}

// tomlError returns err as "file:line:col: message".
func tomlError(name string, err error) error {
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		return hinted("see the lines around it for how it is written", "%s:%d:%d: %s", name, syntax.Position.Line, syntax.Position.Col, syntax.Message)
	}
	return &Error{Msg: name + " cannot be read", err: err}
}

// parseBase reads an absolute URL, which from names the origin of.
func parseBase(s, from string) (base, error) {
	const hint = "write it like https://news.example/explainers/"
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return base{}, &Error{Msg: from, hint: hint, err: err}
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return base{}, hinted(hint, "%s: %q is no address of a site: it must begin with https:// or http:// and a host", from, s)
	case u.RawQuery != "" || u.Fragment != "" || u.User != nil:
		return base{}, hinted(hint, "%s: %q is no address of a site: it must have no user, query or fragment", from, s)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u = u.JoinPath("/")
	}
	return base{url: u.String(), path: u.EscapedPath(), absolute: true}, nil
}

// BaseURL returns the address that a site is built for: the named one, or the one
// in the configuration of the site in root. Without a host it is a path.
func BaseURL(root, named string) (string, error) {
	b, err := findBase(root, named)
	return b.url, err
}
