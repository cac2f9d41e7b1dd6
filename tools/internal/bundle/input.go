package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/contentdir"
)

// expand returns the jobs for what was named: one for a file, one for each
// article below a folder in sorted order.
func expand(root string, named []string) []*job {
	content := filepath.Join(root, filepath.FromSlash(contentdir.Explainers))
	var jobs []*job
	for _, name := range named {
		info, err := os.Stat(name)
		isDir := name != article.Stdin && err == nil && info.IsDir()
		switch {
		case isDir && sameFile(name, root):
			jobs = append(jobs, failure(name, &problem{path: name, msg: "the site's own folder",
				hint: "name the folder that holds the articles; without a name, convert looks at those that it knows"}))
		case isDir && sameFile(name, content):
			jobs = append(jobs, bundles(name)...)
		case isDir && sameFile(filepath.Dir(absolute(name)), content):
			jobs = append(jobs, own(name, name))
		case isDir:
			jobs = append(jobs, walk(name, filepath.Dir(content))...)
		case err == nil && isContent(name, content) && filepath.Base(name) != contentdir.Section:
			jobs = append(jobs, own(name, filepath.Dir(name)))
		case err == nil && isContent(name, content):
			jobs = append(jobs, failure(name, &problem{path: name, msg: "a content file, not an article", hint: "edit it by hand"}))
		default:
			jobs = append(jobs, &job{input: name, slug: bundleOf(name, content)})
		}
	}
	return jobs
}

// bundles returns a job for each bundle in the folder of them.
func bundles(content string) []*job {
	entries, err := os.ReadDir(content)
	if err != nil {
		return []*job{failure(content, fmt.Errorf("%s: %w", content, cause(err)))}
	}
	var jobs []*job
	for _, e := range entries {
		if dir := filepath.Join(content, e.Name()); e.IsDir() && !strings.HasPrefix(e.Name(), ".") && sourceIn(dir) != "" {
			jobs = append(jobs, own(dir, dir))
		}
	}
	return jobs
}

// own returns the job for the article of the bundle in dir, which was named as
// input: by its folder, or by its content file.
func own(input, dir string) *job {
	source := sourceIn(dir)
	if source == "" {
		return failure(input, &problem{path: input, msg: "no article was converted into it",
			hint: "edit it by hand; there is no " + contentdir.SourcePrefix + "* file beside it to convert"})
	}
	return &job{input: filepath.Join(dir, source), slug: filepath.Base(absolute(dir))}
}

// sourceIn returns the name of the article in a bundle's folder; empty without
// one.
func sourceIn(dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return ""
	}
	source := ""
	for _, e := range entries {
		if isSource(e.Name()) {
			source = e.Name()
		}
	}
	return source
}

// isSource reports whether a file of that name holds a bundle's article.
func isSource(name string) bool {
	return strings.HasPrefix(name, contentdir.SourcePrefix) && !strings.HasSuffix(name, ".tmp")
}

// absolute returns path made absolute; path itself where that fails.
func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// walk returns the jobs for the articles below dir. Files and folders whose
// names begin with a dot are passed over, and so are the site's own content and
// what is in no format that an article is read in.
func walk(dir, content string) []*job {
	var jobs []*job
	failed := func(path string, err error) { jobs = append(jobs, failure(path, err)) }
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != dir && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			failed(path, fmt.Errorf("%s: %w", path, cause(err)))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir():
			if hidden || sameFile(path, content) {
				return fs.SkipDir
			}
		case !hidden && filepath.Ext(path) != "" && article.Readable(path) && isFile(path, entry):
			jobs = append(jobs, &job{input: path, walked: true})
		}
		return nil
	})
	if err != nil {
		failed(dir, fmt.Errorf("%s: %w", dir, cause(err)))
	}
	if len(jobs) == 0 {
		failed(dir, &problem{path: dir, msg: "no articles in this folder", hint: "name a folder that holds articles as .txt, .md, .html or .docx"})
	}
	return jobs
}

// failure returns a job that has failed already.
func failure(input string, err error) *job {
	return &job{input: input, finished: true, status: Failed, err: err}
}

// isFile reports whether entry is a file or a link to one.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// sameFile reports whether two paths lead to the same folder.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// bundleOf returns the slug of the bundle whose own .source file name is; empty
// for any other file.
func bundleOf(name, content string) string {
	dir := filepath.Dir(name)
	if !strings.HasPrefix(filepath.Base(name), contentdir.SourcePrefix) || !sameFile(filepath.Dir(dir), content) {
		return ""
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	return filepath.Base(abs)
}

// isContent reports whether the file name is one that Hugo or this package reads
// among the bundles.
func isContent(name, content string) bool {
	dir, base := filepath.Split(name)
	dir = filepath.Clean(dir)
	return (base == contentdir.Index || base == contentdir.Base) && sameFile(filepath.Dir(dir), content) ||
		base == contentdir.Section && sameFile(dir, content)
}

// cause returns what lies behind an error about a path that stands in front of
// the message already.
func cause(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
