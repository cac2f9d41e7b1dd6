package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind tells what the nth quotation is, once it is known what its sentence says
// of its source.
func (a *attribution) kind(n int) Kind {
	q := &a.quotes[n]
	text := a.text.Doc.Slice(q.inner)
	switch {
	case q.nickname:
		return Term
	case q.label != "" || q.setOff || q.open || q.carried:
		return Statement
	}
	known := a.decisions[n].by != unknownBy && !strings.HasPrefix(a.decisions[n].by, likeliestBy)
	words := countWords(text)
	if named := isTitle(text); named && (!known || a.work(n)) || !known && words <= maxTerm {
		return Term
	}
	if a.clause(n, text, words) {
		return Statement
	}
	return Fragment
}

// maxTerm is how many words in marks, with no cue near, are still a term.
const maxTerm = 3

// minClause is the least number of words of a statement.
const minClause = 3

// clause reports whether a quotation is at least a clause: it begins like a
// sentence or goes on with one that its tag interrupts.
func (a *attribution) clause(n int, text string, words int) bool {
	if words < minClause {
		last, _ := utf8.DecodeLastRuneInString(text)
		return last == '!' || last == '?' || last == ',' && a.decisions[n].cue >= int32(a.quotes[n].end)
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "[(‘'…. "))
	if unicode.IsUpper(r) || unicode.IsDigit(r) {
		return true
	}
	// “But,” Lee said, “we go on.”
	q := &a.quotes[n]
	return n > 0 && a.quotes[n-1].sentence == q.sentence && a.decisions[n-1].cue >= int32(a.quotes[n-1].end) &&
		a.decisions[n-1].cue < int32(q.first)
}

// countWords counts the words of a quotation.
func countWords(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// isTitle reports whether all words of a quotation but the small ones begin
// with a capital, as in the titles of works.
func isTitle(text string) bool {
	for i, word := range fields(text) {
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && (i == 0 || !smallWord(word)) {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return last != '!' && last != '?'
}

// fields numbers the words of s.
func fields(s string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		i := 0
		for word := range strings.FieldsSeq(s) {
			if !yield(i, word) {
				return
			}
			i++
		}
	}
}

// smallWord reports whether a word is written small inside titles.
func smallWord(word string) bool {
	switch word {
	case "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "it", "of", "on", "or", "over",
		"the", "to", "vs.", "vs", "with", "&", "–", "—", "-":
		return true
	}
	return false
}

// work reports whether the words around a quotation tell that it is the title
// of a work or a name: on CBS’s “Face the Nation”, a song called “Home”.
func (a *attribution) work(n int) bool {
	q := &a.quotes[n]
	i := q.first - 1
	if i < a.sentences[q.sentence].first {
		return q.end < len(a.words) && workNoun(a.text.String(q.end))
	}
	if a.words[i].class&possessive != 0 || workNoun(a.text.String(i)) {
		return true
	}
	if q.end < len(a.words) && workNoun(a.text.String(q.end)) {
		return true
	}
	// Two words or more after a preposition: “speaking on “Meet the Press””.
	return a.words[i].class&preposition != 0 && !a.is(i, "as") && countWords(a.text.Doc.Slice(q.inner)) > 1
}

// workNoun reports whether a word next to a title says that it is one.
func workNoun(word string) bool {
	switch word {
	case "called", "titled", "entitled", "named", "nicknamed", "dubbed", "book", "books", "film", "movie", "show", "series",
		"song", "album", "novel", "play", "musical", "memoir", "program", "programme", "podcast", "documentary", "column",
		"essay", "poem", "painting", "anthem", "hit", "magazine", "episode", "drama", "comedy", "sitcom", "sculpture",
		"host", "co-host", "anchor", "star", "award", "tour", "term", "phrase", "word", "words", "slogan", "name", "hashtag",
		"motto", "title", "headline", "headlined":
		return true
	}
	return false
}
