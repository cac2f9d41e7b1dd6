package segment

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/article"
)

// news is prose of the usual mixture, written for this benchmark.
const news = `The harbour board of Westhaven voted on Tuesday, 7–2, to sell the old customs house for $2.5 million, ending a dispute that has run since 2012. “We have waited long enough,” said Ingrid Solheim, the board’s chairwoman, who called the price “fair.” Mr. Okafor, a former mayor, did not agree.
“It’s worth twice as much,” he told reporters outside the U.S. consulate at 3:15 p.m. Was the vote legal? The city’s lawyers think so; Dr. Jean-Luc Moreau of St. Anne’s University does not.
`

func BenchmarkCut(b *testing.B) {
	for _, size := range []int{6_000, 120_000} {
		doc := article.FromLines(strings.Repeat(news, size/len(news)))
		b.Run(fmt.Sprintf("%dkB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Cut(doc)
			}
		})
	}
}

// BenchmarkHostile shows that time grows with size on text that no article
// has: ns/op ten times as high for each step, MB/s the same.
func BenchmarkHostile(b *testing.B) {
	for _, in := range []struct{ name, unit string }{
		{"no space", "x"}, {"apostrophes", "a'"}, {"initials", "A."}, {"periods", "."}, {"periods before a word", strings.Repeat(".", 9999) + "x"}, {"openers", "“"}, {"questions", "?” A "},
		{"digits", "1."}, {"ideographs", "他"},
	} {
		for _, times := range []int{1, 10, 100} {
			doc := article.FromLines(strings.Repeat(in.unit, 10_000*times/len(in.unit)))
			b.Run(fmt.Sprintf("%s/%dx", in.name, times), func(b *testing.B) {
				b.SetBytes(int64(len(doc.Text)))
				for b.Loop() {
					Cut(doc)
				}
			})
		}
	}
}
