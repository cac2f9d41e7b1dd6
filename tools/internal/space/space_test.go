package space

import (
	"strings"
	"testing"
)

var tests = []struct{ name, in, all, ascii string }{
	{"nothing", "", "", ""},
	{"a word", "ferry", "ferry", "ferry"},
	{"folded already", "the old ferry", "the old ferry", "the old ferry"},
	{"a line break", "the old\nferry", "the old ferry", "the old ferry"},
	{"runs of each kind", "the \t old\r\n\v\fferry", "the old ferry", "the old ferry"},
	{"blanks alone", " \n ", "", " "},
	{"at the ends", " ferry ", "ferry", " ferry "},
	{"twice at the ends", "  ferry\n\n", "ferry", " ferry "},
	{"a no-break space", "5\u00a0km", "5 km", "5\u00a0km"},
	{"beside a blank", "5 \u00a0 km", "5 km", "5 \u00a0 km"},
	{"a thin space", "5\u2009km", "5 km", "5\u2009km"},
	{"a line separator", "one\u2028two", "one two", "one\u2028two"},
	{"letters of two bytes", "Åland  öar", "Åland öar", "Åland öar"},
	{"no UTF-8", "a\xff  \xc2b", "a\xff \xc2b", "a\xff \xc2b"},
	{"a zero-width space is none", "a\u200bb", "a\u200bb", "a\u200bb"},
	{"other control characters are none", "a\x00\x1fb", "a\x00\x1fb", "a\x00\x1fb"},
}

func TestFold(t *testing.T) {
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.all {
			t.Errorf("%s: Fold(%q) = %q, want %q", tt.name, tt.in, got, tt.all)
		}
		if got := FoldASCII(tt.in); got != tt.ascii {
			t.Errorf("%s: FoldASCII(%q) = %q, want %q", tt.name, tt.in, got, tt.ascii)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Fold(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
		ascii := FoldASCII(s)
		if Fold(ascii) != Fold(s) || FoldASCII(ascii) != ascii {
			t.Errorf("FoldASCII(%q) = %q", s, ascii)
		}
	})
}

func TestFoldAllocates(t *testing.T) {
	const words = "what is folded already is handed back as it is"
	if n := testing.AllocsPerRun(100, func() { Fold(words); FoldASCII(words) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestUnixLines(t *testing.T) {
	if got, want := UnixLines("a\r\nb\rc\n\r\n"), "a\nb\rc\n\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
