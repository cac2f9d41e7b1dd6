package schema

import (
	"fmt"
	"strings"

	"explainer/tools/internal/frontmatter"
)

// Reference returns the reference of the front matter in Markdown, one line a
// key.
func Reference() []byte {
	front := Front()
	var out strings.Builder
	out.WriteString(referenceTop)
	writeTable(&out, front.Fields)
	for i := range front.Fields {
		f := &front.Fields[i]
		switch f.Kind {
		case Table:
			fmt.Fprintf(&out, "\n## [%s]\n\n%s\n\n", f.Key, f.Doc)
		case Items:
			fmt.Fprintf(&out, "\n## [[%s]]\n\n%s\n\n", f.Key, f.Doc)
		default:
			continue
		}
		writeTable(&out, f.Fields)
	}
	return []byte(out.String())
}

const referenceTop = `# The front matter of a content file

An explainer's content file, ` + "`content/explainers/SLUG/index.md`" + `, begins with TOML between two lines ` + "`+++`" + `; the article
follows in Markdown. This is what the TOML can hold. Every key may be left out unless it is marked "needed". Keys of your own are
kept whatever happens: put them under ` + "`[desk]`" + `, and no check asks about them.

The same is a JSON Schema, ` + "`static/schema/explainer.json`" + `. The first line of the front matter, ` + "`" + frontmatter.SchemaLine + "`" + `,
leads TOML tools to it. ` + "`explain check`" + ` checks types and keys with no such tool, and much more; ` + "`explain check --rules`" + ` lists what.

`

// writeTable writes the fields as a table of Markdown.
func writeTable(out *strings.Builder, fields []Field) {
	out.WriteString("| key | is | means |\n|---|---|---|\n")
	for i := range fields {
		f := &fields[i]
		doc := f.Doc
		if f.Kind == Table || f.Kind == Items {
			doc = fmt.Sprintf("[See below.](#%s) ", f.Key) + doc
		}
		if len(f.Values) > 0 {
			doc += " One of `" + strings.Join(f.Values, "`, `") + "`."
		}
		is := f.Kind.String()
		if f.Required {
			is += ", needed"
		}
		fmt.Fprintf(out, "| `%s` | %s | %s |\n", f.Key, is, strings.ReplaceAll(doc, "|", `\|`))
	}
}

// String returns the kind's name with its article.
func (k Kind) String() string {
	switch k {
	case Int:
		return "a whole number"
	case Float:
		return "a number"
	case Bool:
		return "true or false"
	case Date:
		return "a date"
	case Strings:
		return "a list of strings"
	case Table, Free:
		return "a table"
	case Items:
		return "a list of tables"
	}
	return "a string"
}
