package site

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A preview under test.
type previewed struct {
	t      *testing.T
	root   string
	url    string
	mu     sync.Mutex
	log    strings.Builder
	source chan string
	saved  chan []string
}

func (p *previewed) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.Write(b)
}

func (p *previewed) said() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.String()
}

// startPreview serves a copy of the test site until the test ends.
func startPreview(t *testing.T) *previewed {
	t.Helper()
	p := &previewed{t: t, root: copySite(t), source: make(chan string, 10), saved: make(chan []string, 100)}
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan string), make(chan error, 1)
	go func() {
		ended <- Serve(ctx, ServeOptions{
			Root: p.root, Addr: "127.0.0.1:0", Hooks: Hooks{Log: p},
			Ready:  func(url string) { ready <- url },
			Source: func(_ context.Context, file string) { p.source <- filepath.Base(file) },
			Saved:  func(_ context.Context, files []string) { p.saved <- files },
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("ending: %v", err)
		}
		if t.Failed() {
			t.Logf("log:\n%s", p.said())
		}
	})
	select {
	case p.url = <-ready:
	case err := <-ended:
		ended <- nil
		t.Fatal(err)
	}
	return p
}

// get returns the status and the text of a page.
func (p *previewed) get(path string) (int, string) {
	p.t.Helper()
	resp, err := http.Get(strings.TrimSuffix(p.url, "/") + path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

// shows waits until a page has the status and the text.
func (p *previewed) shows(path string, status int, want string) {
	p.t.Helper()
	const patience = 15 * time.Second // a loaded machine
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		got, body := p.get(path)
		if got == status && strings.Contains(body, want) {
			return
		}
		if time.Now().After(end) {
			p.t.Fatalf("%s: status %d, want %d and %q in\n%s", path, got, status, want, body)
		}
	}
}

// edit replaces text in a file of the site.
func (p *previewed) edit(file, old, new string) {
	p.t.Helper()
	file = filepath.Join(p.root, file)
	data, err := os.ReadFile(file)
	if err != nil {
		p.t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		p.t.Fatalf("%s does not have %q", file, old)
	}
	writeFile(p.t, file, strings.Replace(string(data), old, new, 1))
}

func TestServe(t *testing.T) {
	needsHugo(t)
	p := startPreview(t)
	const ferry, page = "content/explainers/ferry/index.md", "/explainers/ferry/"

	// Marks and receipts are as in a build, addresses as Hugo prints them.
	p.shows(page, 200, `<a class="rc" href="#a-q1">2</a>`)
	p.shows(page, 200, `<q class="v1" id="a-q1">“We found rust where we had hoped for steel,”</q>`)
	p.shows("/", 200, `<a class="rc" href="/explainers/ferry/#a-k1">1</a>`)
	p.shows("/people/ada-holm/", 200, `<a class="rc" href="/explainers/ferry/#a-q1">2</a>`)
	p.shows("/style.css", 200, "color: #ff0000;")
	p.shows("/nowhere/", 404, "")
	if want := "explainers/ferry/index.html: item-missing: k2: "; strings.Count(p.said(), want) != 1 {
		t.Errorf("the log does not say once %q", want)
	}
	_, body := p.get(page)
	if !strings.Contains(body, "livereload.js") {
		t.Errorf("no live reload in\n%s", body)
	}

	// An edit shows, with its marks.
	p.edit(ferry, "A *long* winter", "A wet spring.\n\nA *long* winter")
	p.shows(page, 200, `<a class="rc" href="#a-q1">3</a>`)
	select {
	case files := <-p.saved:
		if len(files) != 1 || files[0] != filepath.Join(p.root, ferry) {
			t.Errorf("told of %q", files)
		}
	case <-time.After(10 * time.Second):
		t.Error("not told of the saved content file")
	}

	// An article that was saved is told.
	writeFile(t, filepath.Join(p.root, "content/explainers/ferry/.source.txt"), "new words")
	select {
	case got := <-p.source:
		if got != ".source.txt" {
			t.Errorf("told of %s", got)
		}
	case <-time.After(10 * time.Second):
		t.Error("not told of the saved article")
	}

	// A mistake is told with its place; mended, the page is back.
	p.edit(ferry, `title = "The ferry is late"`, `title = "The ferry`)
	for end := time.Now().Add(15 * time.Second); !strings.Contains(p.said(), "content/explainers/ferry/index.md:2:19: unmarshal failed"); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the log does not tell of the mistake")
		}
	}
	p.edit(ferry, `title = "The ferry`, `title = "The ferry is in"`)
	p.shows(page, 200, "<h1>The ferry is in</h1>")

	// People come and go with the explainers that name them.
	p.edit(ferry, "\n[[quotes]]", "\n[[people]]\nid = \"bo-ek\"\nname = \"Bo Ek\"\n\n[[quotes]]")
	p.shows("/people/bo-ek/", 200, "bo-ek")
	p.edit(ferry, `title =`, "draft = true\ntitle =")
	p.shows(page, 404, "draft")
	p.shows("/people/bo-ek/", 404, "")
	p.edit(ferry, "draft = true\n", "")
	p.shows(page, 200, "The ferry is in")
	p.shows("/people/bo-ek/", 200, "bo-ek")

	// A folder that is new, and one that is gone.
	writeFile(t, filepath.Join(p.root, "content/explainers/snow/index.md"), "+++\ntitle = \"Snow\"\n+++\n\nIt snows.\n")
	p.shows("/explainers/snow/", 200, `href="#p1">1</a>It snows.`)
	if err := os.RemoveAll(filepath.Join(p.root, "content/explainers/snow")); err != nil {
		t.Fatal(err)
	}
	p.shows("/explainers/snow/", 404, "")

	checkNothingLeft(t, p.root, "config.toml", "content", "layouts", "static")
}

func TestServeFails(t *testing.T) {
	needsHugo(t)
	root := copySite(t)
	writeFile(t, filepath.Join(root, "content", "new.md"), "+++\ntitle = \"x\n+++\n")
	err := Serve(t.Context(), ServeOptions{Root: root, Addr: "127.0.0.1:0"})
	if err == nil || !strings.Contains(err.Error(), "content/new.md:2:11: ") {
		t.Errorf("a site that does not build: error %v", err)
	}
	taken := startPreview(t)
	addr := strings.Trim(strings.TrimPrefix(taken.url, "http://"), "/")
	err = Serve(t.Context(), ServeOptions{Root: root, Addr: addr})
	if err == nil || !strings.Contains(err.Error(), "answering at "+addr) {
		t.Errorf("an address that is taken: error %v", err)
	}
}
