package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
)

func newExtract() *cobra.Command {
	var lines bool
	cmd := &cobra.Command{
		Use:   "extract FILE|-",
		Short: "Print what is taken from an article as JSON",
		Long: `extract prints what is taken from an article as JSON and touches nothing.
Offsets are UTF-8 bytes into "text", [start, end).

With --jsonl it reads one article a line from standard input, as
{"id", "text"} with "title" and "date" where known, and prints one line for each,
in the same order. A line that cannot be read gives {"id", "error"}.`,
		Example: `  explain extract article.txt
  explain extract - < article.txt
  explain extract --jsonl < articles.jsonl > briefs.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if lines {
				return cobra.NoArgs(cmd, args)
			}
			return cobra.ExactArgs(1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
			var err error
			if lines {
				err = extractLines(cmd.InOrStdin(), out)
			} else {
				err = extractFile(args[0], cmd.InOrStdin(), out)
			}
			if flushed := out.Flush(); err == nil && flushed != nil {
				err = fmt.Errorf("writing the answer: %w", flushed)
			}
			return fail(err)
		},
	}
	cmd.Flags().BoolVar(&lines, "jsonl", false, "read one article a line from standard input")
	return cmd
}

// extractFile prints the brief of one article.
func extractFile(path string, stdin io.Reader, out io.Writer) error {
	doc, _, err := article.ReadFile(path, stdin, article.Options{})
	if err != nil {
		return err
	}
	line, err := brief.Make(doc).JSON(nil)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	_, err = fmt.Fprintf(out, "%s\n", line)
	return err
}
