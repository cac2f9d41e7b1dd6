package check

import (
	"path"
	"path/filepath"
	"strings"
)

// address is the path of the page that the file makes as it lies on the disk,
// with a slash at its end.
func (c *content) address() string { return addressOf(c.root, c.path) }

func addressOf(root, file string) string {
	rel, err := filepath.Rel(filepath.Join(root, "content"), file)
	if err != nil {
		return "/"
	}
	page := strings.TrimSuffix(filepath.ToSlash(rel), ".md")
	if base := path.Base(page); base == "index" || base == "_index" {
		page = path.Dir(page)
	}
	return path.Join("/", page) + "/"
}

// hugoAddress returns the address that Hugo gives a page: that of its file in
// lower case and with hyphens for blanks, with the slug for its last part; or
// what url says.
func hugoAddress(address, slug, url string) string {
	if url != "" {
		return path.Join("/", url) + strings.Repeat("/", min(1, strings.Count(url[len(url)-1:], "/")))
	}
	if slug != "" && address != "/" {
		address = path.Join(path.Dir(strings.TrimSuffix(address, "/")), slug) + "/"
	}
	return strings.ReplaceAll(strings.ToLower(address), " ", "-")
}

// pageFile returns the name of the file that is published at an address.
func pageFile(address string) string {
	file := strings.Trim(address, "/")
	if path.Ext(file) == ".html" && !strings.HasSuffix(address, "/") {
		return file
	}
	return path.Join(file, "index.html")
}
