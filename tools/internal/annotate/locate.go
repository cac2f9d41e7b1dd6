package annotate

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// locate finds each item's words in the running text: their first place, or with
// a prefix their first place behind it. Items with the id of an earlier one are
// left out, so that an id stands once on a page. Notes come last: they depend on
// where the quotations are.
func (a *article) locate() {
	a.byID.reset(len(a.items))
	for i, n := 0, len(a.items); i < n; i++ {
		it := &a.items[i]
		if it.note {
			a.notes = append(a.notes, i)
			continue
		}
		if !ValidID(it.id) || a.taken(it.id) {
			continue
		}
		at, end, ok := a.find(it.prefix, it.text)
		if !ok {
			continue
		}
		if it.quote {
			at, end = withMarks(a.run.text, at, end)
		}
		if len(it.around) > 0 {
			at, end = a.widen(it.around, at, end)
		}
		a.setPlace(i, at, end)
		if it.each {
			a.everywhere(i)
		}
	}
	a.said = a.quotations(a.said[:0])
	for _, i := range a.notes {
		if it := &a.items[i]; ValidID(it.id) && !a.taken(it.id) {
			if at, end, ok := a.mention(it); ok {
				a.setPlace(i, at, end)
			}
		}
	}
	slices.SortStableFunc(a.order, func(i, j int) int {
		x, y := &a.items[i], &a.items[j]
		return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(y.to, x.to))
	})
}

// setPlace tells an item that its words are the bytes [at,end) of the running text.
func (a *article) setPlace(i, at, end int) {
	it := &a.items[i]
	it.found, it.runFrom, it.runTo = true, at, end
	it.from, it.to, it.first, it.last = a.run.span(at, end)
	a.order = append(a.order, i)
	if it.of == 0 { // a further place is not asked for
		a.byID.add(a.items, i)
	}
}

// widen returns the place of the words around [at,end), which hold what stands
// there at the first place they have it; [at,end) where other words stand there.
func (a *article) widen(around []byte, at, end int) (int, int) {
	n := len(a.needle)
	a.needle = append(a.needle, a.run.text[at:end]...)
	a.needle = appendFolded(a.needle, around)
	part, words := a.needle[n:n+end-at], bytes.TrimRight(a.needle[n+end-at:], " ")
	start := at - bytes.Index(words, part)
	if start > at || start < 0 || !bytes.HasPrefix(a.run.text[start:], words) {
		return at, end
	}
	return start, start + len(words)
}

// taken reports whether an item with that id was found in the article.
func (a *article) taken(id []byte) bool {
	_, ok := a.byID.find(a.items, id)
	return ok
}

// find returns the place [at,end) of text in the running text. A prefix is meant
// to the letter; one that lost the blank at its end is taken as well.
func (a *article) find(prefix, text []byte) (at, end int, ok bool) {
	a.needle = appendFolded(a.needle[:0], text)
	a.needle = bytes.TrimRight(a.needle, " ")
	n := len(a.needle)
	if n == 0 {
		return 0, 0, false
	}
	if len(prefix) == 0 {
		at = bytes.Index(a.run.text, a.needle)
		return at, at + n, at >= 0
	}
	for _, joint := range []string{"", " "} {
		a.needle = append(append(a.needle[:0], prefix...), joint...)
		a.needle = append(a.needle, text...)
		size := len(a.needle)
		a.needle = appendFolded(a.needle, a.needle) // behind itself, then alone
		words := bytes.TrimRight(a.needle[size:], " ")
		if at = bytes.Index(a.run.text, words); at >= 0 {
			return at + len(words) - n, at + len(words), true
		}
	}
	return 0, 0, false
}

// withMarks extends the place of a quotation's words over the quotation marks
// that touch them. A single mark may be an apostrophe, so it is taken only with
// its partner; a double one also alone, as a quotation that runs on into the
// next paragraph has no mark at its end.
func withMarks(text []byte, at, end int) (int, int) {
	open, openLen := utf8.DecodeLastRune(text[:at])
	shut, shutLen := utf8.DecodeRune(text[end:])
	// French sets a blank between the guillemets and the words.
	if openLen == 1 && open == ' ' && bytes.HasSuffix(text[:at], []byte("« ")) {
		open, openLen = '«', len("« ")
	}
	if bytes.HasPrefix(text[end:], []byte(" »")) {
		shut, shutLen = '»', len(" »")
	}
	pair := partners(open)
	switch {
	case shutLen > 0 && strings.ContainsRune(pair, shut):
		return at - openLen, end + shutLen
	case pair != "" && !strings.ContainsRune("‘’‚'‹", open):
		return at - openLen, end
	case strings.ContainsRune("”\"»」", shut):
		return at, end + shutLen
	}
	return at, end
}

// partners returns the marks that may close a quotation opened by open; none if
// open is no such mark.
func partners(open rune) string {
	switch open {
	case '“', '”':
		return "”"
	case '„':
		return "“”"
	case '"':
		return `"`
	case '«':
		return "»"
	case '»':
		return "«"
	case '‘', '’':
		return "’"
	case '‚':
		return "‘’"
	case '\'':
		return "'"
	case '‹':
		return "›"
	case '「':
		return "」"
	}
	return ""
}
