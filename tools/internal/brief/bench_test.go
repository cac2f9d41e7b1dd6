package brief

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"explainer/tools/internal/article"
)

// longText is news of about the given number of words: the golden news over and
// over, with other names each time.
func longText(b *testing.B, words int) string {
	b.Helper()
	data, err := os.ReadFile("testdata/golden/news.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(data)
	per := len(strings.Fields(text))
	var out strings.Builder
	for i := 0; i*per < words; i++ {
		out.WriteString(strings.ReplaceAll(text, "Mayor", fmt.Sprintf("Mayor No. %d", i)))
		out.WriteString("\n\n")
	}
	return out.String()
}

// BenchmarkExtract is the whole extraction: reading, cutting, names,
// quotations, highlights and the JSON.
func BenchmarkExtract(b *testing.B) {
	for _, words := range []int{1_000, 20_000} {
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			text := longText(b, words)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				doc, err := article.FromText("bench", text, "", "")
				if err != nil {
					b.Fatal(err)
				}
				if _, err := Make(doc).JSON(nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
