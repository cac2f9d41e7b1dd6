package timex

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// news is prose of the usual mixture, written for this benchmark.
const news = `The harbour board of Westhaven voted 7–2 on Tuesday to sell the old customs house for $2.5 million, ending a dispute that has run since 2012. “We have waited long enough,” said Ingrid Solheim, the board’s chairwoman, who called the price “fair.” More than 300 residents had signed a petition against it, and a third of the traders did not want to leave.
The building stands 40 metres from the quay. Mr. Okafor, a former mayor, did not agree and left after two hours.
`

func document(text string) *segment.Text {
	return segment.Cut(&article.Document{Text: text, Blocks: []article.Block{{Span: article.Span{End: len(text)}}}})
}

func BenchmarkFind(b *testing.B) {
	t := document(strings.Repeat(news, 200))

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
	t := document(strings.Repeat(news, 200))
	dates := Find(t, "2025-08-15")
	b.SetBytes(int64(len(t.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Events(t, dates, sentenceOf(t))
	}
}
