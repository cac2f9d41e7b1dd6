package check

import (
	"context"
	"strings"
	"testing"

	"explainer/tools/internal/finding"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestOrder wants errors first, then the speakers that the machine doubts.
func TestOrder(t *testing.T) {
	root := writeCase(t, txtar.Parse([]byte(`-- a.md --
+++
title = "A"
description = "B"

[[quotes]]
id = "q1"
text = "One"
speaker = ""
kind = "fragment"

[[people]]
name = "Ann Lee"
role = "pilot"
+++

One pilot.
-- b.md --
+++
title = "A"
description = "B"

[[quotes]]
id = "q1"
text = "One"
speaker = "Ann Lee"
kind = "fragment"
confidence = 0.72

[[quotes]]
id = "q2"
text = "pilot"
speaker = "Ann Lee"
kind = "fragment"
confidence = 0.99

[[quotes]]
id = "q3"
text = "Three"
speaker = "Ann Lee"
kind = "fragment"

[[people]]
name = "Ann Lee"
role = "pilot"
+++

One pilot.
`)))
	var got []string
	for line := range strings.Lines(findingsOf(t, root, Options{})) {
		if strings.Contains(line, "not-in-article") || strings.Contains(line, "speaker:") {
			got = append(got, strings.TrimSpace(line))
		}
	}
	want := []string{
		`error b.md:21:1: not-in-article: the article does not have the quotation "Three"`,
		`review b.md:8:1: doubtful-speaker: Ann Lee is 72% likely to have said "One"`,
		`review a.md:8:1: no-speaker: nobody is named for "One"`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestConflicts wants what the merge tells of a file among the findings, also
// of a draft.
func TestConflicts(t *testing.T) {
	root := writeCase(t, txtar.Parse([]byte("-- a.md --\n+++\ntitle = \"A\"\ndescription = \"B\"\ndraft = true\n+++\n")))
	conflicts := func(path string, data []byte) []finding.Finding {
		if !strings.Contains(string(data), "title") {
			t.Errorf("%s: %q", path, data)
		}
		return []finding.Finding{{Line: 2, Col: 1, Message: "both changed the title", Hint: "choose one"}}
	}
	got := findingsOf(t, root, Options{Conflicts: conflicts, SkipDrafts: true})
	if want := "error a.md:2:1: conflict: both changed the title\n    choose one\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestStops wants a check that was called off to say so, and one without content
// to find nothing.
func TestStops(t *testing.T) {
	root := writeCase(t, txtar.Parse([]byte("-- a.md --\nText.\n")))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Check(ctx, Options{Root: root}); err != context.Canceled {
		t.Errorf("error %v", err)
	}
	if rep, err := Check(t.Context(), Options{Root: t.TempDir()}); err != nil || rep.Files != 0 || finding.Failed(rep.Findings) {
		t.Errorf("%+v, %v", rep, err)
	}
}

// TestRules wants each rule described once.
func TestRules(t *testing.T) {
	seen := make(map[string]bool)
	for _, r := range Rules() {
		if seen[r.Name] || r.Doc == "" || r.Severity == "" {
			t.Errorf("%+v", r)
		}
		seen[r.Name] = true
	}
}
