package markdown

import (
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/hostile"
)

// BenchmarkBody writes ordinary and hostile articles.
func BenchmarkBody(b *testing.B) {
	plain := make([]block, 40)
	for i := range plain {
		plain[i] = block{article.Paragraph, 0, 0, strings.Repeat("The bridge is open, said the mayor, who called it “a relief” for the town. ", 6)}
	}
	for name, doc := range map[string]*article.Document{
		"plain":   document(plain...),
		"hostile": hostile.Article(hostile.Rand(1), 200),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Body(doc)
			}
		})
	}
}
