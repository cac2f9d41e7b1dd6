package published

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Remains are what a template leaves where it went wrong, as bytes of HTML.
var leftovers = [...]struct{ words, plain, cause string }{
	{"ZgotmplZ", "ZgotmplZ", "a template refused an unsafe value"},
	{"<no value>", "<no value>", "a template printed a value that is not there"},
	{"&lt;no value>", "<no value>", "a template printed a value that is not there"},
	{"&lt;no value&gt;", "<no value>", "a template printed a value that is not there"},
	{"%!", "%!", "a template printed a value with a wrong verb"},
	{"HAHAHUGOSHORTCODE", "HAHAHUGOSHORTCODE", "Hugo left a shortcode unfinished"},
	{"__hdeferred/", "__hdeferred/", "Hugo left a deferred template unfinished"},
}

// remains looks for what a template left where it went wrong. An article may
// hold such words, and everything made of it: where any content file does, they
// tell nothing.
func (w *reader) remains() {
	for _, left := range leftovers {
		for from := 0; ; {
			i := bytes.Index(w.src[from:], []byte(left.words))
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(left.words)
			if w.from < at && at < w.to || left.words == "%!" && !isVerb(w.src[from:]) {
				continue
			}
			if w.inContent(left.plain) {
				break
			}
			w.report(at, "template", "look at the layout that prints it", "%s: %q", left.cause, left.words)
			break
		}
	}
}

// isVerb reports whether s, which stands behind "%!", goes on as Go's message
// about a wrong verb does: "%!d(string=x)", "%!(EXTRA int=1)".
func isVerb(s []byte) bool {
	if len(s) > 0 && ('a' <= s[0]|0x20 && s[0]|0x20 <= 'z') {
		s = s[1:]
	}
	return len(s) > 0 && s[0] == '('
}

// inContent reports whether a content file holds certain words. All of them are
// read for it, once, and only where something is amiss.
func (s *folder) inContent(words string) bool {
	if s.root == "" {
		return false
	}
	s.reading.Do(func() {
		s.content = make(map[string]bool)
		// A file that cannot be read made no page.
		_ = filepath.WalkDir(filepath.Join(s.root, "content"), func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
				return nil
			}
			data, err := os.ReadFile(file)
			for _, left := range leftovers {
				if err == nil && bytes.Contains(data, []byte(left.plain)) {
					s.content[left.plain] = true
				}
			}
			return nil
		})
	})
	return s.content[words]
}
