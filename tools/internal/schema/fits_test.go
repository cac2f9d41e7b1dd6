package schema

import (
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/tomltext"
)

var soundTests = []struct {
	name, front string
	want        bool
}{
	{"nothing", "", true},
	{"as the machine writes", "title = \"A\"\ndate = 2025-08-16\n\n[source]\nfile = 'a.txt'\n\n[[quotes]]\nid = \"q\"\nconfidence = 0.97\n\n[[quotes]]\nid = \"r\"\nconfidence = 1\n", true},
	{"keys of an editor's own", "note = 5\n\n[mine]\na = true\n\n[[theirs]]\nb = [1, 2]\n\n[desk]\nc = 1.5\n", true},
	{"a date that is a string", "date = \"2025-08-16\"\n", false},
	{"a date that the calendar has not", "date = 2025-02-30\n", false},
	{"a string that is a number", "title = 5\n", false},
	{"the same in capitals", "Title = 5\n", false},
	{"a list that is a string", "places = \"Norby\"\n", false},
	{"a list of numbers", "places = [1]\n", false},
	{"a list of tables written as one", "[quotes]\nid = \"q\"\n", false},
	{"a table written as a list", "[[source]]\nfile = \"a\"\n", false},
	{"a key twice", "title = \"A\"\ntitle = \"B\"\n", false},
	{"a key twice but for case", "title = \"A\"\nTitle = \"B\"\n", false},
	{"a table twice", "[source]\nfile = \"a\"\n[source]\nhash = \"b\"\n", false},
	{"a table and a list", "[[mine]]\na = 1\n[mine]\nb = 2\n", false},
	{"a list and a table", "[mine]\na = 1\n[[mine]]\nb = 2\n", false},
	{"a key and a table", "mine = 1\n[mine]\nb = 2\n", false},
	{"dotted keys", "source.file = \"a\"\n", false},
	{"a table in a list", "[[quotes]]\nid = \"q\"\n[quotes.more]\na = 1\n", false},
	{"an inline table", "source = {file = \"a\"}\n", false},
	{"a number with a zero in front", "[[highlights]]\nrank = 01\n", false},
	{"a number too large", "[[highlights]]\nrank = 99999999999999999999\n", false},
	{"a number in hexadecimal", "[[highlights]]\nrank = 0x1\n", false},
	{"a fraction without digits", "[[quotes]]\nconfidence = 1.\n", false},
	{"a control character", "title = \"A\x01\"\n", false},
	{"a carriage return alone", "title = \"A\" # x\ry\n", false},
	{"line ends of two characters", "title = \"A\"\r\n# x\r\n", true},
}

func TestSound(t *testing.T) {
	for _, tt := range soundTests {
		doc, err := tomltext.Read([]byte("+++\n" + tt.front + "+++\n"))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if got := Sound(doc); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// FuzzSound wants what is sound to be read by package frontmatter.
func FuzzSound(f *testing.F) {
	for _, tt := range soundTests {
		f.Add("+++\n" + tt.front + "+++\n")
	}
	archives, err := filepath.Glob(filepath.Join("..", "check", "testdata", "*.txtar"))
	if err != nil || len(archives) == 0 {
		f.Fatal("no content files: ", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(string(file.Data))
		}
	}
	f.Fuzz(func(t *testing.T, file string) {
		doc, err := tomltext.Read([]byte(file))
		if err != nil || !Sound(doc) || !utf8.ValidString(file) || frontmatter.CheckTokens("", []byte(file)) != nil {
			return
		}
		if _, err := frontmatter.Parse("x.md", []byte(file)); err != nil {
			t.Errorf("sound, but %v", err)
		}
	})
}
