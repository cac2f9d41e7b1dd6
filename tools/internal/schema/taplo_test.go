package schema

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"explainer/tools/internal/frontmatter"
)

// findTaplo returns the program taplo: the one that the variable TAPLO names, or
// one on PATH. Without either the test is skipped, and says so.
func findTaplo(t *testing.T) string {
	t.Helper()
	name := os.Getenv("TAPLO")
	if name == "" {
		path, err := exec.LookPath("taplo")
		if err != nil {
			t.Skip("needs taplo (npm install @taplo/cli) on PATH or named by TAPLO")
		}
		return path
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("TAPLO names no program: %v", err)
	}
	return path
}

// TestTaplo has taplo, which common editors run, check front matter by the
// schema that its first line names.
func TestTaplo(t *testing.T) {
	taplo := findTaplo(t)
	root := t.TempDir()
	data, err := JSON()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(root, "content", "explainers", "ferry")
	schema := filepath.Join(root, filepath.FromSlash(Path))
	for _, folder := range []string{dir, filepath.Dir(schema)} {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(schema, data, 0o666); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, matter string
		wrong        string // what taplo says; it finds nothing wrong where empty
	}{
		{"fine", `title = "A"
date = 2025-01-31
updated = 2025-01-31T10:00:00+02:00
publishDate = 2025-01-31T10:00:00
full_text = false
mine = 3

[desk]
note = "anything"

[source]
file = "a"
hash = "b"

[[highlights]]
id = "k"
text = "Text"
rank = 1
mine = true

[[quotes]]
id = "q"
text = "Text"
speaker = ""
kind = "fragment"
`, ""},
		{"number for a title", "title = 3\n", `3 is not of type "string"`},
		{"string for a list", "title = \"A\"\nauthors = \"Ann Lee\"\n", `is not of type "array"`},
		{"number in a list", "title = \"A\"\ntopics = [1]\n", `is not of type "string"`},
		{"string for a number", "title = \"A\"\n[[highlights]]\ntext = \"x\"\nrank = \"1\"\n", `is not of type "integer"`},
		{"string for true", "title = \"A\"\ndraft = \"yes\"\n", `is not of type "boolean"`},
		{"no date", "title = \"A\"\ndate = \"soon\"\n", `does not match`},
		{"a table for a list", "title = \"A\"\n[quotes]\ntext = \"x\"\n", `is not of type "array"`},
		{"no value of ours", "title = \"A\"\n[[glance]]\nquestion = \"whom\"\ntext = \"x\"\n", `is not one of`},
		{"no title", "lang = \"de\"\n", `"title" is a required property`},
	}
	args := []string{"check"}
	for _, test := range tests {
		file := filepath.Join(dir, test.name+".toml")
		if err := os.WriteFile(file, []byte(frontmatter.SchemaLine+"\n"+test.matter), 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	cmd := exec.Command(taplo, args...) // once for all: it takes seconds to start
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	if err == nil {
		t.Errorf("taplo finds nothing wrong:\n%s", out)
	}
	for _, test := range tests {
		said := ""
		for message := range strings.SplitSeq(string(out), "error: ") {
			if strings.Contains(message, string(filepath.Separator)+test.name+".toml:") {
				said += message
			}
		}
		if (said != "") != (test.wrong != "") || !strings.Contains(said, test.wrong) {
			t.Errorf("%s: taplo says %q, want %q", test.name, said, test.wrong)
		}
	}
}
