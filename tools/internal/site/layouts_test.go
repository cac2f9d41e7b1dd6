package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// projectSite makes a site of the project's own layouts with the content files
// given by their paths below content/, and returns its folder.
func projectSite(t *testing.T, content map[string]string) string {
	t.Helper()
	root := t.TempDir()
	project := filepath.Join("..", "..", "..")
	for _, name := range []string{"layouts", "static", "i18n", "content"} {
		if err := os.CopyFS(filepath.Join(root, name), os.DirFS(filepath.Join(project, name))); err != nil {
			t.Fatal(err)
		}
	}
	config, err := os.ReadFile(filepath.Join(project, "config.toml"))
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(root, "config.toml"), string(config))
	bundles, err := filepath.Glob(filepath.Join(root, "content", "explainers", "*", "index.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range bundles {
		if err := os.RemoveAll(filepath.Dir(file)); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range content {
		writeFile(t, filepath.Join(root, "content", filepath.FromSlash(name)), text)
	}
	return root
}

// story returns an explainer's content file: head goes before its tables, and
// each person says a sentence that is like no other.
func story(title, head string, people ...string) string {
	var front, body strings.Builder
	fmt.Fprintf(&front, "+++\ntitle = %q\n%s\n", title, head)
	fmt.Fprintf(&body, "%s is what this report is about.\n", title)
	for i, name := range people {
		words := fmt.Sprintf("%s spoke of %s.", name, title)
		fmt.Fprintf(&front, "\n[[quotes]]\nid = \"q%d\"\ntext = %q\nspeaker = %q\nkind = \"statement\"\nby = \"cue after, pronoun\"\nsentence = '“%s” was said.'\n", i, words, name, words)
		fmt.Fprintf(&front, "\n[[people]]\nid = %q\nname = %q\n", strings.ToLower(strings.ReplaceAll(name, " ", "-")), name)
		fmt.Fprintf(&body, "\n“%s” was said.\n", words)
	}
	return front.String() + "+++\n\n" + body.String()
}

// filesWith lists the published files in which words stand.
func filesWith(files map[string]string, words string) []string {
	var names []string
	for name, text := range files {
		if strings.Contains(text, words) || strings.Contains(name, words) {
			names = append(names, name)
		}
	}
	return names
}

func wantContains(t *testing.T, files map[string]string, name string, wants ...string) {
	t.Helper()
	text, ok := files[name]
	if !ok {
		t.Errorf("%s is not published", name)
		return
	}
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("%s does not have %q:\n%s", name, want, text)
		}
	}
}
