package tagger

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// cut makes a text of one paragraph for each line.
func cut(text string) *segment.Text { return segment.Cut(article.FromLines(text)) }

// spell writes entities as "type:words".
func spell(t *segment.Text, entities []Entity) []string {
	var out []string
	for _, e := range entities {
		out = append(out, e.Type.String()+":"+t.Doc.Text[t.Tokens[e.First].Start:t.Tokens[e.End-1].End])
	}
	return out
}

// Each case must be tagged exactly so by the embedded model.
var tagTests = []struct {
	name, in string
	want     []string
}{
	{"title and surname", "Mr. Okafor left early.", []string{"person:Okafor"}},
	{"full name, town and country", "Ingrid Solheim was born in Bergen, Norway.", []string{"person:Ingrid Solheim", "place:Bergen", "place:Norway"}},
	{"people", "The Kenyan police arrested two men.", []string{"people:Kenyan"}},
	{"ministry", "The Ministry of Health said on Monday that the water is safe.", []string{"organization:Ministry of Health"}},
	{"hyphenated given name", "Chang Su-fen, a teacher, will speak.", []string{"person:Chang Su-fen"}},
	{"particle", "President Hamid bin Yusuf spoke.", []string{"person:Hamid bin Yusuf"}},
	{"possessive", "Angela Brandt’s lawyer denied it.", []string{"person:Angela Brandt"}},
	{"no names", "The ferry sank on Tuesday. Nobody was hurt.", nil},
	{"firm", "Shares of Brenner Holdings Ltd. fell in London.", []string{"organization:Brenner Holdings Ltd.", "place:London"}},
	{"well-known body", "The United Nations and the World Bank agreed.", []string{"organization:United Nations", "organization:World Bank"}},
}

func TestTag(t *testing.T) {
	for _, tt := range tagTests {
		t.Run(tt.name, func(t *testing.T) {
			text := cut(tt.in)
			if diff := cmp.Diff(tt.want, spell(text, Tag(text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTagEmpty(t *testing.T) {
	if got := Tag(cut("")); got != nil {
		t.Errorf("Tag of no text = %v, want nil", got)
	}
}

// news is prose of the usual mixture, written for these tests; %d keeps the
// names of its copies apart.
const news = `The harbour board of Westhaven voted on Tuesday, 7–2, to sell the old customs house to Brenner%[1]d Holdings for $2.5 million, ending a dispute that has run since 2012. “We have waited long enough,” said Ingrid Solheim%[1]d, the board’s chairwoman, who called the price “fair.” Mr. Okafor%[1]d, a former mayor, did not agree.
“It’s worth twice as much,” he told reporters outside the U.S. consulate at 3:15 p.m. Was the vote legal? The city’s lawyers think so; Dr. Jean-Luc Moreau%[1]d of St. Anne’s University does not. The Ministry of Trade in Oslo has until the end of the month to object, and the Norwegian Fishermen’s Union has said that it will go to court.
`

// articles returns n copies of news as one text.
func articles(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, news, i%7)
	}
	return b.String()
}

// A text is tagged alike whatever was tagged before, and by whom.
func TestTagIsDeterministic(t *testing.T) {
	text := cut(articles(8))
	want := Tag(text)
	Tag(cut(strings.Repeat("Oslo and Ann Lee. ", 500)))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				if got := Tag(text); !slices.Equal(got, want) {
					t.Error("the same text was tagged differently")
				}
			}
		})
	}
	wg.Wait()
}

// check holds entities against what Tag promises.
func check(t *testing.T, text *segment.Text, entities []Entity) {
	t.Helper()
	last := 0
	for _, e := range entities {
		if e.First < last || e.End <= e.First || e.End > len(text.Tokens) {
			t.Fatalf("entity %v is out of order or bounds; the one before ends at %d of %d", e, last, len(text.Tokens))
		}
		if e.Type == None || e.Type >= Types {
			t.Fatalf("entity %v has no type", e)
		}
		if text.SentenceOf(e.First) != text.SentenceOf(e.End-1) {
			t.Fatalf("entity %v runs over a sentence's end", e)
		}
		last = e.End
	}
}

func FuzzTag(f *testing.F) {
	for _, tt := range tagTests {
		f.Add(tt.in)
	}
	f.Add(articles(1))
	f.Add("A-b-C & “D” de E’s\n(F.G.) van H 1st Ünïcode ΑΒΓ \xff X\u200dY")
	f.Fuzz(func(t *testing.T, in string) {
		text := cut(in)
		got := Tag(text)
		check(t, text, got)
		if again := Tag(text); !slices.Equal(got, again) {
			t.Error("tagged differently the second time")
		}
	})
}

// hostile are texts that no article holds, by a unit that is repeated.
var hostile = []struct{ name, unit string }{
	{"one word", "x"}, {"capitals without a space", "X"}, {"all capitals", "THE SHIP SANK OFF OSLO "},
	{"names", "Ann Lee, "}, {"one sentence of names", "Ann Lee Okafor "}, {"connectors", "Bank of the "},
	{"hyphens", "A-"}, {"particles", "de "}, {"quotes", "“A "}, {"initials", "A. "},
}

func TestHostile(t *testing.T) {
	for _, h := range hostile {
		text := cut(strings.Repeat(h.unit, 100_000/len(h.unit)))
		check(t, text, Tag(text))
	}
}

func BenchmarkTag(b *testing.B) {
	for _, n := range []int{6, 120} {
		text := cut(articles(n))
		b.Run(fmt.Sprintf("%dkB", len(text.Doc.Text)/1000), func(b *testing.B) {
			b.SetBytes(int64(len(text.Doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Tag(text)
			}
		})
	}
}

// BenchmarkCutAndTag is the whole way from a document to its names.
func BenchmarkCutAndTag(b *testing.B) {
	doc := cut(articles(6)).Doc
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Tag(segment.Cut(doc))
	}
}

// BenchmarkHostile shows that time grows with size: MB/s stay the same for ten
// times the text.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, times := range []int{1, 10, 100} {
			text := cut(strings.Repeat(h.unit, 10_000*times/len(h.unit)))
			b.Run(fmt.Sprintf("%s/%dx", h.name, times), func(b *testing.B) {
				b.SetBytes(int64(len(text.Doc.Text)))
				for b.Loop() {
					Tag(text)
				}
			})
		}
	}
	var names strings.Builder
	for i := range 50_000 {
		fmt.Fprintf(&names, "Ann%s Lee%s met. ", letters(i), letters(i*7))
	}
	text := cut(names.String())
	b.Run("50,000 different names", func(b *testing.B) {
		b.SetBytes(int64(len(text.Doc.Text)))
		for b.Loop() {
			Tag(text)
		}
	})
}

// letters spells a number in letters.
func letters(n int) string {
	s := ""
	for ; n > 0; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}
