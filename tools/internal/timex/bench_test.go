package timex

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/articletest"
	"explainer/tools/internal/segment"
)

func document(text string) *segment.Text { return segment.Cut(articletest.Paragraph(text)) }

func BenchmarkFind(b *testing.B) {
	t := document(strings.Repeat(articletest.News, 200))
	b.SetBytes(int64(len(t.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(t, "2025-08-15")
	}
}

// BenchmarkHostile shows that time grows with size on text that no article has:
// MB/s the same for each step.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"two ", "a ", "early ", "May ", "10-", "2019-", "last ", "the ", "5 to ", "Friday ", "end of ", "Aug. 15, ", "a year and "} {
		for _, times := range []int{1, 10, 100} {
			t := document(strings.Repeat(unit, 10_000*times/len(unit)))
			b.Run(fmt.Sprintf("%q/%dx", unit, times), func(b *testing.B) {
				b.SetBytes(int64(len(t.Doc.Text)))
				for b.Loop() {
					Find(t, "2025-08-15")
				}
			})
		}
	}
}

func BenchmarkEvents(b *testing.B) {
	t := document(strings.Repeat(articletest.News, 200))
	dates := Find(t, "2025-08-15")
	b.SetBytes(int64(len(t.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Events(t, dates, sentenceOf(t))
	}
}
