package sitetest

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// mostShotBytes keeps the screenshots small enough for a repository.
const mostShotBytes = 150_000

// shots are the screenshots of the project's own pages.
var shots = []struct {
	name, page, medium, scheme string
	width, height              int
	scale                      float64
}{
	{"phone", "explainers/apollo-11/", "screen", "light", 390, 844, 2},
	{"phone-dark", "explainers/apollo-11/", "screen", "dark", 390, 844, 2},
	{"phone-arrived", "explainers/apollo-11/#a-q72g4", "screen", "light", 390, 844, 2},
	{"desktop", "explainers/apollo-11/", "screen", "light", 1280, 900, 1},
	{"desktop-dark", "explainers/apollo-11/", "screen", "dark", 1280, 900, 1},
	{"home", "", "screen", "light", 1280, 900, 1},
	{"person", "people/neil-armstrong/", "screen", "light", 1280, 900, 1},
	{"print", "explainers/apollo-11/", "print", "light", 794, 1123, 1}, // A4
}

// TestScreenshots takes them, for the README.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("EXPLAIN_SCREENSHOTS")
	if dir == "" {
		t.Skip("EXPLAIN_SCREENSHOTS names no folder")
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	p := build(t, demo)
	for _, shot := range shots {
		b := newTab(t)
		b.look(shot.medium, shot.scheme)
		b.run(chromedp.EmulateViewport(int64(shot.width), int64(shot.height), chromedp.EmulateScale(shot.scale)))
		b.open(p.url() + shot.page)
		if shot.medium == "print" {
			b.eval(`document.body.style.margin = '57px'`, nil) // 15 mm, the paper's margin
		}
		var picture []byte
		b.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
			picture, err = page.CaptureScreenshot().WithFormat(page.CaptureScreenshotFormatWebp).WithQuality(80).Do(ctx)
			return err
		}))
		if len(picture) > mostShotBytes || len(picture) < 2000 {
			t.Errorf("%s: %d bytes", shot.name, len(picture))
		}
		if err := os.WriteFile(filepath.Join(dir, shot.name+".webp"), picture, 0o666); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d kB", shot.name, len(picture)>>10)
	}
}
