package webpage

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readStated reads what a page with head and body states.
func readStated(t *testing.T, head, body string) *Page {
	t.Helper()
	p, err := Read([]byte("<html><head>" + head + "</head><body>" + body + "</body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTitle(t *testing.T) {
	const site = `<meta property="og:site_name" content="The Varn Courier">`
	for _, c := range []struct{ name, head, body, want string }{
		{"site's name behind", site + `<meta property="og:title" content="Ferry stops - The Varn Courier">`, "", "Ferry stops"},
		{"site's name before", site + `<title>Varn Courier | Ferry stops</title>`, "", "Ferry stops"},
		{"a dash of its own", site + `<meta property="og:title" content="Ferry stops – for good">`, "", "Ferry stops – for good"},
		{"the h1 begins it", `<meta property="og:title" content="Ferry stops for good | News, sport and weather">`, "<h1>Ferry stops for good</h1>", "Ferry stops for good"},
		{"the h1 ends it", `<meta property="og:title" content="Opinion | Let the ferry sail">`, "<h1>Let the ferry sail</h1>", "Let the ferry sail"},
		{"a cut title", `<meta property="og:title" content="Let the ferry sail as long as it …">`, "<h1>Let the ferry sail as long as it floats</h1>", "Let the ferry sail as long as it floats"},
		{"words for search engines", `<title>Ferry Varn Ostrand stops: all you need to know</title>`, "<h1>The Ostrand ferry stops</h1>", "The Ostrand ferry stops"},
		{"an h1 that is the site's", site + `<title>Ferry stops</title>`, "<h1>The Varn Courier</h1>", "Ferry stops"},
		{"encoded twice", `<title>Smith &amp;amp; Sons</title>`, "", "Smith & Sons"},
		{"a lesser heading begins it", "<title>Ferry stops | News</title>", "<h1><img></h1><h2>News of today</h2><h2>Ferry stops</h2>", "Ferry stops"},
		{"an h1 alone", "", "<h1>Ferry stops</h1>", "Ferry stops"},
		{"nothing", "", "<p>Ferry stops</p>", ""},
	} {
		if got := readStated(t, c.head, c.body).Title; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	ld := func(author string) string {
		return `<meta property="og:site_name" content="Varn Courier"><script type="application/ld+json">{"@type":"NewsArticle","author":` + author + `}</script>`
	}
	for _, c := range []struct{ name, head, body, want string }{
		{"one", ld(`{"name":"Ann Lee"}`), "", "Ann Lee"},
		{"several, one twice", ld(`[{"name":"Ann Lee"},"Bo Rask",{"name":"ann lee"}]`), "", "Ann Lee|Bo Rask"},
		{"a list of names in one", ld(`{"name":["Ann Lee","Bo Rask"]}`), "", "Ann Lee|Bo Rask"},
		{"the site itself", ld(`{"name":"Varn Courier"}`), "", ""},
		{"an account", ld(`"annlee84"`), "", ""},
		{"an address", ld(`"https://x.example/ann"`), "", ""},
		{"meta, with By", `<meta name="author" content="By Ann Lee">`, "", "Ann Lee"},
		{"seen beside the headline", "", `<h1>Ferry stops</h1><p class="byline">By Ann Lee</p>`, "Ann Lee"},
		{"no name beside the headline", "", `<h1>Ferry stops</h1><p class="byline">Read by 12 people</p>`, ""},
		{"far from the headline", "", "<h1>Ferry stops</h1>" + strings.Repeat("<p>x</p>", 100) + `<p class="byline">By Ann Lee</p>`, ""},
		{"broken JSON", ld(`{"name":`), "", ""},
	} {
		if got := strings.Join(readStated(t, c.head, c.body).Authors, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		name, head, body string
		want             []string
	}{
		{"meta", `<meta property="article:published_time" content="2025-10-03T08:15Z">`, "", []string{"2025-10-03T08:15Z"}},
		{"compact", `<meta name="pubdate" content="20251003T0815">`, "", []string{"2025-10-03T0815"}},
		{"slashes", `<meta name="date" content="2025/10/03">`, "", []string{"2025-10-03"}},
		{"microdata", "", `<span itemprop="datePublished" content="2025-10-03">yesterday</span>`, []string{"2025-10-03", "yesterday"}},
		{"one time", "", `<time datetime="2025-10-03">Friday</time>`, []string{"2025-10-03"}},
		{"times of several days", "", `<time datetime="2025-10-03"></time><time datetime="2025-10-04"></time>`, nil},
		{"seen beside the headline", "", `<h1>Ferry stops</h1><p class="date">Freitag, 3. Oktober 2025</p>`, []string{"2025-10-03"}},
		{"in the address", `<link rel="canonical" href="https://x.example/2025/10/03/ferry">`, "<h1>Ferry stops</h1>", []string{"2025-10-03"}},
		{"none", "", "<h1>Ferry stops</h1>", nil},
	} {
		if diff := cmp.Diff(c.want, readStated(t, c.head, c.body).Dates); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestWrittenDate(t *testing.T) {
	for line, want := range map[string]string{
		"Posted on Aug. 2, 2019 by": "2019-08-02", "2nd August 2019": "2019-08-02", "2. August 2019": "2019-08-02", "02.08.2019, 7 Uhr": "2019-08-02",
		"2 août 2019": "2019-08-02", "1er mai 2020": "2020-05-01", "2 de agosto de 2019": "2019-08-02", "2 agosto 2019": "2019-08-02",
		"2 augustus 2019": "2019-08-02", "2 sierpnia 2019": "2019-08-02", "3. März 2025": "2025-03-03", "2019-08-02": "2019-08-02",
		"8/2/2019": "", "August 2019": "", "31 February 2019": "", "2 maybe 2019": "", "market 3 2019": "", "Room 12, 2019": "", "": "",
	} {
		if got := writtenDate(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"canonical", `<link rel="canonical" href="https://x.example/a#top">`, "https://x.example/a"},
		{"relative", `<link rel="canonical" href="/a"><meta property="og:url" content="https://x.example/b">`, "https://x.example/a"},
		{"the front page", `<link rel="canonical" href="https://x.example/"><meta property="og:url" content="https://x.example/b">`, "https://x.example/b"},
		{"a script", `<link rel="canonical" href="javascript:alert(1)">`, ""},
		{"a file", `<meta property="og:url" content="file:///home/ann/a.html">`, ""},
		{"a password", `<link rel="canonical" href="https://ann:secret@x.example/a">`, ""},
		{"saved by a browser", `<!-- saved from url=(0019)https://x.example/a -->`, "https://x.example/a"},
		{"saved by SingleFile", "<!--\n Page saved with SingleFile \n url: https://x.example/a \n saved date: today\n-->", "https://x.example/a"},
		{"too long", `<link rel="canonical" href="https://x.example/` + strings.Repeat("a", maxLine) + `">`, ""},
	} {
		if got := readStated(t, c.head, "").URL; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"locale", `<meta property="og:locale" content="pt_BR">`, "pt-BR"},
		{"header", `<meta http-equiv="content-language" content="de">`, "de"},
		{"none that there is", `<meta property="og:locale" content="not a language">`, ""},
	} {
		if got := readStated(t, c.head, "").Lang; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
