package check

import (
	"fmt"
	"image"
	_ "image/gif" // formats whose width is known
	_ "image/jpeg"
	_ "image/png"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// What a picture may be before an editor is asked to look at it. A page shows
// none wider than 720 CSS pixels, on the finest screens three dots each.
const (
	mostImageBytes = 500_000
	mostImageWidth = 2400 // pixels
)

// checkLarge finds pictures, in the front matter and in the text, that are
// heavier or wider than a page has use for. The width of a WebP, AVIF or SVG
// file is not looked at. A picture is told of where it is first named.
func checkLarge(c *content, r *rule) {
	seen := map[string]bool{}
	look := func(name string, off int) {
		file := localName(name)
		if name == "" || seen[file] || !isImage(name) || !c.has(name) {
			return
		}
		seen[file] = true
		if problem := tooLarge(filepath.Join(filepath.Dir(c.path), file)); problem != "" {
			hint := fmt.Sprintf("save it at most %d pixels wide, as JPEG or WebP of quality 80: magick %s -resize \"%[1]d>\" -quality 80 small.jpg", mostImageWidth, quoted(file))
			c.report(r, off, hint, fmt.Sprintf("the image %q %s: readers on slow connections wait for it", name, problem))
		}
	}
	c.eachImage(func(t *table) { look(t.str("file"), t.place("file")) })
	for i := range c.refs {
		if ref := &c.refs[i]; ref.image && schemeOf(ref.to) == "" {
			look(ref.to, c.bodyAt(ref.off))
		}
	}
}

// localName returns the file that an address beside a content file means.
func localName(name string) string {
	if file, err := url.PathUnescape(name); err == nil {
		name = file
	}
	return filepath.FromSlash(strings.TrimPrefix(name, "./"))
}

// quoted writes a file's name for a shell, in quotation marks where it needs them.
func quoted(name string) string {
	if strings.ContainsAny(name, " '\"$`\\&;()*?<>|") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}

// tooLarge says what is too much about a picture; "" if nothing is, or if it
// cannot be read.
func tooLarge(file string) string {
	f, err := os.Open(file)
	if err != nil {
		return ""
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > mostImageBytes {
		return fmt.Sprintf("has %d kB, more than %d", info.Size()/1000, mostImageBytes/1000)
	}
	if config, _, err := image.DecodeConfig(f); err == nil && config.Width > mostImageWidth {
		return fmt.Sprintf("is %d pixels wide, more than %d", config.Width, mostImageWidth)
	}
	return ""
}
