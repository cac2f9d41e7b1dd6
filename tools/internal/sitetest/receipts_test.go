package sitetest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// stubs are the receipts on a page that lead to an article here, by address.
const stubs = `() => [...document.querySelectorAll('a.rc[href]')].map(a => a.href).filter(at => at.startsWith(location.origin))`

// arrived says what is wrong with the place that the page's address leads to,
// and where the link beside it leads back; the place must be in view, and look
// otherwise than it does while the address leads elsewhere. How the page looks
// then is kept in it.
const arrived = `() => {
	const e = document.querySelector(':target');
	if (!e) return {Wrong: 'nothing is there'};
	const r = e.getBoundingClientRect();
	const drawn = e => { const {backgroundImage, backgroundColor, outlineStyle} = getComputedStyle(e); return [backgroundImage, backgroundColor, outlineStyle].join(' '); };
	let Wrong = '';
	if (r.width < 1 || r.height < 1) Wrong = 'it is not shown';
	else if (r.bottom <= 0 || r.top >= innerHeight) Wrong = 'it is out of sight, at ' + r.top + ' of ' + innerHeight + ' px';
	else if (r.height > 60 * 28) Wrong = 'it is ' + r.height + ' px high';
	const item = '#' + e.id.replace(/^a-/, ''), paragraph = e.matches('.par');
	const back = [...document.querySelectorAll('a.bk, a.tag')].find(a => {
		const at = a.getBoundingClientRect();
		return (a.hash === item || item.startsWith(a.hash + '-')) && at.width && at.bottom > 0 && at.top < innerHeight;
	});
	if (!Wrong && !back && !paragraph) Wrong = 'no link leads back';
	const marked = drawn(e);
	if (!window.plain) {
		location.hash = '';
		window.plain = new Map([...document.querySelectorAll('[id]')].map(e => [e.id, drawn(e)]));
	}
	if (!Wrong && marked === window.plain.get(e.id)) Wrong = 'it is not marked: ' + marked;
	return {Wrong, Back: back ? back.href : '', Paragraph: paragraph};
}`

// A place is where a link led to.
type place struct {
	Wrong     string
	Back      string
	Paragraph bool // a whole one, to which the list of contents leads
}

// TestReceipts follows every receipt of every kind of page with scripts off: it
// leads to its words, in view and marked, and from there a link leads back to
// the item, in view and marked. Plain "go test" does so on a phone, and for one
// page on a desktop, in the system's colours, and from a disk.
func TestReceipts(t *testing.T) {
	chromium(t)
	t.Parallel()
	one := []string{"explainer-edited"}
	for _, look := range []struct {
		name, colours string
		width         int
		few           []string
	}{
		{"phone", "light", 390, someKinds},
		{"desktop", "dark", 1440, one},
		{"forced", "forced", 820, one},
	} {
		t.Run(look.name, func(t *testing.T) {
			eachKind(t, atRoot, pick(look.few), func(b *tab, url string) {
				b.size(look.width, 844)
				b.look("screen", look.colours)
				followAll(b, url)
			})
		})
	}
	t.Run("disk", func(t *testing.T) {
		p := build(t, onDisk)
		for _, kind := range kinds {
			if kind.name == "explainer-edited" || kind.name == "quotes" && full() {
				b := newTab(t)
				b.size(390, 844)
				followAll(b, "file://"+filepath.ToSlash(p.file(kind.page+"index.html")))
			}
		}
	})
}

// followAll follows the receipts of a page.
func followAll(b *tab, url string) {
	b.t.Helper()
	b.noScripts()
	b.open(url)
	var links []string
	b.call(stubs, &links)
	for _, link := range links {
		follow(b, link)
	}
	b.t.Logf("%d receipts", len(links))
}

// follow opens a receipt's address as its link does, and then the link back.
func follow(b *tab, link string) {
	b.t.Helper()
	var there, back place
	b.open(link)
	b.call(arrived, &there)
	if there.Wrong != "" {
		b.t.Errorf("%s: %s", link, there.Wrong)
		return
	}
	if there.Paragraph {
		return
	}
	b.open(there.Back)
	b.call(arrived, &back)
	if back.Wrong != "" && back.Wrong != "no link leads back" {
		b.t.Errorf("back from %s to %s: %s", link, there.Back, back.Wrong)
	}
	// a-k3 is the passage of k3, a-t1-is the second one of t1.
	if item := strings.Replace(link, "#a-", "#", 1); item != there.Back && !strings.HasPrefix(item, there.Back+"-") {
		b.t.Errorf("back from %s to %s: another item", link, there.Back)
	}
}

// An item is one of a content file that a page must show.
type item struct{ ID, Text, Name, Kind string }

// TestEveryItem compares explainers with their content files: each item is shown
// with a receipt that leads to its passage, and each person with the name. Not
// shown are the highlight that is the description, a date that is the only one,
// figures from the seventh on, and single words in quotation marks.
func TestEveryItem(t *testing.T) {
	p := build(t, atRoot)
	files, err := filepath.Glob(filepath.Join(filepath.Dir(p.dir), "site", "content", "explainers", "*", "index.md"))
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, file := range files {
		front := frontMatter(t, file)
		if front.Full != nil && !*front.Full {
			continue // shown with a link to the source: package site tests it
		}
		page := "explainers/" + filepath.Base(filepath.Dir(file)) + "/index.html"
		root := p.parse(t, page)
		ids, leads, words := ids(root), map[string]bool{}, text(root)
		for _, a := range elements(root, "a", "rc") {
			leads[attr(a, "href")] = true
		}
		items := append(append(append(front.Highlights, front.Quotes...), front.Glance...), append(front.Figures[:min(6, len(front.Figures))], front.Terms...)...)
		if len(front.Dates) > 1 {
			items = append(items, front.Dates...)
		}
		for _, it := range items {
			shown++
			switch {
			case it.Text == front.Description || it.Kind == "term":
			case !ids[it.ID]:
				t.Errorf("%s does not show %s, %q", page, it.ID, it.Text)
			case !leads["#a-"+it.ID] || !ids["a-"+it.ID]:
				t.Errorf("%s: %s, %q, has no receipt or no passage", page, it.ID, it.Text)
			}
		}
		for _, person := range front.People {
			if !strings.Contains(words, person.Name) {
				t.Errorf("%s does not name %s", page, person.Name)
			}
		}
	}
	t.Logf("%d items of %d explainers", shown, len(files))
	if shown < 100 {
		t.Errorf("only %d items were looked for", shown)
	}
}

// A front is what tests read of a content file's front matter.
type front struct {
	Description                                               string
	Lang                                                      string
	Authors                                                   []string
	Full                                                      *bool `toml:"full_text"`
	Highlights, Quotes, Glance, Figures, Dates, Terms, People []item
}

// frontMatter reads a content file's.
func frontMatter(t *testing.T, file string) (f front) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	head, _, _ := strings.Cut(strings.TrimPrefix(lines, "+++\n"), "\n+++")
	if err := toml.Unmarshal([]byte(head), &f); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return f
}
