package sitetest

import (
	"strconv"
	"strings"
	"testing"
)

// TestPictures looks at every picture on every page: it is described, its room
// is kept while it loads, and beside it stands whose it is.
func TestPictures(t *testing.T) {
	for _, v := range []variant{atRoot, german} {
		p := build(t, v)
		found := 0
		for _, page := range p.pages {
			for _, img := range elements(p.parse(t, page), "img", "") {
				found++
				if strings.TrimSpace(attr(img, "alt")) == "" {
					t.Errorf("%s: %s is not described", page, attr(img, "src"))
				}
				for _, side := range []string{"width", "height"} {
					if n, err := strconv.Atoi(attr(img, side)); err != nil || n < 1 {
						t.Errorf("%s: %s has the %s %q", page, attr(img, "src"), side, attr(img, side))
					}
				}
				if img.Parent.Data == "p" {
					continue // in a text, where an editor says whose it is
				}
				captions := elements(img.Parent, "figcaption", "")
				if len(captions) != 1 || !strings.Contains(text(captions[0]), "Hanna Vogel") {
					t.Errorf("%s: nobody is named for %s", page, attr(img, "src"))
				}
			}
		}
		if found != 5 { // a person, two explainers, one with three
			t.Errorf("%d pictures", found)
		}
	}
}

// loaded are the pictures of a page as they were loaded.
const loaded = `async () => {
	const found = [];
	for (const e of document.querySelectorAll('main img')) {
		await e.decode();
		const {naturalWidth, naturalHeight, currentSrc} = e, file = performance.getEntriesByName(currentSrc)[0];
		found.push({Src: currentSrc, Bytes: file.encodedBodySize, Ratio: naturalWidth / naturalHeight, Kept: e.width / e.height, Dots: naturalWidth / e.width});
	}
	return found;
}`

// A picture is one as the browser loaded it.
type picture struct {
	Src         string
	Bytes       int
	Ratio, Kept float64 // of its width to its height, in the file and on the page
	Dots        float64 // of the file to a pixel of the page
}

// TestPictureSizes wants a phone and a desktop to load large pictures in the
// size that they show, upright, and small ones as they are.
func TestPictureSizes(t *testing.T) {
	chromium(t)
	t.Parallel()
	p := build(t, atRoot)
	b := newTab(t)
	for _, test := range []struct {
		page  string
		width int
		want  []string // what the files' names end with
	}{
		{"explainers/wide-quay/", 390, []string{".webp", ".webp", "plan.png"}},
		{"explainers/wide-quay/", 1280, []string{".webp", ".webp", "plan.png"}},
		{"explainers/weir-gates/", 1280, []string{".webp"}},
		{"people/ilse-brandt/", 390, []string{"ilse.png"}},
	} {
		b.size(test.width, 900)
		b.open("about:blank")
		b.open(p.url() + test.page)
		var got []picture
		b.call(loaded, &got)
		if len(got) != len(test.want) {
			t.Errorf("%s: %d pictures", test.page, len(got))
			continue
		}
		for i, pic := range got {
			if !strings.HasSuffix(pic.Src, test.want[i]) {
				t.Errorf("%s at %d px: %s was loaded, want %s", test.page, test.width, pic.Src, test.want[i])
			}
			if pic.Ratio/pic.Kept < .99 || pic.Ratio/pic.Kept > 1.01 || pic.Bytes > 400_000 || pic.Dots < 1 || pic.Dots > 3 {
				t.Errorf("%s at %d px: %+v", test.page, test.width, pic)
			}
		}
	}
}
