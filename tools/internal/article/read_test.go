package article

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, file, data string
		opt              Options
		want, hint       string
	}{
		{name: "not UTF-8", file: "a.txt", data: "Ann\nBob \xe9t\xe9\n",
			want: "a.txt:2:5: not UTF-8: byte 0xE9", hint: "iconv -f WINDOWS-1252 -t UTF-8 a.txt"},
		{name: "column in characters", file: "a.txt", data: "ééé\xff",
			want: "a.txt:1:4: not UTF-8: byte 0xFF", hint: "iconv"},
		{name: "cut character", file: "a.md", data: "a\r\nb\rc \xe2\x80",
			want: "a.md:3:3: not UTF-8: byte 0xE2", hint: "iconv"},
		{name: "UTF-16", file: "a.txt", data: "\xff\xfea\x00",
			want: "a.txt:1:1: UTF-16, not UTF-8", hint: "iconv -f UTF-16"},
		{name: "a PDF", file: "a.html", data: "%PDF-1.7\n1 0 obj\n",
			want: "a.html: a PDF", hint: ".txt"},
		{name: "binary", file: "a.txt", data: "one\r\ntwo\r\nth\x00ree",
			want: "a.txt:3:3: binary file", hint: "plain text"},
		{name: "no shell words in hints", file: "Ann's $HOME.txt", data: "\xff",
			want: "Ann's $HOME.txt:1:1: not UTF-8", hint: "-t UTF-8 article.txt >"},
		{name: "empty", file: "a.txt", data: "", want: "a.txt: empty", hint: "saved"},
		{name: "white space", file: "a.txt", data: "\ufeff \r\n\t\u00a0\n", want: "a.txt: empty", hint: "saved"},
		{name: "front matter only", file: "a.md", data: "+++\ntitle = \"Ferry\"\n+++\n", want: "a.md: empty", hint: "saved"},
		{name: "pictures only", file: "a.md", data: "![boat](boat.png)\n", want: "a.md: empty", hint: "saved"},
		{name: "standard input", file: "-", data: "", want: "<standard input>: empty", hint: "saved"},
		{name: "extension", file: "a.pdf", data: "x", want: `a.pdf: no article format has the extension ".pdf"`,
			hint: "plain text (.txt), Markdown (.md, .markdown)"},
		{name: "format", file: "a.txt", data: "x", opt: Options{Format: "pdf"}, want: `a.txt: unknown format "pdf"`, hint: "text, markdown"},
		{name: "date", file: "a.txt", data: "x", opt: Options{Date: "soon"}, want: `a.txt: "soon" is no date`, hint: "YYYY-MM-DD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(tt.file, []byte(tt.data), tt.opt)
			if doc != nil || err == nil {
				t.Fatalf("Read = %v, %v, want an error", doc, err)
			}
			checkError(t, err, tt.want, tt.hint)
		})
	}
}

// checkError checks that err is an *Error whose message begins with want and
// whose hint holds hint.
func checkError(t *testing.T, err error, want, hint string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v of type %T, want *Error", err, err)
	}
	if !strings.HasPrefix(e.Error(), want) {
		t.Errorf("error %q, want it to begin with %q", e, want)
	}
	if !strings.Contains(e.Hint(), hint) || strings.Contains(e.Hint(), "\n") {
		t.Errorf("hint %q, want one line with %q", e.Hint(), hint)
	}
}

func TestReadFormat(t *testing.T) {
	const data = "# Ferry\n\nThe boats stop."
	for name, want := range map[string]string{
		"a.txt": "text", "A.TXT": "text", "a": "text", "-": "text", "Mr. Lee writes": "text", ".source.txt": "text",
		"a.md": "markdown", "dir.txt/a.markdown": "markdown", "a.MD": "markdown",
	} {
		doc, err := Read(name, []byte(data), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if doc.Format != want || doc.Name != name {
			t.Errorf("%s: format %q of %q, want %q", name, doc.Format, doc.Name, want)
		}
		if !Readable(name) {
			t.Errorf("Readable(%q) = false", name)
		}
	}
	for _, name := range []string{"a.pdf", "a.odt", ".gitignore"} {
		if Readable(name) {
			t.Errorf("Readable(%q) = true", name)
		}
	}
	doc, err := Read("-", []byte(data), Options{Format: "markdown"})
	if err != nil || doc.Format != "markdown" || doc.Title != "Ferry" {
		t.Errorf("standard input as Markdown: %+v, %v", doc, err)
	}
}

func TestFromText(t *testing.T) {
	const body = "The boats stop on Friday. There is no money for them any more.\n\nBuses start on Saturday.\n"
	tests := []struct {
		name              string
		text, title, date string
		want              Document // Text, Title, TitleSpan and Date
		first             Kind
	}{
		{name: "nothing given", text: body, want: Document{Text: body}},
		{name: "line ends", text: "\ufeffA.\r\n\r\nB.\rC.  \r", want: Document{Text: "A.\n\nB.\nC.  \n"}},
		{name: "inner mark stays", text: "A\ufeff.", want: Document{Text: "A\ufeff."}},
		{name: "title apart", text: body, title: " Ferry  line\nto close ", date: "2025-08-15 14:44:34",
			want: Document{Text: body, Title: "Ferry line to close", Date: "2025-08-15"}},
		{name: "title in text", text: "Ferry Line to close.\n\n" + body, title: "Ferry line to close",
			want: Document{Text: "Ferry Line to close.\n\n" + body, Title: "Ferry line to close", TitleSpan: Span{0, 20}}, first: Title},
		{name: "other title in text", text: "Ferry line to close\n\n" + body, title: "Ninety years",
			want: Document{Text: "Ferry line to close\n\n" + body, Title: "Ninety years"}, first: Heading},
		{name: "nothing but the title", text: "Ferry line to close", title: "Ferry line to close",
			want: Document{Text: "Ferry line to close", Title: "Ferry line to close"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := FromText("line 1", tt.text, tt.title, tt.date)
			if err != nil {
				t.Fatal(err)
			}
			got := Document{Text: doc.Text, Title: doc.Title, TitleSpan: doc.TitleSpan, Date: doc.Date}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if doc.Blocks[0].Kind != tt.first {
				t.Errorf("first block is a %v, want a %v", doc.Blocks[0].Kind, tt.first)
			}
			checkDocument(t, doc)
		})
	}
	if _, err := FromText("line 7", body, "", "yesterday"); err == nil {
		t.Error("date “yesterday” was taken")
	}
	if _, err := FromText("line 7", "a\x00b", "", ""); err == nil {
		t.Error("text with a NUL was taken")
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	write(t, good, "The boats stop.\r\n")
	doc, data, err := ReadFile(good, nil, Options{Author: "Ann Lee"})
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != "The boats stop.\r\n" || doc.Text != "The boats stop.\n" || doc.Name != good || doc.Byline != "Ann Lee" {
		t.Errorf("data %q, document %+v", data, doc)
	}
	doc, _, err = ReadFile(Stdin, strings.NewReader("The boats stop."), Options{})
	if err != nil || doc.Name != Stdin {
		t.Errorf("standard input: %+v, %v", doc, err)
	}

	large := filepath.Join(dir, "large.txt")
	write(t, large, "")
	if err := os.Truncate(large, MaxSize+1); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "articles.2025")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(dir, "a.pdf")
	write(t, pdf, "x")
	for _, tt := range []struct {
		path, want, hint string
		is               error
	}{
		{filepath.Join(dir, "none.txt"), "no such file", "name", fs.ErrNotExist},
		{filepath.Join(dir, "none.pdf"), "no such file", "name", fs.ErrNotExist},
		{filepath.Join(good, "under.txt"), "", "", nil},
		{dir, "is a directory", "files", nil},
		{folder, "is a directory", "files", nil},
		{large, "larger than 16 MiB", "split", nil},
		{pdf, "no article format", ".md", nil},
	} {
		doc, data, err := ReadFile(tt.path, nil, Options{})
		if doc != nil || data != nil || err == nil {
			t.Errorf("%s: %v, %q, %v, want an error", tt.path, doc, data, err)
			continue
		}
		checkError(t, err, tt.path+": "+tt.want, tt.hint)
		if tt.is != nil && !errors.Is(err, tt.is) {
			t.Errorf("%v is not %v", err, tt.is)
		}
	}
	_, err = Load(Stdin, iotest.ErrReader(errors.New("pipe burst")))
	checkError(t, err, "<standard input>: cannot be read: pipe burst", "")
	_, err = Load(Stdin, strings.NewReader(strings.Repeat("x", MaxSize+1)))
	checkError(t, err, "<standard input>: larger than 16 MiB", "split")
}

func TestReadFileNoPermission(t *testing.T) {
	err := errOpen("a.txt", &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission})
	checkError(t, err, "a.txt: no permission", "owner")
	if !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v is not fs.ErrPermission", err)
	}
	if os.Geteuid() <= 0 {
		t.Skip("files without permission open all the same for root, and on Windows")
	}
	path := filepath.Join(t.TempDir(), "a.txt")
	write(t, path, "The boats stop.")
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	_, _, err2 := ReadFile(path, nil, Options{})
	checkError(t, err2, path+": no permission", "owner")
}

// write writes a file.
func write(t *testing.T, path, data string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}
