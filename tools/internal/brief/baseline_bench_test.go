package brief

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"explainer/tools/internal/article"
)

// line is what a line of `explain extract --jsonl` holds.
type line struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// BenchmarkBaseline times the whole extraction of news against the least that
// any program does which reads an article and answers something about its
// words: decoding the JSON line, splitting the text into words, encoding text
// and words again. Both run on one core, over the same generated articles. The
// ratio is of the sums of each article's shortest times, taken turn by turn, so
// that what else the machine does hardly counts.
//
//	go test -run '^$' -bench Baseline -cpu 1 ./tools/internal/brief
func BenchmarkBaseline(b *testing.B) {
	lines, size := newsLines(b, 64)
	for _, work := range []struct {
		name string
		do   func(data []byte) error
	}{{"words", splitLine}, {"extract", extractLine}} {
		b.Run(work.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, data := range lines {
					if err := work.do(data); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkBaselineRatio reports the ratio alone.
func BenchmarkBaselineRatio(b *testing.B) {
	lines, _ := newsLines(b, 64)
	best := make([][2]time.Duration, len(lines))
	for b.Loop() {
		for i, data := range lines {
			for j, do := range []func([]byte) error{splitLine, extractLine} {
				start := time.Now()
				if err := do(data); err != nil {
					b.Fatal(err)
				}
				if d := time.Since(start); best[i][j] == 0 || d < best[i][j] {
					best[i][j] = d
				}
			}
		}
	}
	var sum [2]time.Duration
	for i := range best {
		sum[0] += best[i][0]
		sum[1] += best[i][1]
	}
	b.ReportMetric(float64(sum[1])/float64(sum[0]), "times")
}

// splitLine decodes a line, splits its text at white space and encodes both.
func splitLine(data []byte) error {
	var in line
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	_, err := json.Marshal(struct {
		line
		Words []string `json:"words"`
	}{in, strings.Fields(in.Text)})
	return err
}

// extractLine decodes a line, extracts everything from its text and encodes it.
func extractLine(data []byte) error {
	var in line
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	doc, err := article.FromText(in.ID, in.Text, "", "")
	if err != nil {
		return err
	}
	_, err = Make(doc).JSON(nil)
	return err
}

// newsLines returns n generated articles of different length, one JSON object
// a line, and their size in bytes. They come out the same every time.
func newsLines(b *testing.B, n int) (lines [][]byte, size int) {
	b.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		data, err := json.Marshal(line{fmt.Sprint("news-", i), newsText(rnd, 8+rnd.IntN(30))})
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, data)
		size += len(data)
	}
	return lines, size
}

// newsText makes up an article of some paragraphs: about one word in seven has
// a capital and one sentence in four is a quotation, as in political news.
func newsText(rnd *rand.Rand, paragraphs int) string {
	pick := func(from []string) string { return from[rnd.IntN(len(from))] }
	first, last := pick(newsGiven), pick(newsFamily)
	var out strings.Builder
	for range paragraphs {
		if rnd.IntN(3) == 0 {
			first, last = pick(newsGiven), pick(newsFamily)
		}
		for range 2 + rnd.IntN(3) {
			s := strings.NewReplacer("FULL", first+" "+last, "LAST", last, "PLACE", pick(newsPlaces), "BODY", pick(newsBodies),
				"THING", pick(newsThings), "ROLE", pick(newsRoles), "DAY", pick(newsWeekdays), "NUMBER", fmt.Sprint(2+rnd.IntN(98)))
			out.WriteString(s.Replace(pick(newsSentences)))
			out.WriteByte(' ')
		}
		out.WriteString("\n\n")
	}
	return out.String()
}

var (
	newsGiven    = strings.Fields("Ingrid Desmond Lucía Tobias Amina Wei Marek Fatima Pierre Olga Kwame Rosa Henrik Priya Samuel Nadia Carl Bo")
	newsFamily   = strings.Fields("Solheim Okafor Ferrer Moreau Brenner Diallo Lindqvist Achebe Marsh Vranic Ozawu Castellan Whitfield Ruiz Torres Adler")
	newsPlaces   = strings.Split("Westhaven|Port Clement|Oslo|Lagos|the River Alde|Norway|Ohio|Rotterdam|Hanoi|Ghent|East Sussex|Nairobi", "|")
	newsBodies   = strings.Split("the Trade Ministry|Westhaven City Council|Brenner Holdings|the Supreme Court|the Harbour Gazette|NATO|St. Anne's University|the Labour Party|First Harbor Bank", "|")
	newsThings   = strings.Split("the sale of the old customs house|a new tax on sugar|the ferry timetable|higher rents|the flood wall|a ban on fishing|the museum's roof|school meals|the budget", "|")
	newsRoles    = strings.Split("mayor|harbour master|professor of law|spokeswoman|chief executive|trade minister|fisherman|judge|union leader|nurse", "|")
	newsWeekdays = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

	newsSentences = []string{
		"FULL, the ROLE of PLACE, told reporters on DAY that THING would go ahead whatever the neighbours thought of it.",
		"“We have talked about THING for long enough, and now somebody has to decide,” said LAST, who has been ROLE for NUMBER years.",
		"BODY declined to comment on THING.",
		"In a report that was leaked last week, BODY warned that the cost had risen by NUMBER percent since the first plans were drawn up.",
		"LAST said the vote was lawful, but that nobody had asked the people who live there.",
		"It was not clear who would pay for the repairs, which are expected to take until next summer and may run to $NUMBER million.",
		"“They never wrote to us,” LAST said. “Not once, in all those months.”",
		"About NUMBER people marched through the rain in PLACE to protest against THING, and a few of them stayed until the morning.",
		"According to FULL, a ROLE who lives in PLACE, the decision was made long before DAY's meeting.",
		"The other members of the board kept silent, and the meeting ended a little after nine.",
		"Critics say that THING has become a test of whether promises made before an election are worth anything after it.",
		"Sen. FULL wrote to BODY in May, asking for the papers to be published; she has had no answer.",
	}
)
