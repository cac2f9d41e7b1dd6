package site

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A hugoServer is a running `hugo server`. It renders to memory: on disk it
// would overwrite the published site.
type hugoServer struct {
	url  *url.URL // where it answers
	done chan struct{}
	err  error // why it ended; set when done is closed
}

// serve starts Hugo's server for a preview that readers reach at public. It
// returns once the site is there.
func (h Hugo) serve(ctx context.Context, root string, public *url.URL, hooks Hooks) (*hugoServer, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, h.Path, "server", "--source", root,
		"--renderToMemory", "--noBuildLock", "--bind", "127.0.0.1", "--port", strconv.Itoa(port),
		"--baseURL", public.String(), "--appendPort=false", "--liveReloadPort", public.Port())
	cmd.WaitDelay = time.Second
	out, in := io.Pipe()
	cmd.Stdout, cmd.Stderr = in, in
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting Hugo's server: %w", err)
	}
	s := &hugoServer{
		url:  &url.URL{Scheme: "http", Host: net.JoinHostPort("127.0.0.1", strconv.Itoa(port))},
		done: make(chan struct{}),
	}
	said := &serverLog{root: root, hooks: hooks}
	var reading sync.WaitGroup
	reading.Go(func() { said.read(out) })
	go func() {
		err := cmd.Wait()
		in.Close()
		reading.Wait()
		if s.err = ctx.Err(); s.err == nil {
			s.err = hugoError(root, said.errors(), err)
		}
		close(s.done)
	}()
	if err := s.ready(ctx); err != nil {
		<-s.done
		return nil, err
	}
	return s, nil
}

// freePort returns a port that nobody listens on.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("finding a port for Hugo's server: %w", err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// ready waits until the server answers or has ended.
func (s *hugoServer) ready(ctx context.Context) error {
	const pause = 30 * time.Millisecond
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodHead, s.url.String(), nil)
		if err != nil {
			return fmt.Errorf("asking Hugo's server: %w", err)
		}
		if resp, err := http.DefaultClient.Do(req); err == nil {
			resp.Body.Close()
			return nil
		}
		select {
		case <-s.done:
			if s.err == nil {
				return errors.New("the server of Hugo ended at once")
			}
			return s.err
		case <-time.After(pause):
		}
	}
}

// A serverLog passes on what Hugo's server says about mistakes.
type serverLog struct {
	root  string
	hooks Hooks
	mu    sync.Mutex
	said  strings.Builder
}

// read reads what the server prints until it ends.
func (l *serverLog) read(r io.Reader) {
	for lines := bufio.NewScanner(r); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		msg, isError := strings.CutPrefix(line, "ERROR ")
		if isError || strings.HasPrefix(line, "panic: ") {
			l.mu.Lock()
			l.said.WriteString(line + "\n")
			l.mu.Unlock()
		}
		if isError {
			l.hooks.logf("%s", hugoMessage(l.root, strings.TrimPrefix(msg, "Rebuild failed: ")))
		} else if msg, ok := strings.CutPrefix(line, "WARN "); ok {
			l.hooks.logf("Hugo warns: %s", hugoMessage(l.root, strings.TrimSpace(msg)))
		}
	}
	_, _ = io.Copy(io.Discard, r) // a line too long for the scanner must not block Hugo
}

func (l *serverLog) errors() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.said.String()
}
