package sitetest

import (
	"context"
	"encoding/json"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A chrome is the browser that all tests share. A tab costs as much as loading
// two pages, so each is used again: see newTab.
var chrome struct {
	start sync.Once
	ctx   context.Context
	stop  func()
	err   error

	mu   sync.Mutex
	idle []*tab // that no test has
}

func TestMain(m *testing.M) {
	code := m.Run()
	if chrome.stop != nil {
		chrome.stop()
	}
	closeSites()
	os.Exit(code)
}

// startChrome starts the browser. It talks to this machine only.
func startChrome(path string) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // root, as in a container, has none
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
	)
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	// A browser newer than the protocol's definitions sends what they lack.
	ctx, stop := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	chrome.ctx, chrome.stop = ctx, func() { stop(); stopAllocator() }
	chrome.err = chromedp.Run(ctx)
}

// A tab is a page of the browser, in the hands of one test at a time.
type tab struct {
	t     testing.TB
	ctx   context.Context // of the test's use of it
	whole context.Context // as long as the tab is open
	close func()

	scripts []page.ScriptIdentifier // that run before each page's own content
}

// fresh makes a tab as it was when it was opened, but for the page in it.
var fresh = []chromedp.Action{
	emulation.ClearDeviceMetricsOverride(),
	emulation.SetEmulatedMedia(),
	emulation.SetScriptExecutionDisabled(false),
	page.SetFontSizes(fontSizes(usualFont)),
	audits.Disable(),
	network.Disable(), // and with it what was set about the cache
}

// newTab returns a tab that is as if just opened, and takes it back at the end
// of the test. Without a browser the test is skipped, or fails where it must run.
func newTab(t testing.TB) *tab {
	t.Helper()
	path := chromium(t)
	chrome.start.Do(func() { startChrome(path) })
	if chrome.err != nil {
		t.Fatalf("starting %s: %v", path, chrome.err)
	}
	b := takeTab()
	if b == nil {
		b = &tab{}
		b.whole, b.close = chromedp.NewContext(chrome.ctx)
		if err := chromedp.Run(b.whole, emulation.SetFocusEmulationEnabled(true)); err != nil { // as if it were in front
			t.Fatalf("opening a tab: %v", err)
		}
	}
	ctx, cancel := context.WithTimeout(b.whole, 4*time.Minute)
	b.t, b.ctx = t, ctx
	t.Cleanup(func() { b.giveBack(cancel) })
	return b
}

// takeTab returns an idle tab; nil where there is none.
func takeTab() *tab {
	chrome.mu.Lock()
	defer chrome.mu.Unlock()
	n := len(chrome.idle)
	if n == 0 {
		return nil
	}
	b := chrome.idle[n-1]
	chrome.idle = chrome.idle[:n-1]
	return b
}

// giveBack undoes what the test set and keeps the tab for another one, which
// hears nothing of the test's listeners: they end with its context. After a test
// that failed nobody knows what the tab is in, and it is closed.
func (b *tab) giveBack(cancel func()) {
	failed := b.t.Failed()
	if !failed {
		b.run(fresh...)
		for _, id := range b.scripts {
			b.run(page.RemoveScriptToEvaluateOnNewDocument(id))
		}
		b.scripts = nil
	}
	cancel()
	b.t, b.ctx = nil, nil
	if failed {
		b.close()
		return
	}
	chrome.mu.Lock()
	defer chrome.mu.Unlock()
	chrome.idle = append(chrome.idle, b)
}

// run does what the tab is told; what cannot be done ends the test.
func (b *tab) run(actions ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// open loads a page and waits until it is complete.
func (b *tab) open(url string) {
	b.t.Helper()
	b.run(chromedp.Navigate(url))
}

// eval runs a JavaScript expression and reads its result, which may be a
// promise, into out; nil drops it.
func (b *tab) eval(js string, out any) {
	b.t.Helper()
	await := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	b.run(chromedp.Evaluate(js, out, await))
}

// call calls a JavaScript function with the arguments, each as JSON.
func (b *tab) call(function string, out any, args ...any) {
	b.t.Helper()
	js := "(" + function + ")("
	for i, arg := range args {
		if i > 0 {
			js += ","
		}
		text, err := json.Marshal(arg)
		if err != nil {
			b.t.Fatal(err)
		}
		js += string(text)
	}
	b.eval(js+")", out)
}

// size sets the size of the window's inside in CSS pixels.
func (b *tab) size(width, height int) {
	b.t.Helper()
	b.run(emulation.SetDeviceMetricsOverride(int64(width), int64(height), 1, false))
}

// look sets what the style sheet can ask for: the medium ("screen" or "print")
// and the colours, "light", "dark", or "forced", the system's own on a light
// screen. Nothing moves.
func (b *tab) look(medium, colours string) {
	b.t.Helper()
	scheme, forced := colours, "none"
	if colours == "forced" {
		scheme, forced = "light", "active"
	}
	b.run(emulation.SetEmulatedMedia().WithMedia(medium).WithFeatures([]*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme},
		{Name: "forced-colors", Value: forced},
		{Name: "prefers-reduced-motion", Value: "reduce"},
	}))
}

// usualFont is the size of text in a browser in which no reader chose another.
const usualFont = 16

func fontSizes(size int) *page.FontSizes {
	return &page.FontSizes{Standard: int64(size), Fixed: int64(size) * 13 / 16}
}

// font sets the size of text that the reader chose in the browser.
func (b *tab) font(size int) {
	b.t.Helper()
	b.run(page.SetFontSizes(fontSizes(size)))
}

// noScripts turns the page's own scripts off, from the next page on.
func (b *tab) noScripts() {
	b.t.Helper()
	b.run(emulation.SetScriptExecutionDisabled(true))
}

// before runs a script in each page opened from now on before its own content.
func (b *tab) before(js string) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		id, err := page.AddScriptToEvaluateOnNewDocument(js).Do(ctx)
		b.scripts = append(b.scripts, id)
		return err
	}))
}
