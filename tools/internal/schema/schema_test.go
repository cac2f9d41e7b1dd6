package schema

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the JSON Schema and the reference")

// TestDerived wants the written files to be what the types give today.
func TestDerived(t *testing.T) {
	data, err := JSON()
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join("..", "..", "..")
	for _, file := range []struct {
		path string
		data []byte
	}{
		{filepath.Join(root, filepath.FromSlash(Path)), data},
		{filepath.Join(root, "tools", "FRONTMATTER.md"), Reference()},
	} {
		if *update {
			if err := os.MkdirAll(filepath.Dir(file.path), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file.path, file.data, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, err := os.ReadFile(file.path); err != nil || string(got) != string(file.data) {
			t.Errorf("%s is not what the types of package frontmatter give (%v); run: go test ./tools/internal/schema -update", file.path, err)
		}
	}
}

// TestKeys wants every key told in keys.txt, and no other but those that a later
// version of the types may have.
func TestKeys(t *testing.T) {
	told := parseKeys(keys)
	var walk func(string, []Field)
	walk = func(table string, fields []Field) {
		for _, f := range fields {
			if f.Doc == "" {
				t.Errorf("keys.txt does not say what %s%s means", table, f.Key)
			}
			delete(told, table+f.Key)
			walk(table+f.Key+".", f.Fields)
		}
	}
	walk("", Front().Fields)
	for key := range told {
		t.Errorf("keys.txt tells of %s, which the types do not have", key)
	}
}
