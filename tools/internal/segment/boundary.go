package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
)

// sentences appends the sentences of block, whose tokens are tokens[first:].
func (s *scanner) sentences(sents []Sentence, tokens []Token, first, block int) []Sentence {
	for i := first; i < len(tokens); i++ {
		stop := s.stop(tokens, i)
		if stop == noStop {
			continue
		}
		end := i + 1
		for end < len(tokens) && s.closer(tokens[end], tokens[end-1]) {
			if st := s.stop(tokens, end); st != noStop {
				stop = st // "?!", "..."
			}
			end++
		}
		if end == len(tokens) || s.ends(tokens, first, i, end, stop) {
			sents = append(sents, sentence(tokens, first, end, block))
			first = end
		}
		i = end - 1
	}
	if first < len(tokens) {
		sents = append(sents, sentence(tokens, first, len(tokens), block))
	}
	return sents
}

func sentence(tokens []Token, first, end, block int) Sentence {
	span := article.Span{Start: tokens[first].Start, End: tokens[end-1].End}
	return Sentence{Span: span, Block: block, FirstToken: first, EndToken: end}
}

// A stop says how a token may end a sentence.
type stop uint8

const (
	noStop    stop = iota
	full           // a full stop
	question       // ? or !, which may stand inside a sentence after a quotation
	ellipsis       // … or the last of several periods
	period         // the period of an abbreviation that may end a sentence too
	ideograph      // a full stop of a script without capitals or blanks
)

// stop returns what the end of token i is.
func (s *scanner) stop(tokens []Token, i int) stop {
	t := tokens[i]
	switch t.Kind {
	case Word:
		if s.text[t.End-1] != '.' || s.prefixes.Has(s.text[t.Start:t.End-1]) {
			return noStop
		}
		return period
	case Punct:
		switch r, _ := utf8.DecodeRuneInString(s.text[t.Start:]); r {
		case '.':
			if i > 0 && tokens[i-1].End == t.Start && s.text[t.Start-1] == '.' {
				return ellipsis
			}
			return full
		case '!', '?', '‽':
			return question
		case '…':
			return ellipsis
		case '。', '！', '？', '｡', '؟', '۔', '।', '॥', '։', '።':
			return ideograph
		}
	}
	return noStop
}

// closer reports whether t, after a stop, still belongs to the sentence: a
// closing mark or bracket, a further stop.
func (s *scanner) closer(t, last Token) bool {
	switch t.Kind {
	case CloseQuote:
		return true
	case Possessive: // a closing ' taken for a possessive's
		return t.Len() == 1 || strings.HasPrefix(s.text[t.Start:t.End], "’") && t.Len() == 3
	case Punct:
		if t.Start != last.End {
			return false
		}
		switch r, _ := utf8.DecodeRuneInString(s.text[t.Start:]); r {
		case ')', ']', '}', '.', '!', '?', '…', '。', '！', '？', '）', '】':
			return true
		}
	}
	return false
}

// ends reports whether the sentence that began at token first ends before
// token end, after the stop at token i and the closers that followed it.
func (s *scanner) ends(tokens []Token, first, i, end int, stop stop) bool {
	if stop == ideograph {
		return true
	}
	if i == first+1 && tokens[first].Kind == Number {
		return false // the number of a list's item
	}
	next := end
	for next < len(tokens) && s.opening(tokens[next]) {
		next++
	}
	if next == len(tokens) {
		return false
	}
	word := s.text[tokens[next].Start:tokens[next].End]
	if tokens[end].Start == tokens[end-1].End && tokens[end-1].Kind != CloseQuote {
		// No blank after the stop: a decimal, an address, a file's name,
		// unless a word follows that only begins sentences.
		return stop != period && capital(word) && s.starter(word)
	}
	if tokens[next].Kind != Word {
		return tokens[next].Kind == Number && stop != period && stop != ellipsis
	}
	if lower(word) {
		return false
	}
	switch stop {
	case period:
		return s.starter(word) || end > i+1 && closes(tokens[i+1:end])
	case question:
		return end == i+1 || !s.attribution(tokens, next)
	}
	return true
}

// closes reports whether there is a closing quotation mark among tokens.
func closes(tokens []Token) bool {
	for _, t := range tokens {
		if t.Kind == CloseQuote {
			return true
		}
	}
	return false
}

// opening reports whether t may stand before a sentence's first word.
func (s *scanner) opening(t Token) bool {
	if t.Kind == OpenQuote {
		return true
	}
	if t.Kind != Punct {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(s.text[t.Start:]); r {
	case '(', '[', '—', '–', '-', '•', '*', '¿', '¡', '#', '@', '$', '€', '£':
		return true
	}
	return false
}

// attribution reports whether a name and a verb of saying follow at token i,
// as in “Why now?” Ann Lee asked: then the question mark ended no sentence.
// The verbs are those that follow questions and exclamations.
func (s *scanner) attribution(tokens []Token, i int) bool {
	for n := 0; n < 4 && i < len(tokens) && tokens[i].Kind == Word; n++ {
		word := s.text[tokens[i].Start:tokens[i].End]
		if !capital(word) {
			switch word {
			case "asked", "asks", "said", "says", "wrote", "replied", "added", "wondered", "cried", "shouted", "exclaimed", "told":
				return n > 0
			}
			return false
		}
		if s.starter(word) {
			return false
		}
		i++
	}
	return false
}

// starter reports whether word, whatever its case, begins sentences.
func (s *scanner) starter(word string) bool {
	var buf [16]byte
	if len(word) > len(buf) {
		return false
	}
	n := copy(buf[:], word)
	for i := range buf[:n] {
		if 'A' <= buf[i] && buf[i] <= 'Z' {
			buf[i] |= 0x20
		}
	}
	return s.starters.HasBytes(buf[:n])
}

// capital reports whether word begins with a letter in upper case.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// lower reports whether word begins with a letter in lower case.
func lower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}
