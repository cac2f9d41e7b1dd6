package sitetest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// A server serves a published folder as a static host does: compressed, with
// the headers that the folder's _headers asks for, index.html for a folder, and
// 404.html where nothing is.
type server struct {
	*httptest.Server
	dir    string // set before the first request
	prefix string // the path that the site stands at, "/" or "/a/b/"

	mu     sync.Mutex
	log    []request
	crumbs int // cookies seen, in requests and answers
}

// A request is what was asked for and what was sent.
type request struct {
	path   string
	status int
	bytes  int // of the body, compressed
}

func newServer(prefix string) *server {
	s := &server{prefix: prefix}
	s.Server = httptest.NewServer(s)
	return s
}

// url is the address of the site, with a slash at its end.
func (s *server) url() string { return s.URL + s.prefix }

// take returns the requests since it was last called.
func (s *server) take() []request {
	s.mu.Lock()
	defer s.mu.Unlock()
	log := s.log
	s.log = nil
	return log
}

// cookies returns how many requests and answers had a cookie until now.
func (s *server) cookies() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.crumbs
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, below := strings.CutPrefix(r.URL.Path, s.prefix)
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	status := http.StatusOK
	body, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(path.Clean("/"+name))))
	if err != nil || !below {
		status, name = http.StatusNotFound, "404.html"
		body, _ = os.ReadFile(filepath.Join(s.dir, name))
	}
	s.headers(w.Header(), r.URL.Path)
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Encoding", "gzip")
	var packed bytes.Buffer
	packer, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	packer.Write(body)
	packer.Close()
	s.mu.Lock()
	s.log = append(s.log, request{r.URL.Path, status, packed.Len()})
	if r.Header.Get("Cookie") != "" || w.Header().Get("Set-Cookie") != "" {
		s.crumbs++
	}
	s.mu.Unlock()
	w.WriteHeader(status)
	w.Write(packed.Bytes())
}

// headers sets what _headers has for an address: a pattern, where * stands for
// anything at the end, and below it the headers, indented.
func (s *server) headers(h http.Header, address string) {
	file, err := os.ReadFile(filepath.Join(s.dir, "_headers"))
	if err != nil {
		return
	}
	applies := false
	lines := bufio.NewScanner(bytes.NewReader(file))
	for lines.Scan() {
		line := lines.Text()
		text := strings.TrimSpace(line)
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
		case text == strings.TrimRight(line, " "): // not indented
			start, any := strings.CutSuffix(text, "*")
			applies = address == text || any && strings.HasPrefix(address, start)
		case applies:
			name, value, _ := strings.Cut(text, ":")
			h.Set(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
}
