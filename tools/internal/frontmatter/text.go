package frontmatter

import (
	"strings"

	"github.com/BurntSushi/toml"
)

// A Text is running text in front matter. It is written in the form of TOML
// string that needs no escapes, where there is one, since editors read and
// correct it: straight quotation marks stand as they are.
type Text string

// MarshalTOML returns the text as a TOML string on one line.
func (t Text) MarshalTOML() ([]byte, error) {
	s := string(t)
	switch {
	case strings.ContainsFunc(s, isControl):
		return toml.Marshal(s)
	case !strings.ContainsAny(s, `"\`):
		return []byte(`"` + s + `"`), nil
	case !strings.Contains(s, "'"):
		return []byte("'" + s + "'"), nil
	case !strings.Contains(s, "''") && s[0] != '\'' && s[len(s)-1] != '\'':
		return []byte("'''" + s + "'''"), nil
	}
	return toml.Marshal(s)
}

// isControl reports whether r must not stand in a TOML string as it is.
func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7F }
