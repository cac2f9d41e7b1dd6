package annotate

import (
	"bytes"
	"html"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A runText is an article's running text as a reader sees it: entities decoded,
// white space folded to single blanks, blocks joined by one blank. Its segments
// tell where in the page's source each stretch of it stands.
type runText struct {
	text []byte
	segs []segment
}

// A segment is a stretch of running text that stands in one piece in the source:
// as many bytes there as here, or one character written with another number of
// bytes (an entity, folded white space).
type segment struct {
	at     int // where it begins in the running text
	src, n int // the source's bytes: where they begin, how many
	tok    int // the token that holds them
}

func (r *runText) reset() { r.text, r.segs = r.text[:0], r.segs[:0] }

// joint puts the blank between two blocks.
func (r *runText) joint(src, tok int) {
	if !r.blankBefore(nil) {
		r.put(' ', src, 0, tok)
	}
}

// put appends one character that stands in src[src:src+n].
func (r *runText) put(c rune, src, n, tok int) {
	r.segs = append(r.segs, segment{at: len(r.text), src: src, n: n, tok: tok})
	r.text = utf8.AppendRune(r.text, c)
}

// add appends the text src[lo:hi] of the token tok.
func (r *runText) add(src []byte, lo, hi, tok int) {
	for lo < hi {
		end := lo
		for end < hi && (!special[src[end]] || src[end] == ' ' && !r.blankBefore(src[lo:end])) {
			end++
		}
		if end > lo {
			r.segs = append(r.segs, segment{at: len(r.text), src: lo, n: end - lo, tok: tok})
			r.text = append(r.text, src[lo:end]...)
			lo = end
			continue
		}
		lo += r.addSpecial(src[lo:hi], lo, tok)
	}
}

// blankBefore reports whether the running text, with s behind it, is empty or
// ends in a blank, so that another one is folded into it.
func (r *runText) blankBefore(s []byte) bool {
	if len(s) == 0 {
		s = r.text
	}
	return len(s) == 0 || s[len(s)-1] == ' '
}

// addSpecial appends the character or entity that s begins with and returns its
// length in the source. at is its place there.
func (r *runText) addSpecial(s []byte, at, tok int) int {
	if s[0] == '&' {
		text, n := decode(s)
		for _, c := range text {
			r.addRune(c, at, n, tok)
		}
		return n
	}
	c, n := utf8.DecodeRune(s)
	if c == utf8.RuneError && n == 1 {
		r.segs = append(r.segs, segment{at: len(r.text), src: at, n: 1, tok: tok})
		r.text = append(r.text, s[0])
		return 1
	}
	r.addRune(c, at, n, tok)
	return n
}

// addRune appends a character, white space folded.
func (r *runText) addRune(c rune, at, n, tok int) {
	if !unicode.IsSpace(c) {
		r.put(c, at, n, tok)
	} else if !r.blankBefore(nil) {
		r.put(' ', at, n, tok)
	}
}

// special marks the bytes at which a stretch of plain text may end: white space
// and the first bytes of white space beyond ASCII, and entities. Within words,
// and at the single blanks between them, the text goes on.
var special = [256]bool{
	'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, ' ': true, '&': true,
	0xC2: true, 0xE1: true, 0xE2: true, 0xE3: true,
}

// decode returns what the entity that s begins with stands for, and its length
// in the source; an ampersand and 1 where it is none.
func decode(s []byte) (text string, n int) {
	const longest = len("&CounterClockwiseContourIntegral;")
	n = bytes.IndexByte(s[:min(len(s), longest)], ';') + 1
	switch string(s[:n]) {
	case "&quot;":
		return `"`, n
	case "&amp;":
		return "&", n
	case "&lt;":
		return "<", n
	case "&gt;":
		return ">", n
	case "&#39;":
		return "'", n
	}
	entity := string(s[:n])
	if text = html.UnescapeString(entity); text == entity {
		return "&", 1
	}
	return text, n
}

// appendFolded appends words to dst as they would stand in running text.
func appendFolded(dst, words []byte) []byte {
	start := len(dst)
	for len(words) > 0 {
		plain := 0 // bytes that are no white space, nor its beginning
		for plain < len(words) && (!special[words[plain]] || words[plain] == '&') {
			plain++
		}
		dst, words = append(dst, words[:plain]...), words[plain:]
		c, n := utf8.DecodeRune(words)
		if !unicode.IsSpace(c) {
			dst = append(dst, words[:n]...)
		} else if k := len(dst); k > start && dst[k-1] != ' ' {
			dst = append(dst, ' ')
		}
		words = words[n:]
	}
	return dst
}

// seg returns the index of the segment that holds the byte at of the text.
func (r *runText) seg(at int) int {
	lo, hi := 0, len(r.segs)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; r.segs[mid].at <= at {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// after returns the byte of the running text at which the text behind the token
// tok begins.
func (r *runText) after(tok int) int {
	i, _ := slices.BinarySearchFunc(r.segs, tok+1, func(s segment, tok int) int { return s.tok - tok })
	if i == len(r.segs) {
		return len(r.text)
	}
	return r.segs[i].at
}

// span returns the source's bytes [from,to) of the running text [at,end), and
// the tokens that the first and the last of them stand in.
func (r *runText) span(at, end int) (from, to, first, last int) {
	a, b := r.seg(at), r.seg(end-1)
	sa, sb := r.segs[a], r.segs[b]
	from = sa.src
	if r.linear(a) {
		from += at - sa.at
	}
	to = sb.src + sb.n
	if r.linear(b) {
		to = sb.src + end - sb.at
	}
	return from, to, sa.tok, sb.tok
}

// linear reports whether a segment has as many bytes here as in the source.
func (r *runText) linear(i int) bool {
	end := len(r.text)
	if i+1 < len(r.segs) {
		end = r.segs[i+1].at
	}
	return end-r.segs[i].at == r.segs[i].n
}
