package scaffold

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// project makes a small copy of a project.
func project(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "project")
	for name, text := range map[string]string{
		"go.mod": "module explainer\n", "go.sum": "", ".gitignore": "/public/\n",
		"config.toml":                      "baseURL = \"/\"\ntitle = \"Explainer\"\nlocale = \"en\"\ndefaultContentLanguage = \"en\"\n\n[params]\nmark = \"plain\" # ours\nstays = \"too\"\n\n[outputs]\ntitle = \"stays\"\nmark = \"stays\"\n",
		"i18n/en.toml":                     "a = \"b\"\n",
		"i18n/de.toml":                     "a = \"c\"\n",
		"layouts/home.html":                "<p>",
		"static/style.css":                 "p{}",
		"tools/explain/main.go":            "package main\n",
		"content/_index.md":                "+++\ntitle = \"Ours\"\n+++\n",
		"content/method.md":                "+++\ntitle = \"Method\"\n+++\n",
		"content/explainers/_index.md":     "+++\n+++\n",
		"content/explainers/demo/index.md": "+++\n+++\n",
		"content/explainers/.converted":    "demo\t0\t0\tdemo.txt\tDemo\n",
		"content/explainers/demo/.base.md": "+++\n+++\n",
		"content/people/_content.gotmpl":   "{{ }}",
		"content/people/ann-lee/index.md":  "+++\n+++\n",
		"public/index.html":                "<p>",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestMake(t *testing.T) {
	from := project(t)
	to := filepath.Join(t.TempDir(), "ours")
	site := Site{Name: `The "Varn" Herald`, BaseURL: "https://news.example/explained/", Locale: "de"}
	if err := Make(from, to, site); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"go.mod": true, "go.sum": true, ".gitignore": true, "README.md": true, FirstArticle: true,
		"layouts/home.html": true, "static/style.css": true, "tools/explain/main.go": true, "i18n/de.toml": true,
		"content/_index.md": true, "content/method.md": true, "content/explainers/_index.md": true, "content/people/_content.gotmpl": true,
		"content/explainers/demo": false, "content/explainers/.converted": false, "content/people/ann-lee": false, "public": false,
	} {
		_, err := os.Stat(filepath.Join(to, filepath.FromSlash(name)))
		if got := err == nil; got != want {
			t.Errorf("%s is there: %v, want %v", name, got, want)
		}
	}
	var config map[string]any
	if _, err := toml.DecodeFile(filepath.Join(to, "config.toml"), &config); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"baseURL": site.BaseURL, "title": site.Name, "locale": "de", "defaultContentLanguage": "de"} {
		if config[key] != want {
			t.Errorf("%s = %q, want %q", key, config[key], want)
		}
	}
	params, _ := config["params"].(map[string]any)
	if mark, ok := params["mark"]; ok || params["stays"] != "too" {
		t.Errorf("params %v: the masthead would mark %q in another name, or another parameter is gone", params, mark)
	}
	if outputs, _ := config["outputs"].(map[string]any); outputs["title"] != "stays" || outputs["mark"] != "stays" {
		t.Errorf("a key of another table was changed: %v", config["outputs"])
	}
	home, err := os.ReadFile(filepath.Join(to, "content", "_index.md"))
	if err != nil || !strings.Contains(string(home), `title = 'The "Varn" Herald'`) {
		t.Errorf("home page %q, %v", home, err)
	}
}

func TestMakeRefuses(t *testing.T) {
	from := project(t)
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	free := filepath.Join(t.TempDir(), "free")
	tests := []struct {
		name, from, to string
		site           Site
		want           string
	}{
		{"no name", from, free, Site{}, "no name"},
		{"a name of two lines", from, free, Site{Name: "a\nb"}, "line break"},
		{"no address", from, free, Site{Name: "N", BaseURL: "news.example"}, "not an address"},
		{"no such language", from, free, Site{Name: "N", Locale: "xx"}, "no language"},
		{"a path for a language", from, free, Site{Name: "N", Locale: "../i18n/de"}, "no language"},
		{"not empty", from, full, Site{Name: "N"}, "not empty"},
		{"inside", from, filepath.Join(from, "ours"), Site{Name: "N"}, "lies in the project"},
		{"itself", from, from, Site{Name: "N"}, "lies in the project"},
		{"no project", full, free, Site{Name: "N"}, "no language"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Make(tt.from, tt.to, tt.site)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("error %v, want one with %q", err, tt.want)
			}
			if hinted, ok := err.(interface{ Hint() string }); !ok || hinted.Hint() == "" {
				t.Errorf("%v has no hint", err)
			}
			if _, err := os.Stat(free); err == nil {
				t.Error("a refused site left its folder behind")
			}
		})
	}
}

// A folder beside the project whose name begins like it is not inside.
func TestMakeBeside(t *testing.T) {
	from := project(t)
	if err := Make(from, from+"-ours", Site{Name: "N"}); err != nil {
		t.Error(err)
	}
}

func TestMakeFailsCleanly(t *testing.T) {
	from := project(t)
	if err := os.Remove(filepath.Join(from, "config.toml")); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "ours")
	if err := Make(from, to, Site{Name: "N"}); err == nil {
		t.Fatal("no error without a configuration")
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("a failed call left its folder behind")
	}
}

// The project's own configuration becomes one that names nothing of the project.
func TestOwnConfig(t *testing.T) {
	text, err := configOf(filepath.Join("..", "..", "..", "config.toml"), Site{Name: "The Varn Herald"})
	if err != nil {
		t.Fatal(err)
	}
	var config struct {
		Title  string
		Params map[string]any
	}
	if _, err := toml.Decode(text, &config); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if config.Title != "The Varn Herald" || len(config.Params) > 0 {
		t.Errorf("title %q, parameters %v", config.Title, config.Params)
	}
}

// TestLineEnds asks git how it treats the files of content: an article is kept
// as it is, and whatever is read by lines has the same line ends everywhere.
func TestLineEnds(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("needs git")
	}
	dir := t.TempDir()
	attributes, err := os.ReadFile(filepath.Join("..", "..", "..", ".gitattributes"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, ".gitattributes"), attributes, 0o644); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command(git, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_DIR="+filepath.Join(dir, ".git"), "GIT_WORK_TREE="+dir)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	run("init", "-q")
	for name, want := range map[string]string{
		"content/_index.md":                         "set lf",
		"content/explainers/x/index.md":             "set lf",
		"content/explainers/x/.base.md":             "set lf",
		"content/explainers/x/.conflicts.toml":      "set lf",
		"content/explainers/.converted":             "set lf",
		"content/people/ann-lee/index.md":           "set lf",
		"content/explainers/x/.source.md":           "unset unspecified",
		"content/explainers/x/.source.txt":          "unset unspecified",
		"content/explainers/x/.source.docx":         "unset unspecified",
		"tools/internal/entity/testdata/people.bin": "unset unspecified",
	} {
		var got []string
		for line := range strings.Lines(run("check-attr", "text", "eol", "--", name)) {
			got = append(got, line[strings.LastIndex(line, " ")+1:len(line)-1])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: text and eol are %q, want %q", name, s, want)
		}
	}
}
