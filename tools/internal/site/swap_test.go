package site

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder makes a folder with one file, which says what.
func folder(t *testing.T, dir, what string) {
	t.Helper()
	writeFile(t, filepath.Join(dir, "index.html"), what)
}

// holds checks what the file of a folder says; "" means that there is no folder.
func holds(t *testing.T, dir, want string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if want == "" && !errors.Is(err, fs.ErrNotExist) || want != "" && string(data) != want {
		t.Errorf("%s holds %q (%v), want %q", filepath.Base(dir), data, err, want)
	}
}

func TestSwap(t *testing.T) {
	for _, test := range []struct {
		name string
		swap func(dir, dest string) (string, error)
	}{
		{"exchange", swap},
		{"two renames", func(dir, dest string) (string, error) { return swapTwice(dir, dest, os.Rename) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			dest := filepath.Join(t.TempDir(), "public")
			folder(t, dest, "old")
			folder(t, newName(dest), "new")
			old, err := test.swap(newName(dest), dest)
			if err != nil {
				t.Fatal(err)
			}
			holds(t, dest, "new")
			holds(t, old, "old")
		})
	}
	t.Run("nothing there", func(t *testing.T) {
		dest := filepath.Join(t.TempDir(), "public")
		folder(t, newName(dest), "new")
		if old, err := swap(newName(dest), dest); old != "" || err != nil {
			t.Errorf("old %q, error %v", old, err)
		}
		holds(t, dest, "new")
	})
	t.Run("nothing to publish", func(t *testing.T) {
		dest := filepath.Join(t.TempDir(), "public")
		folder(t, dest, "old")
		if _, err := swap(newName(dest), dest); err == nil {
			t.Error("no error")
		}
		holds(t, dest, "old")
	})
}

// TestSwapFails lets each of the two renames fail.
func TestSwapFails(t *testing.T) {
	refused := errors.New("refused")
	for fails, want := range []struct{ dest, old, hint string }{
		{dest: "old", hint: "mounted"},
		{dest: "old", hint: "mounted"},
		{old: "old", hint: "the next build puts it back"},
	} {
		dest := filepath.Join(t.TempDir(), "public")
		folder(t, dest, "old")
		folder(t, newName(dest), "new")
		n := 0
		_, err := swapTwice(newName(dest), dest, func(from, to string) error {
			if n++; n == fails+1 || fails == 2 && n > 1 {
				return refused
			}
			return os.Rename(from, to)
		})
		var hint interface{ Hint() string }
		if !errors.Is(err, refused) || !errors.As(err, &hint) || !strings.Contains(hint.Hint(), want.hint) {
			t.Errorf("rename %d: error %v, want one with the hint %q", fails+1, err, want.hint)
		}
		holds(t, dest, want.dest)
		holds(t, oldName(dest), want.old)
		if err := recoverSwap(dest); err != nil {
			t.Errorf("rename %d: mending: %v", fails+1, err)
		}
		holds(t, dest, "old")
		holds(t, oldName(dest), "")
	}
}

// TestRecoverSwap starts from what a crash at any moment leaves.
func TestRecoverSwap(t *testing.T) {
	for _, test := range []struct{ name, dest, old, fresh, want string }{
		{"clean", "old", "", "", "old"},
		{"never published", "", "", "", ""},
		{"while finishing", "old", "", "half", "old"},
		{"while finishing the first", "", "", "half", ""},
		{"between the renames", "", "old", "new", "old"},
		{"before removing", "new", "old", "", "new"},
		{"before removing, exchanged", "new", "", "old", "new"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			dest := filepath.Join(dir, "public")
			for at, what := range map[string]string{dest: test.dest, oldName(dest): test.old, newName(dest): test.fresh} {
				if what != "" {
					folder(t, at, what)
				}
			}
			folder(t, filepath.Join(dir, ".public.old"), "somebody's own")
			if err := recoverSwap(dest); err != nil {
				t.Fatal(err)
			}
			holds(t, dest, test.want)
			holds(t, oldName(dest), "")
			holds(t, newName(dest), "")
			holds(t, filepath.Join(dir, ".public.old"), "somebody's own")
		})
	}
}

func TestResolveDest(t *testing.T) {
	root := t.TempDir()
	if real, err := filepath.EvalSymlinks(root); err == nil {
		root = real
	}
	site, out := filepath.Join(root, "site"), filepath.Join(root, "out")
	writeFile(t, filepath.Join(site, "config.toml"), "")
	writeFile(t, filepath.Join(site, "content", "a.md"), "")
	writeFile(t, filepath.Join(site, "public", "index.html"), "plain")
	writeFile(t, filepath.Join(out, "foreign", "letter.txt"), "dear")
	writeFile(t, filepath.Join(out, "ours", markerFile), markerText)
	writeFile(t, filepath.Join(out, "file"), "")
	if err := os.Mkdir(filepath.Join(out, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(out, "ours"), filepath.Join(out, "link")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for _, test := range []struct{ dest, want, err string }{
		{filepath.Join(out, "new"), filepath.Join(out, "new"), ""},
		{filepath.Join(out, "empty"), filepath.Join(out, "empty"), ""},
		{filepath.Join(out, "ours"), filepath.Join(out, "ours"), ""},
		{filepath.Join(out, "link"), filepath.Join(out, "ours"), ""},
		{filepath.Join(site, "public"), filepath.Join(site, "public"), ""}, // by plain Hugo
		{filepath.Join(out, "foreign"), "", "holds files that explain build did not write"},
		{filepath.Join(site, "content"), "", "holds files that explain build did not write"},
		{filepath.Join(out, "file"), "", "not a directory"},
		{filepath.Join(out, "none", "public"), "", "no such file or directory"},
		{site, "", "the site itself is in it"},
		{root, "", "the site itself is in it"},
		{"/", "", "the site itself is in it"},
	} {
		got, err := resolveDest(site, test.dest)
		if test.err == "" && (err != nil || got.path != test.want || got.unmarked != strings.HasSuffix(test.want, "public")) || test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)) {
			t.Errorf("--dest %s: %v, error %v; want %q, %q", test.dest, got, err, test.want, test.err)
		}
	}
}

func TestDropSitemap(t *testing.T) {
	for in, want := range map[string]string{
		"User-agent: *\nDisallow:\n\nSitemap: /sitemap.xml\n":     "User-agent: *\nDisallow:\n",
		"sitemap: x\nUser-agent: *\r\n  SITEMAP: y\nDisallow: /a": "User-agent: *\r\nDisallow: /a\n",
		"Sitemap: x": "",
		"":           "",
	} {
		if got := string(dropSitemap([]byte(in))); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
