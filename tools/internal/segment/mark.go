package segment

import "unicode/utf8"

// mark returns the kind and end of the quotation mark or apostrophe of width w
// at i. afterWord says that a word or number ends right before it.
func (s *scanner) mark(i, w int, afterWord bool) (Kind, int) {
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case '\'', '`', '’', '‘':
		if i+2 <= s.end && w == 1 && s.text[i+1] == s.text[i] {
			return s.double2(r, i, i+2), i + 2 // '' and `` stand for one mark
		}
		return s.singleMark(r, i, w, afterWord)
	case '‚', '‛', '‹', '›':
		return s.settle(&s.single, r, s.side(r, i, i+w)), i + w
	}
	if r == '"' && s.double == 0 && s.before(i, s.start) == digit {
		return Punct, i + w // inches
	}
	return s.double2(r, i, i+w), i + w
}

// double2 returns the kind of the double mark text[i:j] and keeps account of
// the quotation it opens or closes.
func (s *scanner) double2(r rune, i, j int) Kind {
	return s.settle(&s.double, r, s.side(r, i, j))
}

// settle records that a mark opens or closes a quotation.
func (s *scanner) settle(open *rune, r rune, kind Kind) Kind {
	if kind == OpenQuote {
		*open = r
	} else {
		*open = 0
	}
	return kind
}

// side tells whether the mark r at text[i:j] opens or closes. A mark's form
// decides unless its neighbours contradict it on both sides, since a wrong
// mark is a common slip; straight marks go by their neighbours, and where
// those do not tell, by whether a quotation is open.
func (s *scanner) side(r rune, i, j int) Kind {
	left, right := s.before(i, s.start), blank
	right, _ = s.at(j, s.end)
	opens := (left == blank || s.opener(i)) && (right == letter || right == digit)
	closes := left != blank && !s.opener(i) && (right == blank || right == other)
	switch r {
	case '“', '‘', '«', '‹', '‟', '‛', '`':
		if closes && !opens || s.low(r) {
			return CloseQuote
		}
		return OpenQuote
	case '”', '’', '»', '›', '〞', '〟':
		if opens && !closes {
			return OpenQuote
		}
		return CloseQuote
	case '„', '‚', '「', '『', '〝':
		return OpenQuote
	case '」', '』':
		return CloseQuote
	}
	open := s.double
	if r == '\'' && j-i == 1 {
		open = s.single
	}
	switch {
	case opens && !closes:
		return OpenQuote
	case closes && !opens:
		return CloseQuote
	case open != 0:
		return CloseQuote
	}
	return OpenQuote
}

// low reports whether “ or ‘ closes a quotation opened by a low mark, as in
// German.
func (s *scanner) low(r rune) bool {
	return r == '“' && s.double == '„' || r == '‘' && s.single == '‚'
}

// opener reports whether the character before i is one after which a quotation
// may open without a blank: a bracket, a dash, another opening mark.
func (s *scanner) opener(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[s.start:i])
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '“', '‘', '«', '‹', '„', '‚', '"':
		return true
	}
	return false
}

// singleMark returns the kind and end of a single mark at i, which is an
// apostrophe more often than a quotation mark.
func (s *scanner) singleMark(r rune, i, w int, afterWord bool) (Kind, int) {
	j := i + w
	next, _ := s.at(j, s.end)
	if afterWord && r != '`' {
		if j < s.end && s.text[j]|0x20 == 's' {
			if after, _ := s.at(j+1, s.end); after != letter && after != digit {
				return Possessive, j + 1
			}
		}
		if s.single == 0 {
			last := s.text[i-1] | 0x20
			if r != '‘' && next != letter && next != digit && (last == 's' || last == 'x' || last == 'z') {
				return Possessive, j
			}
			if next == letter || next == digit || last >= '0' && last <= '9' {
				return Punct, j // an apostrophe, feet, minutes
			}
		}
	}
	if r == '’' && next == digit {
		return Punct, j // ’90s
	}
	return s.settle(&s.single, r, s.side(r, i, j)), j
}
