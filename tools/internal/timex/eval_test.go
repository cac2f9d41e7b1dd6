package timex

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/jsonl"
	"explainer/tools/internal/segment"
)

// TestEvalDates measures the dates found in newswire with hand-made entities,
// $EXPLAIN_CORPUS/entities/dev.jsonl: exact spans, precision, recall and F1,
// micro-averaged, once for the spans that a list shows and once for the whole
// expressions. With $EXPLAIN_ERRORS=1 each miss and each false one is printed.
func TestEvalDates(t *testing.T) {
	type annotated struct {
		ID, Text string
		Entities [][]any
	}
	var names, wholes score
	for line, err := range jsonl.Read[annotated](corpustest.Path(t, "entities", "dev.jsonl")) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.FromText(line.ID, line.Text, "", "")
		if err != nil {
			t.Fatal(err)
		}
		gold := goldDates(line.Text, line.Entities)
		name, whole := map[article.Span]bool{}, map[article.Span]bool{}
		for _, d := range Find(segment.Cut(doc), doc.Date) {
			if !d.Placed() {
				continue
			}
			name[trim(line.Text, d.Listed())] = true
			whole[trim(line.Text, d.Span)] = true
		}
		names.add(t, line.Text, name, gold, os.Getenv("EXPLAIN_ERRORS") != "")
		wholes.add(t, line.Text, whole, gold, false)
	}
	t.Logf("as listed: %s", names)
	t.Logf("whole expressions: %s", wholes)
	if names.f1() < 0.85 {
		t.Errorf("F1 of the dates as listed %.3f, below 0.85", names.f1())
	}
}

// goldDates returns the spans of type Date, whose offsets are code points.
func goldDates(text string, entities [][]any) map[article.Span]bool {
	offsets := make([]int, 0, len(text)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(text))
	gold := map[article.Span]bool{}
	for _, e := range entities {
		start, ok1 := e[0].(float64)
		end, ok2 := e[1].(float64)
		if ok1 && ok2 && e[2] == "Date" {
			gold[trim(text, article.Span{Start: offsets[int(start)], End: offsets[int(end)]})] = true
		}
	}
	return gold
}

// trim takes off what does not count: marks and a possessive at the end, "the"
// at the beginning.
func trim(text string, s article.Span) article.Span {
	words := strings.TrimRight(text[s.Start:s.End], " \n,.;:'’\"”")
	words = strings.TrimSuffix(strings.TrimSuffix(words, "'s"), "’s")
	for len(words) > 4 && strings.EqualFold(words[:4], "the ") {
		words, s.Start = words[4:], s.Start+4
	}
	return article.Span{Start: s.Start, End: s.Start + len(words)}
}

// A score counts spans.
type score struct{ right, found, gold int }

func (s *score) add(t *testing.T, text string, found, gold map[article.Span]bool, tell bool) {
	s.found += len(found)
	s.gold += len(gold)
	for span := range found {
		if gold[span] {
			s.right++
		} else if tell {
			t.Logf("FALSE %s", around(text, span))
		}
	}
	for span := range gold {
		if !found[span] && tell {
			t.Logf("MISSED %s", around(text, span))
		}
	}
}

func (s score) f1() float64 { return 2 * float64(s.right) / float64(max(s.found+s.gold, 1)) }

func (s score) String() string {
	b, err := json.Marshal(map[string]float64{
		"p":  float64(s.right) / float64(max(s.found, 1)),
		"r":  float64(s.right) / float64(max(s.gold, 1)),
		"f1": s.f1(),
	})
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// around prints a span with what stands beside it.
func around(text string, s article.Span) string {
	from, to := max(0, s.Start-40), min(len(text), s.End+40)
	for !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return strings.ReplaceAll(text[from:s.Start]+"⟦"+text[s.Start:s.End]+"⟧"+text[s.End:to], "\n", "|")
}
