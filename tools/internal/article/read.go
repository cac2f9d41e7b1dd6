package article

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"explainer/tools/internal/space"
)

// Stdin is the name that stands for standard input.
const Stdin = "-"

// A format is one way an article can be given.
type format struct {
	name  string   // as in Document.Format and Options.Format
	title string   // as in messages
	exts  []string // file name extensions in lower case; "" is a name without one
	read  func(name string, data []byte) (*Document, error)
}

// formats returns the formats in the order they are named in messages. A new
// one is a file of its own and a line here.
func formats() []format {
	return []format{
		{"text", "plain text", []string{".txt", ""}, readText},
		{"markdown", "Markdown", []string{".md", ".markdown"}, readMarkdown},
		{"html", "saved web pages", []string{".html", ".htm", ".xhtml"}, readHTML},
		{"mhtml", "web archives", []string{".mhtml", ".mht"}, readMHTML},
		{"docx", "Word", []string{".docx", ".docm"}, readDocx},
	}
}

// Options say how to read an article. The zero value reads by the name's
// extension and takes everything from the article itself.
type Options struct {
	// Format is "text", "markdown", "html", "mhtml" or "docx"; empty means by the
	// name's extension.
	Format string
	// Title, Date and Author, where given, stand in place of what the article
	// itself says. Date is in any form that [ParseDate] reads.
	Title, Date, Author string
}

// Read reads an article from the bytes of a file called name. The name's
// extension says what they are, unless opt does. Errors are of type *[Error].
func Read(name string, data []byte, opt Options) (*Document, error) {
	f, err := formatOf(name, opt.Format)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return nil, &Error{Name: name, Msg: "a PDF, which is not read", hint: "copy the article's text into a .txt file"}
	}
	doc, err := f.read(name, data)
	if err != nil {
		return nil, err
	}
	doc.Name, doc.Format = name, f.name
	if len(doc.Blocks) == 0 {
		return nil, errEmpty(name)
	}
	if err := doc.apply(opt); err != nil {
		return nil, err
	}
	return doc, nil
}

// FromText makes a document of plain text whose title and date were given
// apart from it; both may be empty. The text stays byte for byte, save that a
// byte order mark is dropped and line ends become LF. Where the text opens
// with the given title, that line is the title and no paragraph.
func FromText(name, text, title, date string) (*Document, error) {
	return Read(name, []byte(text), Options{Format: "text", Title: title, Date: date})
}

// Readable reports whether name's extension is that of a format that is read.
// What Word puts beside a file that is open is none.
func Readable(name string) bool {
	if strings.HasPrefix(filepath.Base(name), "~$") {
		return false
	}
	_, err := formatOf(name, "")
	return err == nil
}

// formatOf returns the format called want, or where that is empty the one that
// name's extension tells.
func formatOf(name, want string) (format, error) {
	all := formats()
	if want != "" {
		if i := slices.IndexFunc(all, func(f format) bool { return f.name == want }); i >= 0 {
			return all[i], nil
		}
		var names []string
		for _, f := range all {
			names = append(names, f.name)
		}
		return format{}, &Error{Name: name, Msg: fmt.Sprintf("unknown format %q", want), hint: "formats are " + strings.Join(names, ", ")}
	}
	ext := extOf(name)
	if i := slices.IndexFunc(all, func(f format) bool { return slices.Contains(f.exts, ext) }); i >= 0 {
		return all[i], nil
	}
	return format{}, &Error{
		Name: name,
		Msg:  fmt.Sprintf("no article format has the extension %q", ext),
		hint: "read are " + listFormats(all) + "; save the article as one of them",
	}
}

// extOf returns name's extension in lower case, or "" where what follows
// the last period is no extension but a part of the name ("Mr. Lee writes").
func extOf(name string) string {
	if name == Stdin {
		return ""
	}
	ext := strings.ToLower(filepath.Ext(name))
	if len(ext) < 2 || strings.ContainsAny(ext, " \t") {
		return ""
	}
	return ext
}

// listFormats returns the formats with their extensions as running text.
func listFormats(all []format) string {
	var b strings.Builder
	for i, f := range all {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(f.title)
		exts := slices.DeleteFunc(slices.Clone(f.exts), func(e string) bool { return e == "" })
		fmt.Fprintf(&b, " (%s)", strings.Join(exts, ", "))
	}
	return b.String()
}

// apply puts what was given apart from the article in place of what the
// article says.
func (d *Document) apply(opt Options) error {
	if opt.Date != "" {
		date, err := ParseDate(opt.Date)
		if err != nil {
			return &Error{Name: d.Name, Msg: err.Error(), hint: "give the date as YYYY-MM-DD", Err: err}
		}
		d.Date = date
	}
	d.Byline = cmp.Or(strings.TrimSpace(opt.Author), d.Byline)
	if title := space.Fold(opt.Title); title != "" {
		d.setTitle(title)
	}
	return nil
}

// setTitle gives the document a title from elsewhere. A block at the top that
// says the same is then the title's place; one that passed for the title but
// says something else is the article's first heading.
func (d *Document) setTitle(title string) {
	d.Title, d.TitleSpan = title, Span{}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch {
		case d.TitleSpan.IsZero() && i < topBlocks && i+1 < len(d.Blocks) && sameTitle(space.Fold(d.Slice(b.Span)), title):
			*b = Block{Kind: Title, Span: b.Span}
			d.TitleSpan = b.Span
		case b.Kind == Title:
			b.Kind, b.Level = Heading, 2
		}
	}
}

// sameTitle reports whether two lines are the same title but for letter case
// and a closing period.
func sameTitle(a, b string) bool {
	return strings.EqualFold(strings.TrimSuffix(a, "."), strings.TrimSuffix(b, "."))
}
