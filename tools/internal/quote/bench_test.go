package quote

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// newsroom is a page of invented news in the manner of a wire report, repeated
// by the benchmarks.
const newsroom = `The council of Northwick voted on Tuesday to close the old ferry terminal, a decision that had been put off twice since the spring.

“We have waited long enough,” said Mayor Ann Lee, who took office in January. “The quay is not safe.” She added that the work would “cost less than a new roof” and be done by June.

Tom Price, a fisherman from the east bank, told the meeting that the plan was “a gift to the builders” and asked where his boat should go. “Nobody asked us,” he said. “Nobody ever does.”

According to the harbour board, the terminal loses 40,000 a year. In a letter, its chairman, Omar Haddad, wrote: “No repair can make it pay.”

Price, 61, was not convinced. “They counted the winter months only,” he said, pointing at the board's report. Lee described the figures as “beyond doubt” but promised that an auditor would look at them again.

The ferry carried its first passengers in 1911. A small museum, to be called “The Crossing”, will keep the bell and the ticket office; the rest of the building is to be sold by the end of the year.

`

func cut(tb testing.TB, text string) (*segment.Text, *entity.Set) {
	tb.Helper()
	doc, err := article.FromText("test.txt", text, "", "")
	if err != nil {
		tb.Fatal(err)
	}
	t := segment.Cut(doc)
	return t, entity.Find(t)
}

// BenchmarkFind measures the stage on a long article.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(newsroom, 80)
	t, set := cut(b, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(t, set)
	}
}

// BenchmarkBefore measures the stages before this one on the same article.
func BenchmarkBefore(b *testing.B) {
	text := strings.Repeat(newsroom, 80)
	doc, err := article.FromText("test.txt", text, "", "")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		entity.Find(segment.Cut(doc))
	}
}

// hostile are texts of nothing but marks, in shapes that a careless pairing
// reads again and again.
var hostile = []struct{ name, unit string }{
	{"straight", `"`},
	{"opening", `“a `},
	{"closing", `a” `},
	{"mixed", `“a "b ''c „d «e `},
	{"paragraphs", "“a\n\n"},
	{"guillemets", "»a "},
	{"single", "‘a "},
	{"tags", `<a "`},
	{"said", `“a,” he said, “b,” said Lee, adding “c” `},
	{"saying", `saying `},
	{"namesakes", `Ann Lee met Bob Lee. Lee said “no.” `},
}

// BenchmarkHostile shows that the time grows with the length alone: 1, 10 and
// 100 times as much of each text.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, times := range []int{1, 10, 100} {
			text := strings.Repeat(h.unit, times*10_000/len(h.unit)+1)
			b.Run(fmt.Sprintf("%s/%d", h.name, times), func(b *testing.B) {
				t, set := cut(b, text)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Find(t, set)
				}
			})
		}
	}
}
