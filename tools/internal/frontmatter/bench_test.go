package frontmatter

import (
	"strconv"
	"strings"
	"testing"

	"explainer/tools/internal/article"
)

// large returns a content file of 200 items: 6 highlights, 154 quotations, 40
// people.
func large() *File {
	f := sample()
	f.Highlights, f.Quotes, f.People = nil, nil, nil
	var ids IDs
	for i := range 6 {
		text := "The bridge number " + strconv.Itoa(i) + " over the river is open again after years of repairs."
		f.Highlights = append(f.Highlights, Item{ID: ids.ID("k", text), Text: Text(text), Rank: i + 1})
	}
	for i := range 154 {
		text := "We did what we could in year " + strconv.Itoa(i) + `, and it was called "enough".`
		f.Quotes = append(f.Quotes, Quote{ID: ids.ID("q", text), Text: Text(text), Speaker: "Ann Lee", Kind: "statement", Cue: "said", By: "cue after", Sentence: Text("“" + text + "” said Lee.")})
	}
	for i := range 40 {
		f.People = append(f.People, Person{ID: "ann-lee-" + strconv.Itoa(i), Name: "Ann Lee " + strconv.Itoa(i), Role: "engineer", Aliases: []string{"Lee"}})
	}
	f.Body = strings.Repeat("The bridge is open, said the mayor, who was there early.\n\n", 400) + "End.\n"
	return f
}

func BenchmarkFormat(b *testing.B) {
	f := large()
	b.ReportAllocs()
	for b.Loop() {
		data, err := f.Format()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(data)))
	}
}

func BenchmarkParse(b *testing.B) {
	data, err := large().Format()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("x.md", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseSource(b *testing.B) {
	data, err := large().Format()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseSource("x.md", data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPrefix places 200 items of an article of 20,000 words.
func BenchmarkPrefix(b *testing.B) {
	var text strings.Builder
	var spans []article.Span
	for i := range 2000 {
		if i%10 == 0 {
			spans = append(spans, article.Span{Start: text.Len() + 4, End: text.Len() + 20})
		}
		text.WriteString("The bridge is open, said mayor number " + strconv.Itoa(i%700) + ", who was there early.\n\n")
	}
	doc := paragraphs(text.String())
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		r := newRunning(doc)
		for _, span := range spans {
			r.prefix(span)
		}
	}
}
