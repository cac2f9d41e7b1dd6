package brief

import (
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// from is the rest of the sentence from token k on.
func (p *picker) from(c *salience.Sentence, k int) article.Span {
	if k >= c.EndToken {
		return article.Span{}
	}
	return article.Span{Start: p.text.Tokens[k].Start, End: c.Span.End}
}

// opensQuote reports whether a quotation mark stands open between the tokens
// first and k: no title ends inside a quotation.
func (p *picker) opensQuote(first, k int) bool {
	open := 0
	for _, t := range p.text.Tokens[first:k] {
		switch t.Kind {
		case segment.OpenQuote:
			open++
		case segment.CloseQuote:
			open--
		}
	}
	return open > 0
}

// trimEnd cuts white space and end punctuation off a piece; a question or
// exclamation mark stays.
func (p *picker) trimEnd(span article.Span) article.Span {
	s := p.text.Doc.Slice(span)
	trimmed := strings.TrimRight(s, " \t\n.,;:—–-")
	if abbreviated(s, trimmed) {
		trimmed += "."
	}
	span.End = span.Start + len(trimmed)
	return span
}

// abbreviated reports whether the period after trimmed belongs to an
// abbreviation such as "U.S." that ends the piece.
func abbreviated(s, trimmed string) bool {
	n := len(trimmed)
	return n >= 3 && len(s) > n && s[n] == '.' && trimmed[n-2] == '.' && 'A' <= trimmed[n-1] && trimmed[n-1] <= 'Z'
}

// runes is the length of a piece in characters.
func runes(p *picker, span article.Span) int {
	return utf8.RuneCountInString(p.text.Doc.Slice(span))
}
