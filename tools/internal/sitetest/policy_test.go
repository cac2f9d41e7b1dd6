package sitetest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// stored tells what a page keeps in the browser.
const stored = `async () => {
	const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys()];
	for (const db of await indexedDB.databases()) kept.push(db.name);
	for (const worker of await navigator.serviceWorker.getRegistrations()) kept.push(worker.scope);
	return kept;
}`

// A ledger collects what the browser says about a page.
type ledger struct {
	mu    sync.Mutex
	lines []string
	hosts map[string]int // requests by origin
}

func (l *ledger) add(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, fmt.Sprintf(format, args...))
}

// listen notes errors, warnings, violations of the policy, and requests.
func (l *ledger) listen(event any) {
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level != log.LevelInfo && e.Entry.Level != log.LevelVerbose {
			l.add("%s: %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		l.add("the console was written to: %s", e.Type)
	case *runtime.EventExceptionThrown:
		l.add("exception: %s", e.ExceptionDetails.Text)
	case *audits.EventIssueAdded:
		l.add("issue: %s", e.Issue.Code)
	case *network.EventRequestWillBeSent:
		origin, _, _ := strings.Cut(strings.TrimPrefix(e.Request.URL, "http://"), "/")
		l.mu.Lock()
		l.hosts[origin]++
		l.mu.Unlock()
	}
}

// TestPolicy opens every kind of page at the root: no violation of the policy,
// nothing in the console, no other host asked, nothing kept, no cookie sent or
// set, and the same to be read with scripts off.
func TestPolicy(t *testing.T) {
	chromium(t)
	t.Parallel()
	p := build(t, atRoot)
	t.Cleanup(func() { // after all pages
		if n := p.cookies(); n > 0 {
			t.Errorf("%d requests or answers had a cookie", n)
		}
	})
	eachKind(t, atRoot, nil, func(b *tab, url string) {
		l := inspect(b)
		b.open(url)
		var kept []string
		b.call(stored, &kept)
		var cookies []*network.Cookie
		b.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
			cookies, err = storage.GetCookies().Do(cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser))
			return err
		}))
		if len(kept) > 0 || len(cookies) > 0 {
			b.t.Errorf("kept in the browser: %q, %d cookies", kept, len(cookies))
		}
		var with, without string
		b.call(read, &with)
		b.noScripts()
		b.open(url)
		b.call(read, &without)
		if with != without || len(with) < 50 {
			b.t.Errorf("with scripts off there is something else to read: %d and %d characters", len(without), len(with))
		}
		l.check(b, strings.TrimPrefix(p.URL, "http://"), strings.HasSuffix(url, "/no/such/page/"))
	})
}

// read returns what there is to read and to follow on a page, what is folded
// included.
const read = `() => {
	for (const e of document.querySelectorAll('details')) e.open = true;
	return document.body.innerText + [...document.links].map(a => a.href).join('\n');
}`

// TestPolicyFromDisk opens every kind of page from a disk.
func TestPolicyFromDisk(t *testing.T) {
	chromium(t)
	p := build(t, onDisk)
	b := newTab(t)
	l := inspect(b)
	for _, kind := range kinds {
		if kind.name == "404" {
			continue
		}
		b.open("file://" + filepath.ToSlash(p.file(kind.page+"index.html")))
		var styled bool
		if b.eval(`getComputedStyle(document.querySelector('.mast')).borderBottomStyle === 'solid'`, &styled); !styled {
			t.Errorf("%s has no style", kind.name)
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, line := range l.lines {
		t.Error(line)
	}
	for origin := range l.hosts {
		if origin != "file:" {
			t.Errorf("%s was asked for something", origin)
		}
	}
}

// inspect starts a ledger of a tab.
func inspect(b *tab) *ledger {
	b.t.Helper()
	b.open("about:blank") // what was there before is not heard of
	l := &ledger{hosts: map[string]int{}}
	chromedp.ListenTarget(b.ctx, l.listen)
	b.run(log.Enable(), audits.Enable(), network.Enable(), network.SetCacheDisabled(true))
	return l
}

// check reports what a ledger holds. That an address leads to no page is in the
// console too, and is meant to be.
func (l *ledger) check(b *tab, host string, absent bool) {
	b.t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, line := range l.lines {
		if !absent || !strings.Contains(line, "404") {
			b.t.Error(line)
		}
	}
	for origin := range l.hosts {
		if origin != host {
			b.t.Errorf("%s was asked for something", origin)
		}
	}
	if l.hosts[host] == 0 {
		b.t.Error("no request was seen")
	}
}

// TestPolicyStrict shows that the policy stops what it should: scripts, styles
// and handlers in the page, and pictures from elsewhere.
func TestPolicyStrict(t *testing.T) {
	chromium(t)
	p := build(t, atRoot)
	b := newTab(t)
	l := inspect(b)
	b.open(p.url())
	b.eval(`(async () => {
		const add = (name, set) => { const e = document.createElement(name); set(e); document.body.append(e); };
		add('script', e => e.textContent = 'window.ran = 1');
		add('style', e => e.textContent = 'body { color: rgb(1, 2, 3) }');
		add('img', e => e.src = 'http://elsewhere.invalid/x.png');
		add('div', e => e.setAttribute('onclick', 'window.ran = 1'));
		document.body.lastChild.click();
		await new Promise(f => setTimeout(f, 50));
	})()`, nil)
	var ran bool
	b.eval(`window.ran === 1 || getComputedStyle(document.body).color === 'rgb(1, 2, 3)'`, &ran)
	if ran {
		t.Error("a script or style planted in the page took effect")
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	violations := 0
	for _, line := range l.lines {
		if strings.Contains(line, "Content Security Policy") {
			violations++
		}
	}
	if violations < 4 {
		t.Errorf("%d of 4 violations were noted: %q", violations, l.lines)
	}
	if err := sentHeaders(p.dir); err != nil {
		t.Errorf("no policy is sent with the pages: %v", err)
	}
}

// sentHeaders looks at the published _headers, from which static hosts take what
// to send with each page: a meta element cannot forbid that others frame it.
func sentHeaders(dir string) error {
	data, err := os.ReadFile(filepath.Join(dir, "_headers"))
	if err == nil && !strings.Contains(string(data), "frame-ancestors 'none'") {
		err = errors.New("_headers has no frame-ancestors")
	}
	return err
}
