package article

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"explainer/tools/internal/webpage"
)

// TestHTMLEncoding reads a page in an encoding that it declares, and one that
// declares a wrong one.
func TestHTMLEncoding(t *testing.T) {
	const want = "Die Brücke über die Varn bleibt bis zum Herbst gesperrt, teilte die Stadt am Montag mit."
	latin := strings.NewReplacer("ü", "\xFC").Replace(want)
	for name, page := range map[string]string{
		"declared":       `<meta charset="iso-8859-1"><p>` + latin,
		"wrong":          `<meta charset="windows-1251"><p>` + want,
		"not declared":   "<p>" + want,
		"Latin, nothing": "<p>" + latin,
		"UTF-16":         "\xFF\xFE" + utf16Bytes("<p>"+want),
	} {
		doc, err := Read("page.html", []byte(page), Options{})
		if err != nil || doc.Text != want {
			t.Errorf("%s: %+v, %v", name, doc, err)
		}
	}
}

// utf16Bytes returns s in UTF-16, low byte first.
func utf16Bytes(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestHTMLRefused(t *testing.T) {
	for _, c := range []struct{ name, file, data, msg string }{
		{"no article", "a.html", "<html><body><div id=app></div><script>start()</script></body></html>", "a.html: no article was found in this page"},
		{"links alone", "a.htm", "<ul><li><a href=a>One</a><li><a href=b>Two</a></ul>", "a.htm: no article was found in this page"},
		{"empty", "a.html", " \n", "a.html: empty: there is no article in it"},
		{"binary", "a.html", "<p>a\n\x00", "a.html:2:1: binary file: it holds a NUL byte"},
		{"too many elements", "a.html", strings.Repeat("<p>", 1<<19), "a.html: more than 400000 elements: too large a page"},
		{"no archive", "a.mhtml", "<p>text", "a.mhtml: reading the archive's header"},
		{"no page in it", "a.mht", "Content-Type: image/png\n\nx", "a.mht: no HTML page in the archive"},
	} {
		_, err := Read(c.file, []byte(c.data), Options{})
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: error %v", c.name, err)
			continue
		}
		if !strings.HasPrefix(e.Error(), c.msg) || e.Hint() == "" {
			t.Errorf("%s: %q with hint %q, want %q", c.name, e, e.Hint(), c.msg)
		}
	}
	if _, err := Read("a.mht", []byte("Content-Type: image/png\n\nx"), Options{}); !errors.Is(err, webpage.ErrNoPage) {
		t.Errorf("error %v does not wrap %v", err, webpage.ErrNoPage)
	}
}

// TestHTMLGiven reads a page whose title, date and author an editor gives.
func TestHTMLGiven(t *testing.T) {
	const page = `<title>Of the page</title><meta name=author content="Ann Lee"><meta name=date content=2025-01-02>` +
		"<p>The ferry from Varn to Ostrand will not sail until the ice is gone, its owner said.</p>"
	doc, err := Read("a.html", []byte(page), Options{Title: "Of the editor", Date: "2025-03-04", Author: "Bo Rask"})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Title != "Of the editor" || doc.Date != "2025-03-04" || doc.Byline != "Bo Rask" {
		t.Errorf("title %q, date %q, byline %q", doc.Title, doc.Date, doc.Byline)
	}
}

func FuzzHTML(f *testing.F) {
	addCases(f, ".html")
	f.Add("<h6>a</h6><p>b<h1>c</h1><li>d")
	f.Fuzz(func(t *testing.T, page string) {
		doc, err := Read("fuzz.html", []byte(page), Options{})
		if err != nil {
			return
		}
		checkDocument(t, doc)
		checkCovered(t, doc)
		if !utf8.ValidString(doc.Text) || strings.ContainsAny(doc.Text, "\r\x00") {
			t.Errorf("text %q", doc.Text)
		}
	})
}
