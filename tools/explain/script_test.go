package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"explainer/tools/internal/hugotest"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts that compare it")

// TestMain lets the scripts run this very program as "explain".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"explain": main})
}

// TestScripts runs the command lines in testdata/script. The names of those
// that need Hugo begin with "hugo-"; -short leaves them out.
func TestScripts(t *testing.T) {
	for _, group := range []struct {
		name, pattern string
		hugo          bool
	}{
		{"plain", "[^h]*.txtar", false},
		{"hugo", "hugo-*.txtar", true},
	} {
		t.Run(group.name, func(t *testing.T) {
			env := map[string]string{}
			if group.hugo {
				env["HUGO"] = hugotest.Path(t)
			}
			files, err := filepath.Glob(filepath.Join("testdata", "script", group.pattern))
			if err != nil || len(files) == 0 {
				t.Fatalf("no scripts %s: %v", group.pattern, err)
			}
			testscript.Run(t, testscript.Params{
				Files:         files,
				UpdateScripts: *update,
				Setup:         func(e *testscript.Env) error { return setup(e, env) },
				Cmds: map[string]func(*testscript.TestScript, bool, []string){
					"bytes":       writeBytes,
					"exits":       exits,
					"links":       links,
					"pack":        packFolder,
					"replace":     replaceIn,
					"samefolders": sameFolders,
					"site":        copySite,
				},
			})
		})
	}
}

// setup gives a script its environment.
func setup(e *testscript.Env, vars map[string]string) error {
	e.Setenv("HOME", e.WorkDir)
	for name, value := range vars {
		e.Setenv(name, value)
	}
	return nil
}

// exits runs a program and compares its exit status: exits STATUS PROGRAM ARG…
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// writeBytes writes a file from a Go string without its quotation marks:
// bytes FILE 'TEXT'
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE 'TEXT'")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// copySite copies the project's own site, without its explainers, into a new
// folder: site FOLDER
func copySite(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: site FOLDER")
	}
	to := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(to, 0o777))
	for _, name := range []string{"config.toml", "layouts", "static", "assets", "i18n", "content"} {
		from := filepath.Join(projectRoot(), name)
		info, err := os.Stat(from)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		ts.Check(err)
		if info.IsDir() {
			ts.Check(os.CopyFS(filepath.Join(to, name), os.DirFS(from)))
			continue
		}
		data, err := os.ReadFile(from)
		ts.Check(err)
		ts.Check(os.WriteFile(filepath.Join(to, name), data, 0o666))
	}
	bundles, err := filepath.Glob(filepath.Join(to, "content", "explainers", "*", "index.md"))
	ts.Check(err)
	for _, index := range bundles {
		ts.Check(os.RemoveAll(filepath.Dir(index)))
	}
}

// projectRoot is the folder with go.mod; tests run in their package's folder.
func projectRoot() string {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		panic(fmt.Sprintf("no working folder: %v", err))
	}
	return root
}
