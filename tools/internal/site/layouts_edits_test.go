package site

import (
	"strings"
	"testing"
)

// editedStory is an explainer as the machine wrote it: somebody with a role who
// said something, and a quotation that it left open.
const editedStory = `+++
title = "The weir at Varn"
date = 2024-01-02

[[quotes]]
id = "q1"
text = "The gates hold,"
speaker = "Ada Holm"
kind = "statement"
by = "cue after"
sentence = "“The gates hold,” Ada Holm said."

[[quotes]]
id = "q2"
text = "They leak,"
kind = "statement"
by = "no cue"
sentence = "“They leak,” it was heard."

[[people]]
id = "ada-holm"
name = "Ada Holm"
role = "a keeper"

[[people]]
id = "bo-lind"
name = "Bo Lind"
+++

“The gates hold,” Ada Holm said. She is a keeper, as Bo Lind was.

“They leak,” it was heard.
`

// TestEditorsWork reads what a page tells of an editor's work: that somebody was
// named only where somebody was.
func TestEditorsWork(t *testing.T) {
	needsHugo(t)
	const (
		named, open         = "named by an editor", "left open by an editor"
		rule                = "name and verb after the quotation"
		roleWritten, noRole = "written by an editor", "left out by an editor"
	)
	cut := func(s string) func(string) string {
		return func(text string) string { return strings.Replace(text, s, "", 1) }
	}
	put := func(old, s string) func(string) string {
		return func(text string) string { return strings.Replace(text, old, s, 1) }
	}
	tests := map[string]struct {
		edit       func(string) string
		want, none []string
	}{
		"unchanged":     {func(s string) string { return s }, []string{rule}, []string{named, open, roleWritten, noRole}},
		"line-deleted":  {cut("speaker = \"Ada Holm\"\n"), []string{"Speaker of", open + ".", "<dd>" + open}, []string{named, rule}},
		"emptied":       {put("speaker = \"Ada Holm\"", `speaker = ""`), []string{"Speaker of", open + ".", "<dd>" + open}, []string{named, rule}},
		"empty-before":  {put("text = \"They leak,\"\n", "text = \"They leak,\"\nspeaker = \"\"\n"), nil, []string{"Speaker of", named, open}},
		"renamed":       {put("speaker = \"Ada Holm\"", `speaker = "Bo Lind"`), []string{"Speaker of", named + ".", "<dd>" + named}, []string{open}},
		"role-deleted":  {cut("role = \"a keeper\"\n"), []string{"Role of", noRole}, []string{roleWritten}},
		"role-emptied":  {put("role = \"a keeper\"", `role = ""`), []string{"Role of", noRole}, []string{roleWritten}},
		"no-role-still": {put("name = \"Bo Lind\"\n", "name = \"Bo Lind\"\nrole = \"\"\n"), nil, []string{"Role of"}},
		"role-written":  {put("name = \"Bo Lind\"\n", "name = \"Bo Lind\"\nrole = \"a diver\"\n"), []string{"Role of", roleWritten}, []string{noRole}},
	}
	content := map[string]string{}
	for name, test := range tests {
		content["explainers/"+name+"/index.md"] = test.edit(editedStory)
		content["explainers/"+name+"/.base.md"] = editedStory
	}
	dest, _ := buildSite(t, Options{Root: projectSite(t, content)})
	files := readSite(t, dest)
	for name, test := range tests {
		page := "explainers/" + name + "/index.html"
		wantContains(t, files, page, test.want...)
		for _, words := range test.none {
			if strings.Contains(files[page], words) {
				t.Errorf("%s has %q:\n%s", page, words, files[page])
			}
		}
	}
}

// TestLineEnds builds one explainer from files as the editors of several systems
// write them: the page is the same, its people have theirs, and nothing counts as
// changed.
func TestLineEnds(t *testing.T) {
	needsHugo(t)
	crlf := strings.ReplaceAll(editedStory, "\n", "\r\n")
	forms := map[string][2]string{ // index.md and .base.md
		"unix":      {editedStory, editedStory},
		"windows":   {crlf, crlf},
		"file-only": {crlf, editedStory},
		"base-only": {editedStory, crlf},
		"mark":      {"\ufeff" + editedStory, editedStory},
		"mark-base": {editedStory, "\ufeff" + crlf},
		"mark-both": {"\ufeff" + crlf, "\ufeff" + crlf},
	}
	pages := map[string]string{}
	for name, form := range forms {
		dest, _ := buildSite(t, Options{Root: projectSite(t, map[string]string{
			"explainers/weir/index.md": form[0], "explainers/weir/.base.md": form[1],
		})})
		files := readSite(t, dest)
		for _, id := range []string{"ada-holm", "bo-lind"} {
			if _, ok := files["people/"+id+"/index.html"]; !ok {
				t.Errorf("%s: %s has no page", name, id)
			}
		}
		pages[name] = strings.ReplaceAll(files["explainers/weir/index.html"], "\r\n", "\n")
	}
	for name, page := range pages {
		if page != pages["unix"] {
			t.Errorf("%s: the page is another:\n%s\nwant:\n%s", name, page, pages["unix"])
		}
	}
	// A text that was changed is told in any form.
	changed := strings.Replace(crlf, "She is a keeper", "She was a keeper", 1)
	dest, _ := buildSite(t, Options{Root: projectSite(t, map[string]string{
		"explainers/weir/index.md": changed, "explainers/weir/.base.md": editedStory,
	})})
	wantContains(t, readSite(t, dest), "explainers/weir/index.html", "The text of the article was changed")
}

// TestCount counts the pieces that a page shows: of dates two or more.
func TestCount(t *testing.T) {
	needsHugo(t)
	date := func(id string) string {
		return "\n[[dates]]\nid = \"" + id + "\"\ntext = \"The gates hold\"\nwhen = \"hold\"\nvalue = \"2024\"\n"
	}
	with := func(more string) string { return strings.Replace(editedStory, "\n[[people]]", more+"\n[[people]]", 1) }
	dest, _ := buildSite(t, Options{Root: projectSite(t, map[string]string{
		"explainers/none/index.md": editedStory,
		"explainers/one/index.md":  with(date("d1")),
		"explainers/two/index.md":  with(date("d1") + date("d2")),
	})})
	files := readSite(t, dest)
	for name, want := range map[string]string{"none": "3 pieces", "one": "3 pieces", "two": "5 pieces"} {
		wantContains(t, files, "explainers/"+name+"/index.html", "<dd>"+want+",")
	}
}
