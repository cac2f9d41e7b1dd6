package frontmatter

import (
	"strings"
	"testing"
	"time"

	"explainer/tools/internal/article"
)

// paragraphs returns an article of paragraphs that empty lines part. One that
// begins with "# " is a heading, with "! " the title.
func paragraphs(text string) *article.Document {
	doc := &article.Document{Name: "test.txt", Format: "text", Text: text}
	start := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		words := strings.Trim(part, " \t\n")
		if at := start + strings.Index(part, words); words != "" {
			b := article.Block{Span: article.Span{Start: at, End: at + len(words)}}
			switch {
			case strings.HasPrefix(words, "# "):
				b.Kind, b.Level = article.Heading, 2
				b.Span.Start += 2
			case strings.HasPrefix(words, "! "):
				b.Kind = article.Title
			}
			doc.Blocks = append(doc.Blocks, b)
		}
		start += len(part) + 2
	}
	return doc
}

func TestRunning(t *testing.T) {
	r := newRunning(paragraphs("! Title\n\n One\ttwo \n  three.\n\n# Head\n\nFour\u00a0five \u2003 six\n\n"))
	if got, want := r.text, "One two three. Head Four five six"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPrefix(t *testing.T) {
	const text = "! The yes title\n\nAnn said “yes” and “no”. Bob said\n“yes” too.\n\n# It was “yes”\n\nyes, yes, yes. An art, a party."
	doc := paragraphs(text)
	r := newRunning(doc)
	tests := []struct {
		words  string
		nth    int // occurrence in the text, from 1
		prefix string
		ok     bool
	}{
		{"yes", 1, "", false}, // in the title
		{"yes", 2, "", true},
		{"no", 1, "", true},
		{"yes", 3, "Bob said “", true},
		{"yes", 4, "was “", true},
		{"yes", 5, "“yes” ", true},
		{"yes", 6, "yes, ", true},
		{"yes", 7, "yes, yes, ", true},
		{"“yes”", 2, "Bob said ", true},
		{"Bob said\n“yes”", 1, "", true},
		{"art", 1, "", true},
		{"art", 2, "p", true},
	}
	for _, tt := range tests {
		prefix, ok := r.prefix(nth(t, text, tt.words, tt.nth))
		if prefix != tt.prefix || ok != tt.ok {
			t.Errorf("%q, %d: %q, %v; want %q, %v", tt.words, tt.nth, prefix, ok, tt.prefix, tt.ok)
		}
	}
	if _, ok := r.prefix(article.Span{}); ok {
		t.Error("the zero span has a place")
	}
}

// nth returns the n-th place of words in text.
func nth(t *testing.T, text, words string, n int) article.Span {
	t.Helper()
	start := -1
	for range n {
		i := strings.Index(text[start+1:], words)
		if i < 0 {
			t.Fatalf("%q is not %d times in the text", words, n)
		}
		start += 1 + i
	}
	return article.Span{Start: start, End: start + len(words)}
}

// TestPrefixHostile has many items on text where nothing tells one place from
// another.
func TestPrefixHostile(t *testing.T) {
	for name, text := range map[string]string{
		"one word again and again": strings.Repeat("a ", 100_000) + "b",
		"no space":                 strings.Repeat("é", 100_000) + "b",
		"no two alike":             strings.Repeat("ab aab abb aabb ", 15_000) + "b",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			r := newRunning(paragraphs(text))
			for i := 0; i+8 < len(text); i += 16 {
				r.prefix(article.Span{Start: i, End: i + 2})
			}
			if prefix, ok := r.prefix(article.Span{Start: len(text) - 1, End: len(text)}); !ok {
				t.Errorf("the only b has no place: %q", prefix)
			}
			t.Log(time.Since(start))
		})
	}
}

// FuzzPrefix looks for prefixes by the rule that they are found by.
func FuzzPrefix(f *testing.F) {
	f.Add("a a b a a c a a d", uint8(10), uint8(2))
	f.Add("# yes\n\nAnn “yes”\nBob “yes”", uint8(20), uint8(3))
	f.Add("éé é éé\t é", uint8(8), uint8(2))
	f.Add(strings.Repeat("ab ", 60), uint8(150), uint8(2))
	f.Fuzz(func(t *testing.T, text string, at, length uint8) {
		doc := paragraphs(text)
		r := newRunning(doc)
		span := article.Span{Start: int(at), End: int(at) + int(length)}
		if span.End > len(text) {
			return
		}
		start, end, inside := r.at(span)
		prefix, ok := r.prefix(span)
		if !ok {
			if prefix != "" || inside && len(r.begins(start)) < maxPrefixWords && strings.Index(r.text, r.text[:end]) != 0 {
				t.Errorf("no prefix for %q in %q", text[span.Start:span.End], r.text)
			}
			return
		}
		words := r.text[start:end]
		if got := strings.Index(r.text, prefix+words); got+len(prefix) != start {
			t.Errorf("%q + %q is first at %d, not at %d of %q", prefix, words, got, start, r.text)
		}
		if prefix != "" && strings.Index(r.text, words) == start {
			t.Errorf("%q needs no prefix", words)
		}
		if shorter := strings.TrimLeft(prefix, " "); prefix != "" {
			_, shorter, _ = strings.Cut(shorter, " ")
			if len(shorter) < len(prefix) && shorter != "" && strings.Index(r.text, shorter+words)+len(shorter) == start {
				t.Errorf("%q would do for %q", shorter, prefix)
			}
		}
	})
}
