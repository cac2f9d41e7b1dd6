package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
)

func sentenceTexts(t *Text) []string {
	var out []string
	for _, s := range t.Sentences {
		out = append(out, t.Doc.Slice(s.Span))
	}
	return out
}

// Each case is the sentences that a text, which is they joined by blanks, is cut
// into.
var sentenceTests = []struct {
	name string
	want []string
}{
	{"full stop", []string{"The ferry sank.", "Nobody was hurt."}},
	{"title before a name", []string{"Mr. Oduya met Sen. Lind and Dr. Pak.", "They talked."}},
	{"title before a name that is a common word", []string{"Then Mr. Will and Ms. May left."}},
	{"initials", []string{"J. R. Okafor and A.B. Lind wrote it.", "It sold well."}},
	{"abbreviation with periods inside a sentence", []string{"The U.S. Navy sent two ships."}},
	{"abbreviation with periods at a sentence's end", []string{"He left for the U.S.", "The ship did not."}},
	{"company", []string{"Brenner Inc. Chairman Ann Lee spoke.", "She works for Brenner Inc.", "It makes bells."}},
	{"time of day", []string{"It begins at 7 p.m. EDT on Friday.", "It ends at 9 p.m.", "The bar stays open."}},
	{"month", []string{"It fell on Sept. 5 in the north."}},
	{"No. before a number", []string{"No. 5 came first.", "Was it so?", "No.", "Others agreed."}},
	{"decimals", []string{"It rose 2.5 percent to 1,000.75 in May.", "12 fell."}},
	{"year at the end", []string{"It was built in 1912.", "It burnt in 1950."}},
	{"question and exclamation", []string{"Who knew?", "Everybody!", "Well?!", "Yes."}},
	{"marks after the stop", []string{"“We lost.”", "She wept.", "(He did not.)", "They left."}},
	{"straight marks after the stop", []string{`"We lost."`, `"We did," he said.`}},
	{"question inside a quotation, lower case after", []string{"“Who did it?” the judge asked.", "No one spoke."}},
	{"question inside a quotation, name and verb after", []string{"“Who did it?” Ann Lee asked.", "No one spoke."}},
	{"question inside a quotation, new sentence after", []string{"“Who did it?”", "Ann Lee sat down."}},
	{"ellipsis inside", []string{"He paused … and went on.", "It was . . . and is odd."}},
	{"ellipsis at the end", []string{"He paused...", "Then he went on."}},
	{"address", []string{"See www.example.org for more.", "Or mail ann.lee@example.org today."}},
	{"no blank after the stop", []string{"It closed in 2012."}},
	{"list number", []string{"1. The mayor pays."}},
	{"dash after a question", []string{"“Why?” — he laughed."}},
	{"other scripts", []string{"他走了。", "真的？", "是的。"}},
	{"Hindi", []string{"वह गया।", "वह आया।"}},
	{"a single stop", []string{"."}},
}

func TestSentences(t *testing.T) {
	for _, tt := range sentenceTests {
		t.Run(tt.name, func(t *testing.T) {
			got := sentenceTexts(Cut(article.FromLines(strings.Join(tt.want, " "))))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSentencesStayInsideBlocks(t *testing.T) {
	doc := article.FromLines("A heading here\nThe first paragraph ends without a stop\nThe second one does not.")
	doc.Blocks[0].Kind = article.Heading
	want := []string{"The first paragraph ends without a stop", "The second one does not."}
	if diff := cmp.Diff(want, sentenceTexts(Cut(doc))); diff != "" {
		t.Error(diff)
	}
}

func TestDatelineIsNoSentence(t *testing.T) {
	doc := article.FromLines("OSLO, Norway (AP) — The ferry sank. It was old.")
	doc.Blocks[0].Dateline = article.Span{Start: 0, End: strings.Index(doc.Text, "The")}
	want := []string{"The ferry sank.", "It was old."}
	if diff := cmp.Diff(want, sentenceTexts(Cut(doc))); diff != "" {
		t.Error(diff)
	}
}

// In want, tokens are parted by blanks; o", c", p' say a token's kind where it
// is a mark: open, close, possessive.
var tokenTests = []struct{ name, in, want string }{
	{"words and numbers", "Two of 1,000 on the 3rd at 2:45.", "Two of 1,000 on the 3rd at 2:45 ."},
	{"inner apostrophe", "O’Brien and D'Arcy don’t know.", "O’Brien and D'Arcy don’t know ."},
	{"possessive", "Lind’s aides' car's door", "Lind p’s aides p' car p's door"},
	{"possessive of a plural before a comma", "the ferries’, not the cars’", "the ferries p’ , not the cars p’"},
	{"hyphens", "Jean-Luc’s half-price ticket", "Jean - Luc p’s half - price ticket"},
	{"abbreviation before a hyphen", "U.S.-led talks", "U.S. - led talks"},
	{"initials", "J.K. Lind, J. Pak, p.m., U.N", "J.K. Lind , J. Pak , p.m. , U.N"},
	{"a word of one letter at the end", "plan b.", "plan b ."},
	{"curly marks", "“Yes,” he said. ‘No’", "o“ Yes , c” he said . o‘ No c’"},
	{"straight marks", `He said "yes" ("no").`, `He said o" yes c" ( o" no c" ) .`},
	{"straight single marks", "He said 'yes, it's mine'.", "He said o' yes , it p's mine c' ."},
	{"single mark after an s", "He said 'the aides' twice", "He said o' the aides c' twice"},
	{"two apostrophes", "He said ''yes'' and ``no''.", "He said o'' yes c'' and o`` no c'' ."},
	{"marks within marks", "“He said ‘yes’”", "o“ He said o‘ yes c’ c”"},
	{"German", "Er sagte: „Ja“ und ‚nein‘.", "Er sagte : o„ Ja c“ und o‚ nein c‘ ."},
	{"guillemets", "Il dit « oui » et «non».", "Il dit o« oui c» et o« non c» ."},
	{"guillemets turned inward", "Er sagt »ja« nun", "Er sagt o» ja c« nun"},
	{"right mark as opener", "He said ”yes” then", "He said o” yes c” then"},
	{"left mark as closer", "He said “yes“ then", "He said o“ yes c“ then"},
	{"inches", `a 12" pipe`, `a 12 " pipe`},
	{"decade", "the ’90s", "the ’ 90s"},
	{"dash and ellipsis", "so — he … left", "so — he … left"},
	{"no break space", "10 000 km", "10 000 km"},
	{"bidi controls", "a\u202eb\u2066c", "a b c"},
	{"joiner inside a word", "نمی\u200cخواهم رفت", "نمی\u200cخواهم رفت"},
	{"not UTF-8", "a\xffb", "a \xff b"},
}

func TestTokens(t *testing.T) {
	for _, tt := range tokenTests {
		t.Run(tt.name, func(t *testing.T) {
			text := Cut(article.FromLines(tt.in))
			var got []string
			for i, tok := range text.Tokens {
				mark := map[Kind]string{OpenQuote: "o", CloseQuote: "c", Possessive: "p"}[tok.Kind]
				got = append(got, mark+text.String(i))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLookup(t *testing.T) {
	text := Cut(article.FromLines("Ann left. Bo stayed.\nCy slept."))
	for _, tt := range []struct{ offset, token, sentence int }{
		{0, 0, 0}, {2, 0, 0}, {3, 1, 0}, {8, 2, 0}, {9, 3, 1}, {19, 5, 1}, {20, 6, 2}, {29, 8, 2}, {30, 9, 3},
	} {
		if got := text.TokenAt(tt.offset); got != tt.token {
			t.Errorf("TokenAt(%d) = %d, want %d", tt.offset, got, tt.token)
		}
		if got := text.SentenceAt(tt.offset); got != tt.sentence {
			t.Errorf("SentenceAt(%d) = %d, want %d", tt.offset, got, tt.sentence)
		}
	}
	if got := text.SentenceOf(4); got != 1 {
		t.Errorf("SentenceOf(4) = %d, want 1", got)
	}
	if first, end := text.TokensIn(article.Span{Start: 3, End: 12}); first != 1 || end != 4 {
		t.Errorf("TokensIn = %d, %d, want 1, 4", first, end)
	}
}

// check holds a text against what is true of every text.
func check(t *testing.T, text *Text) {
	t.Helper()
	doc, last := text.Doc, 0
	for i, tok := range text.Tokens {
		if tok.Start < last || tok.End <= tok.Start || tok.End > len(doc.Text) {
			t.Fatalf("token %d %v: out of order or bounds (last end %d)", i, tok.Span, last)
		}
		last = tok.End
		words := doc.Slice(tok.Span)
		if utf8.ValidString(doc.Text) && !utf8.ValidString(words) {
			t.Fatalf("token %d %q: not on rune boundaries", i, words)
		}
		if strings.ContainsAny(words, " \t\n") {
			t.Fatalf("token %d %q: holds white space", i, words)
		}
	}
	next := 0
	for i, s := range text.Sentences {
		if s.FirstToken != next || s.EndToken <= s.FirstToken {
			t.Fatalf("sentence %d: tokens [%d,%d), want first %d", i, s.FirstToken, s.EndToken, next)
		}
		next = s.EndToken
		if s.Span.Start != text.Tokens[s.FirstToken].Start || s.Span.End != text.Tokens[s.EndToken-1].End {
			t.Fatalf("sentence %d: span %v is not its tokens'", i, s.Span)
		}
		if !doc.Blocks[s.Block].Span.Contains(s.Span) {
			t.Fatalf("sentence %d: crosses its block's end", i)
		}
	}
	if next != len(text.Tokens) {
		t.Fatalf("%d of %d tokens are in sentences", next, len(text.Tokens))
	}
}

func FuzzCut(f *testing.F) {
	for _, tt := range sentenceTests {
		f.Add(strings.Join(tt.want, " "))
	}
	for _, tt := range tokenTests {
		f.Add(tt.in)
	}
	f.Add(strings.Repeat("A.", 50) + strings.Repeat("’'", 50))
	f.Fuzz(func(t *testing.T, in string) {
		text := Cut(article.FromLines(in))
		check(t, text)
		// Nothing but blanks lies between tokens.
		last := 0
		for _, tok := range text.Tokens {
			for _, r := range in[last:tok.Start] {
				if classOf(r) != blank {
					t.Fatalf("%q was left out", r)
				}
			}
			last = tok.End
		}
	})
}

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		return classes[r]
	}
	return classify(r)
}
