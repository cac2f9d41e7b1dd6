package site

import (
	"fmt"
	"strings"
	"testing"
)

// TestLists cuts every list that grows with the site into parts, each part
// linked from the one before, no part heavier than 100 kB.
func TestLists(t *testing.T) {
	needsHugo(t)
	const n = 450
	content := map[string]string{}
	for i := range n {
		title := fmt.Sprintf("Matter %03d", i)
		content[fmt.Sprintf("explainers/m%03d/index.md", i)] = story(title, fmt.Sprintf("date = 2024-01-%02d\ntopics = [\"All\"]", 1+i%28), fmt.Sprintf("Ada Aa%s", letters(i)), "Everywhere Minister")
	}
	dest, _ := buildSite(t, Options{Root: projectSite(t, content)})
	files := readSite(t, dest)
	for _, test := range []struct {
		list, item string
		size       int // items on the first part
		parts      int
	}{
		{"", `<h3><a href="explainers/m`, 20, (n + 22) / 23}, // and three stories on top
		{"explainers/", `<h3><a href="m`, 100, (n + 99) / 100},
		{"topics/all/", `<h3><a href="../../explainers/m`, 100, (n + 99) / 100},
		{"people/", `<li><a href="ada-`, 400, (n + 399) / 400},
		{"quotes/", `<h2 class="head"`, 4, (n + 3) / 4},
		{"people/everywhere-minister/", `class="duo`, 20, (n + 19) / 20},
	} {
		first := files[test.list+"index.html"]
		if got := strings.Count(first, test.item); got != test.size {
			t.Errorf("/%s shows %d items, want %d", test.list, got, test.size)
		}
		for part := 2; part <= test.parts; part++ {
			if _, ok := files[fmt.Sprintf("%spage/%d/index.html", test.list, part)]; !ok {
				t.Errorf("/%s has no part %d", test.list, part)
			}
		}
		if _, ok := files[fmt.Sprintf("%spage/%d/index.html", test.list, test.parts+1)]; ok {
			t.Errorf("/%s has more than %d parts", test.list, test.parts)
		}
		if !strings.Contains(first, `rel="next"`) {
			t.Errorf("/%s does not lead on", test.list)
		}
	}
	for name, text := range files {
		if len(text) > 100_000 {
			t.Errorf("%s has %d bytes", name, len(text))
		}
	}
}

// TestPersonParts shows that somebody with a file of an editor's has further pages
// as well, and somebody private none.
func TestPersonParts(t *testing.T) {
	needsHugo(t)
	content := map[string]string{
		"people/known-minister/index.md":   "+++\ntitle = \"The Minister\"\n+++\n",
		"people/private-neighbor/index.md": "+++\npage = false\n+++\n",
	}
	for i := range 21 {
		content[fmt.Sprintf("explainers/m%03d/index.md", i)] = story(fmt.Sprintf("Matter %03d", i), "", "Known Minister", "Private Neighbor")
	}
	dest, _ := buildSite(t, Options{Root: projectSite(t, content)})
	files := readSite(t, dest)
	wantContains(t, files, "people/known-minister/index.html", `aria-current="page">1</a>`, `<a href="page/2/index.html" rel="next">`)
	wantContains(t, files, "people/known-minister/page/2/index.html",
		"<title>The Minister, page 2 · ", `<a href="../../index.html">1</a>`, `aria-current="page">2</a>`)
	for _, file := range []string{"people/known-minister/page/3/index.html", "people/private-neighbor/page/2/index.html"} {
		if _, ok := files[file]; ok {
			t.Errorf("%s is published", file)
		}
	}
	if index := files["people/index.html"]; strings.Count(index, "<li>") != 1 || strings.Contains(index, "page/2") {
		t.Errorf("the index of people does not lead to one person:\n%s", index)
	}
}

// letters writes a number in three letters.
func letters(i int) string {
	return string([]rune{'a' + rune(i/26/26), 'a' + rune(i/26%26), 'a' + rune(i%26)})
}
