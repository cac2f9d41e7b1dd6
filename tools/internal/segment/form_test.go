package segment

import (
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/hostile"
	"explainer/tools/internal/lexicon"
)

// checkForms holds the forms of a text against its tokens and returns how many
// stand more than once.
func checkForms(t *testing.T, text *Text) (double int) {
	t.Helper()
	if len(text.Form) != len(text.Tokens) {
		t.Fatalf("%d forms of %d tokens", len(text.Form), len(text.Tokens))
	}
	for i, tok := range text.Tokens {
		switch f := text.Form[i]; {
		case tok.Kind > Number:
			if f != NoForm {
				t.Errorf("%q has form %d", text.String(i), f)
			}
		case text.Forms[f] != text.String(i):
			t.Errorf("%q has form %q", text.String(i), text.Forms[f])
		case text.Class(i) != lexicon.Of(text.String(i)):
			t.Errorf("%q has classes %b", text.String(i), text.Class(i))
		case FormKind(text.Forms[f]) != tok.Kind:
			t.Errorf("%q is a %s, its form a %s", text.String(i), tok.Kind, FormKind(text.Forms[f]))
		}
	}
	seen := map[string]bool{}
	for _, form := range text.Forms {
		if seen[form] {
			double++
		}
		seen[form] = true
	}
	return double
}

func TestForms(t *testing.T) {
	doc, err := article.FromText("test", "The mayor met the other mayor on May 5. “No,” the mayor said at 5.", "", "")
	if err != nil {
		t.Fatal(err)
	}
	text := Cut(doc)
	if double := checkForms(t, text); double != 0 {
		t.Errorf("%d forms stand twice", double)
	}
	if got, want := strings.Join(text.Forms, " "), "The mayor met the other on May 5 No said at"; got != want {
		t.Errorf("forms %q, want %q", got, want)
	}
}

func TestFormsOfHostileTexts(t *testing.T) {
	for seed := range uint64(50) {
		checkForms(t, Cut(hostile.Article(hostile.Rand(seed), 200)))
	}
}

// BenchmarkForms is what telling the different words apart adds to cutting.
func BenchmarkForms(b *testing.B) {
	text := Cut(hostile.Article(hostile.Rand(1), 2000))
	b.SetBytes(int64(len(text.Doc.Text)))
	for b.Loop() {
		text.intern()
	}
}
