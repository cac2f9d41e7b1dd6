// Command train makes what the extraction has learnt: the name lists and the
// name model embedded in tools/internal/tagger.
//
//	go run ./tools/train lists -sources DIR
//	go run ./tools/train names -corpus DIR [-folds 5] [-predictions FILE]
//	go run ./tools/train quotes -corpus DIR [-folds 5]
//	go run ./tools/train highlights -corpus DIR [-folds 5]
//
// The first needs the collections named in lists.go, each unpacked in a folder
// of its own; the second a folder with dev.jsonl and train_*.jsonl, annotated
// texts of one JSON object a line: {"id", "text", "entities": [[start, end,
// type], ...]} with offsets in code points. Both write the same bytes again
// from the same data.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run carries out a command line and returns the exit status: 0 fine, 1 failed,
// 2 wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprintln(stderr, "usage: train lists|names|quotes|highlights [flags]")
		return 2
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	flags.SetOutput(stderr)
	var err error
	switch args[0] {
	case "lists":
		dir := flags.String("sources", "", "`folder` that holds the collections")
		out := flags.String("o", "tools/internal/tagger/lists.bin", "`file` to write")
		if flags.Parse(args[1:]) != nil {
			return 2
		}
		err = makeLists(*dir, *out, stdout)
	case "names":
		o := defaultOptions()
		o.flags(flags)
		if flags.Parse(args[1:]) != nil {
			return 2
		}
		err = trainNames(o, stdout)
	case "quotes":
		var ok bool
		if ok, err = quotesCommand(flags, args[1:], stdout); !ok {
			return 2
		}
	case "highlights":
		o := defaultHighlightOptions()
		o.flags(flags)
		if flags.Parse(args[1:]) != nil {
			return 2
		}
		err = trainHighlights(o, stdout)
	default:
		fmt.Fprintf(stderr, "train: unknown command %q\n", args[0])
		return 2
	}
	if err != nil {
		fmt.Fprintln(stderr, "train:", err)
		return 1
	}
	return 0
}
