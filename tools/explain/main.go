// Command explain turns news articles into explainer pages that a reader can
// check to the word.
//
// It converts articles into content files, prints what it takes from an
// article as JSON, and publishes the site with Hugo. See `explain --help`.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// Exit statuses, the same for every command.
const (
	exitFine   = 0
	exitFailed = 1 // findings, an article refused, a failed build
	exitUsage  = 2 // a wrong command line
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs the command line args and returns its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitFine
	}
	var failed *failure
	if !errors.As(err, &failed) {
		fmt.Fprintf(stderr, "explain: %v\n  hint: see 'explain --help'\n", err)
		return exitUsage
	}
	if failed.err != nil {
		printError(stderr, failed.err)
	}
	return exitFailed
}

// A failure is an error of the work itself, not of the command line. Its err is
// nil when everything was said already.
type failure struct{ err error }

func (f *failure) Error() string {
	if f.err == nil {
		return "failed"
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// fail marks err as a failure of the work; nil stays nil.
func fail(err error) error {
	if err == nil {
		return nil
	}
	return &failure{err}
}

// printError prints err and, on a line of its own, the hint that it carries.
func printError(w io.Writer, err error) {
	fmt.Fprintln(w, err)
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) && hinted.Hint() != "" {
		fmt.Fprintf(w, "  hint: %s\n", hinted.Hint())
	}
}
