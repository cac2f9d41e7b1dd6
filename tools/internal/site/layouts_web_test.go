package site

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestWebAddress takes an address on the web for one in whatever letters its
// scheme is written, at each place that shows it; any other is no link.
func TestWebAddress(t *testing.T) {
	needsHugo(t)
	page := func(scheme string) string {
		address := scheme + "://gazette.example/a"
		text := story("The weir", "source = {publisher = \"The Gazette\", url = \""+address+"\"}")
		return text + "\n[a word](" + address + ") and ![a sketch](" + address + ")\n"
	}
	dest, _ := buildSite(t, Options{BaseURL: "https://news.example/", Root: projectSite(t, map[string]string{
		"explainers/lower/index.md": page("https"),
		"explainers/upper/index.md": page("HTTPS"),
		"explainers/other/index.md": page("ftp"),
		"explainers/none/index.md":  story("The quay", `source = {publisher = "The Gazette"}`),
	})})
	files := readSite(t, dest)
	for name, scheme := range map[string]string{"lower": "https", "upper": "HTTPS"} {
		const link = `<a href="https://gazette.example/a">` // the minifier writes a scheme in small letters
		wantContains(t, files, "explainers/"+name+"/index.html",
			link+"The Gazette</a>", link+"a word</a>", link+"a sketch</a>", `"isBasedOn":"`+scheme+`://gazette.example/a"`)
	}
	for _, name := range []string{"other", "none"} {
		page := "explainers/" + name + "/index.html"
		wantContains(t, files, page, "<dd>The Gazette</dd>")
		if strings.Contains(files[page], "gazette.example") || strings.Contains(files[page], "isBasedOn") {
			t.Errorf("%s has an address:\n%s", page, files[page])
		}
	}
}

// TestLongArticle builds a long article with many items and roles, shown and
// withheld, each beside what a machine wrote, so that every role is looked up:
// the article is put into plain words once, not for each item.
func TestLongArticle(t *testing.T) {
	needsHugo(t)
	const items, most = 150, 15 * time.Second
	var front, body strings.Builder
	for i := range items {
		fmt.Fprintf(&front, "\n[[highlights]]\nid = \"k%d\"\ntext = \"Boat %d was sold at the quay.\"\nrank = 1\n", i, i)
		fmt.Fprintf(&front, "\n[[people]]\nid = \"keeper-%d\"\nname = \"Keeper %d\"\nrole = \"owner of boat %d\"\n", i, i, i)
		fmt.Fprintf(&body, "\n\nBoat %d was sold at the quay. Keeper %d, owner of boat %d, left. %s", i, i, i, strings.Repeat("Nothing &amp; nobody stayed *there*. ", 150))
	}
	text := func(head string) string {
		return "+++\ntitle = \"Boats\"\n" + head + "source = {url = \"https://gazette.example/boats\"}\n" + front.String() + "+++\n" + body.String() + "\n"
	}
	base := strings.ReplaceAll(text(""), "role = \"owner", "role = \"a former owner")
	start := time.Now()
	dest, _ := buildSite(t, Options{Root: projectSite(t, map[string]string{
		"explainers/shown/index.md":    text(""),
		"explainers/shown/.base.md":    base,
		"explainers/withheld/index.md": text("full_text = false\n"),
		"explainers/withheld/.base.md": base,
	})})
	took := time.Since(start)
	t.Logf("%d bytes twice, %d items: %v", body.Len(), 2*items, took)
	if took > most {
		t.Errorf("more than %v", most)
	}
	files := readSite(t, dest)
	wantContains(t, files, "explainers/withheld/index.html",
		`https://gazette.example/boats#:~:text=Boat%20149%20was%20sold%20at%20the%20quay.,-Keeper%20149%2C%20owner`)
	wantContains(t, files, "explainers/shown/index.html", `<p class="role">owner of boat 149`)
}
