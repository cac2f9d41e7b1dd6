package site

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/finding"
)

// needsHugo skips a test that runs the real Hugo when tests should be short.
func needsHugo(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("needs Hugo, which takes minutes to compile the first time")
	}
}

// buildSite builds the site in root and returns the folder and the report.
func buildSite(t *testing.T, opt Options) (string, Report) {
	t.Helper()
	if opt.Root == "" {
		opt.Root = "testdata/site"
	}
	if opt.Dest == "" {
		opt.Dest = filepath.Join(t.TempDir(), "public")
	}
	rep, err := Build(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	return opt.Dest, rep
}

// copySite copies the test site to a folder where a test can change it.
func copySite(t *testing.T) string {
	t.Helper()
	root := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(root, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	return root
}

// readSite returns the contents of the files in dir by their names.
func readSite(t *testing.T, dir string) map[string]string {
	t.Helper()
	names, err := listFiles(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(data)
	}
	return files
}

func writeFile(t *testing.T, file, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestBuild(t *testing.T) {
	needsHugo(t)
	dest, rep := buildSite(t, Options{})
	files := readSite(t, dest)

	for name, wants := range map[string][]string{
		"explainers/ferry/index.html": {
			`<li id="k1">The ferry to the island will not sail before June, its owner said. <a class="rc" href="#a-k1">1</a></li>`,
			`<li id="k2">words that the article does not have</li>`,
			`<div class="par" id="p1"><p><a class="pn" href="#p1">1</a><span id="a-k1">The ferry`,
			`<q class="v1" id="a-q1">“We found rust where we had hoped for steel,”</q><a class="tag v1" href="#q1"><span class="vh">said by Ada Holm: </span>AH</a> Ada Holm told`,
			`<a href="../harvest/index.html">dock</a>`,
			`<p><a class="rc" href="#p2">2</a></p>`,
		},
		"index.html":                 {`<a class="rc" href="explainers/ferry/index.html#a-k1">1</a>`, `srcset="img/dot.svg 1x, img/dot.svg 2x"`},
		"people/ada-holm/index.html": {`for steel,&nbsp;<a class="rc" href="../../explainers/ferry/index.html#a-q1">2</a>`},
		"style.css":                  {"body{color:red}"},
		"data.json":                  {`{"a":[1,2.50],"b":"x y"}`},
		"app.js":                     {`function greet(e){const t="hello "+e;return t}`},
		"img/raw.bin":                {"binary\x00\x01\x02\n"},
		"robots.txt":                 {"User-agent: *\nDisallow:\n"},
		markerFile:                   {markerText},
	} {
		for _, want := range wants {
			if !strings.Contains(files[name], want) {
				t.Errorf("%s does not have %q:\n%s", name, want, files[name])
			}
		}
	}
	for name, data := range files {
		if strings.Contains(data, "data-items") || strings.Contains(data, "data-for") || strings.Contains(data, "data-last") {
			t.Errorf("%s still has what is for the build only:\n%s", name, data)
		}
	}
	if rep.Items != 4 || rep.Marked != 3 || rep.Pages != 6 || rep.BytesOut >= rep.BytesIn {
		t.Errorf("report: %+v", rep)
	}
	wantLeft := []string{"404.html", "explainers/index.xml", "index.xml", "people/index.xml", "sitemap.xml"}
	if diff := cmp.Diff(wantLeft, rep.LeftOut); diff != "" {
		t.Errorf("left out (-want +got):\n%s", diff)
	}
	wantFindings := []finding.Finding{{File: "explainers/ferry/index.html", Rule: annotate.RuleMissing, Severity: finding.Review,
		Message: `k2: the article does not have the words "words that the article does not have"`}}
	if diff := cmp.Diff(wantFindings, rep.Findings); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestBuildIsDeterministic(t *testing.T) {
	needsHugo(t)
	first, _ := buildSite(t, Options{Workers: 1})
	second, _ := buildSite(t, Options{Workers: 7})
	if diff := cmp.Diff(readSite(t, first), readSite(t, second)); diff != "" {
		t.Errorf("one worker and seven (-one +seven):\n%s", diff)
	}
}

// TestBuildReplaces builds twice into one folder: what is gone from the site is
// gone from the folder, and nothing is left beside it.
func TestBuildReplaces(t *testing.T) {
	needsHugo(t)
	root := copySite(t)
	dest, _ := buildSite(t, Options{Root: root, Dest: filepath.Join(root, "public")})
	if err := os.RemoveAll(filepath.Join(root, "content", "explainers", "harvest")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dest, 0o750); err != nil {
		t.Fatal(err)
	}
	buildSite(t, Options{Root: root, Dest: dest})
	files := readSite(t, dest)
	if _, ok := files["explainers/harvest/index.html"]; ok {
		t.Error("a page that is gone is still published")
	}
	if info, err := os.Stat(dest); err != nil || info.Mode().Perm() != 0o750 {
		t.Errorf("the folder's mode: %v, %v", info.Mode(), err)
	}
	checkNothingLeft(t, root, "config.toml", "content", "layouts", "public", "static")
}

// checkNothingLeft checks that dir holds exactly the named entries.
func checkNothingLeft(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("entries of %s (-want +got):\n%s", dir, diff)
	}
}

// TestBuildAfterHugo builds into the public folder that plain Hugo wrote.
func TestBuildAfterHugo(t *testing.T) {
	needsHugo(t)
	root := copySite(t)
	dest := filepath.Join(root, "public")
	hugo, err := FindHugo(t.Context(), root, "", Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	if err := hugo.Render(t.Context(), root, dest, "/", Hooks{}); err != nil {
		t.Fatal(err)
	}
	letter := filepath.Join(dest, "letter.txt")
	writeFile(t, letter, "dear")
	_, err = Build(t.Context(), Options{Root: root})
	if want := letter + ": neither explain build nor Hugo writes it, and it would be lost"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if _, err := os.Stat(letter); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(letter); err != nil {
		t.Fatal(err)
	}
	buildSite(t, Options{Root: root, Dest: dest})
	checkNothingLeft(t, root, "config.toml", "content", "layouts", "public", "static")
}

// TestBuildFails makes each stage fail: the error says where, the published
// site stays to the byte, and no folder is left.
func TestBuildFails(t *testing.T) {
	needsHugo(t)
	const layout = "layouts/explainers/page.html"
	for _, test := range []struct {
		name, file, data string
		check            func(context.Context, string) error
		want             string
	}{
		{name: "front matter", file: "content/explainers/new.md", data: "+++\ntitle = \"x\n+++\n",
			want: "content/explainers/new.md:2:11: unmarshal failed: toml: basic strings cannot have new lines"},
		{name: "shortcode", file: "content/explainers/new.md", data: "+++\n+++\n\n{{< nope >}}\n",
			want: `content/explainers/new.md:4:1: failed to extract shortcode: template for shortcode "nope" not found`},
		{name: "layout", file: layout, data: "{{ define \"main\" }}\n{{ .Nope }}{{ end }}",
			want: "layouts/explainers/page.html:2:3: execute of template failed"},
		{name: "crash", file: "content/explainers/new.md", data: "+++\ntitle = \"__hdeferred/ x\"\n+++\n",
			want: "Hugo crashed: deferred execution with id"},
		{name: "items", file: layout, data: `{{ define "main" }}<script data-items>[{"id" "k1"}]</script>{{ end }}`,
			want: `explainers/ferry/index.html:11:31: '"' where ':' should stand in the list of items`},
		{name: "script", file: layout, data: `{{ define "main" }}<script type="application/ld+json">{"a" 1}</script>{{ end }}`,
			want: "explainers/ferry/index.html cannot be minified: "},
		{name: "check", check: func(_ context.Context, dir string) error {
			if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
				return err
			}
			return errors.New("found wanting")
		}, want: "found wanting"},
		{name: "configuration", file: "config.toml", data: "title = \"x\"\nbaseURL = = \"y\"\n", want: "config.toml:2:11: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := copySite(t)
			dest, _ := buildSite(t, Options{Root: root, Dest: filepath.Join(root, "public")})
			before := readSite(t, dest)
			if test.file != "" {
				writeFile(t, filepath.Join(root, test.file), test.data)
			}
			_, err := Build(t.Context(), Options{Root: root, Check: test.check})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q in it", err, test.want)
			}
			if err != nil && (strings.Contains(err.Error(), "goroutine") || strings.Contains(err.Error(), root)) {
				t.Errorf("the error is not clean: %v", err)
			}
			if diff := cmp.Diff(before, readSite(t, dest)); diff != "" {
				t.Errorf("the published site changed:\n%s", diff)
			}
			checkNothingLeft(t, root, "config.toml", "content", "layouts", "public", "static")
		})
	}
}

func TestBuildStops(t *testing.T) {
	needsHugo(t)
	root := copySite(t)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Build(ctx, Options{Root: root, Check: func(context.Context, string) error {
		cancel()
		return ctx.Err()
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if _, err := Build(ctx, Options{Root: root}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	checkNothingLeft(t, root, "config.toml", "content", "layouts", "static")
}
