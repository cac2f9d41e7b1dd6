package timex

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// sentenceOf returns a function that tells an event by the sentence of its
// date.
func sentenceOf(t *segment.Text) func(date article.Span) article.Span {
	return func(date article.Span) article.Span {
		if i := t.SentenceAt(date.Start); i < len(t.Sentences) && t.Sentences[i].Span.Contains(date) {
			return t.Sentences[i].Span
		}
		return article.Span{}
	}
}

func TestEvents(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"order of time", "The mill closed for good in 1998. It had opened its gates in 1902.",
			[]string{"1902: It had opened its gates in 1902.", "1998: The mill closed for good in 1998."}},
		{"unresolved and spans of time", "It took two years until a Sunday in May, and every year they meet again.", nil},
		{"eras without a value", "They kept the joint effort going during World War II.", []string{": They kept the joint effort going during World War II."}},
		{"two dates of a clause tell once", "The bridge was opened in 1971 and last repaired in 2009.", []string{"1971: The bridge was opened in 1971 and last repaired in 2009."}},
		{"the same words tell once", "It opened in 1971. It opened in 1971.", []string{"1971: It opened in 1971."}},
	} {
		doc := document(tt.text)
		dates := Find(doc, "")
		var got []string
		for _, e := range Events(doc, dates, sentenceOf(doc)) {
			got = append(got, dates[e.Date].Value+": "+doc.Doc.Slice(e.Clause))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// FuzzFind holds the dates and events of any text to their promises: in order,
// disjoint, in bounds, on rune boundaries; names within their spans; clauses
// that hold their date.
func FuzzFind(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.text, published)
	}
	f.Add("Friday", "")
	f.Add("\u202eMay 1-\u0301 ½ 1990’s", "9999-12-31")
	f.Fuzz(func(t *testing.T, text, date string) {
		doc := document(text)
		dates := Find(doc, date)
		last := 0
		for _, d := range dates {
			if d.Span.Start < last || d.Span.End <= d.Span.Start || d.Span.End > len(text) {
				t.Fatalf("span %v after %d in %d bytes", d.Span, last, len(text))
			}
			last = d.Span.End
			if utf8.ValidString(text) && !utf8.ValidString(text[d.Span.Start:d.Span.End]) {
				t.Fatalf("%q cuts a rune", text[d.Span.Start:d.Span.End])
			}
			if d.Name.Len() > 0 && !d.Span.Contains(d.Name) {
				t.Fatalf("name %v outside %v", d.Name, d.Span)
			}
		}
		for _, e := range Events(doc, dates, sentenceOf(doc)) {
			if !e.Clause.Contains(dates[e.Date].Span) {
				t.Fatalf("clause %v without its date %v", e.Clause, dates[e.Date].Span)
			}
		}
	})
}
