package article

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

// A Word file is read only within these limits, so that one made to block a
// server costs no more than its size.
const (
	maxDocxFiles    = 10_000   // files in the archive
	maxDocxUnpacked = 64 << 20 // bytes of the parts that are read, unpacked
	// maxDocxRatio is how many times its packed size the file may have unpacked,
	// beyond a first megabyte. Word's come to 5 to 50.
	maxDocxRatio = 200
)

// hintDamaged is what to do about a Word file that is damaged.
const hintDamaged = "open it in Word, which can repair it, and save it again"

// A docxFile is an opened Word file.
type docxFile struct {
	name  string               // as given, for messages
	files map[string]*zip.File // by name in lower case, with slashes
	main  string               // name of the part that holds the article
	core  string               // name of that with the file's properties
	left  int64                // bytes that may still be unpacked
	links docxLinks            // from the main part to others
}

// docxLinks are the relationships of a part: where they lead, by the last word
// of their type ("styles", "numbering"), and by their id.
type docxLinks struct {
	byType map[string]string
	byID   map[string]string
}

// address returns where a link leads outside of the file; empty where it does
// not.
func (l docxLinks) address(e xml.StartElement) string {
	url := l.byID[attr(e, "id")]
	if place := attr(e, "anchor"); url != "" && place != "" && !strings.Contains(url, "#") {
		url += "#" + place
	}
	return url
}

// openDocx opens a Word file.
func openDocx(name string, data []byte) (*docxFile, error) {
	if err := checkDocx(name, data); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Error{Name: name, Msg: "damaged: the archive inside it cannot be read", Err: err, hint: hintDamaged}
	}
	if len(z.File) > maxDocxFiles {
		return nil, &Error{Name: name, Msg: fmt.Sprintf("more than %d files in it", maxDocxFiles), hint: "check that it is the right file"}
	}
	d := &docxFile{
		name:  name,
		files: make(map[string]*zip.File, len(z.File)),
		left:  min(maxDocxUnpacked, 1<<20+maxDocxRatio*int64(len(data))),
	}
	for _, f := range z.File {
		file := partName(f.Name)
		if d.files[file] == nil {
			d.files[file] = f
		}
	}
	root, err := d.readLinks("")
	if err != nil {
		return nil, err
	}
	d.main = root.byType["officeDocument"]
	if d.files[d.main] == nil {
		d.main = "word/document.xml"
	}
	if d.files[d.main] == nil || strings.HasPrefix(d.main, "xl/") || strings.HasPrefix(d.main, "ppt/") { // not Word's
		return nil, d.errNoDocument()
	}
	d.core = root.byType["core-properties"]
	d.links, err = d.readLinks(d.main)
	return d, err
}

// partName returns the name of a file in the archive as it is looked up: in
// lower case, with slashes and without one in front.
func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

// checkDocx refuses what only bears a Word file's extension, and says what it
// is.
func checkDocx(name string, data []byte) error {
	head := func(prefix string) bool { return bytes.HasPrefix(data, []byte(prefix)) }
	refuse := func(msg, hint string) error { return &Error{Name: name, Msg: msg, hint: hint} }
	switch {
	case len(data) == 0:
		return errEmpty(name)
	case head("PK"):
		return nil
	case head("\xD0\xCF\x11\xE0") && bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")):
		return refuse("protected by a password", "open it in Word and save it without one")
	case head("\xD0\xCF\x11\xE0"):
		return refuse("a Word 97–2003 file, not .docx", "open it in Word and save it as Word document (.docx)")
	case head(`{\rtf`):
		return refuse("rich text (RTF), not .docx", "open it in Word and save it as Word document (.docx)")
	case utf8.Valid(data) && bytes.IndexByte(data, 0) < 0:
		return refuse("text, not .docx", "if this is the article, give the file the extension .txt or .md")
	}
	return refuse("no Word file", "save the article as Word document (.docx), or as plain text")
}

// errNoDocument says that the archive holds no Word document, and what else.
func (d *docxFile) errNoDocument() error {
	e := &Error{Name: d.name, Msg: "no Word document in it", hint: "check that it is the right file"}
	switch {
	case d.files["xl/workbook.xml"] != nil, d.files["ppt/presentation.xml"] != nil:
		e.Msg = "another Office file, not a Word document"
	case d.files["content.xml"] != nil:
		e.Msg, e.hint = "an OpenDocument file, not .docx", "save it as Word document (.docx)"
	}
	return e
}

// readLinks reads the relationships of a part; those of the archive as a whole
// where part is empty. There may be none.
func (d *docxFile) readLinks(part string) (docxLinks, error) {
	links := docxLinks{byType: make(map[string]string), byID: make(map[string]string)}
	dir, base := path.Split(part)
	p, err := d.open(dir + "_rels/" + base + ".rels")
	if p == nil {
		return links, err
	}
	defer p.close()
	err = p.root(func(xml.StartElement) error {
		return p.each(func(e xml.StartElement) error {
			kind := attr(e, "Type")
			kind = kind[strings.LastIndexByte(kind, '/')+1:]
			target := attr(e, "Target")
			if attr(e, "TargetMode") == "External" {
				links.byID[attr(e, "Id")] = target
				return p.skip()
			}
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			if links.byType[kind] == "" {
				links.byType[kind] = partName(target)
			}
			return p.skip()
		})
	})
	return links, err
}

// part opens the part that the article's own leads to by a relationship of that
// kind; nil where there is none.
func (d *docxFile) part(kind string) (*docxPart, error) {
	if target := d.links.byType[kind]; d.files[target] != nil {
		return d.open(target)
	}
	return d.open(path.Join(path.Dir(d.main), kind+".xml"))
}

// open opens a file of the archive by its name; nil where there is none.
func (d *docxFile) open(file string) (*docxPart, error) {
	f := d.files[partName(file)]
	if f == nil {
		return nil, nil
	}
	p := &docxPart{file: d, name: f.Name}
	if f.Flags&1 != 0 {
		return nil, &Error{Name: d.name, Msg: "protected by a password", hint: "open it in Word and save it without one"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, p.damaged(err)
	}
	p.close = r.Close
	if err := p.start(r); err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

// errTooLarge is what a [limitedReader] answers at its end.
var errTooLarge = errors.New("too large")

// A limitedReader reads no more than a Word file may hold.
type limitedReader struct {
	r    io.Reader
	file *docxFile
}

// Read reads from the part, as long as the file's parts together are within the
// limit.
func (l *limitedReader) Read(b []byte) (int, error) {
	if l.file.left <= 0 {
		return 0, errTooLarge
	}
	if int64(len(b)) > l.file.left {
		b = b[:l.file.left]
	}
	n, err := l.r.Read(b)
	l.file.left -= int64(n)
	return n, err
}
