package sitetest

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// makeSite copies the project's site to root and adds what v asks for.
func makeSite(root string, v variant) error {
	for _, name := range []string{"layouts", "static", "assets", "i18n", "content"} {
		err := os.CopyFS(filepath.Join(root, name), os.DirFS(filepath.Join(projectRoot, name)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	config, err := os.ReadFile(filepath.Join(projectRoot, "config.toml"))
	if err != nil {
		return err
	}
	if v.locale != "en" {
		config = bytes.ReplaceAll(config, []byte(`= "en"`), fmt.Appendf(nil, `= %q`, v.locale))
	}
	if err := os.WriteFile(filepath.Join(root, "config.toml"), config, 0o666); err != nil {
		return err
	}
	content := filepath.Join(root, "content")
	if v.edges {
		if err := addEdges(content); err != nil {
			return err
		}
	}
	if v.locale == "en" {
		return nil
	}
	return translate(content)
}

// addEdges adds the edge cases to a site's content.
func addEdges(content string) error {
	if err := os.CopyFS(content, os.DirFS("testdata/content")); err != nil {
		return err
	}
	if err := makePhotos(content); err != nil {
		return err
	}
	if err := makeVoices(content); err != nil {
		return err
	}
	return makeNotices(content)
}

// translate does what an editor does whose readers speak German: the site's own
// pages are in German, and each explainer says that its article is English.
func translate(content string) error {
	for _, name := range []string{"_index.md", "method.md"} {
		data, err := os.ReadFile(filepath.Join("testdata", "german", name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(content, name), data, 0o666); err != nil {
			return err
		}
	}
	files, err := filepath.Glob(filepath.Join(content, "explainers", "*", "index.md"))
	if err != nil {
		return err
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if !bytes.Contains(data, []byte("\nlang = ")) {
			first := bytes.IndexByte(data, '\n') + 1 // the fence, however it ends
			data = slices.Insert(data, first, []byte("lang = \"en\"\n")...)
		}
		if err := os.WriteFile(file, data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// notices is how many short explainers are made, so that lists go on on
// further pages.
const notices = 30

// makeNotices writes them: a quotation each, by somebody of their own. Some are
// written as editors on other systems do.
func makeNotices(content string) error {
	for i := range notices {
		slug := fmt.Sprintf("notice-%02d", i)
		name := fmt.Sprintf("Keeper %s", strings.Repeat(string(rune('A'+i%26)), 1+i%4)+"nders")
		text := fmt.Sprintf(notice, i, 1+i%12, 1+i%28, name)
		if i%3 == 1 {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		if i%5 == 2 {
			text = "\ufeff" + text
		}
		dir := filepath.Join(content, "explainers", slug)
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, "index.md"), []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// notice is the content file of one: number, month, day, name.
const notice = `+++
title = "Notice %[1]d from the lock"
date = 2023-%02[2]d-%02[3]d
description = "The lock at Varn closes on day %[1]d."

[[highlights]]
id = "k1"
text = "The lock at Varn closes on day %[1]d."
rank = 1

[[quotes]]
id = "q1"
text = "We open again at noon,"
speaker = %[4]q
kind = "statement"
cue = "said"
by = "cue after"
sentence = "“We open again at noon,” %[4]s said."

[[people]]
id = "keeper-%02[1]d"
name = %[4]q
+++

The lock at Varn closes on day %[1]d.

“We open again at noon,” %[4]s said.
`
