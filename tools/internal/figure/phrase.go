package figure

import (
	"unicode/utf8"

	"explainer/tools/internal/segment"
)

const (
	maxBefore = 72 // bytes of a phrase before its figure
	maxAfter  = 40 // bytes of a phrase behind its figure
	minWords  = 2  // words of a phrase beside its figure
)

// hedge returns the token that a figure begins with when the words before token
// first say how exact it is: "more than", "about", "up to".
func (s *scanner) hedge(first int) int {
	i := first
	for n := 0; n < 2 && i > s.free; n++ {
		switch s.text(i - 1) {
		case "about", "About", "around", "Around", "nearly", "Nearly", "almost", "Almost", "roughly", "Roughly", "approximately", "some", "Some", "under", "over", "Over",
			"only", "Only", "just", "Just", "exactly", "fully", "barely", "another", "below", "above", "within", "estimated":
			i--
			continue
		case "than":
			if i-2 >= s.free {
				switch s.text(i - 2) {
				case "more", "More", "less", "Less", "fewer", "Fewer", "better", "worse", "higher", "lower":
					i -= 2
				}
			}
		case "least", "most":
			if i-2 >= s.free && (s.text(i-2) == "at" || s.text(i-2) == "At") {
				i -= 2
			}
		case "to":
			if i-2 >= s.free && (s.text(i-2) == "up" || s.text(i-2) == "Up" || s.text(i-2) == "close") {
				i -= 2
			}
		case "the":
			return i
		}
		break
	}
	return i
}

// phrase returns the tokens of the phrase around a figure's tokens [first,
// end): back to where its clause begins, and ahead over what the figure counts.
func (s *scanner) phrase(first, end int) (from, to int) {
	from, to = s.back(first, false), s.ahead(end, false)
	if first-from+to-end < minWords || first-from < 2 && end == to {
		from = s.back(first, true)
	}
	if first == s.first || first-from+to-end < minWords {
		to = s.ahead(end, true) // nothing stands before it: what follows tells
	}
	for from < first && s.loose(from) {
		from++
	}
	if from < first-1 && s.text(first-1) == "(" && s.text(to) == ")" {
		to++
	}
	return from, to
}

// back returns where the clause before token first begins; with over set it
// passes the first border.
func (s *scanner) back(first int, over bool) int {
	stop := s.t.Tokens[first].Start - maxBefore
	i := first
	for i > s.first {
		j := i - 1
		if s.t.Tokens[j].Start < stop {
			return s.neat(i, first)
		}
		if s.border(j) {
			if !over || i == s.first+1 {
				return i
			}
			over = false
		}
		i--
	}
	return i
}

// neat returns a place for a phrase that had to be cut to begin: behind the
// first small word from token i on, as far as half of it is left.
func (s *scanner) neat(i, first int) int {
	for j := i; j < i+(first-i)/2; j++ {
		switch s.text(j) {
		case "to", "and", "that", "as", "with", "from", "for", "by":
			return j
		}
	}
	return i
}

// ahead returns where the words behind token end that belong to the figure
// stop: at a mark, at a word that opens another clause (unless over is set), at
// the bound.
func (s *scanner) ahead(end int, over bool) int {
	stop := s.t.Tokens[end-1].End + maxAfter
	i := end
	last := end // behind the last word that a phrase may end with
	for i < s.end && s.t.Tokens[i].End <= stop {
		if s.border(i) || s.opens(i) && !over {
			return last
		}
		i++
		if !s.weak(i - 1) {
			last = i
		}
	}
	return last
}

// border reports whether the mark of token i ends a phrase.
func (s *scanner) border(i int) bool {
	tok := s.t.Tokens[i]
	switch tok.Kind {
	case segment.OpenQuote, segment.CloseQuote:
		return true
	case segment.Punct:
		switch s.text(i) {
		case "$", "€", "£", "₹", "%", "-", "–", "'", "’", "&", "/", "°":
			return s.text(i) == "–" && !s.touch(i)
		}
		return true
	case segment.Word:
		switch s.text(i) {
		case "who", "which", "that", "while", "because", "although", "but", "when", "where":
			return true
		}
	}
	return false
}

// opens reports whether token i opens what is no longer about the figure.
func (s *scanner) opens(i int) bool {
	switch s.text(i) {
	case "and", "or", "as", "after", "before", "since", "if", "is", "are", "was", "were", "has", "have", "had", "will", "would", "he", "she", "it", "they", "said", "according":
		return true
	}
	return false
}

// weak reports whether a phrase should not end with token i.
func (s *scanner) weak(i int) bool {
	switch s.text(i) {
	case "of", "the", "a", "an", "in", "on", "at", "to", "for", "by", "with", "from", "its", "his", "her", "their", "this", "and", "or", "was", "were", "is", "are", "had", "has", "have", "he", "she", "it", "they", "-", "–", "$", "€", "£", "’", "'", "&", "/", "’s", "'s":
		return s.text(i) != "’s" && s.text(i) != "'s"
	}
	return false
}

// loose reports whether a phrase should not begin with token i.
func (s *scanner) loose(i int) bool {
	tok := s.t.Tokens[i]
	if tok.Kind >= segment.OpenQuote {
		r, _ := utf8.DecodeRuneInString(s.text(i))
		return r != '$' && r != '€' && r != '£' && r != '₹'
	}
	switch s.text(i) {
	case "and", "or", "of", "that", "which", "who", "as", "but":
		return true
	}
	return false
}
