package tomltext

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sample = `+++
# about the file

#:schema x.json
title = "A \"b\" \u00e9" # the title
date = 2021-05-04 10:00:00
a."b.c" . d = '''
it's
'''
draft=true

[source] # where from
file = 'x'
given = [ "a", # one
  "b", ]

# nothing below

# explain: allow x
[[quotes]]
id = "q1"
# who?
speaker = { name = "Ann", kind = 1.5 }

[quotes.desk]
note = 3
[[quotes.more]]
[[quotes.more]]
x = """
a\
   b"c"""

[[quotes]]
[[quotes.more]]
# the end
+++

Body.
`

const sampleCut = `top "# about the file\n\n" core "#:schema x.json\ntitle = \"A \\\"b\\\" \\u00e9\" # the title\ndate = 2021-05-04 10:00:00\na.\"b.c\" . d = '''\nit's\n'''\ndraft=true\n"
  title: a string "A \"b\" é" lead "#:schema x.json\n" comment "# the title"
  date: a date "2021-05-04 10:00:00"
  a.b.c.d: a string "it's\n"
  draft: true or false "true"
[source] comment "# where from"
  file: a string "x"
  given: a list ["a" "b"]
[[quotes]] 0 lead "# explain: allow x\n"
  id: a string "q1"
  speaker: a table {name kind} lead "# who?\n"
[quotes.desk]
  note: a whole number "3"
[[quotes.more]] 0
[[quotes.more]] 1
  x: a string "ab\"c"
[[quotes]] 1
[[quotes.more]] 0
`

func TestRead(t *testing.T) {
	for _, end := range []string{"\n", "\r\n"} {
		d, err := Read([]byte(strings.ReplaceAll(sample, "\n", end)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(sampleCut, strings.ReplaceAll(outline(d), `\r\n`, `\n`)); diff != "" {
			t.Errorf("%q: %s", end, diff)
		}
		if got := strings.TrimSpace(d.Slice(d.Body)); got != "Body." {
			t.Errorf("body %q", got)
		}
		if len(d.Comments) != 9 {
			t.Errorf("%d comments", len(d.Comments))
		}
		if line, col := d.Position(strings.Index(d.Text, "speaker")); line != 23 || col != 1 {
			t.Errorf("position %d:%d", line, col)
		}
		if end := d.Within(2); end != 6 {
			t.Errorf("tables within the first quotation end at %d", end)
		}
	}
}

// outline writes what a document was cut into.
func outline(d *Document) string {
	var out strings.Builder
	for i := range d.Tables {
		t := &d.Tables[i]
		switch {
		case i == 0:
			core := d.Slice(t.Core)
			at := strings.Index(core, "#:")
			fmt.Fprintf(&out, "top %q core %q", core[:at], core[at:])
		case t.Array:
			fmt.Fprintf(&out, "%s %d", d.Slice(t.Header), t.Index)
		default:
			fmt.Fprintf(&out, "%s", d.Slice(t.Header))
		}
		around(&out, d, t.Lead, t.Comment)
		for j := range t.Pairs {
			p := &t.Pairs[j]
			fmt.Fprintf(&out, "  %s: %s ", p.Name(), p.Value.Kind)
			switch p.Value.Kind {
			case Array:
				var items []string
				for _, v := range p.Value.Items {
					items = append(items, fmt.Sprintf("%q", v.Str))
				}
				fmt.Fprint(&out, items)
			case Inline:
				var keys []string
				for k := range p.Value.Pairs {
					keys = append(keys, p.Value.Pairs[k].Name())
				}
				fmt.Fprintf(&out, "{%s}", strings.Join(keys, " "))
			default:
				fmt.Fprintf(&out, "%q", p.Value.Str)
			}
			around(&out, d, p.Lead, p.Comment)
		}
	}
	return out.String()
}

func around(out *strings.Builder, d *Document, lead, comment Span) {
	if lead.Len() > 0 {
		fmt.Fprintf(out, " lead %q", d.Slice(lead))
	}
	if comment.Len() > 0 {
		fmt.Fprintf(out, " comment %q", d.Slice(comment))
	}
	out.WriteByte('\n')
}

func TestReadFails(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", "byte 0: no front matter: the first line is not +++"},
		{"title = 1\n", "byte 0: no front matter: the first line is not +++"},
		{"+++\na = 1\n", "byte 10: the front matter does not end: there is no second line +++"},
		{"+++\na\n+++\n", "byte 5: a = is missing"},
		{"+++\na = \n+++\n", "byte 8: a value is missing"},
		{"+++\na = \"b\n+++\n", "byte 8: the string does not end on its line"},
		{"+++\na = '''b\n+++\n", "byte 8: the string does not end"},
		{"+++\na = \"\\q\"\n+++\n", `byte 9: no such escape in the string: \q`},
		{"+++\na = [\"b\" \"c\"]\n+++\n", "byte 13: a comma or a ] is missing"},
		{"+++\na = {b = 1\n+++\n", "byte 15: a comma or a } is missing"},
		{"+++\n[a\n+++\n", "byte 6: a ] is missing"},
		{"+++\n[[a]\n+++\n", "byte 8: a ] is missing"},
		{"+++\n[]\n+++\n", "byte 5: a key is missing"},
		{"+++\na = 1 b = 2\n+++\n", ""},
		{"+++\na = " + strings.Repeat("[", 200) + "\n+++\n", "byte 108: lists and tables lie too deep in one another"},
	}
	for _, tt := range tests {
		_, err := Read([]byte(tt.text))
		if got := fmt.Sprint(err); tt.want != "" && got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// An item's number is that in its list; a list within an item begins anew with
// each item, and goes on when another table stood between.
func TestIndex(t *testing.T) {
	const front = "[[a]]\n[[a.x]]\n[[a.x]]\n[[b]]\n[[a.x]]\n[[a]]\n[[a.x]]\n[[a.x.y]]\n[[a.x]]\n[[a.x.y]]\n[[b]]\n[[a.x.y]]\n"
	d, err := Read([]byte("+++\n" + front + "+++\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for i := range d.Tables[1:] {
		got = append(got, d.Tables[1+i].Index)
	}
	if want := []int{0, 0, 1, 0, 2, 1, 0, 0, 1, 0, 1, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
