package frontmatter

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	hugotoml "github.com/pelletier/go-toml/v2"
)

// sample is a content file with every field in use, and sampleText its bytes.
func sample() *File {
	return &File{
		Matter: Matter{
			Title: "The bridge is open", TitleBy: "lead clause", Date: "2021-05-04",
			Description: `It opened "late".`, DescriptionBy: "lead sentence",
			Authors: []string{"Ann Lee", "Bob Ray"}, Lang: "en",
			Places: []string{"Varn", "the Warnow"}, Organizations: []string{"The Sun"},
			Topics: []string{"Bridges"}, Updated: "2021-05-06", FullText: new(bool), Draft: true,
			PublishDate: "2021-05-04T06:00:00Z", ExpiryDate: "2031-05-04", Aliases: []string{"/explainers/old-bridge/"},
			Source: Source{File: "bridge.txt", Hash: "sha256-00", Publisher: "The Sun", URL: "https://example.org/bridge", Given: []string{"date", "source-url"}},
			Highlights: []Item{
				{ID: "k7f3q", Text: "The bridge is open.", Rank: 1},
				{ID: "k2222", Text: "It was late.", Prefix: "again. ", Rank: 2},
			},
			Quotes: []Quote{
				{ID: "q2c9d", Text: "very productive", Speaker: "Ann Lee", Kind: "fragment", Cue: "called", By: "cue before", Confidence: .93, Sentence: "Lee called it “very productive” today."},
				{ID: "q3333", Text: `I don't "know" it`, Speaker: "", Kind: "statement"},
			},
			People: []Person{{ID: "ann-lee", Name: "Ann Lee", Role: "mayor", RolePrefix: "the ", Aliases: []string{"Lee"}}, {Name: "Ray"}},
			Glance: []Answer{{ID: "g-who", Question: "who", Text: "The bridge", By: "subject of the lead"}},
			Figures: []Figure{
				{ID: "f7x2a", Text: "two years", Prefix: "after ", Phrase: "after two years of repairs", Kind: "duration", Value: "2", Unit: "year"},
				{ID: "f9m3b", Text: "25%", Kind: "share"},
			},
			Dates:       []Event{{ID: "d2k4c", Text: "work began in early 2019", Prefix: "that ", When: "early 2019", Value: "2019"}, {ID: "d5n6d", Text: "since the war", When: "the war"}},
			Terms:       []Term{{ID: "w3p8e", Text: "WSA", Prefix: "(", Explained: "the waterways office", ExplainedPrefix: "by ", By: "expansion before brackets"}},
			Images:      []Image{{File: "bridge.jpg", Alt: "A bridge.", Caption: "The bridge on Tuesday", Credit: "Bob Ray", Licence: "CC BY 4.0"}},
			Corrections: []Correction{{Date: "2021-05-06", Text: "The bridge was closed for two years, not three.", Items: []string{"f7x2a"}}},
			Desk:        map[string]any{"note": "call her"},
		},
		Body: "First paragraph.\n\n## A heading\n\nNext paragraph.\n",
	}
}

const sampleText = `+++
` + SchemaLine + `
title = "The bridge is open"
title_by = "lead clause"
date = 2021-05-04
description = 'It opened "late".'
description_by = "lead sentence"
authors = ["Ann Lee", "Bob Ray"]
lang = "en"
places = ["Varn", "the Warnow"]
organizations = ["The Sun"]
topics = ["Bridges"]
updated = 2021-05-06
full_text = false
draft = true
publishDate = 2021-05-04T06:00:00Z
expiryDate = 2031-05-04
aliases = ["/explainers/old-bridge/"]

[source]
file = "bridge.txt"
hash = "sha256-00"
publisher = "The Sun"
url = "https://example.org/bridge"
given = ["date", "source-url"]

[[highlights]]
id = "k7f3q"
text = "The bridge is open."
rank = 1

[[highlights]]
id = "k2222"
text = "It was late."
prefix = "again. "
rank = 2

[[glance]]
id = "g-who"
question = "who"
text = "The bridge"
by = "subject of the lead"

[[quotes]]
id = "q2c9d"
text = "very productive"
speaker = "Ann Lee"
kind = "fragment"
cue = "called"
by = "cue before"
confidence = 0.93
sentence = "Lee called it “very productive” today."

[[quotes]]
id = "q3333"
text = '''I don't "know" it'''
speaker = ""
kind = "statement"

[[people]]
id = "ann-lee"
name = "Ann Lee"
role = "mayor"
role_prefix = "the "
aliases = ["Lee"]

[[people]]
name = "Ray"

[[figures]]
id = "f7x2a"
text = "two years"
prefix = "after "
phrase = "after two years of repairs"
kind = "duration"
value = "2"
unit = "year"

[[figures]]
id = "f9m3b"
text = "25%"
kind = "share"

[[dates]]
id = "d2k4c"
text = "work began in early 2019"
prefix = "that "
when = "early 2019"
value = "2019"

[[dates]]
id = "d5n6d"
text = "since the war"
when = "the war"

[[terms]]
id = "w3p8e"
text = "WSA"
prefix = "("
explained = "the waterways office"
explained_prefix = "by "
by = "expansion before brackets"

[[images]]
file = "bridge.jpg"
alt = "A bridge."
caption = "The bridge on Tuesday"
credit = "Bob Ray"
licence = "CC BY 4.0"

[[corrections]]
date = 2021-05-06
text = "The bridge was closed for two years, not three."
items = ["f7x2a"]

[desk]
note = "call her"
+++

First paragraph.

## A heading

Next paragraph.
`

func TestFormat(t *testing.T) {
	got, err := sample().Format()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(sampleText, string(got)); d != "" {
		t.Error(d)
	}
}

// texts are strings that are not easy to write down in TOML.
var texts = []string{
	"", "plain", `"`, `""`, `'`, `''`, `'''`, `"'`, `'"`, `"'"`, `a'b"c`, `"a'''b"`, `a"b''c`, `\`, `\"`, `C:\new`, `\u0041`, "a\tb", "a\nb", "a\r\nb", "\x00", "\x01", "\x1b", "\x7f",
	"\u0085", "\u2028", "\ufeff", "\u202e", "+++", "#", "[x]", "= 1", "“quoted”", "é漢😀", `ends with '`, `ends with "'`, `"x" it's`, `'twas "so"`, `"` + "\n" + `'`, "{{< x >}}", "{{ .Title }}",
}

func TestTexts(t *testing.T) {
	for _, s := range texts {
		f := &File{Matter: Matter{Title: Text(s), Authors: []string{s}, Quotes: []Quote{{Text: Text(s), Speaker: s, Prefix: Text(s)}}}}
		data, err := f.Format()
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		wantSame(t, f, data)
		// Hugo reads front matter with another package.
		front, _, err := split("x.md", string(data))
		if err != nil {
			t.Fatal(err)
		}
		var hugo struct {
			Title  string
			Quotes []struct{ Text, Speaker string }
		}
		if err := hugotoml.Unmarshal([]byte(front), &hugo); err != nil {
			t.Errorf("%q: Hugo's TOML: %v\n%s", s, err, front)
		} else if hugo.Title != s || hugo.Quotes[0].Text != s || hugo.Quotes[0].Speaker != s {
			t.Errorf("%q: Hugo reads %+v\n%s", s, hugo, front)
		}
		if strings.Contains(front, "\n+++") {
			t.Errorf("%q: a fence in front matter:\n%s", s, front)
		}
	}
}

func TestFormatFails(t *testing.T) {
	tests := []struct {
		name string
		file File
		want string
	}{
		{"no date", File{Matter: Matter{Date: "May 4"}}, "YYYY-MM-DD"},
		{"no day of the calendar", File{Matter: Matter{Date: "2021-02-30"}}, "YYYY-MM-DD"},
		{"not UTF-8", File{Matter: Matter{Title: "a\xffb"}}, "UTF-8"},
		{"Hugo's token in front matter", File{Matter: Matter{Title: "a __hdeferred/ b"}}, "front matter:3:"},
		{"Hugo's token in the body", File{Body: "a\nHAHAHUGOSHORTCODE1\n"}, "break Hugo"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := tt.file.Format(); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

// wantSame wants data to read as f.
func wantSame(t *testing.T, f *File, data []byte) {
	t.Helper()
	got, err := Parse("x.md", data)
	if err != nil {
		t.Errorf("Parse: %v\n%s", err, data)
		return
	}
	if d := cmp.Diff(f, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(File{}, "BodyLine")); d != "" {
		t.Errorf("read back (-want +got):\n%s\n%s", d, data)
	}
}
