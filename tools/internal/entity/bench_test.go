package entity

import (
	"fmt"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// news is prose of the usual mixture, written for this benchmark.
const news = `Westhaven's harbour board voted on Tuesday to sell the old customs house to Brenner Holdings, a property firm based in Rotterdam, ending a dispute that has run since 2012. "We have waited long enough," said Ingrid Solheim, the board's chairwoman, who called the price fair.

Former Mayor Desmond Okafor did not agree. Mr. Okafor, 61, told reporters outside the Norwegian consulate that the building was worth twice as much. He has asked Trade Minister Lucía Ferrer and the Ministry of Culture to look into the sale; Ferrer's office declined to comment.

Jean-Luc Moreau, a professor of law at St. Anne's University who advised the city council in the 1990s, said the vote was legal. Moreau and Solheim both sit on the board of the Westhaven Heritage Trust (WHT), which wanted a museum there. In a letter to the Harbour Gazette, the WHT said it would appeal to the Supreme Court.

The customs house was built in 1884 on the east bank of the River Alde by the architect Tobias van Reenen. It survived the fire of 1911 and both world wars. Since the railway moved to Port Clement it has stood empty, save for pigeons and, in summer, a circus.

`

// BenchmarkFind times finding alone and together with cutting, on an article
// of a thousand words and on one of twenty thousand.
func BenchmarkFind(b *testing.B) {
	for _, size := range []int{6_000, 120_000} {
		doc := article.FromLines(strings.Repeat(news, size/len(news)))
		text := segment.Cut(doc)
		b.Run(fmt.Sprintf("find/%dkB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(text)
			}
		})
		b.Run(fmt.Sprintf("cut+find/%dkB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(segment.Cut(doc))
			}
		})
	}
}

// hostile are texts no article has, each made to a size.
var hostile = []struct {
	name string
	make func(size int) string
}{
	{"no space", func(n int) string { return strings.Repeat("Aa", n/2) }},
	{"capitals", func(n int) string { return strings.Repeat("ALL CAPITALS HERE ", n/18) }},
	{"names", func(n int) string {
		var s strings.Builder
		for i := 0; s.Len() < n; i++ {
			fmt.Fprintf(&s, "Ann %s met Mr. %s. ", letters(i), letters(i/2))
		}
		return s.String()
	}},
	{"one surname", func(n int) string {
		var s strings.Builder
		for i := 0; s.Len() < n; i++ {
			fmt.Fprintf(&s, "%s Lee met Lee. ", letters(i))
		}
		return s.String()
	}},
	{"initials", func(n int) string { return strings.Repeat("A. ", n/3) }},
	{"possessives", func(n int) string { return strings.Repeat("Lee's ", n/6) }},
	{"titles", func(n int) string { return strings.Repeat("Mr. ", n/4) + "Lee" }},
	{"ministries", func(n int) string { return "Ministry of Trade" + strings.Repeat(" and Trade", n/10) }},
	{"commas", func(n int) string { return strings.Repeat("senators, Ann Lee, ", n/19) }},
	{"hyphens", func(n int) string { return strings.Repeat("Al-", n/3) + "Lee" }},
	{"brackets", func(n int) string { return strings.Repeat("(", n/2) + "Lee" + strings.Repeat(")", n/2) }},
}

// letters spells a number as a capitalised word.
func letters(i int) string {
	word := []byte{byte('B' + i%20)}
	for i /= 20; i > 0; i /= 26 {
		word = append(word, byte('a'+i%26))
	}
	return string(word) + "ov"
}

// BenchmarkHostile shows that time grows with size: MB/s stays the same from
// 1x to 100x.
func BenchmarkHostile(b *testing.B) {
	for _, in := range hostile {
		for _, times := range []int{1, 10, 100} {
			doc := article.FromLines(in.make(10_000 * times))
			b.Run(fmt.Sprintf("%s/%dx", in.name, times), func(b *testing.B) {
				b.SetBytes(int64(len(doc.Text)))
				for b.Loop() {
					Find(segment.Cut(doc))
				}
			})
		}
	}
}
