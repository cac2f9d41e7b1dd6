package frontmatter

import (
	"strings"
	"unicode/utf8"
)

// locate returns the line and column in front of a key: at the top level where
// table is empty, else in the item of that number of the table. Without the key
// it is the item's heading. It returns 1, 1 for what is written in a form of
// TOML that it does not look for, such as inline tables.
func locate(front, table string, index int, key string) (line, col int) {
	current, n := "", -1 // the table that the line stands in, and its number
	open := ""           // the mark that ends a string of several lines
	for i, text := range strings.Split(front, "\n") {
		if open != "" {
			if strings.Contains(text, open) {
				open = ""
			}
			continue
		}
		words := strings.TrimLeft(text, " \t")
		col := 1 + utf8.RuneCountInString(text[:len(text)-len(words)])
		if strings.HasPrefix(words, "[") {
			name := strings.Trim(words[:strings.LastIndexByte(words, ']')+1], "[] \t")
			if current = name; name == table {
				n++
			}
			words = ""
		}
		if current == table && max(n, 0) == index && (key == "" || keyAt(words, key)) {
			return i + 1, col
		}
		for _, mark := range [...]string{`"""`, "'''"} {
			if strings.Count(text, mark)%2 == 1 {
				open = mark
			}
		}
	}
	return 1, 1
}

// keyAt reports whether line begins with key and an equals sign.
func keyAt(line, key string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, `"'`), key)
	return ok && strings.HasPrefix(strings.TrimLeft(rest, "\"' \t"), "=")
}
