package brief

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/space"
)

// A jsonWriter appends JSON, without white space and with HTML as it is.
type jsonWriter struct {
	out  []byte
	text string // the article's, for spans
}

func (w *jsonWriter) raw(s string) { w.out = append(w.out, s...) }

func (w *jsonWriter) int(n int) { w.out = strconv.AppendInt(w.out, int64(n), 10) }

// float writes a number of 0 to 1 with at most two decimals.
func (w *jsonWriter) float(f float64) { w.out = strconv.AppendFloat(w.out, f, 'f', -1, 64) }

func (w *jsonWriter) bool(b bool) { w.out = strconv.AppendBool(w.out, b) }

// comma writes what parts an element of a list from the one before.
func (w *jsonWriter) comma() {
	if w.out[len(w.out)-1] != '[' {
		w.raw(",")
	}
}

// item opens an element of a list that is a piece of the text.
func (w *jsonWriter) item(span article.Span) {
	w.comma()
	w.raw(`{"text":`)
	w.folded(span)
	w.raw(`,"start":`)
	w.int(span.Start)
	w.raw(`,"end":`)
	w.int(span.End)
}

// span writes a span as its two offsets.
func (w *jsonWriter) span(span article.Span) {
	w.raw("[")
	w.int(span.Start)
	w.raw(",")
	w.int(span.End)
	w.raw("]")
}

func (w *jsonWriter) spanOrNull(span article.Span) {
	if span.IsZero() {
		w.raw("null")
		return
	}
	w.span(span)
}

// words writes the folded text of a span and the span, each after its key; null
// for the zero span.
func (w *jsonWriter) words(key, spanKey string, span article.Span) {
	w.raw(key)
	if span.IsZero() {
		w.raw("null")
	} else {
		w.folded(span)
	}
	w.raw(spanKey)
	w.spanOrNull(span)
}

// folded writes the folded text of a span.
func (w *jsonWriter) folded(span article.Span) { w.str(space.FoldASCII(w.text[span.Start:span.End])) }

// ifAny writes a key and its value, which is left out where it is empty.
func (w *jsonWriter) ifAny(key, s string) {
	if s != "" {
		w.raw(key)
		w.str(s)
	}
}

func (w *jsonWriter) strOrNull(s string) {
	if s == "" {
		w.raw("null")
		return
	}
	w.str(s)
}

// str writes a string, as package encoding/json does: what is no UTF-8 as U+FFFD,
// the line ends of JavaScript as escapes.
func (w *jsonWriter) str(s string) {
	out := append(w.out, '"')
	from := 0
	for i := 0; i < len(s); {
		i += plain(s[i:])
		if i == len(s) {
			break
		}
		if c := s[i]; c < utf8.RuneSelf {
			out = append(out, s[from:i]...)
			out = appendEscape(out, c)
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			out = append(out, s[from:i]...)
			out = append(out, `\ufffd`...)
			from = i + size
		case r == '\u2028' || r == '\u2029':
			out = append(out, s[from:i]...)
			out = append(out, `\u202`...)
			out = append(out, hex[r&0xf])
			from = i + size
		}
		i += size
	}
	out = append(out, s[from:]...)
	w.out = append(out, '"')
}

const hex = "0123456789abcdef"

// appendEscape appends the escape of a character of ASCII.
func appendEscape(out []byte, c byte) []byte {
	if i := strings.IndexByte("\"\\\b\f\n\r\t", c); i >= 0 {
		return append(out, '\\', `"\bfnrt`[i])
	}
	return append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// plain returns how many bytes at the beginning of s stand for themselves in a
// JSON string: ASCII but control characters, quotation mark and backslash. It
// looks at eight bytes at a time: a subtraction borrows into the high bit of a
// byte that is smaller than what is subtracted, or of one above it, which is
// then looked at by itself.
func plain(s string) int {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		b := s[i : i+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		mark, slash := x^'"'*ones, x^'\\'*ones
		if (x|(x-' '*ones)|(mark-ones)|(slash-ones))&highs != 0 {
			break
		}
	}
	for i < len(s) && s[i] >= ' ' && s[i] < utf8.RuneSelf && s[i] != '"' && s[i] != '\\' {
		i++
	}
	return i
}
