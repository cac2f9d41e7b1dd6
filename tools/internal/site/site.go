// Package site builds and serves the published site.
//
// In go the project's folder and a base URL. Hugo renders it into a raw folder;
// then every page is worked on once: the items' words are marked in the article,
// its paragraphs numbered, receipts led to their paragraphs, addresses made
// relative, and the result minified. Out comes a folder that stands at the root
// of a domain, below a path or on a disk, and that takes the place of the one
// published before in one step.
package site

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"explainer/tools/internal/finding"
)

// A Report says what a build did.
type Report struct {
	Dest    string // the folder published
	Hugo    Hugo
	BaseURL string // where the site stands; without a host if none was given

	Pages    int // HTML pages
	Files    int // all files
	Items    int // that pages name
	Marked   int // of them, found in their article and marked
	BytesIn  int64
	BytesOut int64

	// LeftOut lists the files that need a base URL with a host and were left
	// out for want of one.
	LeftOut  []string
	Findings []finding.Finding // by page, in the order of the page

	Rendering time.Duration // Hugo
	Finishing time.Duration // our steps
	Total     time.Duration
}

// Build builds the site and publishes it. Whatever fails, the site published
// before stays as it was, and no folder of a half-built one is left.
func Build(ctx context.Context, opt Options) (Report, error) {
	start := time.Now()
	var rep Report
	opt, err := opt.withDefaults()
	if err != nil {
		return rep, err
	}
	base, err := findBase(opt.Root, opt.BaseURL)
	if err != nil {
		return rep, err
	}
	rep.BaseURL = base.url
	// The lock is taken, and a crash mended, before dest is looked at.
	unlock, err := lockDest(ctx, opt)
	if err != nil {
		return rep, err
	}
	defer unlock()
	dest, err := prepareDest(opt)
	if err != nil {
		return rep, err
	}
	rep.Dest = dest.path
	if rep.Hugo, err = FindHugo(ctx, opt.Root, opt.Hugo, opt.Hooks); err != nil {
		return rep, err
	}
	opt.logf("Hugo: %s (%s)", rep.Hugo.Path, rep.Hugo.Why)
	err = build(ctx, opt, base, dest, &rep)
	rep.Total = time.Since(start)
	return rep, err
}

// prepareDest returns the folder to publish into, mended after a crash, once it
// is certain that it may be replaced.
func prepareDest(opt Options) (destination, error) {
	dest, err := resolveDest(opt.Root, opt.Dest)
	if err != nil {
		return destination{}, err
	}
	if err := recoverSwap(dest.path); err != nil {
		return destination{}, err
	}
	return resolveDest(opt.Root, opt.Dest) // what was put back is checked as well
}

// build renders, finishes and publishes.
func build(ctx context.Context, opt Options, base base, dest destination, rep *Report) (err error) {
	start := time.Now()
	raw, err := render(ctx, rep.Hugo, opt.Root, dest.path, base.url, opt.Hooks)
	if err != nil {
		return err
	}
	defer os.RemoveAll(raw)
	rep.Rendering = time.Since(start)

	start = time.Now()
	dir, err := newFolder(dest.path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
		}
	}()
	if err := finish(ctx, opt, base, raw, dir, rep); err != nil {
		return err
	}
	rep.Finishing = time.Since(start)
	if opt.Check != nil {
		if err := opt.Check(ctx, dir); err != nil {
			return err
		}
	}
	if dest.unmarked {
		if err := strangers(dest.path, dir, rep.LeftOut); err != nil {
			return err
		}
	}
	return publish(dir, dest.path, opt.Hooks)
}

// publish puts dir in dest's place and removes what was there.
func publish(dir, dest string, hooks Hooks) error {
	if err := os.WriteFile(filepath.Join(dir, markerFile), []byte(markerText), 0o644); err != nil {
		return fmt.Errorf("finishing %s: %w", dest, err)
	}
	old, err := swap(dir, dest)
	if err != nil {
		return err
	}
	if old == "" {
		return nil
	}
	if err := os.RemoveAll(old); err != nil { // the new site stands: the next build tries again
		hooks.logf("the site published before could not be removed: %v", err)
	}
	return nil
}
