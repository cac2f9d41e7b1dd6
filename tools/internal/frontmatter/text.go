package frontmatter

import (
	"fmt"
	"strings"
)

// A Text is running text in front matter. It is written in the form of TOML
// string that needs no escapes, where there is one, since editors read and
// correct it: straight quotation marks stand as they are.
type Text string

// MarshalTOML returns the text as TOML; the error is always nil.
func (t Text) MarshalTOML() ([]byte, error) { return []byte(t.TOML()), nil }

// TOML returns the text as a TOML string on one line.
func (t Text) TOML() string {
	s := string(t)
	switch {
	case strings.ContainsFunc(s, isControl):
	case !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	case !strings.Contains(s, "''") && s[0] != '\'' && s[len(s)-1] != '\'':
		return "'''" + s + "'''"
	}
	return escaped(s)
}

// isControl reports whether r must not stand in a TOML string as it is.
func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7F }

// escaped returns s as a basic TOML string, with the escapes that package toml
// writes.
func escaped(s string) string {
	const short, letters = "\b\t\n\f\r\"\\", `btnfr"\`
	var out strings.Builder
	out.WriteByte('"')
	for i := range len(s) {
		c := s[i]
		if k := strings.IndexByte(short, c); k >= 0 {
			out.WriteByte('\\')
			out.WriteByte(letters[k])
		} else if isControl(rune(c)) {
			fmt.Fprintf(&out, `\u%04x`, c)
		} else {
			out.WriteByte(c)
		}
	}
	out.WriteByte('"')
	return out.String()
}
