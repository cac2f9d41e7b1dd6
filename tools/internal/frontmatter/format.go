package frontmatter

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// fence is the line above and below the front matter.
const fence = "+++"

// SchemaLine stands first in the front matter of an explainer. TOML tools find
// by it the schema that the values must fit, from the bundle's own folder.
const SchemaLine = "#:schema ../../../static/schema/explainer.json"

// Format returns the content file's bytes: the line that names the schema, TOML with one field a line and an
// empty line before each item, then the body. The same File gives the same
// bytes.
//
// It fails where Hugo could not read the result: text that is not UTF-8, a date
// that is none, or one of Hugo's own tokens.
func (f *File) Format() ([]byte, error) {
	var out bytes.Buffer
	out.Grow(2*len(f.Body) + 1024)
	out.WriteString(fence + "\n" + SchemaLine + "\n")
	enc := toml.NewEncoder(&out)
	enc.Indent = ""
	if err := enc.Encode(&f.Matter); err != nil {
		return nil, fmt.Errorf("writing front matter: %w", err)
	}
	out.WriteString(fence + "\n")
	if f.Body != "" {
		out.WriteByte('\n')
		out.WriteString(f.Body)
	}
	if !utf8.Valid(out.Bytes()) {
		return nil, fmt.Errorf("writing front matter: text that is not UTF-8")
	}
	if err := CheckTokens("front matter", out.Bytes()); err != nil {
		return nil, fmt.Errorf("writing a content file: %w", err)
	}
	return out.Bytes(), nil
}
