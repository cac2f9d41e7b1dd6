package annotate

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// mention finds the first place where the text names the person or organization
// of a note: by the name itself, or, where the article never has it, by another
// one. It returns the place of the name's last word, behind which the note's
// button goes, with a genitive's ending.
//
// A name counts only as whole words in one paragraph, outside links and
// quotations, and not as part of a longer name. A wrong person's note is worse
// than none.
func (a *article) mention(it *item) (at, end int, ok bool) {
	if at, end, ok = a.mentionAs(it, it.text, false); ok {
		return at, end, true
	}
	for rest := it.also; len(rest) > 0; {
		var name []byte
		name, rest, _ = bytes.Cut(rest, []byte("\n"))
		if from, to, found := a.mentionAs(it, name, true); found && (!ok || from < at) {
			at, end, ok = from, to, true
		}
	}
	return at, end, ok
}

// mentionAs is mention for one name. Before and behind a short one no capitalized
// word may stand: it might be another bearer's.
func (a *article) mentionAs(it *item, name []byte, short bool) (at, end int, ok bool) {
	a.needle = bytes.TrimRight(appendFolded(a.needle[:0], name), " ")
	n := len(a.needle)
	if n == 0 {
		return 0, 0, false
	}
	text := a.run.text
	for from := 0; ; from = at + n {
		i := bytes.Index(text[from:], a.needle)
		if i < 0 {
			return 0, 0, false
		}
		at = from + i
		if end = at + n; !wholeWords(text, at, end) || a.longerName(it, at, end) || short && amidCapitals(text, at, end) {
			continue
		}
		if word := at + bytes.LastIndexByte(a.needle, ' ') + 1; a.inPlainText(at, word, end) {
			return word, end + genitive(text[end:]), true
		}
	}
}

// wholeWords reports whether no letter or digit touches text[at:end].
func wholeWords(text []byte, at, end int) bool {
	before, _ := utf8.DecodeLastRune(text[:at])
	return !isWordRune(before) && wordEnds(text[end:])
}

// wordEnds reports whether rest does not begin within a word.
func wordEnds(rest []byte) bool {
	c, _ := utf8.DecodeRune(rest)
	return !isWordRune(c)
}

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// amidCapitals reports whether the word right before text[at:end], in the same
// phrase, or the one right behind it begins with a capital.
func amidCapitals(text []byte, at, end int) bool {
	if end+1 < len(text) && text[end] == ' ' {
		if c, _ := utf8.DecodeRune(text[end+1:]); unicode.IsUpper(c) {
			return true
		}
	}
	if at < 2 || text[at-1] != ' ' {
		return false
	}
	word := text[bytes.LastIndexByte(text[:at-1], ' ')+1 : at-1]
	first, n := utf8.DecodeRune(word)
	last, _ := utf8.DecodeLastRune(word)
	initial := len(word) == n+1 && last == '.'
	return unicode.IsUpper(first) && (unicode.IsLetter(last) || initial)
}

// longerName reports whether text[at:end] is part of a longer name: of another
// note's, or with the mark of a generation behind it.
func (a *article) longerName(it *item, at, end int) bool {
	name, text := a.run.text[at:end], a.run.text
	for _, mark := range [...]string{" Jr", ", Jr", " Sr", ", Sr", " II", " III", " IV"} {
		if bytes.HasPrefix(text[end:], []byte(mark)) && wordEnds(text[end+len(mark):]) {
			return true
		}
	}
	for _, i := range a.notes {
		other := &a.items[i]
		if other == it || len(other.text) <= len(name) {
			continue
		}
		if k := bytes.Index(other.text, name); k >= 0 && at >= k && bytes.HasPrefix(text[at-k:], other.text) {
			return true
		}
	}
	return false
}

// inPlainText reports whether the name at [at,end), whose last word begins at
// word, stands in a paragraph, outside links and quotations, its last word in
// one piece.
func (a *article) inPlainText(at, word, end int) bool {
	if a.said.overlaps(at, end) {
		return false
	}
	_, _, start, _ := a.run.span(at, at+1)
	_, _, first, last := a.run.span(word, end+genitive(a.run.text[end:]))
	return first == last && a.toks[start].block == a.toks[last].block && a.paragraphText(last)
}

// paragraphText reports whether a token stands in a block that can have a number,
// and in no link.
func (a *article) paragraphText(tok int) bool {
	t := a.toks[tok]
	if t.block < 0 || t.linked {
		return false
	}
	b := a.toks[t.block]
	return b.kind == tokStart && (b.tag == tagPara || b.tag == tagEntry)
}

// genitive returns the length of the ending of an English genitive that text
// begins with.
func genitive(text []byte) int {
	for _, s := range [...]string{"’s", "'s"} {
		if bytes.HasPrefix(text, []byte(s)) && wordEnds(text[len(s):]) {
			return len(s)
		}
	}
	return 0
}

// putNotes puts at the place at the notes of those who are first named in the
// numbered block that the token i begins.
func (a *article) putNotes(i, at int) {
	if a.inLink {
		return
	}
	end := i + 1
	for end < len(a.toks) && !a.toks[end].isBlock() {
		end++
	}
	a.begin()
	for _, k := range a.order[a.next:] {
		it := &a.items[k]
		if it.first >= end {
			break
		}
		if !it.note || a.saidIn(i, end, it.unless) {
			continue
		}
		if it.beside = true; a.layer.mark == len(a.arena) {
			a.put(`<div class="notes">`)
		}
		a.putNote(it)
	}
	if a.layer.mark < len(a.arena) {
		a.put(`</div>`)
		a.commit(at)
	}
}

// saidIn reports whether the item with that id begins in the tokens [lo,hi).
func (a *article) saidIn(lo, hi int, id []byte) bool {
	k, ok := a.byID.find(a.items, id)
	return ok && lo <= a.items[k].first && a.items[k].first < hi
}

// putNote writes a note: a card that the button behind the name opens, or that a
// style sheet shows in the margin.
func (m *marker) putNote(it *item) {
	m.put(`<div class="note`)
	if len(it.class) > 0 {
		m.put(" ")
		m.putEscaped(it.class)
	}
	m.put(`" popover id="`)
	m.putEscaped(it.id)
	m.put(`">`)
	m.arena = append(m.arena, it.html...)
	m.put(`</div>`)
}

// button writes the button that opens a note.
func (m *marker) button(it *item, pos int) {
	m.begin()
	m.put(`<button type="button"`)
	m.putClass("tag", it)
	m.put(` popovertarget="`)
	m.putEscaped(it.id)
	m.put(`"`)
	if len(it.lang) > 0 {
		m.put(` lang="`)
		m.putEscaped(it.lang)
		m.put(`"`)
	}
	m.put(`>`)
	m.putTag(it)
	m.put(`</button>`)
	m.commit(pos)
}
