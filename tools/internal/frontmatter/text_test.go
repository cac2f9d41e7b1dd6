package frontmatter

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestTextTOML(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", `""`},
		{"plain", `"plain"`},
		{"a tab\tin it", "\"a tab\tin it\""},
		{`says "so"`, `'says "so"'`},
		{`back\slash`, `'back\slash'`},
		{`it's "so"`, `'''it's "so"'''`},
		{`'so' "so"`, `"'so' \"so\""`},
		{`"so" isn''t`, `"\"so\" isn''t"`},
		{"two\nlines", `"two\nlines"`},
		{"all \b\t\n\f\r\"\\\x01\x7f", `"all \b\t\n\f\r\"\\\u0001\u007f"`},
		{"Bööm", `"Bööm"`},
	} {
		if got := Text(tt.text).TOML(); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// FuzzTextTOML wants a text to be read as it was written, on one line, and
// escapes to be those of package toml.
func FuzzTextTOML(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	var all strings.Builder
	for c := range rune(0x100) {
		all.WriteRune(c)
	}
	f.Add(all.String())
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		got := Text(s).TOML()
		var back struct{ S string }
		if _, err := toml.Decode("S = "+got, &back); err != nil || back.S != s || strings.Contains(got, "\n") {
			t.Errorf("%q is written %s and read %q, %v", s, got, back.S, err)
		}
		if want, err := toml.Marshal(s); strings.ContainsFunc(s, isControl) && (err != nil || string(want) != got) {
			t.Errorf("%q is written %s, by package toml %s, %v", s, got, want, err)
		}
	})
}
