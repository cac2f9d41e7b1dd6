package segment

import "explainer/tools/internal/article"

// TokenAt returns the index of the first token that ends after the byte
// offset: the one that holds it, or else the next. It is len(t.Tokens) when
// there is none.
func (t *Text) TokenAt(offset int) int {
	low, high := 0, len(t.Tokens)
	for low < high {
		if mid := int(uint(low+high) >> 1); t.Tokens[mid].End > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// SentenceAt returns the index of the first sentence that ends after the byte
// offset: the one that holds it, or else the next. It is len(t.Sentences) when
// there is none.
func (t *Text) SentenceAt(offset int) int {
	low, high := 0, len(t.Sentences)
	for low < high {
		if mid := int(uint(low+high) >> 1); t.Sentences[mid].Span.End > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// SentenceOf returns the index of the sentence that token i belongs to.
func (t *Text) SentenceOf(i int) int {
	low, high := 0, len(t.Sentences)
	for low < high {
		if mid := int(uint(low+high) >> 1); t.Sentences[mid].EndToken > i {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// TokensIn returns the tokens that lie wholly within span, as token indexes
// [first, end). Its time grows with their number: most spans are short.
func (t *Text) TokensIn(span article.Span) (first, end int) {
	first = t.TokenAt(span.Start)
	if first < len(t.Tokens) && t.Tokens[first].Start < span.Start {
		first++ // the span begins inside a token
	}
	end = first
	for end < len(t.Tokens) && t.Tokens[end].End <= span.End {
		end++
	}
	return first, end
}
