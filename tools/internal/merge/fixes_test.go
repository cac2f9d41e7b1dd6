package merge

import (
	"errors"
	"strings"
	"testing"

	"explainer/tools/internal/frontmatter"
)

// An empty member of a list is not what stands in front of all.
func TestSetEmptyMember(t *testing.T) {
	for _, layout := range []struct{ ours, want string }{
		{`["A", "", "Mine"]`, `["New", "A", "", "Mine"]`},
		{"[\n  \"A\",\n  \"\",\n  \"Mine\",\n]", "[\"New\", \n  \"A\",\n  \"\",\n  \"Mine\",\n]"},
	} {
		file := func(list string) []byte { return []byte("+++\nplaces = " + list + "\n+++\n") }
		got, _, err := mergeFiles(file(`["A", ""]`), file(strings.TrimPrefix(layout.ours, "\n")), file(`["New", "A", ""]`))
		want := file(layout.want)
		if err != nil || strings.Join(strings.Fields(string(got)), " ") != strings.Join(strings.Fields(string(want)), " ") {
			t.Errorf("%v\n%s", err, got)
		}
	}
}

// A record that cannot be read is told with its place in the file.
func TestRecordPosition(t *testing.T) {
	for _, tt := range []struct {
		text      string
		line, col int
	}{{"x = \"a\n", 1, 5}, {"[[conflict]]\nlist = \"quotes\"\nyours = [1, \n", 3, 12}} {
		_, err := ParseRecord(".conflicts.toml", []byte(tt.text))
		var at *frontmatter.Error
		if !errors.As(err, &at) || at.Line != tt.line || at.Col != tt.col || at.Name != ".conflicts.toml" {
			t.Errorf("%q: %v", tt.text, err)
		}
	}
}

// A table that an editor wrote with dotted keys is not written once more under
// a header: TOML forbids it.
func TestDottedKeys(t *testing.T) {
	_, _, err := mergeFiles([]byte("+++\ntitle = \"x\"\n+++\n"), []byte("+++\ntitle = \"x\"\nsource.note = \"y\"\n+++\n"), []byte("+++\ntitle = \"x\"\n\n[source]\nfile = \"a.txt\"\n+++\n"))
	if err == nil || !strings.Contains(err.Error(), "dotted keys") {
		t.Errorf("error %v", err)
	}
}

// Conflicts in words.
func TestConflictWords(t *testing.T) {
	for _, tt := range []struct {
		c    Conflict
		want string
	}{
		{Conflict{List: "people", Item: "a", Field: "role", Theirs: `"mayor"`}, `conflict: people.a.role: you removed it; the machine has "mayor"`},
		{Conflict{List: "people", Item: "a", Field: "role", Yours: `"mayor"`}, `conflict: people.a.role: yours "mayor"; the machine removed it`},
		{Conflict{Field: "title", Yours: `"a"`, Theirs: `"b"`}, `conflict: title: yours "a"; the machine's "b"`},
		{Conflict{List: "highlights", Item: "k1", Yours: "A b.", Theirs: "A c.", Gone: true}, "conflict: highlights.k1: you changed it and the article no longer has it: yours A b.; the machine had A c."},
	} {
		if got := tt.c.String(); got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
}
