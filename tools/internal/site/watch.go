package site

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"explainer/tools/internal/contentdir"

	"github.com/fsnotify/fsnotify"
)

// A watcher follows the content folder of a previewed site.
type watcher struct {
	dir     string // the content folder
	catalog *catalog
	hooks   Hooks
	// source is called with an article's file, .source.*, that was saved.
	source func(ctx context.Context, file string)
	// saved is called with the content files that were saved.
	saved func(ctx context.Context, files []string)
	fs    *fsnotify.Watcher
}

// newWatcher watches dir and every folder in it.
func newWatcher(dir string, c *catalog, hooks Hooks, source func(context.Context, string), saved func(context.Context, []string)) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching %s: %w", dir, err)
	}
	w := &watcher{dir: dir, catalog: c, hooks: hooks, source: source, saved: saved, fs: notify}
	if err := w.add(dir); err != nil {
		notify.Close()
		return nil, &Error{Msg: "watching " + dir, hint: "the system may allow only so many watched folders", err: err}
	}
	return w, nil
}

// add watches a folder and what is in it.
func (w *watcher) add(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return w.fs.Add(path)
	})
}

// settle is how long a file must be left alone before it counts as saved: many
// editors write in several steps.
const settle = 60 * time.Millisecond

// run follows the changes until ctx ends.
func (w *watcher) run(ctx context.Context) {
	defer w.fs.Close()
	changed := map[string]bool{}
	timer := time.NewTimer(settle)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case ev := <-w.fs.Events:
			if ev.Op != fsnotify.Chmod {
				changed[ev.Name] = true
				timer.Reset(settle)
			}
		case err := <-w.fs.Errors:
			w.hooks.logf("watching %s: %v", w.dir, err)
		case <-timer.C:
			w.changed(ctx, changed)
			clear(changed)
		}
	}
}

// changed works on paths that were saved, made or removed.
func (w *watcher) changed(ctx context.Context, paths map[string]bool) {
	people := false
	var saved []string
	for path := range paths { // each is looked at by itself: the order does not matter
		info, err := os.Stat(path)
		switch {
		case err != nil:
			people = w.catalog.removed(path) || people
			people = w.catalog.update(path) || people
		case info.IsDir():
			people = w.addFolder(path) || people
		case strings.HasPrefix(filepath.Base(path), contentdir.SourcePrefix):
			if w.source != nil {
				w.source(ctx, path)
			}
		default:
			people = w.catalog.update(path) || people
			if name := filepath.Base(path); filepath.Ext(name) == ".md" && !strings.HasPrefix(name, ".") {
				saved = append(saved, path)
			}
		}
	}
	if w.saved != nil && len(saved) > 0 {
		slices.Sort(saved)
		w.saved(ctx, saved)
	}
	if people {
		w.touchAdapters()
	}
}

// addFolder follows a folder that is new, and reads what stands in it already.
func (w *watcher) addFolder(dir string) (people bool) {
	if err := w.add(dir); err != nil {
		w.hooks.logf("watching %s: %v", dir, err)
	}
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			people = w.catalog.update(path) || people
		}
		return nil
	})
	return people
}

// touchAdapters makes Hugo run the content adapters again. Their time alone does
// not move it, so the first byte of each is written where it stands.
func (w *watcher) touchAdapters() {
	_ = filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() != adapterFile {
			return nil
		}
		if err := rewriteFirstByte(path); err != nil {
			w.hooks.logf("making Hugo look for new people: %v", err)
		}
		return nil
	})
}

// adapterFile is Hugo's name for a content adapter.
const adapterFile = "_content.gotmpl"

func rewriteFirstByte(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	var first [1]byte
	if _, err := file.ReadAt(first[:], 0); err != nil {
		return err
	}
	_, err = file.WriteAt(first[:], 0)
	return err
}
