package article

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCleanURL(t *testing.T) {
	tests := []struct{ url, want string }{
		{"https://ferry.example/a_b?c=1&d=2#e", "https://ferry.example/a_b?c=1&d=2#e"},
		{" HTTP://ferry.example ", "HTTP://ferry.example"},
		{"mailto:ann@ferry.example?subject=Boats", "mailto:ann@ferry.example?subject=Boats"},
		{"https://ferry.example/(pier) \"1\"", "https://ferry.example/%28pier%29%20%221%22"},
		{"https://ferry.example/é{{<x>}}", "https://ferry.example/%C3%A9%7B%7B%3Cx%3E%7D%7D"},
		{"https://ann@ferry.example/", ""},
		{"https://[::1]/", ""},
		{"https:///pier", ""},
		{"https://ferry(.example/", ""},
		{"mailto:ann", ""},
		{"javascript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"//ferry.example/", ""},
		{"/pier", ""},
		{"#pier", ""},
		{"https://ferry.example/\x00", ""},
		{"https://ferry.example/" + strings.Repeat("x", maxURL), ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := cleanURL(tt.url); got != tt.want {
			t.Errorf("cleanURL(%q) = %q, want %q", tt.url, got, tt.want)
		}
	}
}

// marked returns a document's marks as the tests write them: one a line, the
// kind, the words and the address.
func marked(doc *Document) string {
	var b strings.Builder
	for _, m := range doc.Marks {
		b.WriteString(m.Kind.String() + ": " + doc.Slice(m.Span))
		if m.URL != "" {
			b.WriteString(" -> " + m.URL)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// checkMarks checks what holds for the marks of every document.
func checkMarks(t *testing.T, doc *Document) {
	t.Helper()
	var open []Mark
	for i, m := range doc.Marks {
		if m.Span.Len() <= 0 || m.Span.End > len(doc.Text) || trim(doc.Text, m.Span) != m.Span ||
			!utf8.ValidString(doc.Slice(m.Span)) {
			t.Fatalf("mark %d: span %v", i, m.Span)
		}
		if i > 0 && compareMarks(doc.Marks[i-1], m) >= 0 {
			t.Errorf("mark %d is out of order", i)
		}
		if (m.Kind == Link) != (m.URL != "") || cleanURL(m.URL) != m.URL {
			t.Errorf("mark %d: %v with address %q", i, m.Kind, m.URL)
		}
		for len(open) > 0 && open[len(open)-1].Span.End <= m.Span.Start {
			open = open[:len(open)-1]
		}
		for _, o := range open {
			if o.Kind == m.Kind || !o.Span.Contains(m.Span) {
				t.Errorf("mark %d: %v %v in %v %v", i, m.Kind, m.Span, o.Kind, o.Span)
			}
		}
		open = append(open, m)
		inside := false
		for _, b := range doc.Blocks {
			inside = inside || b.Span.Contains(m.Span)
		}
		if !inside {
			t.Errorf("mark %d: span %v is in no block", i, m.Span)
		}
	}
}

// FuzzMarks nests marks of any places.
func FuzzMarks(f *testing.F) {
	f.Add("The ferry stops\n\nin May", []byte{0, 0, 9, 1, 4, 12, 2, 2, 22})
	f.Add("a b c d e f g h", []byte{0, 2, 5, 1, 4, 9, 2, 0, 15, 2, 8, 12, 0, 6, 7})
	f.Fuzz(func(t *testing.T, text string, at []byte) {
		doc, err := FromText("fuzz.txt", text, "", "")
		if err != nil {
			return
		}
		var marks []Mark
		for ; len(at) >= 3; at = at[3:] {
			m := Mark{Kind: MarkKind(at[0] % 3), Span: Span{int(at[1]), int(at[2])}}
			if m.Kind == Link {
				m.URL = []string{"https://a.example/", "https://b.example/", "x"}[at[0]/3%3]
			}
			m.Span.End = min(m.Span.End, len(doc.Text))
			for m.Span.End < len(doc.Text) && !utf8.RuneStart(doc.Text[m.Span.End]) {
				m.Span.End++
			}
			m.Span.Start = min(m.Span.Start, m.Span.End)
			for m.Span.Start < len(doc.Text) && !utf8.RuneStart(doc.Text[m.Span.Start]) {
				m.Span.Start++
			}
			if m.Span.Len() > 0 {
				marks = append(marks, m)
			}
		}
		doc.Marks = doc.NestMarks(marks)
		checkMarks(t, doc)
		again := doc.NestMarks(doc.Marks)
		if a, b := marked(doc), marked(&Document{Text: doc.Text, Marks: again}); a != b {
			t.Errorf("nested again:\n%s\nwant\n%s", b, a)
		}
	})
}
