package site

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/parallel"
)

// A finisher turns Hugo's output into the published site.
type finisher struct {
	opt      Options
	base     base
	raw, dir string
	links    *annotate.Links
	index    annotate.Index // filled between the two rounds
	done     atomic.Int64
	total    int
}

// finish works on every file of raw and puts the results into dir. It takes two
// rounds: pages with receipts that lead to other pages wait until the paragraphs
// of all articles are known.
func finish(ctx context.Context, opt Options, base base, raw, dir string, rep *Report) error {
	names, err := listFiles(raw)
	if err != nil {
		return err
	}
	if !base.absolute {
		names, rep.LeftOut = leaveOut(names)
	}
	f := &finisher{opt: opt, base: base, raw: raw, dir: dir, links: annotate.NewLinks(base.path, names), total: len(names)}
	if err := f.makeFolders(names); err != nil {
		return err
	}
	first, err := f.round(ctx, names)
	if err != nil {
		return err
	}
	f.index = make(annotate.Index)
	var later []string
	for _, r := range first {
		if r.sketch != nil {
			f.index[r.name] = r.sketch
		}
		if !r.complete {
			later = append(later, r.name)
		}
	}
	second, err := f.round(ctx, later)
	if err != nil {
		return err
	}
	for _, r := range append(first, second...) {
		rep.add(r)
	}
	slices.SortStableFunc(rep.Findings, func(a, b finding.Finding) int { return cmp.Compare(a.File, b.File) })
	return nil
}

// A result is what a worker tells about a file.
type result struct {
	name     string
	complete bool // the file is written; else it waits for the second round
	page     bool
	in, out  int
	items    int
	marked   int
	sketch   *annotate.Sketch // of a page with an article
	findings []finding.Finding
}

// add adds a file to the report.
func (rep *Report) add(r result) {
	if !r.complete {
		return
	}
	rep.Files++
	if r.page {
		rep.Pages++
	}
	rep.Items += r.items
	rep.Marked += r.marked
	rep.BytesIn += int64(r.in)
	rep.BytesOut += int64(r.out)
	rep.Findings = append(rep.Findings, r.findings...)
}

// round works on files, all workers at once, and returns their results in the
// order of the names.
func (f *finisher) round(ctx context.Context, names []string) ([]result, error) {
	results := make([]result, len(names))
	var telling sync.Mutex
	newWorker := func() *worker { return newWorker(f.links) }
	err := parallel.ForEach(ctx, f.opt.Workers, len(names), newWorker, func(w *worker, i int) (err error) {
		if results[i], err = f.file(w, names[i]); err == nil && results[i].complete {
			f.tell(&telling)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return results, nil
}

// tell reports progress for a file that is done.
func (f *finisher) tell(mu *sync.Mutex) {
	done := f.done.Add(1)
	const step = 64 // files
	if f.opt.Progress == nil || done%step != 0 && int(done) != f.total {
		return
	}
	mu.Lock()
	defer mu.Unlock()
	f.opt.progress(StageFinish, int(done), f.total)
}

// listFiles returns the slash-separated names of the files in dir, in order.
func listFiles(dir string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(name))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading Hugo's output: %w", err)
	}
	slices.Sort(names)
	return names, nil
}

// makeFolders makes the folders that the named files will stand in.
func (f *finisher) makeFolders(names []string) error {
	made := map[string]bool{}
	for _, name := range names {
		folder := filepath.Dir(filepath.FromSlash(name))
		if made[folder] {
			continue
		}
		made[folder] = true
		if err := os.MkdirAll(filepath.Join(f.dir, folder), 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("making the new site's folders: %w", err)
		}
	}
	return nil
}
