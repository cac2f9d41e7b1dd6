package salience

import (
	_ "embed"
	"strings"
	"sync"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/segment"
)

//go:embed stopwords.txt
var stopwordList string

// A mark says what the lists know of a word.
type mark uint8

const (
	isStop    mark = 1 << iota // tells nothing about a topic
	isService                  // stands in a mark of service
	isPronoun                  // stands for somebody
	isHuman                    // is one person
	isGroup                    // are people
)

// marks are the words of the lists, by hash.
var marks = sync.OnceValue(func() map[uint64]mark {
	set := map[uint64]mark{}
	for line := range strings.Lines(stopwordList) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			set[foldHash(line)] |= isStop
		}
	}
	for _, list := range []struct {
		words string
		mark  mark
	}{{serviceWords, isService}, {pronouns, isPronoun}, {human, isHuman}, {groups, isGroup}} {
		for _, word := range strings.Fields(list.words) {
			set[foldHash(word)] |= list.mark
		}
	}
	return set
})

// Measure measures a text. names and quotes are what was found in it; both may
// be empty.
func Measure(text *segment.Text, names *entity.Set, quotes []quote.Quote) *Article {
	a := articles.Get().(*Article)
	a.begin(text)
	m := measurers.Get().(*measurer)
	defer m.release()
	m.begin(a)
	m.nameKinds(names)
	inside := insideQuotes(text, quotes)
	for i := range text.Sentences {
		m.sentence(i)
		a.Sentences[i].Faults = m.faults(i, inside[i])
	}
	a.ids = m.ids
	return a
}

// A measurer fills an Article, sentence by sentence.
type measurer struct {
	*Article
	marks   map[uint64]mark
	kinds   []nameKind
	forms   []form
	words   index   // of concepts, by hash of the word
	couples index   // of pairs, by the numbers of both words plus 1
	ids     []int32 // Article.ids as it grows
	row     []int32 // concepts of the sentence's words, in order
	service bool    // a word of service stands in the sentence
	pronoun bool    // a pronoun does
	open    bool    // a quotation mark stands open in the block
	block   int
}

// A form is what is known of the words written alike; zero before the first.
type form struct {
	concept int32 // plus 1
	says    bool  // a verb of saying
}

// form returns what is known of form f of the text, and makes it a concept where
// it is none.
func (m *measurer) form(f, sentence int32, number bool) *form {
	known := &m.forms[f]
	if known.concept > 0 {
		return known
	}
	word := m.Text.Forms[f]
	h := foldHash(word)
	id, old := m.words.id(h, int32(len(m.concepts)))
	if !old {
		m.concepts = append(m.concepts, concept{
			usage: usage{first: sentence, last: -1},
			hash:  uint32(h>>32) ^ uint32(h), length: int32(len(word)), marks: m.marks[h], number: number,
		})
	}
	known.concept, known.says = id+1, says(word)
	return known
}

// sentence measures sentence i.
func (m *measurer) sentence(i int) {
	s := &m.Sentences[i]
	s.Sentence = m.Text.Sentences[i]
	if s.opens = i == 0 || s.Block != m.block; s.opens {
		m.open, m.block = false, s.Block
	}
	from := len(m.ids)
	m.row, m.service, m.pronoun = m.row[:0], false, false
	for k := s.FirstToken; k < s.EndToken; k++ {
		switch kind := m.Text.Tokens[k].Kind; kind {
		case segment.OpenQuote, segment.CloseQuote:
			m.open = kind == segment.OpenQuote
		case segment.Punct:
			switch m.Text.String(k) {
			case ",", "—", "–":
				s.marks++
			}
		case segment.Word, segment.Number:
			m.word(i, k, kind == segment.Number)
		}
	}
	s.concepts = m.ids[from:len(m.ids):len(m.ids)]
	m.pairsOf(i)
}

// word counts token k, a word or a number of sentence i.
func (m *measurer) word(i, k int, number bool) {
	s := &m.Sentences[i]
	f := m.form(m.Text.Form[k], int32(i), number)
	id := f.concept - 1
	s.says = s.says || f.says && !m.open
	m.row = append(m.row, id)
	c := &m.concepts[id]
	m.service = m.service || c.marks&isService != 0
	m.pronoun = m.pronoun || c.marks&isPronoun != 0
	if c.last != int32(i) {
		m.ids = append(m.ids, id)
		if m.kinds[k] != noName {
			s.names++
		}
	}
	c.use(int32(i), int32(s.Words), m.open)
	if first := m.Text.Doc.Text[m.Text.Tokens[k].Start]; s.Words > 0 && first >= 'A' && first <= 'Z' {
		c.capitals++
	}
	if m.kinds[k] != noName {
		c.kind = m.kinds[k]
	}
	s.Words++
	if number {
		s.numbers++
	}
	if m.open {
		s.quoted++
	}
}

// use counts a token in sentence i, after depth words of it.
func (u *usage) use(i, depth int32, quoted bool) {
	if u.count == 0 || depth < u.depth {
		u.depth = depth
	}
	u.count++
	if u.last != i {
		u.spread++
		u.last = i
	}
	if i < 4 {
		u.early |= 1 << i
	}
	if i < 3 {
		u.lead++
	}
	if quoted {
		u.quoted++
	}
}

// pairsOf counts the word pairs of sentence i.
func (m *measurer) pairsOf(i int) {
	s := &m.Sentences[i]
	from := len(m.ids)
	for depth := 1; depth < len(m.row); depth++ {
		left, right := m.row[depth-1], m.row[depth]
		id, known := m.couples.id(uint64(left+1)<<32|uint64(right+1), int32(len(m.pairs)))
		if !known {
			m.pairs = append(m.pairs, pair{usage: usage{first: int32(i), last: -1}, left: left, right: right})
		}
		if m.pairs[id].last != int32(i) {
			m.ids = append(m.ids, id)
		}
		m.pairs[id].use(int32(i), int32(depth), false)
	}
	s.pairs = m.ids[from:len(m.ids):len(m.ids)]
}

// nameKinds sets of each token what name it is part of.
func (m *measurer) nameKinds(names *entity.Set) {
	mark := func(mentions []article.Span, kind nameKind) {
		for _, span := range mentions {
			first, end := m.Text.TokensIn(span)
			for k := first; k < end; k++ {
				m.kinds[k] = kind
			}
		}
	}
	for i := range names.People {
		mark(names.People[i].Mentions, personName)
	}
	for i := range names.Places {
		mark(names.Places[i].Mentions, placeName)
	}
	for i := range names.Organizations {
		mark(names.Organizations[i].Mentions, organizationName)
	}
}

// insideQuotes tells of each sentence whether it begins inside a quotation or
// with one.
func insideQuotes(text *segment.Text, quotes []quote.Quote) []bool {
	inside := make([]bool, len(text.Sentences))
	next := 0
	for i, sent := range text.Sentences {
		for next < len(quotes) && quotes[next].Outer.End <= sent.Start {
			next++
		}
		inside[i] = next < len(quotes) && quotes[next].Outer.Start <= sent.Start
	}
	return inside
}

// foldHash is the FNV-1a hash of word with ASCII letters in lower case.
func foldHash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
