package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"strings"
)

// HugoVersion is the version of Hugo that the layouts are written for, the one
// in go.mod.
const HugoVersion = "0.165.0"

// hugoPackage is Hugo's command in the Go module.
const hugoPackage = "github.com/gohugoio/hugo"

// A Hugo is a program that renders the site.
type Hugo struct {
	Path string
	Why  string // why it was taken, as a clause
}

// FindHugo returns the Hugo to run for the site in root: the one named, else
// one on PATH if it is exactly HugoVersion, else the one that root's go.mod
// has as a tool. That one is compiled the first time, which takes minutes;
// processes that want it at the same time wait for one of them to compile it.
func FindHugo(ctx context.Context, root, named string, hooks Hooks) (Hugo, error) {
	if named != "" {
		return namedHugo(ctx, named, hooks)
	}
	if path, err := exec.LookPath("hugo"); err == nil {
		version, err := hugoVersion(ctx, path)
		if err == nil && version == HugoVersion {
			return Hugo{Path: path, Why: "it is on PATH and of the right version"}, nil
		}
		if err == nil {
			hooks.logf("the hugo on PATH is %s, not %s: not used", version, HugoVersion)
		}
	}
	path, err := toolHugo(ctx, root, hooks)
	if err != nil {
		return Hugo{}, err
	}
	return Hugo{Path: path, Why: "go.mod names it"}, nil
}

// namedHugo returns the Hugo that was named, whatever its version is.
func namedHugo(ctx context.Context, named string, hooks Hooks) (Hugo, error) {
	path, err := exec.LookPath(named)
	if err != nil && !errors.Is(err, exec.ErrDot) {
		return Hugo{}, &Error{Msg: "--hugo " + named, hint: "name the program's file, not its folder", err: reason(err)}
	}
	version, err := hugoVersion(ctx, path)
	if err != nil {
		return Hugo{}, &Error{Msg: "--hugo " + named + " is no Hugo that runs here", hint: "try: " + named + " version", err: err}
	}
	if version != HugoVersion {
		hooks.logf("%s is Hugo %s; the layouts are written for %s", named, version, HugoVersion)
	}
	return Hugo{Path: path, Why: "--hugo names it"}, nil
}

// hugoVersion asks a Hugo for its version.
func hugoVersion(ctx context.Context, path string) (string, error) {
	out, err := exec.CommandContext(ctx, path, "version").Output()
	if err != nil {
		return "", fmt.Errorf("asking %s for its version: %w", path, err)
	}
	version, ok := parseVersion(string(out))
	if !ok {
		return "", fmt.Errorf("asking %s for its version: it answered %q", path, firstLine(string(out)))
	}
	return version, nil
}

// parseVersion reads the version in what `hugo version` prints, such as
// "hugo v0.165.0-3f2d+extended linux/amd64 BuildDate=…". The commit and what it
// was built with do not matter; a version under development is not the released
// one and keeps its "-DEV".
func parseVersion(out string) (version string, ok bool) {
	rest, ok := strings.CutPrefix(out, "hugo v")
	if !ok {
		return "", false
	}
	version = rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789."))]
	if strings.HasPrefix(rest[len(version):], "-DEV") {
		version += "-DEV"
	}
	return version, strings.Count(version, ".") == 2
}

// reason returns what is behind an error of looking for a program.
func reason(err error) error {
	var file *fs.PathError
	var program *exec.Error
	if errors.As(err, &file) {
		return file.Err
	}
	if errors.As(err, &program) {
		return program.Err
	}
	return err
}

// firstLine returns the first line of s that is not empty.
func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return strings.TrimSpace(line)
}
