package check

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/tomltext"
)

// isPage reports whether an address is that of some page where it does not follow
// from the names of files: an earlier one, one with a slug or a url, or one whose
// file has capitals. All content is read for it, once, and only when a link leads
// nowhere else.
func (c *checker) isPage(address string) bool {
	c.reading.Do(func() {
		c.known = make(map[string]bool)
		// What cannot be read has no address of its own.
		_ = filepath.WalkDir(filepath.Join(c.root, "content"), func(file string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && filepath.Ext(file) == ".md" && !strings.HasPrefix(entry.Name(), ".") {
				c.readAddresses(file)
			}
			return nil
		})
	})
	return c.known[strings.Trim(address, "/")]
}

// readAddresses notes the addresses that lead to the page of a file.
func (c *checker) readAddresses(file string) {
	slug, url := "", ""
	if data, err := os.ReadFile(file); err == nil {
		if doc, err := tomltext.Read(data); err == nil {
			for i := range doc.Tables[0].Pairs {
				switch p := &doc.Tables[0].Pairs[i]; strings.ToLower(p.Name()) {
				case "aliases":
					for k := range p.Value.Items {
						c.known[strings.Trim(p.Value.Items[k].Str, "/")] = true
					}
				case "slug":
					slug = p.Value.Str
				case "url":
					url = p.Value.Str
				}
			}
		}
	}
	c.known[strings.Trim(hugoAddress(addressOf(c.root, file), slug, url), "/")] = true
}
