package site

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// Options say what to build, and where. Only Root must be set.
type Options struct {
	Root    string // the project's folder, which holds config.toml
	Dest    string // the folder to publish into; "public" under Root when empty
	BaseURL string // where the site will stand; the configuration's when empty
	Hugo    string // the Hugo to run; FindHugo chooses one when empty
	Workers int    // how many pages are worked on at once; the cores' number when 0

	// Check, where it is set, looks at the finished folder before it is
	// published. Its error leaves the published site as it was.
	Check func(ctx context.Context, dir string) error

	Hooks
}

// Hooks tell what goes on. Both may be nil.
type Hooks struct {
	Log      io.Writer      // gets a line for whatever is worth knowing
	Progress func(Progress) // called from one goroutine at a time
}

// A Progress says how far a stage of the work is.
type Progress struct {
	Stage       Stage
	Done, Total int // packages or files
}

// A Stage is a part of the work that can take long.
type Stage string

// The stages with a Progress.
const (
	StageFetch   Stage = "fetching modules" // modules; the total is not known
	StageCompile Stage = "compiling Hugo"   // packages
	StageFinish  Stage = "finishing"        // files
)

func (h Hooks) logf(format string, args ...any) {
	if h.Log != nil {
		fmt.Fprintf(h.Log, format+"\n", args...)
	}
}

func (h Hooks) progress(stage Stage, done, total int) {
	if h.Progress != nil {
		h.Progress(Progress{Stage: stage, Done: done, Total: total})
	}
}

// withDefaults returns o with absolute paths and everything filled in.
func (o Options) withDefaults() (Options, error) {
	root, err := filepath.Abs(o.Root)
	if err != nil {
		return o, fmt.Errorf("finding the site's folder: %w", err)
	}
	o.Root = root
	if _, err := os.Stat(root); err != nil {
		return o, &Error{Msg: "the site's folder cannot be read", err: err}
	}
	if o.Dest == "" {
		o.Dest = filepath.Join(root, defaultDest)
	}
	if o.Dest, err = filepath.Abs(o.Dest); err != nil {
		return o, fmt.Errorf("finding the folder to publish into: %w", err)
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	return o, nil
}

// defaultDest is where Hugo publishes too, and what .gitignore leaves out.
const defaultDest = "public"
