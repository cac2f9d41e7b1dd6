package merge

import (
	"math/rand/v2"
	"strings"
	"testing"

	"explainer/tools/internal/frontmatter"
)

// FuzzMerge merges anything that can be read: Merge(b, o, b) is o, merging again
// changes nothing, and what comes out can be read. Comments and an editor's own
// keys are still there.
func FuzzMerge(f *testing.F) {
	for _, tt := range tests {
		text := [2]string{sample, sample}
		for i, swaps := range [][]swap{tt.ours, tt.theirs} {
			for _, s := range swaps {
				text[i] = strings.Replace(text[i], s.old, s.new, 1)
			}
		}
		f.Add(sample, text[0], text[1])
	}
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 1))
		a := newArticle(r)
		base := a.machine(f)
		a.correct(r)
		f.Add(string(base), strings.ReplaceAll(string(base), "\n", "\r\n"), string(a.machine(f)))
	}
	f.Fuzz(func(t *testing.T, base, ours, theirs string) {
		for _, s := range []string{base, ours, theirs} {
			if _, err := frontmatter.Parse("", []byte(s)); err != nil || len(s) > 20_000 {
				return
			}
		}
		b, o, th := []byte(base), []byte(ours), []byte(theirs)
		if got, _, err := mergeFiles(b, o, b); err != nil || string(got) != ours {
			t.Fatalf("Merge(b, o, b): %v\n%s", err, got)
		}
		result, err := Options{}.Merge(b, o, th)
		if err != nil {
			if strings.HasPrefix(err.Error(), "merging ") { // refused, not written
				return
			}
			t.Fatal(err)
		}
		if _, err := frontmatter.Parse("", result.Merged); err != nil {
			t.Fatalf("the merged file cannot be read: %v\n%s", err, result.Merged)
		}
		if Same(o, b) {
			return
		}
		before, err := read("ours", o)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range before.Comments {
			if s := before.Slice(c); !strings.Contains(string(result.Merged), s) {
				t.Fatalf("lost the comment %q\nBASE\n%s\nOURS\n%s\nTHEIRS\n%s\nMERGED\n%s", s, base, ours, theirs, result.Merged)
			}
		}
	})
}
