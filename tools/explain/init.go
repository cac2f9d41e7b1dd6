package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"explainer/tools/internal/scaffold"
)

func newInit() *cobra.Command {
	var site scaffold.Site
	cmd := &cobra.Command{
		Use:   "init FOLDER",
		Short: "Make a site of your own",
		Long: `init makes a newsroom's own site in a new folder: the layouts, the tools, a
configuration with the site's name and address, and an article to begin with, but
none of the demonstration's explainers. The new folder is whole: it needs nothing
of the one it was made from.

Run it in a clone of this project. On a terminal it asks for what no flag says.`,
		Example: `  explain init ../our-explainers
  explain init --name "The Varn Herald, explained" --base-url https://varn.example/explained/ ../ours`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			root, err := siteRoot(cmd)
			if err != nil {
				return fail(err)
			}
			if err := ask(cmd, &site); err != nil {
				return fail(err)
			}
			if err := scaffold.Make(root, args[0], site); err != nil {
				return fail(err)
			}
			printNext(cmd.OutOrStdout(), args[0])
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&site.Name, "name", "", "the site's name")
	flags.StringVar(&site.BaseURL, "base-url", "", "the `URL` at which the site will stand, where that is known")
	flags.StringVar(&site.Locale, "locale", "", "the `LANGUAGE` of the interface: a file of the folder i18n (default en)")
	return cmd
}

// ask asks for what the flags leave open, where somebody is there to answer.
func ask(cmd *cobra.Command, site *scaffold.Site) error {
	in, ok := cmd.InOrStdin().(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return nil
	}
	answers := bufio.NewReader(in)
	for _, q := range []struct {
		flag, question string
		answer         *string
	}{
		{"name", "The site's name: ", &site.Name},
		{"base-url", "Its address, if you know it (https://…): ", &site.BaseURL},
	} {
		if cmd.Flags().Changed(q.flag) {
			continue
		}
		fmt.Fprint(cmd.ErrOrStderr(), q.question)
		line, err := answers.ReadString('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("reading the answer: %w", err)
		}
		*q.answer = strings.TrimSpace(line)
	}
	return nil
}

// printNext tells what to do in a new site.
func printNext(out io.Writer, dir string) {
	fmt.Fprintf(out, `created %s

  cd %s
  go run ./tools/explain convert %s
  go run ./tools/explain serve
`, dir, dir, filepath.FromSlash(scaffold.FirstArticle))
}
