package entity

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/space"
)

// A shape is what a token looks like: a set of bits.
type shape uint8

const (
	capital shape = 1 << iota // begins with a capital
	allCaps                   // two letters or more, none of them small
	initial                   // a single capital with a period
	small                     // a word that begins with a small letter
	spaced                    // a blank stands before it
	opening                   // the first word of a sentence, a quotation, a bracket
	quoted                    // inside quotation marks
)

// A word is what is known of a token apart from its place in the text.
type word struct {
	class lexicon.Class
	shape shape
}

// A document is a text and what is known of its words.
type document struct {
	*segment.Text
	text   string
	words  []word // one for each token
	forms  []word // one for each form of the text
	saying map[string]lexicon.Verb
	// headline marks the sentences in Title Case or capitals, whose capitals
	// tell nothing.
	headline []bool
}

// documents holds documents that were released, for the memory they take.
var documents = sync.Pool{New: func() any { return new(document) }}

// release gives the memory of d back for other texts. Nothing of it may be used
// afterwards.
func (d *document) release() {
	d.Text, d.text = nil, ""
	documents.Put(d)
}

// cleared returns a slice of n zero values, list if it is large enough.
func cleared[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n, n+n/4)
	}
	clear(list[:n])
	return list[:n]
}

// newDocument looks up every word of the text once.
func newDocument(t *segment.Text) *document {
	d := documents.Get().(*document)
	*d = document{
		Text: t, text: t.Doc.Text, saying: lexicon.Saying(),
		words: cleared(d.words, len(t.Tokens)), headline: cleared(d.headline, len(t.Sentences)),
		forms: cleared(d.forms, len(t.Forms)),
	}
	d.lookUp()
	for i := range t.Tokens {
		tok, w := &t.Tokens[i], &d.words[i]
		if tok.Kind == segment.Word {
			*w = d.forms[t.Form[i]]
		}
		if i > 0 && t.Tokens[i-1].End < tok.Start {
			w.shape |= spaced
		}
	}
	open, block := false, -1
	for i, s := range t.Sentences {
		if s.Block != block {
			open, block = false, s.Block
		}
		open = d.markQuoted(s, open)
		d.markOpenings(s)
		d.headline[i] = d.isHeadline(s)
	}
	return d
}

// lookUp fills d.forms.
func (d *document) lookUp() {
	for i, s := range d.Forms {
		w := &d.forms[i]
		w.class = d.Classes[i]
		w.shape = shapeOf(s)
		if w.shape&allCaps != 0 && len(s) > 3 && w.class == 0 {
			w.class = lexicon.Of(s[:1] + strings.ToLower(s[1:]))
		}
	}
}

// shapeOf returns the shape of a word.
func shapeOf(s string) shape {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) && !unicode.IsTitle(r) {
		return small
	}
	if n == len(s) {
		return capital
	}
	if s[n:] == "." {
		return capital | initial
	}
	for _, r := range s[n:] {
		if unicode.IsLower(r) {
			return capital
		}
	}
	return capital | allCaps
}

// markOpenings marks the words of a sentence that have a capital because of
// where they stand.
func (d *document) markOpenings(s segment.Sentence) {
	opens := true
	for i := s.FirstToken; i < s.EndToken; i++ {
		switch d.Tokens[i].Kind {
		case segment.Word:
			if opens {
				d.words[i].shape |= opening
			}
			opens = false
		case segment.OpenQuote:
			opens = true
		case segment.Punct:
			c := d.text[d.Tokens[i].Start]
			opens = opens || c == ':' || c == '(' || c == '[' || c >= utf8.RuneSelf
		default:
			opens = false
		}
	}
}

// markQuoted marks the tokens of a sentence that stand inside a quotation, given
// whether one is open when it begins, and returns whether one is when it ends.
func (d *document) markQuoted(s segment.Sentence, open bool) bool {
	for i := s.FirstToken; i < s.EndToken; i++ {
		switch d.Tokens[i].Kind {
		case segment.OpenQuote:
			open = true
		case segment.CloseQuote:
			open = false
		default:
			if open {
				d.words[i].shape |= quoted
			}
		}
	}
	return open
}

// isHeadline reports whether a sentence is written in Title Case or in
// capitals: four words or more, and of those that are no function words hardly
// one is small.
func (d *document) isHeadline(s segment.Sentence) bool {
	var capitals, smalls int
	for i := s.FirstToken; i < s.EndToken; i++ {
		if d.Tokens[i].Kind != segment.Word || d.words[i].class.Is(lexicon.Starter) {
			continue
		}
		if d.words[i].shape&capital != 0 {
			capitals++
		} else {
			smalls++
		}
	}
	return capitals >= 4 && smalls*10 <= capitals && d.commonCapitals(s)*3 > capitals
}

// commonCapitals counts the capitalised words of a sentence that English writes
// small: a list of names is no headline.
func (d *document) commonCapitals(s segment.Sentence) int {
	n := 0
	for i := s.FirstToken; i < s.EndToken; i++ {
		w := d.words[i]
		if w.shape&capital != 0 && w.class.Is(lexicon.Common) && !w.class.Is(lexicon.Starter) {
			n++
		}
	}
	return n
}

// span returns the span of tokens [first, end).
func (d *document) span(first, end int) article.Span {
	return article.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}
}

// slice returns the text of tokens [first, end).
func (d *document) slice(first, end int) string {
	return d.text[d.Tokens[first].Start:d.Tokens[end-1].End]
}

// folded returns the text of tokens [first, end) with white space folded, so
// that a name broken over two lines is the same name.
func (d *document) folded(first, end int) string { return space.Fold(d.slice(first, end)) }

// classOf returns what the lexicon knows of tokens [first, end) as one name.
func (d *document) classOf(first, end int) lexicon.Class {
	if end-first == 1 && d.Tokens[first].Kind <= segment.Number {
		return d.Class(first)
	}
	return lexicon.Of(d.folded(first, end))
}

// is reports whether token i, which may lie outside the text, is exactly s.
func (d *document) is(i int, s string) bool {
	return i >= 0 && i < len(d.Tokens) && d.String(i) == s
}

// isAny reports whether token i, which may lie outside the text, is any of
// words.
func (d *document) isAny(i int, words ...string) bool {
	return i >= 0 && i < len(d.Tokens) && slices.Contains(words, d.String(i))
}

// class returns the classes of token i, none outside the text.
func (d *document) class(i int) lexicon.Class {
	if i < 0 || i >= len(d.words) {
		return 0
	}
	return d.words[i].class
}

// has reports whether token i has any of the shapes in mask.
func (d *document) has(i int, mask shape) bool {
	return i >= 0 && i < len(d.words) && d.words[i].shape&mask != 0
}

// kind returns the kind of token i, Punct outside the text.
func (d *document) kind(i int) segment.Kind {
	if i < 0 || i >= len(d.Tokens) {
		return segment.Punct
	}
	return d.Tokens[i].Kind
}

// says reports whether token i is a verb of saying in a form that has a
// subject of its own: "says", "said".
func (d *document) says(i int) bool {
	if !d.has(i, small) {
		return false
	}
	v, ok := d.saying[d.String(i)]
	return ok && v.Particle == "" && v.Form&lexicon.Speech != 0 && v.Form&(lexicon.Past|lexicon.Third) != 0
}
