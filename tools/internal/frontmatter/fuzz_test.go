package frontmatter

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRoundTrip wants what was written to read as it was, and the same bytes
// twice.
func FuzzRoundTrip(f *testing.F) {
	for i, s := range texts {
		f.Add(s, texts[(i*5+3)%len(texts)], texts[(i*11+7)%len(texts)], "a\n\n+++\nb", uint8(i))
	}
	f.Fuzz(func(t *testing.T, a, b, c, body string, n uint8) {
		all := a + "\n" + b + "\n" + c + "\n" + body
		if !utf8.ValidString(all) || CheckTokens("", []byte(all)) != nil || CheckTokens("", []byte(body+a+b+c)) != nil {
			return
		}
		file := &File{Matter: Matter{
			Title: Text(a), Description: Text(b), Authors: []string{c, a}, Lang: b,
			Source:     Source{File: a, Hash: b, URL: c, Given: []string{"title"}},
			Highlights: []Item{{ID: "k", Text: Text(c), Prefix: Text(a), Rank: int(n)}},
			Quotes:     []Quote{{ID: a, Text: Text(b), Speaker: c, Sentence: Text(a), Kind: "fragment"}, {Text: Text(c)}},
			People:     []Person{{Name: a, Role: Text(c), Aliases: []string{b}}},
		}}
		// A body ends in one line end, begins with none, and has no others than LF.
		if body = strings.Trim(strings.ReplaceAll(body, "\r", ""), "\n"); body != "" {
			file.Body = body + "\n"
		}
		data, err := file.Format()
		if err != nil {
			t.Fatalf("%v\n%+v", err, file)
		}
		wantSame(t, file, data)
		again, err := file.Format()
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("formatted twice:\n%s\n%s", data, again)
		}
		if source, err := ParseSource("x.md", data); err != nil || source.Hash != file.Source.Hash || source.File != file.Source.File {
			t.Errorf("ParseSource: %+v, %v", source, err)
		}
	})
}

// FuzzParse reads anything; what it reads can be written and reads the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte(sampleText))
	for _, s := range texts {
		f.Add([]byte("+++\ntitle = " + s + "\n+++\n" + s))
		f.Add([]byte("+++\n[[quotes]]\ntext = \"" + s + "\"\n+++"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse("x.md", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "x.md:") {
				t.Errorf("error without a place: %v", err)
			}
			return
		}
		file.Unknown = nil
		out, err := file.Format()
		if err != nil {
			return // dates and times that Matter does not hold
		}
		wantSame(t, file, out)
	})
}
