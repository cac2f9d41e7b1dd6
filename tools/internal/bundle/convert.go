package bundle

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"

	"explainer/tools/internal/parallel"
	"explainer/tools/internal/slug"
)

// perWorker is how many articles a worker has in hand at a time: enough that
// none waits long for the others, few enough that 100,000 fit into memory.
const perWorker = 32

// Convert makes or updates a bundle for each of the named articles below the
// site's folder root. A name is a file, a folder, of which all articles are
// taken, or "-" for standard input. Without names, every bundle whose .source
// file changed is converted again.
//
// An article that cannot be converted is told in the report, and the others go
// on. The error is for what stops the whole: a folder of bundles that cannot be
// read, a context that is done. The report then holds what was done so far.
func Convert(ctx context.Context, root string, named []string, opt Options) (Report, error) {
	c := &converter{opt: opt}
	var err error
	if c.store, err = open(ctx, root, opt.Workers); err != nil {
		return Report{}, err
	}
	var jobs []*job
	if len(named) > 0 {
		jobs = expand(root, named)
	} else {
		jobs = c.store.jobs()
	}
	if (opt.Given != Given{}) {
		if len(jobs) != 1 {
			return Report{}, ErrOneArticle
		}
		jobs[0].given = opt.Given
		if err := checkSlug(jobs[0]); err != nil {
			jobs[0].finish(Failed, err)
		}
	}
	for _, j := range jobs {
		j.opt = opt
		if j.slug == "" {
			c.store.named[j.file()] = true
		}
	}
	c.total = len(jobs)
	report := Report{Outcomes: make([]Outcome, 0, len(jobs))}
	for size := perWorker * parallel.Workers(opt.Workers); len(jobs) > 0; {
		batch := jobs[:min(size, len(jobs))]
		jobs = jobs[len(batch):]
		err := c.convert(ctx, batch)
		for _, j := range batch {
			if j.finished {
				report.Outcomes = append(report.Outcomes, j.outcome())
			}
		}
		if err != nil {
			return report, errors.Join(err, c.store.writeLedger())
		}
	}
	return report, c.store.writeLedger()
}

// checkSlug refuses a given slug that has not the form that slugs have: the
// page's address is to be what was typed.
func checkSlug(j *job) error {
	given := j.given.Slug
	if given == "" {
		return nil
	}
	clean, _ := slug.Make(given, maxSlug)
	if clean == given && !reserved(clean) {
		return nil
	}
	hint := "a slug is a few words in letters and digits with hyphens between them: new-bridge-opens"
	if clean != "" && !reserved(clean) {
		hint = "--slug " + clean
	}
	return &problem{path: j.input, msg: fmt.Sprintf("%q is not a valid slug", given), hint: hint}
}

// A converter is the work of one call of [Convert].
type converter struct {
	opt   Options
	store *store

	mu          sync.Mutex // guards done
	done, total int
}

// convert takes a batch of articles through all steps. Those that decide what
// belongs to what and who gets which name go one after the other, so that the
// result hangs on the order of the articles alone.
func (c *converter) convert(ctx context.Context, batch []*job) error {
	steps := []struct {
		one        func(*job)
		sideBySide bool
	}{
		{func(j *job) { j.load(c.store, c.opt.Stdin) }, true},
		{c.store.match, false},
		{func(j *job) { j.extract(c.store) }, true},
		{c.store.name, false},
		{func(j *job) { j.write(c.store.root) }, true},
	}
	for _, step := range steps {
		workers := 1
		if step.sideBySide {
			workers = c.opt.Workers
		}
		err := parallel.For(ctx, workers, len(batch), func(i int) error {
			if j := batch[i]; !j.finished {
				step.one(j)
			}
			c.tell(batch[i])
			return nil // what went wrong with an article is in its job
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// tell reports progress once an article is finished.
func (c *converter) tell(j *job) {
	if !j.finished || j.told || c.opt.Progress == nil {
		return
	}
	j.told = true
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done++
	c.opt.Progress(c.done, c.total)
}

// jobs returns a job for each bundle that has an article and was not withdrawn.
func (s *store) jobs() []*job {
	var jobs []*job
	for _, k := range s.bundles {
		if k.source != "" && (k.index || !k.base) {
			jobs = append(jobs, &job{input: filepath.Join(dirOf(s.root, k.slug), k.source), slug: k.slug})
		}
	}
	return jobs
}
