package check

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/tomltext"
)

// isAlias reports whether an address is an earlier one of some page. All content
// is read for it, once, and only when a link leads nowhere else.
func (c *checker) isAlias(address string) bool {
	c.aliases.Do(func() {
		c.known = make(map[string]bool)
		// What cannot be read has no aliases.
		_ = filepath.WalkDir(filepath.Join(c.root, "content"), func(file string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && filepath.Ext(file) == ".md" && !strings.HasPrefix(entry.Name(), ".") {
				c.readAliases(file)
			}
			return nil
		})
	})
	return c.known[strings.Trim(address, "/")]
}

func (c *checker) readAliases(file string) {
	data, err := os.ReadFile(file)
	if err != nil || !strings.Contains(strings.ToLower(string(data)), "aliases") {
		return
	}
	doc, err := tomltext.Read(data)
	if err != nil {
		return
	}
	for i := range doc.Tables[0].Pairs {
		if p := &doc.Tables[0].Pairs[i]; strings.EqualFold(p.Name(), "aliases") {
			for k := range p.Value.Items {
				c.known[strings.Trim(p.Value.Items[k].Str, "/")] = true
			}
		}
	}
}
