package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/txtar"
)

// inUTF16 returns s in UTF-16 with a byte order mark.
func inUTF16(s string, big bool) []byte {
	var out []byte
	for _, c := range utf16.Encode([]rune("\uFEFF" + s)) {
		if big {
			out = append(out, byte(c>>8), byte(c))
		} else {
			out = append(out, byte(c), byte(c>>8))
		}
	}
	return out
}

func TestWordEncodings(t *testing.T) {
	const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Žofie’s ferry</w:t></w:r></w:p></w:body></w:document>`
	const utf16Head = `<?xml version="1.0" encoding="UTF-16"?>`
	for name, data := range map[string][]byte{
		"UTF-8":                []byte(`<?xml version="1.0" encoding="utf-8"?>` + xml),
		"UTF-8 with a mark":    []byte(bom + `<?xml version="1.0" encoding="UTF-8"?>` + xml),
		"UTF-16 little endian": inUTF16(utf16Head+xml, false),
		"UTF-16 big endian":    inUTF16(utf16Head+xml, true),
		"UTF-16 without mark":  inUTF16(utf16Head+xml, false)[2:],
	} {
		doc, err := Read("a.docx", packWord(t, txtar.File{Name: "word/document.xml", Data: data}), Options{})
		if err != nil {
			t.Errorf("%s: %v (%v)", name, err, err.(*Error).Err)
		} else if doc.Text != "Žofie’s ferry" {
			t.Errorf("%s: %q", name, doc.Text)
		}
	}
}

func TestWordErrors(t *testing.T) {
	part := func(name, data string) []byte {
		return packWord(t, txtar.File{Name: name, Data: []byte(data)})
	}
	body := func(s string) []byte { return packWord(t, bodyPart(s)) }
	good := body("<w:p><w:r><w:t>The ferry stops in May.</w:t></w:r></w:p>")
	tests := []struct {
		name       string
		data       []byte
		want, hint string
	}{
		{"nothing", nil, "a.docx: empty", "saved"},
		{"no words", body("<w:p/>"), "a.docx: empty", "saved"},
		{"Word 97", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "a.docx: a Word 97–2003 file, not .docx", "save it as Word document (.docx)"},
		{"password", []byte("\xD0\xCF\x11\xE0 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "a.docx: protected by a password", "without"},
		{"rich text", []byte(`{\rtf1 The ferry}`), "a.docx: rich text (RTF)", ".docx"},
		{"plain text", []byte("The ferry stops in May."), "a.docx: text, not .docx", ".txt"},
		{"picture", []byte("\x89PNG\x00"), "a.docx: no Word file", ".docx"},
		{"cut", good[:len(good)/2], "a.docx: damaged: the archive", "repair"},
		{"nothing packed", packWord(t), "a.docx: no Word document", "right file"},
		{"spreadsheet", part("xl/workbook.xml", "<a/>"), "a.docx: another Office file", "right file"},
		{"open document", part("content.xml", "<a/>"), "a.docx: an OpenDocument file", ".docx"},
		{"no XML", part("word/document.xml", "The ferry"), "a.docx: empty", "saved"},
		{"open XML", part("word/document.xml", "<w:document"), "a.docx: damaged: word/document.xml in it", "repair"},
		{"crossed XML", body("<w:p></w:body>"), "a.docx: damaged: word/document.xml in it", "repair"},
		{"control character", body("<w:p>\x01</w:p>"), "a.docx: damaged: word/document.xml in it", "repair"},
		{"entity", body("<w:p>&ferry;</w:p>"), "a.docx: damaged: word/document.xml in it", "repair"},
		{"document type", part("word/document.xml", `<!DOCTYPE a [<!ENTITY a "b">]><a/>`), "a.docx: damaged: word/document.xml in it", "repair"},
		{"other encoding", part("word/document.xml", `<?xml version="1.0" encoding="windows-1252"?><a/>`), "a.docx: damaged: word/document.xml in it", "repair"},
		{"damaged styles", packWord(t, bodyPart("<w:p/>"), txtar.File{Name: "word/styles.xml", Data: []byte("<w:styles>")}), "a.docx: damaged: word/styles.xml in it", "repair"},
		{"deep", body(strings.Repeat("<w:sdt><w:sdtContent>", 1000)), "a.docx: word/document.xml in it has more than 500 elements", "right file"},
		{"deep tables", body(strings.Repeat("<w:tbl><w:tr><w:tc>", 1000)), "a.docx: word/document.xml in it has more than 500 elements", "right file"},
		{"bomb", body("<w:p>" + strings.Repeat(" ", 8<<20) + "</w:p>"), "a.docx: too large when unpacked", "right file"},
		{"many paragraphs", manyParagraphs(t, MaxSize/paraSize+1), "a.docx: too large when unpacked", "right file"},
		{"many files", manyFiles(t, maxDocxFiles+1), "a.docx: more than 10000 files in it", "right file"},
		{"wrong sum", wrongSum(good), "a.docx: damaged: word/document.xml in it", "repair"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read("a.docx", tt.data, Options{})
			if doc != nil || err == nil {
				t.Fatalf("Read = %v, %v, want an error", doc, err)
			}
			checkError(t, err, tt.want, tt.hint)
		})
	}
	for _, name := range []string{"a.docm", "A.DOCX", ".source.docx"} {
		if doc, err := Read(name, good, Options{}); err != nil || doc.Format != "docx" {
			t.Errorf("%s: %v, %v", name, doc, err)
		}
	}
	for _, name := range []string{"~$a.docx", "a.doc", "a.dotx"} {
		if Readable(name) {
			t.Errorf("Readable(%q) = true", name)
		}
	}
}

// manyParagraphs returns a Word file of n paragraphs, large enough packed not to
// be refused for that.
func manyParagraphs(t *testing.T, n int) []byte {
	padding := make([]byte, 1<<16)
	rand.NewChaCha8([32]byte{}).Read(padding)
	return packWord(t, bodyPart(strings.Repeat("<w:p><w:r><w:t>X</w:t></w:r></w:p>", n)), txtar.File{Name: "word/media/image1.png", Data: padding})
}

// manyFiles returns an archive of n empty files.
func manyFiles(t *testing.T, n int) []byte {
	files := make([]txtar.File, n)
	for i := range files {
		files[i].Name = fmt.Sprint(i)
	}
	return packWord(t, files...)
}

// wrongSum returns an archive whose first file is not what its sum says.
func wrongSum(data []byte) []byte {
	data = bytes.Clone(data)
	dir := bytes.LastIndex(data, []byte("PK\x01\x02"))
	data[dir+16] ^= 0xFF
	if i := bytes.Index(data, []byte("PK\x07\x08")); i >= 0 {
		data[i+4] ^= 0xFF
	}
	return data
}

// hostileWord are Word files that cost much more than others if reading them is
// not linear in their length: the parts of each, of about n bytes.
var hostileWord = map[string]func(n int) []txtar.File{
	"empty paragraphs": func(n int) []txtar.File { return []txtar.File{bodyPart(strings.Repeat("<w:p/>", n/6))} },
	"short paragraphs": func(n int) []txtar.File {
		return []txtar.File{bodyPart(strings.Repeat("<w:p><w:r><w:t>X</w:t></w:r></w:p>", n/34))}
	},
	"runs": func(n int) []txtar.File {
		return []txtar.File{bodyPart("<w:p>" + strings.Repeat("<w:r><w:t>x</w:t></w:r>", n/23) + "</w:p>")}
	},
	"breaks": func(n int) []txtar.File {
		return []txtar.File{bodyPart("<w:p><w:r>" + strings.Repeat("<w:t>x</w:t><w:br/>", n/19) + "</w:r></w:p>")}
	},
	"paragraphs that go on": func(n int) []txtar.File {
		return []txtar.File{bodyPart(strings.Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", n/72))}
	},
	"fields": func(n int) []txtar.File {
		return []txtar.File{bodyPart("<w:p><w:r>" + strings.Repeat(`<w:fldChar w:fldCharType="begin"/>`, n/34) + "</w:r></w:p>")}
	},
	"cells": func(n int) []txtar.File {
		return []txtar.File{bodyPart("<w:tbl><w:tr>" + strings.Repeat("<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>", n/48) + "</w:tr></w:tbl>")}
	},
	"rows": func(n int) []txtar.File {
		return []txtar.File{bodyPart("<w:tbl>" + strings.Repeat("<w:tr><w:tc/><w:tc/></w:tr>", n/27) + "</w:tbl>")}
	},
	"tables in tables": func(n int) []txtar.File {
		const depth = 100
		return []txtar.File{bodyPart(strings.Repeat("<w:tbl><w:tr><w:tc>", depth) + strings.Repeat("<w:p><w:r><w:t>x</w:t></w:r></w:p>", n/34) + strings.Repeat("</w:tc></w:tr></w:tbl>", depth))}
	},
	"boxes": func(n int) []txtar.File {
		return []txtar.File{bodyPart("<w:p>" + strings.Repeat("<w:txbxContent><w:p><w:r><w:t>The ferry stops in May</w:t></w:r></w:p></w:txbxContent>", n/89) + "</w:p>")}
	},
	"chained styles": func(n int) []txtar.File {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, i, i+1)
		}
		return []txtar.File{bodyPart(`<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`), {Name: "word/styles.xml", Data: []byte("<w:styles>" + b.String() + "</w:styles>")}}
	},
	"attributes": func(n int) []txtar.File {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, ` a%d="x"`, i)
		}
		return []txtar.File{bodyPart("<w:p" + b.String() + "/>")}
	},
	"notes": func(n int) []txtar.File {
		var refs, notes strings.Builder
		for i := 0; refs.Len() < n/2; i++ {
			fmt.Fprintf(&refs, `<w:footnoteReference w:id="%d"/>`, i)
			fmt.Fprintf(&notes, `<w:footnote w:id="%d"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>`, i)
		}
		return []txtar.File{bodyPart("<w:p><w:r>" + refs.String() + "</w:r></w:p>"), {Name: "word/footnotes.xml", Data: []byte("<w:footnotes>" + notes.String() + "</w:footnotes>")}}
	},
}

// TestHostileWord reads half a megabyte of each, as [TestHostile] does.
func TestHostileWord(t *testing.T) {
	for name, parts := range hostileWord {
		t.Run(name, func(t *testing.T) {
			data := packWord(t, parts(1<<19)...)
			done := make(chan error, 1)
			go func() {
				_, err := Read("hostile.docx", data, Options{})
				done <- err
			}()
			select {
			case err := <-done:
				if err != nil {
					checkError(t, err, "hostile.docx: ", "")
				}
			case <-time.After(30 * time.Second):
				t.Fatal("not read after 30 seconds")
			}
		})
	}
}

// FuzzWord reads a Word file of any body, styles and lists. What it is packed
// in is fuzzed by [FuzzWordFile].
func FuzzWord(f *testing.F) {
	for _, c := range wordCases(f) {
		var in [3]string
		for _, p := range c.parts {
			switch p.Name {
			case "word/document.xml":
				in[0] = string(p.Data)
			case "word/styles.xml":
				in[1] = string(p.Data)
			case "word/numbering.xml":
				in[2] = string(p.Data)
			}
		}
		f.Add(in[0], in[1], in[2])
	}
	f.Fuzz(func(t *testing.T, body, styles, numbering string) {
		var parts []txtar.File
		for i, data := range []string{body, styles, numbering} {
			if data != "" {
				parts = append(parts, txtar.File{Name: [...]string{"word/document.xml", "word/styles.xml", "word/numbering.xml"}[i], Data: []byte(data)})
			}
		}
		data := packWord(t, parts...)
		doc, err := Read("fuzz.docx", data, Options{})
		if err != nil {
			checkError(t, err, "fuzz.docx: ", "")
			return
		}
		checkDocument(t, doc)
		checkWord(t, doc)
		if again, err := Read("fuzz.docx", data, Options{}); err != nil || dump(again) != dump(doc) {
			t.Errorf("read again: %v", err)
		}
		for i := range parts {
			parts[i].Data = []byte(strictSpaces.Replace(withSpaces(string(parts[i].Data))))
		}
		if strict, err := Read("fuzz.docx", packWord(t, parts...), Options{}); err != nil || dump(strict) != dump(doc) {
			t.Errorf("as strict Office Open XML: %v", err)
		}
	})
}

// strictSpaces puts the namespaces of strict Office Open XML in place of the
// transitional ones.
var strictSpaces = strings.NewReplacer(
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
	"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
)

// FuzzWordFile reads any bytes as a Word file.
func FuzzWordFile(f *testing.F) {
	for _, c := range wordCases(f) {
		f.Add(packWord(f, c.parts...))
	}
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Read("fuzz.docx", data, Options{})
		if err != nil {
			checkError(t, err, "fuzz.docx: ", "")
			return
		}
		checkDocument(t, doc)
		checkWord(t, doc)
	})
}

// generatedWord returns [generated] as a Word file with the runs and attributes
// that Word itself writes.
func generatedWord(tb testing.TB, n int) []byte {
	var b strings.Builder
	for para := range strings.SplitSeq(strings.TrimSpace(generated(n)), "\n") {
		b.WriteString(`<w:p w:rsidR="00F66259" w:rsidRDefault="00F97686"><w:pPr><w:rPr><w:lang w:val="en-US"/></w:rPr></w:pPr>`)
		for sentence := range strings.SplitAfterSeq(para, ". ") {
			fmt.Fprintf(&b, `<w:r w:rsidRPr="00F97686"><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r><w:proofErr w:type="spellStart"/>`, sentence)
		}
		b.WriteString("</w:p>")
	}
	return packWord(tb, bodyPart(b.String()))
}

func BenchmarkReadWord(b *testing.B) {
	for _, n := range []int{1000, 20000} {
		b.Run(fmt.Sprintf("%dwords", n), func(b *testing.B) {
			data := generatedWord(b, n)
			z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(z.File[0].UncompressedSize64))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read("a.docx", data, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
