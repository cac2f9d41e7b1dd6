package numeral

import (
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

func document(text string) *segment.Text {
	return segment.Cut(&article.Document{Text: text, Blocks: []article.Block{{Span: article.Span{End: len(text)}}}})
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ text, words, value string }{
		{"1,200 boats", "1,200", "1200"},
		{"1,00,000 homes", "1,00,000", "100000"},
		{"2.50 euros", "2.50", "2.5"},
		{"2.5 million euros", "2.5 million", "2500000"},
		{"3 lakh crore rupees", "3 lakh crore", "3000000000000"},
		{"2-million-year", "2-million", "2000000"},
		{"two and a half hours", "two and a half", "2.5"},
		{"2½ hours", "2½", "2.5"},
		{"twenty-five men", "twenty-five", "25"},
		{"two hundred and six bones", "two hundred and six", "206"},
		{"one million two hundred thousand", "one million two hundred thousand", "1200000"},
		{"a million stars", "a million", "1000000"},
		{"half a million stars", "half a million", "500000"},
		{"two and three", "two", "2"},
		{"dozens of men", "dozens", "12"},
		{"a few men", "a few", "3"},
		{"half the men", "", ""},
		{"a man", "", ""},
		{"3rd man", "", ""},
		{"10:30 train", "", ""},
		{"1.2.3 is out", "", ""},
		{"99999999999999999999 men", "", ""},
		{"hundred", "", ""},
	} {
		doc := document(tt.text)
		n, ok := Read(doc, 0, len(doc.Tokens))
		words, value := "", ""
		if ok {
			words = tt.text[doc.Tokens[0].Start:doc.Tokens[n.End-1].End]
			value = n.Value.String()
		}
		if words != tt.words || value != tt.value {
			t.Errorf("Read(%q) = %q, %q, want %q, %q", tt.text, words, value, tt.words, tt.value)
		}
	}
}

func TestWords(t *testing.T) {
	n := 0
	for line := range strings.Lines(list) {
		if line[0] != '#' {
			n++
		}
	}
	if got := len(vocabulary()); got != n {
		t.Errorf("%d of the %d lines of words.txt were read", got, n)
	}
}

// FuzzRead holds a number to its text: it begins where it was asked for, takes
// at least one token and ends within the bound.
func FuzzRead(f *testing.F) {
	f.Add("two hundred and six million")
	f.Add("1,00,000.5 crore crore crore crore")
	f.Fuzz(func(t *testing.T, text string) {
		doc := document(text)
		for i := range doc.Tokens {
			n, ok := Read(doc, i, len(doc.Tokens))
			if ok && (n.First != i || n.End <= i || n.End > min(len(doc.Tokens), i+maxTokens) || n.Value.Coef < 0 || strings.Contains(n.Value.String(), "-")) {
				t.Fatalf("token %d of %q: %+v", i, text, n)
			}
		}
	})
}

// TestLetters: package figure passes over words by their first letter.
func TestLetters(t *testing.T) {
	for word := range vocabulary() {
		if strings.ContainsRune("gijkpqruvwxyz", rune(word[0])) {
			t.Errorf("%q begins with a letter that figure passes over", word)
		}
	}
}
