package site

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

func TestParseVersion(t *testing.T) {
	for out, want := range map[string]string{
		"hugo v0.165.0 linux/amd64 BuildDate=unknown":                              "0.165.0",
		"hugo v0.165.0-3f2d+extended+withdeploy darwin/arm64 BuildDate=2026-01-01": "0.165.0",
		"hugo v0.165.0+extended windows/amd64 BuildDate=unknown":                   "0.165.0",
		"hugo v0.165.1 linux/amd64":                                                "0.165.1",
		"hugo v0.165.0-DEV linux/amd64":                                            "0.165.0-DEV",
		"hugo v0.165.0-DEV-3f2d linux/amd64":                                       "0.165.0-DEV",
		"Hugo Static Site Generator v0.54.0":                                       "",
		"hugo v1 linux":                                                            "",
		"":                                                                         "",
	} {
		got, ok := parseVersion(out)
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%q: version %q, want %q", out, got, want)
		}
	}
}

// TestHugoVersion compares the constant with go.mod.
func TestHugoVersion(t *testing.T) {
	mod, err := os.ReadFile("../../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if want := hugoPackage + " v" + HugoVersion + "\n"; !strings.Contains(strings.ReplaceAll(string(mod), " // indirect", ""), want) {
		t.Errorf("go.mod does not have %q", want)
	}
}

func TestHugoMessage(t *testing.T) {
	root := filepath.FromSlash("/home/ann/my site")
	for _, test := range []struct{ in, want string }{
		{`error building site: assemble: failed to create page from pageMetaSource /explainers/b: "ROOT/content/explainers/b/index.md:2:11": unmarshal failed: toml: basic strings cannot have new lines`,
			`content/explainers/b/index.md:2:11: unmarshal failed: toml: basic strings cannot have new lines`},
		{`error building site: render: [en v1.0.0 guest] failed to render pages: render of "ROOT/content/a.md" failed: "ROOT/layouts/page.html:1:25": execute of template failed: can't evaluate field Foo`,
			`layouts/page.html:1:25: execute of template failed: can't evaluate field Foo (rendering content/a.md)`},
		{`error building site: "ROOT/layouts/baseof.html:1:1": apply base template failed: template: single.html:1: unexpected "<" in operand`,
			`layouts/baseof.html:1:1: apply base template failed: template: single.html:1: unexpected "<" in operand`},
		{`render of "ROOT/content/a.md" failed: "ROOT/layouts/page.html:3:5": execute of template failed: "ROOT/content/a.md:9:1": shortcode "x": no`,
			`content/a.md:9:1: shortcode "x": no`},
		{`the "date" front matter field is not a parsable date: see ROOT/content/explainers/b/index.md`,
			`the "date" front matter field is not a parsable date: see content/explainers/b/index.md`},
		{`failed to load config: "ROOT/config.toml:24:5": unmarshal failed: toml: x`, `config.toml:24:5: unmarshal failed: toml: x`},
		{`an odd " message`, `an odd " message`},
		{`/explainers/a: broken thing`, `/explainers/a: broken thing`},
	} {
		in := strings.ReplaceAll(test.in, "ROOT", root)
		if got := hugoMessage(root, in); got != test.want {
			t.Errorf("%s\nbecame %s\nwant   %s", in, got, test.want)
		}
	}
}

func TestHugoError(t *testing.T) {
	failed := errors.New("exit status 1")
	for _, test := range []struct{ said, want string }{
		{"WARN  careful\nERROR /a: one\nERROR two\nERROR error building site: logged 2 error(s)\n", "/a: one\ntwo"},
		{"panic: deferred execution with id \"__h\" not found\n\ngoroutine 15 [running]:\nx\n", `Hugo crashed: deferred execution with id "__h" not found`},
		{"", "running Hugo: exit status 1"},
		{"signal: killed\nmore\n", "running Hugo: signal: killed"},
	} {
		if err := hugoError("/s", test.said, failed); err.Error() != test.want {
			t.Errorf("%q became %q, want %q", test.said, err, test.want)
		}
	}
}

// script writes a program that behaves as a Hugo of that version.
func script(t *testing.T, dir, version string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell script")
	}
	file := filepath.Join(dir, "hugo")
	if err := os.WriteFile(file, []byte("#!/bin/sh\necho 'hugo v"+version+" linux/amd64'\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestFindHugo(t *testing.T) {
	empty, right, wrong := t.TempDir(), t.TempDir(), t.TempDir()
	rightHugo, wrongHugo := script(t, right, HugoVersion), script(t, wrong, "0.54.0")
	broken := filepath.Join(t.TempDir(), "hugo")
	writeFile(t, broken, "not a program")
	if err := os.Chmod(broken, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir()) // no note of a compiled Hugo
	t.Setenv("HOME", t.TempDir())
	for _, test := range []struct{ name, path, named, want, err, log string }{
		{name: "on PATH", path: right, want: rightHugo},
		{name: "on PATH of another version, no Go", path: wrong,
			err: "there is neither Hugo 0.165.0 nor Go on PATH", log: "the hugo on PATH is 0.54.0, not 0.165.0: not used\n"},
		{name: "nothing", path: empty, err: "there is neither Hugo 0.165.0 nor Go on PATH"},
		{name: "named wins", path: right, named: wrongHugo, want: wrongHugo, log: wrongHugo + " is Hugo 0.54.0; the layouts are written for 0.165.0\n"},
		{name: "named, missing", path: right, named: filepath.Join(empty, "x"), err: "--hugo " + filepath.Join(empty, "x") + ": no such file or directory"},
		{name: "named, a folder", path: right, named: empty, err: "--hugo " + empty + ": is a directory"},
		{name: "named, broken", path: right, named: broken, err: "--hugo " + broken + " is no Hugo that runs here"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("PATH", test.path)
			var log strings.Builder
			got, err := FindHugo(t.Context(), t.TempDir(), test.named, Hooks{Log: &log})
			if test.err == "" && err != nil || test.err != "" && (err == nil || !strings.HasPrefix(err.Error(), test.err)) {
				t.Errorf("error %v, want %q", err, test.err)
			}
			var hint interface{ Hint() string }
			if err != nil && (!errors.As(err, &hint) || hint.Hint() == "") {
				t.Errorf("no hint with %v", err)
			}
			if got.Path != test.want {
				t.Errorf("Hugo %q, want %q", got.Path, test.want)
			}
			if log.String() != test.log {
				t.Errorf("log %q, want %q", log.String(), test.log)
			}
		})
	}
}

// TestToolHugo has several callers want the Hugo of go.mod at once. A Go command
// of the test's own counts how often it is compiled.
func TestToolHugo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell script")
	}
	bin, root := t.TempDir(), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+"/usr/bin"+string(filepath.ListSeparator)+"/bin")
	hugo := script(t, root, HugoVersion)
	fake := `#!/bin/sh
echo "$1" >> ` + filepath.Join(root, "calls") + `
case $1 in
list) echo "go: downloading example.org/a v1" >&2; echo a/b; echo c;;
build) sleep 0.1; echo a/b >&2; echo c >&2;;
tool) echo ` + hugo + `;;
esac
`
	writeFile(t, filepath.Join(bin, "go"), fake)
	if err := os.Chmod(filepath.Join(bin, "go"), 0o755); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var seen []Progress
	hooks := Hooks{Progress: func(p Progress) { mu.Lock(); seen = append(seen, p); mu.Unlock() }}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if got, err := FindHugo(t.Context(), root, "", hooks); err != nil || got.Path != hugo {
				t.Errorf("Hugo %q, error %v", got.Path, err)
			}
		})
	}
	wg.Wait()
	calls := func() string { data, _ := os.ReadFile(filepath.Join(root, "calls")); return string(data) }
	if got, want := calls(), "list\nbuild\ntool\n"; got != want {
		t.Errorf("the Go command was called for %q, want %q", got, want)
	}
	want := []Progress{{StageFetch, 1, 0}, {StageCompile, 1, 2}, {StageCompile, 2, 2}, {StageCompile, 2, 2}}
	if len(seen) != len(want) {
		t.Fatalf("progress %v, want %v", seen, want)
	}
	for i := range want {
		if seen[i] != want[i] {
			t.Errorf("progress %v, want %v", seen, want)
		}
	}

	// A change of go.mod, or of the program's whereabouts, asks again.
	writeFile(t, filepath.Join(root, "go.mod"), "module x\n")
	if _, err := FindHugo(t.Context(), root, "", Hooks{}); err != nil || strings.Count(calls(), "tool") != 2 {
		t.Errorf("after a change of go.mod: calls %q, error %v", calls(), err)
	}
	if err := os.Remove(hugo); err != nil {
		t.Fatal(err)
	}
	if _, err := FindHugo(t.Context(), root, "", Hooks{}); err != nil || strings.Count(calls(), "tool") != 3 {
		t.Errorf("after the program went: calls %q, error %v", calls(), err)
	}
}

func TestFindBase(t *testing.T) {
	for _, test := range []struct {
		config, named, url, path, err string
		absolute                      bool
	}{
		{config: `baseURL = "/"`, url: "/", path: "/"},
		{config: `baseurl = "/news"`, url: "/news/", path: "/news/"},
		{config: `title = "x"`, url: "/", path: "/"},
		{config: `baseURL = "https://a.example/x"`, url: "https://a.example/x/", path: "/x/", absolute: true},
		{named: "http://a.example", url: "http://a.example/", path: "/", absolute: true},
		{named: "https://a.example:8080/é/", url: "https://a.example:8080/%C3%A9/", path: "/%C3%A9/", absolute: true},
		{named: "a.example", err: `--base-url: "a.example" is no address of a site: it must begin with https:// or http:// and a host`},
		{named: "ftp://a.example/", err: `--base-url: "ftp://a.example/" is no address of a site: it must begin with https:// or http:// and a host`},
		{named: "https://a.example/?x", err: `--base-url: "https://a.example/?x" is no address of a site: it must have no user, query or fragment`},
		{config: "x\n", err: `config.toml:1:2: expected '.' or '=', but got '\n' instead`},
		{config: "none", err: "no site: it has no config.toml"},
	} {
		root := t.TempDir()
		if test.config != "none" {
			writeFile(t, filepath.Join(root, "config.toml"), test.config)
		}
		got, err := findBase(root, test.named)
		if test.err == "" && err != nil || test.err != "" && (err == nil || !strings.HasSuffix(err.Error(), test.err)) {
			t.Errorf("%q, %q: error %v, want %q", test.config, test.named, err, test.err)
		}
		if want := (base{test.url, test.path, test.absolute}); got != want {
			t.Errorf("%q, %q: %+v, want %+v", test.config, test.named, got, want)
		}
	}
}
