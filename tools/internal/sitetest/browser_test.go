package sitetest

import (
	"context"
	"encoding/json"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A chrome is the browser that all tests share; each opens tabs of its own.
var chrome struct {
	start sync.Once
	ctx   context.Context
	stop  func()
	err   error
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

// A tab is a page of the browser.
type tab struct {
	t   testing.TB
	ctx context.Context
}

// newTab opens a tab, which the end of the test closes. Without a browser the
// test is skipped, or fails where it must run.
func newTab(t testing.TB) *tab {
	t.Helper()
	path := chromium(t)
	chrome.start.Do(func() { startChrome(path) })
	if chrome.err != nil {
		t.Fatalf("starting %s: %v", path, chrome.err)
	}
	ctx, cancel := chromedp.NewContext(chrome.ctx)
	ctx, cancelTime := context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(func() { cancelTime(); cancel() })
	b := &tab{t: t, ctx: ctx}
	b.run(emulation.SetFocusEmulationEnabled(true)) // as if it were in front
	return b
}

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
// and the colour scheme ("light" or "dark"). Nothing moves.
func (b *tab) look(medium, scheme string) {
	b.t.Helper()
	b.run(emulation.SetEmulatedMedia().WithMedia(medium).WithFeatures([]*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: "reduce"},
	}))
}

// font sets the size of text that the reader chose in the browser; 16 is usual.
func (b *tab) font(size int) {
	b.t.Helper()
	b.run(page.SetFontSizes(&page.FontSizes{Standard: int64(size), Fixed: int64(size) * 13 / 16}))
}

// before runs a script in each page opened from now on before its own content.
func (b *tab) before(js string) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(js).Do(ctx)
		return err
	}))
}
