package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
)

// An interview is printed as turns, each with the name of who speaks in front:
//
//	LEE: We start in May.
//	Q: And then?
//
// A turn is a quotation without marks.

// A turn is one paragraph of an interview.
type turn struct {
	block int
	label string       // "LEE", "Q"
	words article.Span // what follows the colon
}

// minTurns is the number of turns from which an article is an interview.
const minTurns = 4

// turns returns the turns of an interview in text order; nil where the article
// is none: it needs several turns, of at least two labels that come again.
func turns(doc *article.Document) []turn {
	var all []turn
	count := make(map[string]int)
	for i, b := range doc.Blocks {
		if b.Kind != article.Paragraph {
			continue
		}
		if t, ok := readTurn(doc, i); ok {
			all = append(all, t)
			count[t.label]++
		}
	}
	again := 0
	for _, n := range count {
		if n > 1 {
			again++
		}
	}
	if len(all) < minTurns || again < 2 {
		return nil
	}
	return withFollowing(doc, all)
}

// maxFollowing is how many paragraphs of one turn may have no label.
const maxFollowing = 3

// withFollowing adds the paragraphs between two turns that have no label: their
// speaker goes on. Notes in brackets and paragraphs with marks are none.
func withFollowing(doc *article.Document, labelled []turn) []turn {
	if !mostlyTurns(doc, labelled) {
		return labelled
	}
	all := make([]turn, 0, 2*len(labelled))
	for k, t := range labelled {
		all = append(all, t)
		if k+1 == len(labelled) {
			break
		}
		if labelled[k+1].block-t.block-1 > maxFollowing {
			continue
		}
		for i := t.block + 1; i < labelled[k+1].block && goesOn(doc, i); i++ {
			all = append(all, turn{block: i, label: t.label, words: doc.Blocks[i].Span})
		}
	}
	return all
}

// mostlyTurns reports whether turns are half of the blocks between the first
// and the last of them at least.
func mostlyTurns(doc *article.Document, labelled []turn) bool {
	return 2*len(labelled) > labelled[len(labelled)-1].block-labelled[0].block
}

// goesOn reports whether block i can be the rest of a turn.
func goesOn(doc *article.Document, i int) bool {
	if doc.Blocks[i].Kind != article.Paragraph {
		return false
	}
	text := doc.Slice(doc.Blocks[i].Span)
	r, _ := utf8.DecodeRuneInString(text)
	return r != '(' && r != '[' && !strings.ContainsAny(text, "“”\"«»")
}

// maxLabel is the length in bytes of the longest label.
const maxLabel = 40

// readTurn reads block i as a turn.
func readTurn(doc *article.Document, i int) (turn, bool) {
	span := doc.Blocks[i].Span
	text := doc.Slice(span)
	colon := strings.IndexByte(text[:min(len(text), maxLabel)], ':')
	if colon < 1 || !isLabel(text[:colon]) {
		return turn{}, false
	}
	rest := strings.TrimLeftFunc(text[colon+1:], unicode.IsSpace)
	if len(rest) == len(text)-colon-1 || rest == "" {
		return turn{}, false // "12:30", "https://"
	}
	if r, _ := utf8.DecodeRuneInString(rest); markRune(r) && r != '\'' && r != '’' {
		return turn{}, false // the words have marks of their own
	}
	words := article.Span{Start: span.End - len(rest), End: span.End}
	return turn{block: i, label: text[:colon], words: words}, true
}

// isLabel reports whether s can be the name in front of a turn: "Q", "Ann Lee",
// "MS. LEE".
func isLabel(s string) bool {
	words := 0
	for word := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) {
			return false
		}
		words++
	}
	return 1 <= words && words <= 4
}
