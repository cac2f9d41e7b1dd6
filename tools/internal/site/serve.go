package site

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

// ServeOptions say what to preview, and where.
type ServeOptions struct {
	Root string // the project's folder, which holds config.toml
	Addr string // host and port to answer at; 127.0.0.1:1313 when empty
	Hugo string // the Hugo to run; FindHugo chooses one when empty

	// Source is called when the article of a bundle, its .source file, was
	// saved, so that it can be converted again. It may be nil.
	Source func(ctx context.Context, file string)
	// Saved is called with the content files that were saved, sorted, so that they
	// can be checked. It may be nil.
	Saved func(ctx context.Context, files []string)
	// Ready is called with the preview's address once it answers. It may be nil.
	Ready func(url string)

	Hooks
}

// defaultAddr is reached from this machine only; the port is Hugo's own.
const defaultAddr = "127.0.0.1:1313"

// Serve previews the site until ctx ends: with the items marked as in a build,
// and reloaded by the browser after every change. Pages that became drafts, or
// whose files are gone, are not shown. The published site is not touched.
func Serve(ctx context.Context, opt ServeOptions) error {
	build, err := Options{Root: opt.Root}.withDefaults()
	if err != nil {
		return err
	}
	root := build.Root
	base, err := findBase(root, "")
	if err != nil {
		return err
	}
	hugo, err := FindHugo(ctx, root, opt.Hugo, opt.Hooks)
	if err != nil {
		return err
	}
	addr := opt.Addr
	if addr == "" {
		addr = defaultAddr
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return &Error{Msg: "answering at " + addr, hint: "another program may answer there: name another port", err: err}
	}
	defer listener.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	public := publicURL(listener, base.path)

	content := filepath.Join(root, "content")
	known := newCatalog(content)
	watch, err := newWatcher(content, known, opt.Hooks, opt.Source, opt.Saved)
	if err != nil {
		return err
	}
	var working sync.WaitGroup
	defer working.Wait()
	defer cancel() // before waiting
	working.Go(func() { watch.run(ctx) })
	server, err := hugo.serve(ctx, root, public, opt.Hooks)
	if err != nil {
		return err
	}
	working.Go(func() { <-server.done })
	if opt.Ready != nil {
		opt.Ready(public.String())
	}
	return answer(ctx, listener, newPreview(server.url, base.path, known, opt.Hooks), server)
}

// publicURL returns the address at which a browser on this machine reaches l.
func publicURL(l net.Listener, path string) *url.URL {
	host := l.Addr().String()
	if tcp, ok := l.Addr().(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		host = net.JoinHostPort("localhost", strconv.Itoa(tcp.Port))
	}
	return &url.URL{Scheme: "http", Host: host, Path: path}
}

// answer answers requests until ctx or Hugo's server ends.
func answer(ctx context.Context, listener net.Listener, handler http.Handler, server *hugoServer) error {
	front := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- front.Serve(listener) }()
	var err error
	select {
	case <-ctx.Done():
	case <-server.done:
		err = server.err
	case err = <-failed:
		err = fmt.Errorf("answering requests: %w", err)
	}
	front.Close() // live reload keeps connections open: there is nothing to wait for
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
