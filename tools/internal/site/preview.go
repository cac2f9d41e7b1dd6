package site

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/finding"
)

// A preview answers with what Hugo's server renders, after the marking step of a
// build. Addresses stay as they are and nothing is minified.
type preview struct {
	hugo    *url.URL
	catalog *catalog
	hooks   Hooks
	links   *annotate.Links
	pages   sync.Pool // *annotate.Page
	proxy   *httputil.ReverseProxy

	mu   sync.Mutex
	told map[string]string // by page: the findings told last
}

func newPreview(hugo *url.URL, base string, c *catalog, hooks Hooks) *preview {
	v := &preview{hugo: hugo, catalog: c, hooks: hooks, links: annotate.NewLinks(base, nil), told: map[string]string{}}
	v.pages.New = func() any { return annotate.NewPage(v.links, true) }
	v.proxy = &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(hugo)
			r.Out.Host = r.In.Host // live reload compares it with the page's origin
			// Every answer is worked on anew, from its plain text.
			for _, name := range []string{"Accept-Encoding", "If-Modified-Since", "If-None-Match", "Range"} {
				r.Out.Header.Del(name)
			}
		},
		ModifyResponse: v.finish,
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			hooks.logf("%s: Hugo's server did not answer: %v", r.URL.Path, err)
			http.Error(w, "Hugo's server did not answer.", http.StatusBadGateway)
		},
	}
	return v
}

// ServeHTTP answers a request; not found for pages that Hugo should not show.
func (v *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	below, ok := strings.CutPrefix(r.URL.Path, v.links.Prefix())
	if ok && v.catalog.hidden(below) {
		http.Error(w, "This page is a draft, or its file is gone.", http.StatusNotFound)
		return
	}
	v.proxy.ServeHTTP(w, r)
}

// finish marks the page in an answer.
func (v *preview) finish(resp *http.Response) error {
	if resp.StatusCode != http.StatusOK || !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html") || resp.Request.Method != http.MethodGet {
		return nil
	}
	src, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		return fmt.Errorf("reading the page from Hugo's server: %w", err)
	}
	out, err := v.mark(resp.Request, src)
	if err != nil { // the page is shown as Hugo printed it
		v.hooks.logf("%v", err)
		out = src
	}
	resp.Body = io.NopCloser(bytes.NewReader(out))
	resp.ContentLength = int64(len(out))
	resp.Header.Set("Content-Length", strconv.Itoa(len(out)))
	resp.Header.Set("Cache-Control", "no-store")
	resp.Header.Del("Last-Modified")
	resp.Header.Del("Etag")
	return nil
}

// mark does what annotate.Page.Process does. The articles that the page's receipts lead
// to are asked for, which costs a millisecond each and needs no state.
func (v *preview) mark(req *http.Request, src []byte) ([]byte, error) {
	name := v.fileName(req.URL.Path)
	p := v.pages.Get().(*annotate.Page)
	defer v.pages.Put(p)
	out, complete, err := p.Process(nil, name, bytes.Clone(src), nil)
	if err == nil && !complete {
		x := annotate.Index{}
		for _, file := range p.Targets() {
			if x[file], err = v.sketch(req, file); err != nil {
				return nil, err
			}
		}
		out, _, err = p.Process(nil, name, bytes.Clone(src), x)
	}
	if err != nil {
		return nil, err
	}
	v.tell(name, p.Findings())
	return out, nil
}

// sketch asks Hugo's server for another page and returns where its items stand.
func (v *preview) sketch(req *http.Request, file string) (*annotate.Sketch, error) {
	at := v.hugo.JoinPath(v.links.Prefix(), strings.TrimSuffix(file, "index.html"))
	ask, err := http.NewRequestWithContext(req.Context(), http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("asking Hugo's server for %s: %w", file, err)
	}
	resp, err := http.DefaultClient.Do(ask)
	if err != nil {
		return nil, fmt.Errorf("asking Hugo's server for %s: %w", file, err)
	}
	defer resp.Body.Close()
	src, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		return nil, err
	}
	p := v.pages.Get().(*annotate.Page)
	defer v.pages.Put(p)
	if _, _, err := p.Process(nil, file, src, annotate.Index{}); err != nil {
		return nil, err
	}
	return p.Sketch(), nil
}

// fileName returns the file that the page at a path has in a build.
func (v *preview) fileName(urlPath string) string {
	name := strings.TrimPrefix(urlPath, v.links.Prefix())
	if name == "" || strings.HasSuffix(name, "/") {
		return name + "index.html"
	}
	return path.Clean(name)
}

// tell logs the findings about a page, once as long as they are the same.
func (v *preview) tell(name string, findings []finding.Finding) {
	var lines []string
	for _, f := range findings {
		if f.Rule != annotate.RuleReceipt { // the other page's own findings say why
			lines = append(lines, f.String())
		}
	}
	text := strings.Join(lines, "\n")
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.told[name] != text {
		v.told[name] = text
		if text != "" {
			v.hooks.logf("%s", text)
		}
	}
}
