package frontmatter

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	wantSame(t, sample(), []byte(sampleText))
	for name, text := range map[string]string{
		"CRLF":             strings.ReplaceAll(sampleText, "\n", "\r\n"),
		"byte order mark":  "\ufeff" + sampleText,
		"no last line end": strings.TrimRight(sampleText, "\n"),
		"empty lines":      strings.Replace(sampleText, "+++\n\nFirst", "+++\n\n\n\nFirst", 1) + "\n\n",
	} {
		t.Run(name, func(t *testing.T) { wantSame(t, sample(), []byte(text)) })
	}
}

func TestParseByHand(t *testing.T) {
	f, err := Parse("x.md", []byte(`+++
# a comment
title = """
A title"""
date = "2021-05-04"
draft = true
colour = "red"

[desk]
note = "call her"

[[quotes]]
text = 'so'
speeker = "Lee"
+++
# Body`))
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "A title" || f.Date != "2021-05-04" || len(f.Quotes) != 1 || f.Body != "# Body\n" || f.BodyLine != 16 {
		t.Errorf("%+v", f)
	}
	if d := cmp.Diff([]string{"colour", "quotes.speeker"}, f.Unknown); d != "" {
		t.Error(d)
	}
}

func TestParseDates(t *testing.T) {
	for toml, want := range map[string]Date{
		"2021-05-04": "2021-05-04", `"2021-05-04"`: "2021-05-04", "2021-05-04T10:20:30Z": "2021-05-04T10:20:30Z",
		"2021-05-04T10:20:30": "2021-05-04T10:20:30", "2021-05-04T10:20:30+02:00": "2021-05-04T10:20:30+02:00", `""`: "",
	} {
		f, err := Parse("x.md", []byte("+++\ndate = "+toml+"\n+++\n"))
		if err != nil || f.Date != want {
			t.Errorf("date = %s: %q, %v; want %q", toml, f.Date, err, want)
			continue
		}
		data, err := f.Format()
		if err != nil {
			t.Fatal(err)
		}
		wantSame(t, f, data)
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, text, want, hint string }{
		{"empty", "", "x.md:1:1: no front matter", "begins with a line +++"},
		{"article", "Just an article.\n", "x.md:1:1: no front matter", "begins with a line +++"},
		{"YAML", "---\ntitle: x\n---\n", "x.md:1:1: no front matter", "TOML"},
		{"no end", "+++\ntitle = \"x\"\n", "x.md:3:1: the front matter does not end", "between"},
		{"not UTF-8", "+++\ntitle = \"é\xff\"\n+++\n", "x.md:2:11: not UTF-8", "save"},
		{"no quotation marks", "+++\ntitle = x\n+++\n", "x.md:2:9: ", "each line is"},
		{"open string", "+++\ntitle = \"x\ndate = 2021-01-01\n+++\n", "x.md:2:11: strings cannot contain newlines", "each line is"},
		{"mark inside", "+++\n\ntitle = \"so \"good\" it is\"\n+++\n", "x.md:3:14: ", `\"`},
		{"twice", "+++\ntitle = \"a\"\ntitle = \"b\"\n+++\n", "x.md:3:1: ", "stands once"},
		{"no date", "+++\ntitle = \"a\"\ndate = 2021-13-01\n+++\n", "x.md:3:8: ", "2006-01-31"},
		{"date in words", "+++\ndate = \"May 4\"\n+++\n", `x.md:2:9: "May 4" is not a date`, "2006-01-31"},
		{"number for a title", "+++\ntitle = 5\n+++\n", `x.md:2:1: title: a string "…" belongs here, not a whole number`, ""},
		{"string for authors", "+++\nauthors = \"Ann\"\n+++\n", `x.md:2:1: authors: a list of strings ["…", "…"] belongs here, not a string`, ""},
		{"table for a list", "+++\n[quotes]\ntext = \"a\"\n+++\n", "x.md:2:1: quotes: a list of items [[quotes]] belongs here, not a table", ""},
		{"in the second item", "+++\ntitle = \"a\"\n\n[[quotes]]\ntext = \"a\"\n\n[[quotes]]\nid = \"q\"\n  text = 5\n\n[[quotes]]\ntext = \"c\"\n+++\n",
			`x.md:9:3: quotes.text: a string "…" belongs here, not a whole number`, "other items"},
		{"behind a long string", "+++\ntitle = '''\n[[quotes]]\n'''\n[[quotes]]\ntext = 5\n+++\n", "x.md:6:1: quotes.text", ""},
		{"token in front matter", "+++\ntitle = \"a __hdeferred/x\"\n+++\n", `x.md:2:12: the letters "__hdeferred/" break Hugo`, "another way"},
		{"token in the body", "+++\ntitle = \"a\"\n+++\n\na\nb HAHAHUGOSHORTCODE0\n", `x.md:6:3: the letters "HAHAHUGOSHORTCODE"`, "<wbr>"},
		{"token behind backslashes", "+++\ntitle = \"a\"\n+++\n\na \\_\\_hdeferred/\n", `x.md:5:4: the letters "__hdeferred/"`, "<wbr>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("x.md", []byte(tt.text))
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v, want an *Error", err)
			}
			if !strings.HasPrefix(e.Error(), tt.want) || !strings.Contains(e.Hint(), tt.hint) {
				t.Errorf("got  %v\nhint %s\nwant %s\nhint %s", e, e.Hint(), tt.want, tt.hint)
			}
		})
	}
}

func TestCheckTokens(t *testing.T) {
	for _, fine := range []string{
		sampleText, "", "+++\ntitle = \"HAHAHUGOSHORTCODE\"\n+++\n", "a __h b deferred/", "a HAHAHUGO<wbr>SHORTCODE __hde<wbr>ferred/ __h_pp_l1",
	} {
		if err := CheckTokens("x.md", []byte(fine)); err != nil {
			t.Errorf("%q: %v", fine, err)
		}
	}
}

func TestParseSource(t *testing.T) {
	want := sample().Source
	for _, text := range []string{sampleText, strings.ReplaceAll(sampleText, "\n", "\r\n")} {
		got, err := ParseSource("x.md", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
	if _, err := ParseSource("x.md", []byte("no content file")); err == nil {
		t.Error("no error")
	}
}
