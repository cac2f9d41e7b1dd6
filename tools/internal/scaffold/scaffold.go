// Package scaffold makes a newsroom's own site from a copy of this project: its
// layouts, its tools, a configuration with the newsroom's name and address, and
// an article to begin with, but none of the demonstration's explainers.
//
// In go the project's folder and what the newsroom says of itself, out comes a
// folder that `explain build` publishes.
package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/atomicfile"
)

// A Site is what a newsroom says of its site.
type Site struct {
	Name    string // as the masthead and the pages' titles have it
	BaseURL string // where it will stand; empty when that is open
	Locale  string // of the interface: a file of i18n has this name; empty for English
}

// copied are the files and folders of the project that a site needs, in the
// order in which they are copied. The tools come along, so that a site's own
// repository builds with nothing but Go.
var copied = [...]string{
	"go.mod", "go.sum", ".gitignore", ".gitattributes", "LICENSE",
	"i18n", "layouts", "static", "tools", "content",
}

// An Error is a reason why no site was made.
type Error struct {
	msg, hint string
}

// Error returns the reason. The hint is not in it.
func (e *Error) Error() string { return e.msg }

// Hint returns what to do about it.
func (e *Error) Hint() string { return e.hint }

// Make makes a site in the folder to from the project in the folder from. The
// folder to must be missing or empty, and lie outside of from. When something
// fails, what was copied so far is taken away again.
func Make(from, to string, site Site) (err error) {
	if err := check(from, to, site); err != nil {
		return err
	}
	made, err := emptyFolder(to)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, clearAway(to, made))
		}
	}()
	for _, name := range copied {
		if err := copyTree(from, to, name); err != nil {
			return err
		}
	}
	for _, file := range written(site) {
		if err := write(filepath.Join(to, filepath.FromSlash(file.name)), file.text); err != nil {
			return err
		}
	}
	config, err := configOf(filepath.Join(from, "config.toml"), site)
	if err != nil {
		return err
	}
	return write(filepath.Join(to, "config.toml"), config)
}

// check refuses what cannot become a site.
func check(from, to string, site Site) error {
	if strings.TrimSpace(site.Name) == "" {
		return &Error{"the site has no name", `say --name "The Varn Herald, explained"`}
	}
	if strings.ContainsFunc(site.Name, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return &Error{"the site's name holds a line break or another control character", "a name is one line"}
	}
	if site.BaseURL != "" {
		u, err := url.Parse(site.BaseURL)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
			return &Error{fmt.Sprintf("%q is not an address of a site", site.BaseURL), "an address is like https://news.example/explained/"}
		}
	}
	if locale := site.locale(); strings.ContainsAny(locale, `/\`) || !isFile(filepath.Join(from, "i18n", locale+".toml")) {
		return &Error{fmt.Sprintf("the interface has no language %q", locale), "it has those of the folder i18n; a file more there is a language more"}
	}
	for _, name := range copied[:2] {
		if !isFile(filepath.Join(from, name)) {
			return &Error{from + ": not a copy of this project: there is no " + name, "run init in a clone of this project, or name one with --site FOLDER"}
		}
	}
	inside, err := within(from, to)
	if err != nil {
		return err
	}
	if inside {
		return &Error{to + ": lies in the project that it is made from", "name a folder beside it: ../our-explainers"}
	}
	return nil
}

func (s Site) locale() string {
	if s.Locale == "" {
		return "en"
	}
	return s.Locale
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// within reports whether the folder to is dir or lies in it.
func within(dir, to string) (bool, error) {
	dir, err := resolve(dir)
	if err != nil {
		return false, err
	}
	if to, err = resolve(to); err != nil {
		return false, err
	}
	rel, err := filepath.Rel(dir, to)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)), nil
}

// resolve makes path absolute, links resolved as far as it exists.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("finding %s: %w", path, err)
	}
	rest := ""
	for {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return filepath.Join(real, rest), nil
		}
		up := filepath.Dir(path)
		if up == path {
			return filepath.Join(path, rest), nil
		}
		path, rest = up, filepath.Join(filepath.Base(path), rest)
	}
}

// emptyFolder makes the folder, or sees that the one there is empty. made says
// that it was not there.
func emptyFolder(path string) (made bool, err error) {
	entries, err := os.ReadDir(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(path, 0o755); err != nil {
			return false, fmt.Errorf("making the site's folder: %w", err)
		}
		return true, nil
	case err != nil:
		return false, fmt.Errorf("looking into the site's folder: %w", err)
	case len(entries) > 0:
		return false, &Error{path + ": not empty", "name a folder that does not exist yet"}
	}
	return false, nil
}

// clearAway takes away what a failed call copied.
func clearAway(to string, made bool) error {
	if made {
		return os.RemoveAll(to)
	}
	entries, err := os.ReadDir(to)
	for _, entry := range entries {
		err = errors.Join(err, os.RemoveAll(filepath.Join(to, entry.Name())))
	}
	return err
}

func write(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	return atomicfile.Write(path, []byte(text))
}
