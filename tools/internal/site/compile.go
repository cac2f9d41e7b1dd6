package site

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"explainer/tools/internal/filelock"
)

// toolHugo returns the path of the Hugo that is a tool of root's go.mod. The Go
// command keeps the program in its cache; asking it takes half a second, so the
// answer is noted beside it and asked for again only when go.mod, go.sum or Go
// changed, or the program is gone.
func toolHugo(ctx context.Context, root string, hooks Hooks) (string, error) {
	note := noteFile(root)
	if path, ok := readNote(note); ok {
		return path, nil
	}
	goCmd, err := exec.LookPath("go")
	if err != nil {
		return "", hinted("install Go (https://go.dev/dl/), or name a Hugo with --hugo PATH",
			"there is neither Hugo %s nor Go on PATH", HugoVersion)
	}
	unlock, err := filelock.Acquire(ctx, note+".lock", func() {
		hooks.logf("waiting for another process that compiles Hugo")
	})
	if err != nil {
		return "", err
	}
	defer unlock()
	if path, ok := readNote(note); ok {
		return path, nil // the other process compiled it
	}
	path, err := compileHugo(ctx, goCmd, root, hooks)
	if err != nil {
		return "", err
	}
	// Without the note the next build asks again: nothing is lost.
	_ = os.WriteFile(note, []byte(path), 0o644)
	return path, nil
}

// noteFile returns where the path of the compiled Hugo is noted.
func noteFile(root string) string {
	h := sha256.New()
	fmt.Fprintln(h, runtime.Version(), runtime.GOOS, runtime.GOARCH, os.Getenv("GOFLAGS"), os.Getenv("GOCACHE"))
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		fmt.Fprintf(h, "%d %v\n", len(data), err == nil)
		h.Write(data)
	}
	dir, err := os.UserCacheDir()
	if err == nil {
		dir = filepath.Join(dir, "explain")
		err = os.MkdirAll(dir, 0o755)
	}
	if err != nil { // a machine without a home
		dir = os.TempDir()
	}
	return filepath.Join(dir, fmt.Sprintf("hugo-%s-%x", HugoVersion, h.Sum(nil)[:8]))
}

// readNote returns the program that is noted in a file, if it is still there.
func readNote(note string) (path string, ok bool) {
	data, err := os.ReadFile(note)
	if err != nil || !filepath.IsAbs(string(data)) {
		return "", false
	}
	info, err := os.Stat(string(data))
	return string(data), err == nil && info.Mode().IsRegular()
}

// compileHugo compiles Hugo and returns the program's path. The packages come
// first, since the Go command counts them for us; then `go tool` links them,
// and keeps what it linked.
func compileHugo(ctx context.Context, goCmd, root string, hooks Hooks) (string, error) {
	fetched := 0
	stale, err := runGo(ctx, goCmd, root, func(line string) bool {
		if !strings.HasPrefix(line, "go: downloading ") {
			return false
		}
		fetched++
		hooks.progress(StageFetch, fetched, 0)
		return true
	}, "list", "-deps", "-f", "{{if .Stale}}{{.ImportPath}}{{end}}", hugoPackage+"/commands")
	if err != nil {
		return "", err
	}
	if total := len(strings.Fields(stale)); total > 0 {
		hooks.logf("compiling Hugo %s, once: %d packages, some minutes", HugoVersion, total)
		done := 0
		_, err := runGo(ctx, goCmd, root, func(line string) bool {
			if strings.ContainsAny(line, " :#") { // a message; else a package's path
				return false
			}
			done++
			hooks.progress(StageCompile, min(done, total), total)
			return true
		}, "build", "-v", hugoPackage+"/commands")
		if err != nil {
			return "", err
		}
		hooks.progress(StageCompile, total, total)
	}
	hooks.logf("asking the Go command for Hugo %s", HugoVersion) // it may link it: half a minute
	out, err := runGo(ctx, goCmd, root, nil, "tool", "-n", "hugo")
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(out), nil
}

// runGo runs the Go command in root and returns what it prints. The lines of its
// standard error go to take, which may be nil; those that it refuses are what
// the error says should the command fail.
func runGo(ctx context.Context, goCmd, root string, take func(line string) bool, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, goCmd, args...)
	cmd.Dir = root
	var out bytes.Buffer
	cmd.Stdout = &out
	pipe, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return "", fmt.Errorf("running go %s: %w", args[0], err)
	}
	var messages []string
	for lines := bufio.NewScanner(pipe); lines.Scan(); {
		if line := lines.Text(); take == nil || !take(line) {
			messages = append(messages, line)
		}
	}
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", goError(args, messages, err)
	}
	return out.String(), nil
}

// goError returns what the Go command said when it failed.
func goError(args, messages []string, err error) error {
	const most = 5 // lines: the first ones say what is wrong
	said := strings.Join(messages[:min(len(messages), most)], "\n")
	if said == "" {
		said = err.Error()
	}
	return &Error{
		Msg:  "getting Hugo with the Go command (go " + args[0] + ")",
		hint: "its modules come from the network once; --hugo PATH names a Hugo that is there already",
		err:  errors.New(said),
	}
}
