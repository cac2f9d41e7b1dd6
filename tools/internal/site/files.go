package site

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/compact"
	"explainer/tools/internal/finding"
)

// RuleMinify is the rule of a finding about a file that could not be minified and
// is published as it is.
const RuleMinify = "minify"

// file works on one file of Hugo's output.
func (f *finisher) file(w *worker, name string) (result, error) {
	mime := compact.MIMEType(strings.ToLower(path.Ext(name)))
	if mime == "" && name != robotsFile {
		return f.move(name)
	}
	if err := w.read(filepath.Join(f.raw, filepath.FromSlash(name))); err != nil {
		return result{}, fmt.Errorf("reading Hugo's output: %w", err)
	}
	r := result{name: name, in: len(w.raw)}
	if mime == "text/html" {
		r.page = true
		return f.page(w, r)
	}
	data := w.raw
	switch {
	case name == robotsFile:
		if !f.base.absolute {
			data = dropSitemap(data)
		}
	default:
		w.whole = append(w.whole[:0], data...) // the minifier writes into what it reads
		if err := w.minify(mime); err != nil {
			r.findings = append(r.findings, finding.Finding{File: name, Rule: RuleMinify, Severity: finding.Review, Message: firstLine(err.Error())})
		} else {
			data = w.out.Bytes()
		}
	}
	return f.write(r, data)
}

// page works on an HTML page.
func (f *finisher) page(w *worker, r result) (result, error) {
	if f.index == nil && annotate.Foreign(w.raw) {
		return r, nil
	}
	complete, err := w.mark(r.name, f.index)
	if err != nil {
		return r, err
	}
	if w.page.HasArticle() {
		r.sketch = w.page.Sketch()
	}
	if !complete {
		return r, nil
	}
	r.items, r.marked = w.page.Count()
	r.findings = w.page.Findings()
	if err := w.minify("text/html"); err != nil {
		return r, &Error{Msg: r.name + " cannot be minified", hint: "look for a script, a style or JSON in the layout that prints it", err: errors.New(firstLine(err.Error()))}
	}
	return f.write(r, w.out.Bytes())
}

// write writes a finished file.
func (f *finisher) write(r result, data []byte) (result, error) {
	if err := os.WriteFile(filepath.Join(f.dir, filepath.FromSlash(r.name)), data, 0o666); err != nil {
		return r, fmt.Errorf("writing the new site: %w", err)
	}
	r.complete, r.out = true, len(data)
	return r, nil
}

// move moves a file that is published byte for byte: by renaming where both
// folders are on one file system.
func (f *finisher) move(name string) (result, error) {
	from, to := filepath.Join(f.raw, filepath.FromSlash(name)), filepath.Join(f.dir, filepath.FromSlash(name))
	info, err := os.Stat(from)
	if err != nil {
		return result{}, fmt.Errorf("reading Hugo's output: %w", err)
	}
	r := result{name: name, complete: true, in: int(info.Size()), out: int(info.Size())}
	if os.Rename(from, to) == nil {
		return r, nil
	}
	if err := copyFile(to, from); err != nil {
		return r, fmt.Errorf("writing the new site: %w", err)
	}
	return r, nil
}

// copyFile copies the file from to the new file to.
func copyFile(to, from string) (err error) {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if _, err = io.Copy(dst, src); err != nil {
		dst.Close()
		return err
	}
	return dst.Close()
}

// read reads a file into the worker's buffer.
func (w *worker) read(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	buf := bytes.NewBuffer(w.raw[:0])
	if info, err := file.Stat(); err == nil {
		buf.Grow(int(info.Size()) + bytes.MinRead)
	}
	_, err = buf.ReadFrom(file)
	w.raw = buf.Bytes()
	return err
}
