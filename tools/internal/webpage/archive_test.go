package webpage

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
)

const archived = `<html><head><title>Ferry stops</title></head><body><p>The ferry from Varn to Ostrand will not sail until the ice is gone =E2=80=94 in Ma=
y, perhaps.</p></body></html>`

func TestReadArchive(t *testing.T) {
	const want = "The ferry from Varn to Ostrand will not sail until the ice is gone — in May, perhaps."
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	plain := strings.NewReplacer("=E2=80=94", "—", "=\n", "").Replace(archived)
	for _, c := range []struct{ name, data, url string }{
		{"as Chrome saves it", crlf(`From: <Saved by Blink>
Snapshot-Content-Location: https://x.example/ferry
Subject: Ferry stops
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----b----"


------b----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://x.example/ferry

` + archived + `
------b----
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------b------
`), "https://x.example/ferry"},
		{"with a start, in base64", `Content-Type: multipart/related; boundary=b; start="<two>"

--b
Content-Type: text/html
Content-ID: <one>

<p>An advertisement that stands first in the archive and is long enough to pass.</p>
--b
Content-Type: text/html; charset=utf-8
Content-ID: <two>
Content-Location: https://x.example/f
Content-Transfer-Encoding: base64

` + base64.StdEncoding.EncodeToString([]byte(plain)) + `
--b--
`, "https://x.example/f"},
		{"cut off", "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n" + plain, ""},
		{"a single part", "Content-Type: text/html; charset=utf-8\nContent-Location: https://x.example/g\n\n" + plain, "https://x.example/g"},
	} {
		p, err := ReadArchive([]byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		checkPage(t, p)
		if p.Title != "Ferry stops" || p.URL != c.url || len(p.Blocks) != 1 || p.Blocks[0].Text != want {
			t.Errorf("%s: %+v", c.name, p)
		}
	}
}

func TestReadArchiveFails(t *testing.T) {
	for _, c := range []struct{ name, data string }{
		{"no archive", "<html><p>x</html>"},
		{"no content type", "Subject: x\n\ny"},
		{"no boundary", "Content-Type: multipart/related\n\n--b\nContent-Type: text/html\n\n<p>x"},
	} {
		if _, err := ReadArchive([]byte(c.data)); err == nil {
			t.Errorf("%s: no error", c.name)
		}
	}
	for _, data := range []string{
		"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+VGhl!!!IGZlcnJ5",
		"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>The ferry\x01 stops\n--b--\n",
	} {
		if p, err := ReadArchive([]byte(data)); err == nil || errors.Is(err, ErrNoPage) {
			t.Errorf("%q: page %+v, error %v: what cannot be decoded is lost", data, p, err)
		}
	}
	for _, data := range []string{"Content-Type: image/png\n\nx", "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/css\n\nx\n--b--\n"} {
		if _, err := ReadArchive([]byte(data)); !errors.Is(err, ErrNoPage) {
			t.Errorf("%q: error %v, want %v", data, err, ErrNoPage)
		}
	}
}

func FuzzReadArchive(f *testing.F) {
	f.Add("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>x=\n--b--\n")
	f.Add("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eA==")
	f.Fuzz(func(t *testing.T, data string) {
		if p, err := ReadArchive([]byte(data)); err == nil {
			checkPage(t, p)
		}
	})
}
