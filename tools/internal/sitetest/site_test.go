package sitetest

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"explainer/tools/internal/hugotest"
	"explainer/tools/internal/site"
)

// A published is a site as it was built.
type published struct {
	*server // nil for one that is read from a disk
	dir     string
	pages   []string // the HTML files, slash-separated, in order
	report  site.Report
}

// A variant is one way to build the site.
type variant struct {
	edges   bool   // the edge cases beside the project's own content
	prefix  string // the path it is served at; "" for a build without an address
	address string // where it will stand, if not where it is served
	locale  string // of the interface
}

// The sites that the tests look at.
var (
	atRoot = variant{edges: true, prefix: "/", locale: "en"}
	below  = variant{edges: true, prefix: "/news/explained/", locale: "en"}
	german = variant{edges: true, prefix: "/", locale: "de"}
	onDisk = variant{edges: true, locale: "en"}

	// demo is the project's content alone, under an address that is the same in
	// every run, since it is printed.
	demo = variant{prefix: "/explained/", address: "https://news.example/explained/", locale: "en"}
)

// sites keeps what was built, for all tests.
var sites struct {
	sync.Mutex
	built map[variant]*published
	dirs  []string
}

// build returns a site, built at the first call for it.
func build(t testing.TB, v variant) *published {
	t.Helper()
	hugo := hugotest.Path(t)
	sites.Lock()
	defer sites.Unlock()
	if p := sites.built[v]; p != nil {
		return p
	}
	dir, err := os.MkdirTemp("", "explain-sitetest-")
	if err != nil {
		t.Fatal(err)
	}
	sites.dirs = append(sites.dirs, dir)
	root := filepath.Join(dir, "site")
	if err := makeSite(root, v); err != nil {
		t.Fatalf("making the site: %v", err)
	}
	p := &published{dir: filepath.Join(dir, "public")}
	opt := site.Options{Root: root, Dest: p.dir, Hugo: hugo}
	if v.prefix != "" {
		p.server = newServer(v.prefix)
		p.server.dir = p.dir
		opt.BaseURL = cmp.Or(v.address, p.url())
	}
	if p.report, err = site.Build(t.Context(), opt); err != nil {
		t.Fatalf("building the site: %v", err)
	}
	if p.pages, err = htmlFiles(p.dir); err != nil {
		t.Fatal(err)
	}
	if sites.built == nil {
		sites.built = map[variant]*published{}
	}
	sites.built[v] = p
	return p
}

// closeSites stops the servers and removes what was built.
func closeSites() {
	for _, p := range sites.built {
		if p.server != nil {
			p.Close()
		}
	}
	for _, dir := range sites.dirs {
		os.RemoveAll(dir)
	}
}

// alike says whether a page is that of a notice, or its keeper's, of which there
// is an earlier one.
func alike(page string) bool {
	return noticePage.MatchString(page) && !strings.Contains(page, "-00/")
}

var noticePage = regexp.MustCompile(`/(notice|keeper)-\d\d/`)

// htmlFiles returns the pages in dir.
func htmlFiles(dir string) (pages []string, err error) {
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, _ fs.DirEntry, err error) error {
		if path.Ext(name) == ".html" {
			pages = append(pages, name)
		}
		return err
	})
	slices.Sort(pages)
	return pages, err
}

// kinds are the pages that stand for all of their kind, by the name of a test.
var kinds = []struct{ name, page string }{
	{"explainer", "explainers/alaska-summit/"},
	{"explainer-long", "explainers/apollo-11/"},
	{"explainer-edited", "explainers/weir-gates/"},
	{"explainer-long-words", "explainers/long-words/"},
	{"explainer-rtl", "explainers/harbour-lamp/"},
	{"explainer-bare", "explainers/short-note/"},
	{"explainer-paragraph", "explainers/tide-times/"},
	{"explainer-voices", "explainers/twelve-voices/"},
	{"explainer-withheld", "explainers/withheld/"},
	{"home", ""},
	{"home-older", "page/2/"},
	{"explainers", "explainers/"},
	{"people", "people/"},
	{"person", "people/john-f-kennedy/"},
	{"person-photo", "people/ilse-brandt/"},
	{"quotes", "quotes/"},
	{"quotes-older", "quotes/page/2/"},
	{"topics", "topics/"},
	{"topic", "topics/rivers/"},
	{"method", "method/"},
	{"404", "no/such/page/"},
}

// someKinds are the kinds that plain "go test" looks at where every kind would
// take long.
var someKinds = []string{"explainer", "explainer-edited", "explainer-rtl", "home", "people", "quotes", "404"}

// pick returns few, or nothing, which stands for all kinds, in the full tests.
func pick(few []string) []string {
	if full() {
		return nil
	}
	return few
}

// eachKind runs a test for the kinds of page named, or for every kind, several
// at a time, each in a tab of its own.
func eachKind(t *testing.T, v variant, names []string, test func(b *tab, url string)) {
	t.Helper()
	chromium(t)
	p := build(t, v)
	for _, kind := range kinds {
		if names != nil && !slices.Contains(names, kind.name) {
			continue
		}
		t.Run(kind.name, func(t *testing.T) {
			t.Parallel()
			if kind.name != "404" && !slices.Contains(p.pages, kind.page+"index.html") {
				t.Fatalf("the site has no %s", kind.page)
			}
			test(newTab(t), p.url()+kind.page)
		})
	}
}

// TestItems builds the site: every item of every page is found in its article,
// and every notice is there with its keeper, whatever its lines end with.
func TestItems(t *testing.T) {
	p := build(t, atRoot)
	for _, finding := range p.report.Findings {
		t.Error(finding)
	}
	for i := range notices {
		for _, page := range []string{fmt.Sprintf("explainers/notice-%02d/index.html", i), fmt.Sprintf("people/keeper-%02d/index.html", i)} {
			if !slices.Contains(p.pages, page) {
				t.Errorf("the site has no %s", page)
			}
		}
	}
	t.Logf("%d pages, %d of %d items marked", p.report.Pages, p.report.Marked, p.report.Items)
}
