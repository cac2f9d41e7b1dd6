package merge

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/frontmatter"
)

// large returns a content file of 200 items. Each quotation and highlight holds
// word.
func large(tb testing.TB, word string) []byte {
	f := &frontmatter.File{}
	f.Source = frontmatter.Source{File: "a.txt"}
	var ids frontmatter.IDs
	var body []string
	for i := range 160 {
		text := fmt.Sprintf("We did what we could in the year %d of the %s, and then item %d was called enough", 1800+i, word, i*i%1000)
		if i < 6 {
			f.Highlights = append(f.Highlights, frontmatter.Item{ID: ids.ID("k", text), Text: frontmatter.Text(text), Rank: i})
		} else {
			f.Quotes = append(f.Quotes, frontmatter.Quote{ID: ids.ID("q", text), Text: frontmatter.Text(text), Speaker: "Ann Lee 3", Kind: "statement", Cue: "said", By: "cue after", Sentence: frontmatter.Text("“" + text + ",” said Lee.")})
		}
		body = append(body, text+".")
	}
	for i := range 40 {
		f.People = append(f.People, frontmatter.Person{ID: fmt.Sprintf("ann-lee-%d", i), Name: fmt.Sprintf("Ann Lee %d", i), Role: "engineer", Aliases: []string{"Lee"}})
	}
	f.Body = strings.Join(body, "\n\n") + "\n"
	data, err := f.Format()
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// BenchmarkMerge merges 200 items: one corrected, all corrected.
func BenchmarkMerge(b *testing.B) {
	base := large(b, "bridge")
	ours := []byte(strings.Replace(string(base), "engineer", "chief engineer", 1))
	one := []byte(strings.Replace(string(base), "year 1850 of", "year 1851 of", 2))
	for _, bench := range []struct {
		name   string
		theirs []byte
	}{{"one", one}, {"all", large(b, "tunnel")}} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Options{}).Merge(base, ours, bench.theirs); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
