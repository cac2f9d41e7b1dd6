package bundle

import (
	"fmt"
	"strings"
	"testing"
)

// long is an article of that headline about a harbour that never was, with n
// paragraphs.
func long(headline string, n int) string {
	text := headline + "\n\nThe harbour of Varn closes for the winter, its master said on Monday.\n"
	for i := range n {
		text += fmt.Sprintf("\nBerth %d was dredged in week %d, and boat number %d of the fleet moved there from the old quay before the ice came.\n", i, i*7%50, i*13%90)
	}
	return text
}

// An article whose file and headline both have new names keeps its bundle when
// its text is nearly the same, with its edits; another article does not.
func TestRenamedAndRetitled(t *testing.T) {
	const index = "content/explainers/the-harbour-of-varn-closes/index.md"
	for _, tt := range []struct{ name, file, text, want string }{
		{"a corrected version", "winter.txt", strings.Replace(long("No boats in Varn until spring", 8), "its master", "the master", 1),
			"merged the-harbour-of-varn-closes/index.md: known by its text: its file was harbour.txt before"},
		{"a follow-up that repeats it", "winter.txt", long("Ice comes to Varn", 8) + strings.ReplaceAll(long("", 6), "Berth", "Then berth no.") + "\nThe town council is to meet about it.\n",
			"created ice-comes-to-varn/index.md"},
		{"a short one", "short.txt", long("No boats in Varn", 1), "created no-boats-in-varn/index.md"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSite(t)
			n := 8
			if tt.file == "short.txt" {
				n = 1
			}
			s.put("harbour.txt", long("The harbour of Varn closes", n))
			s.convert(Options{}, "harbour.txt")
			s.edit(index, "title = ", "# ours\ntitle = ")
			s.put(tt.file, tt.text)
			s.want(s.convert(Options{}, tt.file), tt.want)
			if !strings.Contains(s.get(index), "# ours") {
				t.Error("the edit is lost")
			}
			if strings.HasPrefix(tt.want, "merged") {
				s.want(s.convert(Options{}, tt.file), "unchanged the-harbour-of-varn-closes/index.md")
			}
		})
	}
	// Both files in one call are two articles.
	s := newSite(t)
	s.put("a/harbour.txt", long("The harbour of Varn closes", 8))
	s.convert(Options{}, "a")
	s.put("a/again.txt", long("No boats in Varn until spring", 8))
	s.want(s.convert(Options{}, "a"), "created no-boats-in-varn-until-spring/index.md", "unchanged the-harbour-of-varn-closes/index.md")
}

// Whoever names a page by its slug may give it a version of its article under
// another file name and headline, but not another article.
func TestSlugOfVersion(t *testing.T) {
	s := newSite(t)
	s.put("bridge.txt", bridge)
	s.convert(Options{Given: Given{Slug: "bridge"}}, "bridge.txt")
	s.put("new.txt", strings.Replace(bridge, "New bridge opens in Warnemark", "At last, a bridge", 1)+"\nIt rained.\n")
	s.put("other.txt", long("The harbour of Varn closes", 3))
	to := Options{Given: Given{Slug: "bridge"}}
	s.want(s.convert(to, "other.txt"), "failed: content/explainers/bridge/index.md: belongs to another article")
	s.want(s.convert(to, "new.txt"), "updated bridge/index.md")
	s.want(s.convert(Options{}, "new.txt"), "unchanged bridge/index.md")
}
