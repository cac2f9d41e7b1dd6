package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// newRoot returns the command with all that it can do.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "explain",
		Short: "Turn news articles into explainer pages",
		Long: `explain turns a news article into an explainer: a page that a reader takes in
within a minute and can check to the word. Nothing is invented: every highlight,
quotation and role is a verbatim piece of the article and links to its place.`,
		Example: `  explain convert article.txt     make a content file from an article
  explain check                   find mistakes in content files
  explain build                   publish the site into public/
  explain serve                   preview the site while editing
  explain extract article.txt     print what is taken from an article as JSON
  explain init ../our-site        make a site of your own`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().String("site", "", "the site's `FOLDER` (default: the nearest one upward that has a config.toml)")
	root.AddCommand(newConvert(), newBuild(), newServe(), newExtract(), newCheck(), newInit())
	return root
}

// version is the module's version as Go built it in, with the revision.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			v += " " + s.Value[:12]
		}
	}
	return v
}

// siteRoot is the folder of the site to work on: the one that --site names, or
// the nearest one upward from the working folder that has Hugo's configuration.
func siteRoot(cmd *cobra.Command) (string, error) {
	named, err := cmd.Flags().GetString("site")
	if err != nil {
		return "", err
	}
	if named != "" {
		if !isSite(named) {
			return "", &hintError{fmt.Errorf("%s: no site: it has no config.toml", named), "name the folder that holds config.toml, content and layouts"}
		}
		return named, nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("looking for the site: %w", err)
	}
	for {
		if isSite(dir) {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", &hintError{errors.New("no site here: neither this folder nor one above it has a config.toml"), "go into the site's folder, or name it with --site FOLDER"}
		}
		dir = up
	}
}

// isSite reports whether dir holds Hugo's configuration.
func isSite(dir string) bool {
	for _, name := range []string{"config.toml", "hugo.toml"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.Mode().IsRegular() {
			return true
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return false
		}
	}
	return false
}

// A hintError is an error with a word on what to do.
type hintError struct {
	error
	hint string
}

func (e *hintError) Hint() string { return e.hint }

func (e *hintError) Unwrap() error { return e.error }
