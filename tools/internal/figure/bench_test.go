package figure

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/articletest"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/timex"
)

func document(text string) *segment.Text { return segment.Cut(articletest.Paragraph(text)) }

func BenchmarkFind(b *testing.B) {
	t := document(strings.Repeat(articletest.News, 200))
	dates := timex.Find(t, "2025-08-15")
	b.SetBytes(int64(len(t.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(t, dates)
	}
}

// BenchmarkHostile shows that time grows with size on text that no article has:
// MB/s the same for each step.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"one ", "a ", "two and ", "5-", "$", "$5 ", "7-2 vote ", "than ", "hundred ", "5 of ", "5 big ", "about 5 "} {
		for _, times := range []int{1, 10, 100} {
			t := document(strings.Repeat(unit, 10_000*times/len(unit)))
			dates := timex.Find(t, "2025-08-15")
			b.Run(fmt.Sprintf("%q/%dx", unit, times), func(b *testing.B) {
				b.SetBytes(int64(len(t.Doc.Text)))
				for b.Loop() {
					Find(t, dates)
				}
			})
		}
	}
}
