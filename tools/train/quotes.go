package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"explainer/tools/internal/quote/learn"
)

// quoteOptions are the settings of training the rankers of quotations.
type quoteOptions struct {
	corpus, out string
	folds       int
	learn       learn.Options
}

// trainQuotes cross-validates the rankers of package quote over the articles of
// quotes/train.jsonl and quotes/dev.jsonl, writes the scores to log, and writes
// the model of all articles with the scores in its header.
func trainQuotes(o *quoteOptions, log io.Writer) error {
	var articles []*learn.Article
	for _, part := range []string{"train", "dev"} {
		more, err := learn.Read(filepath.Join(o.corpus, "quotes", part+".jsonl"), false)
		if err != nil {
			return err
		}
		articles = append(articles, more...)
	}
	info := new(bytes.Buffer)
	fmt.Fprintf(info, "rankers of the quote stage, trained on %d annotated articles by: go run ./tools/train quotes\n", len(articles))
	if o.folds > 1 {
		found := learn.Validate(articles, o.folds, o.learn)
		for _, part := range []string{"dev", ""} {
			keep := func(g *learn.Article) bool { return part == "" || g.Split == part }
			fmt.Fprintf(info, "cross-validation, %d parts of all articles; scored on %s:\n", o.folds, map[string]string{"dev": "those checked by hand", "": "all"}[part])
			learn.Curve(info, articles, found, keep)
		}
		fmt.Fprint(log, info)
	}
	if o.out == "" {
		return nil
	}
	m := learn.Train(articles, o.learn, info.String())
	return os.WriteFile(o.out, m.Encode(), 0o644)
}

// quotesCommand reads the flags of "train quotes" and carries it out. It
// reports false where they are wrong.
func quotesCommand(flags *flag.FlagSet, args []string, log io.Writer) (bool, error) {
	o := &quoteOptions{learn: learn.Defaults}
	flags.StringVar(&o.corpus, "corpus", "", "`folder` that holds quotes/train.jsonl and quotes/dev.jsonl")
	flags.StringVar(&o.out, "o", "tools/internal/quote/model.bin", "`file` to write; empty for none")
	flags.IntVar(&o.folds, "folds", learn.Folds, "parts for cross-validation; 0 for none")
	if flags.Parse(args) != nil {
		return false, nil
	}
	return true, trainQuotes(o, log)
}
